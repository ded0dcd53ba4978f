"""Cosines: of stems, of all that words are near to, of their characters."""

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats


def signal(scene: Scene) -> dict[str, Floats]:
    """`words`: stems, parts of compounds, concepts, names. `stems`: stems and names alone. `characters`: what no table of words knows."""
    left, right = scene.pairs.left, scene.pairs.right
    return {
        "words": scene.words.of_pairs(left, right),
        "stems": scene.stems.of_pairs(left, right),
        "characters": scene.characters.of_pairs(left, right),
    }
