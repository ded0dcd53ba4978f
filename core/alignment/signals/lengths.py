"""What a pair's shape says before a word is read."""

import numpy as np

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats

# Passages of the longer article in a usual pair: at this size the crowd says nothing.
USUAL_SIZE = 30


def signal(scene: Scene) -> dict[str, Floats]:
    """What makes two passages alike, or unlike, by chance.

    `length`, `longer`: logarithm of the shorter and the longer side's content words. `balance`: the shorter side's share of the longer.
    `heading`: whether either repeats what a body says. `foreign`: whether they are written in different languages, so that less is shared
    even where all is said. `crowd`: how many passages compete, as a logarithm; its weight is set, not learnt (training/alignment.py).
    """
    sizes = np.array([(len(one.words), len(other.words)) for one, other in scene.sides()], float).reshape(-1, 2)
    return {
        "length": np.log1p(sizes.min(axis=1)),
        "longer": np.log1p(sizes.max(axis=1)),
        "balance": sizes.min(axis=1) / np.maximum(sizes.max(axis=1), 1),
        "heading": np.array([float(one.heading or other.heading) for one, other in scene.sides()]),
        "crowd": _crowd(scene),
        "foreign": np.array([float(one.language != other.language) for one, other in scene.sides()]),
    }


def _crowd(scene: Scene) -> Floats:
    pairs = scene.pairs
    sizes = np.bincount(pairs.side, minlength=1)
    return np.log(np.maximum(sizes[pairs.side[pairs.left]], sizes[pairs.side[pairs.right]]) / USUAL_SIZE)
