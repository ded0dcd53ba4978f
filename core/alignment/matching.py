"""Scores -> which pairs become links: mutual best ones as anchors, what stands beside an anchor with less, n:m."""

from collections.abc import Iterator
from itertools import product

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.competition import rivals
from lesart.core.alignment.order import heaviest_chain, share_in_order
from lesart.core.alignment.surroundings import neighbour
from lesart.core.alignment.vectors import Floats, Integers

# How far from an anchor, in passages on both sides, a pair may lean on it.
_REACH = 2
# Two articles are versions of one text where at least so many anchors, and more than this share of them, stand in one order. On versions
# of German texts (DEplain-web, benchmarks/corpora.py) order adds two points of F1 to what is no mere copy.
_ENOUGH, _ORDERED = 10, 0.9
# How much of its strongest rival's score a pair must have that is not itself the best: versions say a thing once, where reports repeat it.
# On DEplain-web .7 to .9 are alike and far better than .5 or 1; between reports .5 costs a little recall on invented ones and gains two
# points of F1 on real ones.
_OF_RIVAL, _OF_RIVAL_IN_ORDER = 0.5, 0.9
# What a pair at the very threshold adds to a chain: little, but better than no pair.
_EPSILON = 1e-6


def matched(pairs: Pairs, scores: Floats, anchor: float, grown: float) -> NDArray[np.bool_]:
    """Which pairs are links.

    An anchor is the best of both its passages and scores at least `anchor`. A pair of at least `grown` within two passages of an anchor
    on both sides joins it, unless a rival outdoes it by far: so one passage may have several counterparts, but only in one place. Where
    two articles tell things in one order (versions of one text), the links between them are those that keep it, and blocks of anchors
    that were moved.
    """
    beside = rivals(pairs, scores)
    strongest = scores - np.minimum(beside.left_margin, beside.right_margin)
    anchors = (scores >= anchor) & mutual_best(pairs, scores)
    made = anchors | (_leaning(pairs, anchors) & (scores >= grown) & (scores >= _OF_RIVAL * strongest))
    for rows in _in_one_order(pairs, anchors):
        strong = rows[(scores[rows] >= anchor) & (scores[rows] >= _OF_RIVAL_IN_ORDER * strongest[rows])]
        chain = strong[heaviest_chain(pairs.left[strong], pairs.right[strong], scores[strong] - anchor + _EPSILON)]
        moved = rows[anchors[rows] & _beside(pairs, anchors)[rows]]
        made[rows] = False
        made[chain] = True
        made[moved] = True
    return made


def _leaning(pairs: Pairs, anchors: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which pairs stand near an anchor on both sides."""
    leaning = np.zeros(len(pairs), bool)
    left, right = pairs.left[anchors], pairs.right[anchors]
    size = len(pairs.side)
    for down, across in product(range(-_REACH, _REACH + 1), repeat=2):
        near_left, near_right = left + down, right + across
        inside = (near_left >= 0) & (near_right >= 0) & (near_left < size) & (near_right < size)
        near_left, near_right = near_left[inside], near_right[inside]
        same = (pairs.side[near_left] == pairs.side[left[inside]]) & (pairs.side[near_right] == pairs.side[right[inside]])
        found = pairs.find(near_left[same], near_right[same])
        leaning[found[found >= 0]] = True
    return leaning


def _in_one_order(pairs: Pairs, anchors: NDArray[np.bool_]) -> Iterator[Integers]:
    """The rows of each two articles whose anchors stand in one order."""
    articles = int(pairs.side.max(initial=0)) + 1
    couple = pairs.side[pairs.left] * articles + pairs.side[pairs.right]
    names, counts = np.unique(couple[anchors], return_counts=True)
    for name in names[counts >= _ENOUGH]:
        rows = np.flatnonzero(couple == name)
        chosen = rows[anchors[rows]]
        if share_in_order(pairs.left[chosen], pairs.right[chosen]) > _ORDERED:
            yield rows


def _beside(pairs: Pairs, anchors: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether the next or the last passages of both sides are an anchor, too."""
    found = anchors.astype(float)
    beside: NDArray[np.bool_] = np.maximum(neighbour(pairs, found, 1, 1), neighbour(pairs, found, -1, -1)) > 0
    return beside


def mutual_best(pairs: Pairs, scores: Floats) -> NDArray[np.bool_]:
    """Whether a pair is the best one of both its passages, each in the other's article."""
    beside = rivals(pairs, scores)
    return (beside.left_margin >= 0) & (beside.right_margin >= 0)


def best_of_each(pairs: Pairs, scores: Floats, rows: Integers, most: int) -> Integers:
    """For each passage the best of its pairs among `rows`, at most `most`: lines of (passage, row), by passage, best first.

    Of equal scores the earlier partner in text order comes first.
    """
    passage = np.concatenate([pairs.left[rows], pairs.right[rows]])
    partner = np.concatenate([pairs.right[rows], pairs.left[rows]])
    row = np.concatenate([rows, rows])
    order = np.lexsort((partner, -scores[row], passage))
    passage, row = passage[order], row[order]
    begins = np.flatnonzero(np.r_[True, passage[1:] != passage[:-1]]) if len(passage) else passage
    rank = np.arange(len(passage)) - np.repeat(begins, np.diff(np.r_[begins, len(passage)]))
    first: Integers = np.stack([passage, row], axis=1)[rank < most]
    return first
