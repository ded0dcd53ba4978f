"""Scores -> which pairs become links: mutual best ones as anchors, what stands beside an anchor with less, n:m."""

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.competition import rivals
from lesart.core.alignment.vectors import Floats, Integers

# How far from an anchor, in passages on both sides, a pair may lean on it.
_REACH = 2


def matched(pairs: Pairs, scores: Floats, anchor: float, grown: float) -> NDArray[np.bool_]:
    """Which pairs are links.

    An anchor is the best of both its passages and scores at least `anchor`. A pair of at least `grown` within two passages of an anchor
    on both sides joins it: so one passage may have several counterparts, but only in one place.
    """
    if not len(scores):
        return np.zeros(0, bool)
    anchors = (scores >= anchor) & mutual_best(pairs, scores)
    leaning = np.zeros(len(scores), bool)
    for index in np.flatnonzero(anchors):
        left, right = pairs.left[index], pairs.right[index]
        down, across = np.meshgrid(np.arange(-_REACH, _REACH + 1), np.arange(-_REACH, _REACH + 1), indexing="ij")
        near_left, near_right = left + down.ravel(), right + across.ravel()
        inside = (near_left >= 0) & (near_right >= 0) & (near_left < len(pairs.side)) & (near_right < len(pairs.side))
        near_left, near_right = near_left[inside], near_right[inside]
        same = (pairs.side[near_left] == pairs.side[left]) & (pairs.side[near_right] == pairs.side[right])
        found = pairs.find(near_left[same], near_right[same])
        leaning[found[found >= 0]] = True
    return anchors | (leaning & (scores >= grown))


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
