"""Whether two articles tell things in one order, and the links that keep it: the heaviest chain of pairs that never steps back."""

from bisect import bisect_right

import numpy as np

from lesart.core.alignment.vectors import Floats, Integers


def share_in_order(left: Integers, right: Integers) -> float:
    """The share of pairs that lie on the longest chain that never steps back on either side; 0 where there are none."""
    in_order = right[np.lexsort((right, left))].tolist()
    ends: list[int] = []
    for place in in_order:
        at = bisect_right(ends, place)
        ends[at : at + 1] = [place]
    return len(ends) / len(in_order) if in_order else 0.0


def heaviest_chain(left: Integers, right: Integers, gains: Floats) -> Integers:
    """Which pairs make the chain with the greatest sum of gains (all of them > 0), by index, in order.

    A step may stay where it is on one side, so that one passage may meet several. Found by dynamic programming over the pairs alone, with
    the best chain up to each place on the right in a binary indexed tree (Fenwick, Software: Practice and Experience 24, 1994).
    """
    if not len(left):
        return np.empty(0, np.int64)
    places = (right - right.min() + 1).tolist()
    tree = [(0.0, -1)] * (max(places) + 1)
    before: dict[int, int] = {}
    for index in np.lexsort((right, left)).tolist():
        place = places[index]
        weight, before[index] = _best_up_to(tree, place)
        chain = (weight + float(gains[index]), index)
        while place < len(tree):
            tree[place] = max(tree[place], chain)
            place += place & -place
    index = _best_up_to(tree, len(tree) - 1)[1]
    found = []
    while index >= 0:
        found.append(index)
        index = before[index]
    return np.array(found[::-1], np.int64)


def _best_up_to(tree: list[tuple[float, int]], place: int) -> tuple[float, int]:
    best = (0.0, -1)
    while place > 0:
        best = max(best, tree[place])
        place -= place & -place
    return best
