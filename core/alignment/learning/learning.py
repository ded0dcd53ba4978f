"""The front door: scores as the shipped weights give them, or as a reader's decisions taught them to be."""

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.given import Decisions
from lesart.core.alignment.learning.families import families
from lesart.core.alignment.learning.fitting import adjusted
from lesart.core.alignment.learning.leaving_out import Lessons, learnt, measured
from lesart.core.alignment.matching import matched, mutual_best
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.scoring import beyond_doubt, judged, outlook, values
from lesart.core.alignment.vectors import Floats, Integers
from lesart.core.alignment.weights import Model
from lesart.core.model import Learned

LEAST = 10
"""So many confirmations and as many rejections are needed."""


def learned(scene: Scene, model: Model, lessons: Decisions) -> tuple[Floats, Learned | None]:
    """The score of each candidate pair, and what was learned from the reader's decisions; None where there is none to learn from.

    Only what the program had suggested teaches: what a reader links by hand was found because it is right, and would teach that all is.
    What is learned counts where decisions that were left out became likelier by it, and no fewer of them right.
    """
    found = values(scene)
    seen = outlook(scene, found, model.alone)
    plain = judged(seen, model)
    scores = beyond_doubt(scene, plain)
    rows, linked = _lessons(scene, scores, model, lessons)
    if not len(rows):
        return scores, None
    confirmed, rejected = int(linked.sum()), int((1 - linked).sum())
    if min(confirmed, rejected) < LEAST:
        return scores, Learned(confirmed, rejected)
    features = families(found, seen, model)
    taught = Lessons(scene.pairs.left[rows], scene.pairs.right[rows], scores[rows], features[rows], linked)
    result = measured(taught, model)
    if result is None:
        return scores, Learned(confirmed, rejected)
    is_better = result.gain > 0 and result.right_after >= result.right_before
    record = Learned(confirmed, rejected, *result, is_better)
    return (beyond_doubt(scene, adjusted(plain, features, learnt(taught, model))) if is_better else scores), record


def suggested(pairs: Pairs, scores: Floats, model: Model) -> NDArray[np.bool_]:
    """Which pairs these scores make a link, or worth jumping to."""
    return matched(pairs, scores, model.anchor, model.grown) | ((scores >= model.related) & mutual_best(pairs, scores))


def _lessons(scene: Scene, scores: Floats, model: Model, lessons: Decisions) -> tuple[Integers, Floats]:
    """The rows of decided pairs that the shipped weights make a link, or worth jumping to; and which of them the reader linked (1, 0)."""
    said = {pair: 1.0 for pair, relation in lessons.linked.items() if relation != "related"} | dict.fromkeys(lessons.refused, 0.0)
    if not said:
        return np.empty(0, np.int64), np.empty(0)
    pairs = scene.pairs
    number = {one.passage.id: index for index, one in enumerate(scene.corpus.terms)}
    ends = np.array([(number[a], number[b]) for a, b in said], np.int64)
    at = pairs.find(ends[:, 0], ends[:, 1])
    shown = suggested(pairs, scores, model)
    is_lesson = (at >= 0) & shown[np.maximum(at, 0)] if len(pairs) else at >= 0
    rows, linked = at[is_lesson], np.array(list(said.values()))[is_lesson]
    order = np.argsort(rows)
    return rows[order], linked[order]
