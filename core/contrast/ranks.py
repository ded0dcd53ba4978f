"""Whether two texts tell things in one order."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable
from math import sqrt


def tau(places: Iterable[tuple[int, int]]) -> float | None:
    """Kendall's tau-b (Kendall, The Treatment of Ties in Ranking Problems, Biometrika 33, 1945) of pairs of places, -1..1.

    1 where both sides have one order, -1 where one is the other backwards; None where either side has a single place.
    """
    pairs = sorted(places)
    before: list[int] = []
    waiting: list[int] = []
    balance, last = 0, None
    for left, right in pairs:
        if left != last:
            for one in waiting:
                insort(before, one)
            waiting, last = [], left
        balance += bisect_left(before, right) - (len(before) - bisect_right(before, right))
        waiting.append(right)
    all_pairs = _couples(len(pairs))
    untied = [all_pairs - sum(map(_couples, Counter(pair[side] for pair in pairs).values())) for side in (0, 1)]
    return balance / sqrt(untied[0] * untied[1]) if all(untied) else None


def _couples(count: int) -> int:
    return count * (count - 1) // 2
