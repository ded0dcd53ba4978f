"""Decisions -> by how much each family of signals counts for more or less than the shipped weights say."""

import numpy as np

from lesart.core.alignment.odds import probability
from lesart.core.alignment.vectors import Floats

# How firmly the shipped weights stand: the precision of a prior at no change, of each family. From 60 to 240 the figures of
# benchmarks/learning.py are alike; with 15 it harms twice as many sessions. There is no constant beside the families: readers decide more
# often on what is wrong, or on what is right, and a constant would learn their habits and call them the articles'.
PRIOR = 120.0
# What decisions may do to the log-odds of a pair at most: twenty times the odds.
_MOST = 3.0
_ROUNDS, _ENOUGH = 30, 1e-8


def fitted(features: Floats, shipped: Floats, right: Floats) -> Floats:
    """One weight per column of `features`, likeliest for what is `right` (0, 1), added to the `shipped` log-odds, under the prior.

    Newton's method on a convex loss: there is one answer, and no chance in it.
    """
    weights = np.zeros(features.shape[1])
    prior = PRIOR * np.eye(features.shape[1])
    for _ in range(_ROUNDS):
        said = probability(shipped + features @ weights)
        slope = features.T @ (right - said) - prior @ weights
        step = np.linalg.solve((features * (said * (1 - said))[:, None]).T @ features + prior, slope)
        weights = weights + step
        if np.abs(step).max() < _ENOUGH:
            break
    return weights


def adjusted(scores: Floats, features: Floats, weights: Floats) -> Floats:
    """The scores, their odds multiplied by what the weights make of the features."""
    times = np.exp(np.clip(features @ weights, -_MOST, _MOST))
    return np.asarray(scores * times / (1 - scores + scores * times))
