"""Where the two passages stand: what matters is told early, and much is told in a like order."""

import numpy as np

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats


def signal(scene: Scene) -> dict[str, Floats]:
    """`early`: how near the later of both stands to the beginning of its article, `level`: how like their places are; both 0..1."""
    terms, pairs = scene.corpus.terms, scene.pairs
    last = np.maximum(np.bincount(pairs.side, minlength=1) - 1, 1)
    place = np.array([one.place for one in terms], float) / last[pairs.side]
    one, other = place[pairs.left], place[pairs.right]
    return {"early": 1 - np.maximum(one, other), "level": 1 - np.abs(one - other)}
