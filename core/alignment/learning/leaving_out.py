"""What decisions are worth as teachers: each is judged by weights that learned from others alone."""

from collections import Counter
from typing import NamedTuple

import numpy as np

from lesart.core.alignment.learning.fitting import adjusted, fitted
from lesart.core.alignment.odds import logit
from lesart.core.alignment.scoring import reliability
from lesart.core.alignment.vectors import Floats, Integers
from lesart.core.alignment.weights import Model

_FOLDS = 10


class Lessons(NamedTuple):
    """Decided pairs: both passages, score, features, and whether the reader said yes (1) or no (0)."""

    left: Integers
    right: Integers
    scores: Floats
    features: Floats
    linked: Floats


class Measured(NamedTuple):
    """By how much the log-loss of a decision falls on average, and how many decisions the threshold gets right before and after."""

    gain: float
    right_before: int
    right_after: int


def measured(lessons: Lessons, model: Model) -> Measured | None:
    """The gain on decisions left out; None where all hang together, so that none can be left out."""
    part = folds(lessons.left, lessons.right)
    if len(set(part.tolist())) < 2:
        return None
    after = np.empty(len(part))
    for fold in np.unique(part):
        out = part == fold
        weights = learnt(Lessons(*(column[~out] for column in lessons)), model)
        after[out] = adjusted(lessons.scores[out], lessons.features[out], weights)
    gain = _loss(reliability(lessons.scores, model), lessons.linked) - _loss(reliability(after, model), lessons.linked)
    yes = lessons.linked > 0
    before = int(((lessons.scores >= model.anchor) == yes).sum())
    return Measured(round(float(gain.mean()), 4), before, int(((after >= model.anchor) == yes).sum()))


def learnt(lessons: Lessons, model: Model) -> Floats:
    """What the lessons teach."""
    return fitted(lessons.features, logit(reliability(lessons.scores, model)), lessons.linked)


def folds(left: Integers, right: Integers) -> Integers:
    """The part that each pair is left out with: pairs that share a passage, directly or over others, fall together.

    The largest groups are dealt out first, each to the part that has least.
    """
    home: dict[int, int] = {}

    def root(passage: int) -> int:
        while home.setdefault(passage, passage) != passage:
            passage = home[passage]
        return passage

    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        first, second = sorted((root(one), root(other)))
        home[second] = first
    groups = [root(one) for one in left.tolist()]
    load = [0] * _FOLDS
    dealt: dict[int, int] = {}
    for group, size in sorted(Counter(groups).items(), key=lambda item: (-item[1], item[0])):
        dealt[group] = load.index(min(load))
        load[dealt[group]] += size
    return np.array([dealt[group] for group in groups], np.int64)


def _loss(said: Floats, linked: Floats) -> Floats:
    return np.asarray(-np.log(np.where(linked > 0, said, 1 - said)))
