"""What stands around a pair: its rivals, its neighbours in both texts, what other articles say of it, how much the two articles share."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.competition import rivals
from lesart.core.alignment.odds import logit, probability
from lesart.core.alignment.vectors import Floats, Integers, stretches

# The neighbouring cells of a pair: what stands before and after both passages, in the order of the text; local, so that whole
# paragraphs may stand elsewhere in the other article.
STEPS = ((-1, -1), (1, 1), (-1, 0), (1, 0), (0, -1), (0, 1), (-2, -2), (2, 2), (-1, -2), (1, 2), (-2, -1), (2, 1))
# Passages of an article in training: where more compete for a place, each is the less likely to be the one.
_USUAL = 32
# What keeps a share or a logarithm of what is next to nothing in bounds.
_LITTLE = 0.05
# A smaller share of what a passage has in another article bears no witness.
_WITNESS = 0.05
# Pairs of partners of one passage that are looked at in one go.
_AT_ONCE = 500_000


def in_crowd(pairs: Pairs, alone: Floats) -> Floats:
    """The probability of each pair where its two articles have as many passages as they have, after Bayes' rule.

    A passage has about as many counterparts in a long article as in one of usual length, but many more candidates.
    """
    sizes = np.bincount(pairs.side, minlength=1)
    longer = np.maximum(sizes[pairs.side[pairs.left]], sizes[pairs.side[pairs.right]])
    return probability(logit(alone) - np.log(np.maximum(longer, _USUAL) / _USUAL))


def surroundings(pairs: Pairs, alone: Floats) -> dict[str, Floats]:
    """What the second stage looks at, of pairs whose first stage gave them the probability `alone`."""
    competition = _competition(pairs, alone)
    return {
        "alone": logit(alone),
        **competition,
        "witnesses": borne_out(pairs, competition["weaker share"]),
        **_neighbours(pairs, alone),
        **_relatedness(pairs, alone),
    }


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


def borne_out(pairs: Pairs, shares: Floats) -> Floats:
    """How much the other articles bear a pair out, on average: by passages that are a counterpart of both sides."""
    told = np.flatnonzero(shares >= _WITNESS)
    witness = np.concatenate([pairs.left[told], pairs.right[told]])
    order = np.argsort(witness, kind="stable")
    witness = witness[order]
    partner = np.concatenate([pairs.right[told], pairs.left[told]])[order]
    share = np.concatenate([shares[told], shares[told]])[order]
    begins = np.searchsorted(witness, np.arange(len(pairs.side) + 1))
    sizes = np.diff(begins)[witness]
    articles = int(pairs.side.max(initial=0)) + 1
    sums = np.zeros(len(pairs))
    for part in _parts(sizes):
        others = stretches(begins[witness[part]], sizes[part])
        one, other = np.repeat(partner[part], sizes[part]), partner[others]
        once = one < other
        product = np.repeat(share[part], sizes[part])[once] * share[others[once]]
        at = pairs.find(one[once], other[once])
        sums += np.bincount(at[at >= 0], product[at >= 0], minlength=len(pairs))
    return sums / max(articles - 2, 1)


def _parts(sizes: Integers) -> Iterator[slice]:
    """Stretches of the rows that come to about `_AT_ONCE` by their sizes: where every row meets many, all at once take gigabytes."""
    part = np.cumsum(sizes) // _AT_ONCE
    cuts = [0, *(np.flatnonzero(np.diff(part)) + 1).tolist(), len(sizes)]
    return (slice(begin, end) for begin, end in pairwise(cuts) if begin < end)


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


def neighbour(pairs: Pairs, scores: Floats, down: int, across: int) -> Floats:
    """The score of the pair `down` passages after the left and `across` after the right one; 0 outside the articles."""
    size = len(pairs.side)
    left, right = pairs.left + down, pairs.right + across
    inside = (left >= 0) & (left < size) & (right >= 0) & (right < size)
    left, right = np.where(inside, left, 0), np.where(inside, right, 0)
    inside &= (pairs.side[left] == pairs.side[pairs.left]) & (pairs.side[right] == pairs.side[pairs.right])
    at = pairs.find(left, right)
    return np.where(inside & (at >= 0), scores[at], 0.0) if len(scores) else scores
