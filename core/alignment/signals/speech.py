"""Who says it, and in which mode."""

from collections import Counter

import numpy as np

from lesart.core.alignment.corpus import scarcity
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats


def signal(scene: Scene) -> dict[str, Floats]:
    """`one speaker`: how rarely the one who says both passages is heard, 0..1; `other speaker`: whether two different ones say them.

    `speech`, `half speech`: whether both are somebody's words and not the narrator's, and whether one is.
    """
    terms, left, right = scene.corpus.terms, scene.pairs.left, scene.pairs.right
    heard = Counter(one.speaker for one in terms if one.speaker)
    number = {speaker: at for at, speaker in enumerate(sorted(heard), 1)}
    speaker = np.array([number.get(one.speaker, 0) for one in terms], np.int64)
    rare = np.array([scarcity(heard[one.speaker], len(terms)) if one.speaker else 0.0 for one in terms])
    spoken = np.array([one.passage.attribution is not None and one.passage.attribution.kind != "narrator" for one in terms], bool)
    both = (speaker[left] > 0) & (speaker[right] > 0)
    return {
        "one speaker": np.where(both & (speaker[left] == speaker[right]), rare[left], 0.0),
        "other speaker": (both & (speaker[left] != speaker[right])).astype(float),
        "speech": (spoken[left] & spoken[right]).astype(float),
        "half speech": (spoken[left] ^ spoken[right]).astype(float),
    }
