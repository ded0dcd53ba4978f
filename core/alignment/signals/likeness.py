"""Cosines: of stems, of all that words are near to, of their characters; of what the whole passages mean."""

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats


def signal(scene: Scene) -> dict[str, Floats]:
    """How alike two passages are.

    `words`: by stems, parts of compounds, concepts, names. `stems`: by stems and names alone. `characters`: by what no table of words
    knows. `sense`: by the encoder. `sense apart`: the same, but what all open passages speak of counts for little. `sense around`: that,
    with the passages before and after; `sense within`: that of either passage with the other's surroundings.
    """
    left, right = scene.pairs.left, scene.pairs.right
    return {
        "words": scene.words.of_pairs(left, right),
        "stems": scene.stems.of_pairs(left, right),
        "characters": scene.characters.of_pairs(left, right),
        "sense": scene.sense.of_pairs(left, right),
        "sense apart": scene.apart.of_pairs(left, right),
        "sense around": scene.around.of_pairs(left, right),
        "sense within": (scene.apart.across(scene.around, left, right) + scene.around.across(scene.apart, left, right)) / 2,
    }
