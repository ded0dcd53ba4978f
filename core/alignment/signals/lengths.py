"""What a pair's shape says before a word is read."""

import numpy as np

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats


def signal(scene: Scene) -> dict[str, Floats]:
    """What makes two passages alike, or unlike, by chance.

    `length`, `longer`: logarithm of the shorter and the longer side's content words. `balance`: the shorter side's share of the longer.
    `heading`: whether either repeats what a body says. `foreign`: whether they are written in different languages, so that less is shared
    even where all is said.
    """
    terms, left, right = scene.corpus.terms, scene.pairs.left, scene.pairs.right
    words = np.array([len(one.words) for one in terms], float)
    heading = np.array([one.heading for one in terms], bool)
    language = np.array([one.language for one in terms], str)
    shorter, longer = np.minimum(words[left], words[right]), np.maximum(words[left], words[right])
    return {
        "length": np.log1p(shorter),
        "longer": np.log1p(longer),
        "balance": shorter / np.maximum(longer, 1),
        "heading": (heading[left] | heading[right]).astype(float),
        "foreign": (language[left] != language[right]).astype(float),
    }
