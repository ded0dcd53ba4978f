"""Candidate pairs -> scores: first each pair by itself and its rivals, then in the light of what stands around it."""

import numpy as np

from lesart.core.alignment.competition import rivals
from lesart.core.alignment.odds import logit
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.signals import CONTESTED, SIGNALS
from lesart.core.alignment.surroundings import in_crowd, surroundings
from lesart.core.alignment.vectors import Floats
from lesart.core.alignment.weights import Model


def values(scene: Scene) -> dict[str, Floats]:
    """Every signal's values for every candidate pair, and those relative to rivals."""
    found: dict[str, Floats] = {}
    for signal in SIGNALS:
        found.update(signal(scene))
    for name in CONTESTED:
        beside = rivals(scene.pairs, found[name])
        # Which side is left is an accident of the order of articles: the pair is judged by its weaker and its stronger side.
        found[f"{name}: weaker margin"] = np.minimum(beside.left_margin, beside.right_margin)
        found[f"{name}: stronger margin"] = np.maximum(beside.left_margin, beside.right_margin)
        found[f"{name}: scaled"] = beside.scaled
    return found


def scores(scene: Scene, model: Model) -> Floats:
    """One score 0..1 per candidate pair."""
    alone = in_crowd(scene.pairs, model.alone.probabilities(values(scene)))
    return model.among.probabilities(surroundings(scene.pairs, alone))


def reliability(scores: Floats, model: Model) -> Floats:
    """How often a link of this score is right, 0..1; rises with the score."""
    return model.reliable.probabilities({"score": logit(scores)})
