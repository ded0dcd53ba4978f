"""Candidate pairs -> scores: first each pair by itself and its rivals, then in the light of its neighbours."""

import numpy as np

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.competition import rivals
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.signals import CONTESTED, SIGNALS
from lesart.core.alignment.vectors import Floats, Integers
from lesart.core.alignment.weights import Model

# The neighbouring cells of a pair: what stands before and after both passages, in the order of the text; local, so that whole
# paragraphs may stand elsewhere in the other article.
STEPS = ((-1, -1), (1, 1), (-1, 0), (1, 0), (0, -1), (0, 1), (-2, -2), (2, 2), (-1, -2), (1, 2), (-2, -1), (2, 1))
# What keeps a share or a logarithm of what is next to nothing in bounds.
_LITTLE = 0.05


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


def surroundings(pairs: Pairs, alone: Floats) -> dict[str, Floats]:
    """What the second stage looks at: a pair's own probability, its rivals', its neighbours', and those of its two articles."""
    return {"alone": logit(alone)} | _competition(pairs, alone) | _neighbours(pairs, alone) | _relatedness(pairs, alone)


def _competition(pairs: Pairs, alone: Floats) -> dict[str, Floats]:
    """Its rivals: margins over the best one, its share of all that both passages have in the other's article, and of all they have."""
    beside = rivals(pairs, alone)
    articles = int(pairs.side.max(initial=0)) + 1
    there = _sums(pairs.left * articles + pairs.side[pairs.right], alone)
    back = _sums(pairs.right * articles + pairs.side[pairs.left], alone)
    size = len(pairs.side)
    everywhere = np.bincount(pairs.left, alone, size) + np.bincount(pairs.right, alone, size)
    shares = alone / (there + _LITTLE), alone / (back + _LITTLE)
    return {
        "weaker margin": np.minimum(beside.left_margin, beside.right_margin),
        "stronger margin": np.maximum(beside.left_margin, beside.right_margin),
        "weaker share": np.minimum(*shares),
        "stronger share": np.maximum(*shares),
        "partners": np.log(there + back + _LITTLE),
        "partners anywhere": np.log(np.minimum(everywhere[pairs.left], everywhere[pairs.right]) + _LITTLE),
    }


def _neighbours(pairs: Pairs, alone: Floats) -> dict[str, Floats]:
    cells = {step: neighbour(pairs, alone, *step) for step in STEPS}
    return {
        "before and after": cells[-1, -1] + cells[1, 1],
        "either": np.maximum(cells[-1, -1], cells[1, 1]),
        "two away": cells[-2, -2] + cells[2, 2],
        "aslant": cells[-1, -2] + cells[1, 2] + cells[-2, -1] + cells[2, 1],
        "beside": np.maximum.reduce([cells[-1, 0], cells[1, 0], cells[0, -1], cells[0, 1]]),
    }


def _relatedness(pairs: Pairs, alone: Floats) -> dict[str, Floats]:
    """How much the two articles share at all, and how far the pair stands out among all pairs of theirs.

    What is likely between two versions of one text is a coincidence between two texts that share little: most pairs of two articles are
    no links, so their own scores tell what chance yields there.
    """
    articles = int(pairs.side.max(initial=0)) + 1
    both = pairs.side[pairs.left] * articles + pairs.side[pairs.right]
    sizes = np.bincount(pairs.side, minlength=articles)
    shorter = np.minimum(sizes[pairs.side[pairs.left]], sizes[pairs.side[pairs.right]])
    odds = logit(alone)
    count = _sums(both, np.ones(len(alone)))
    mean = _sums(both, odds) / count
    deviation = np.sqrt(np.maximum(_sums(both, odds**2) / count - mean**2, 0))
    return {"related": np.log(_sums(both, alone) / np.maximum(shorter, 1) + _LITTLE), "standing out": (odds - mean) / (deviation + _LITTLE)}


def _sums(group: Integers, values: Floats) -> Floats:
    """For each value the sum over its group."""
    return np.bincount(group, values)[group].astype(np.float64) if len(group) else values


def scores(scene: Scene, model: Model) -> Floats:
    """One score 0..1 per candidate pair."""
    alone = model.alone.probabilities(values(scene))
    return model.among.probabilities(surroundings(scene.pairs, alone))


def neighbour(pairs: Pairs, scores: Floats, down: int, across: int) -> Floats:
    """The score of the pair `down` passages after the left and `across` after the right one; 0 outside the articles."""
    size = len(pairs.side)
    left, right = pairs.left + down, pairs.right + across
    inside = (left >= 0) & (left < size) & (right >= 0) & (right < size)
    left, right = np.where(inside, left, 0), np.where(inside, right, 0)
    inside &= (pairs.side[left] == pairs.side[pairs.left]) & (pairs.side[right] == pairs.side[pairs.right])
    at = pairs.find(left, right)
    return np.where(inside & (at >= 0), scores[at], 0.0) if len(scores) else scores


def logit(probability: Floats) -> Floats:
    """Logarithm of the odds, held within what a weight can still move."""
    held = np.clip(probability, 1e-4, 1 - 1e-4)
    return np.log(held / (1 - held))


def reliability(scores: Floats, model: Model) -> Floats:
    """How often a link of this score is right, 0..1; rises with the score."""
    return model.reliable.probabilities({"score": logit(scores)})
