"""Two lines of units -> which of them match: in order, and out of order."""

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from lesart.core.contrast.diff.units import Unit

# Above this many pairs of units (two sentences of 500 words) the heaviest match takes too long, and a long one must do.
_PAIRS = 250_000
# The least weight of a stretch of units that counts as moved: a word that says something, not an article or a comma.
_MOVED = 3.0

Pair = tuple[int, int]


def in_order(one: Sequence[Unit], other: Sequence[Unit]) -> list[Pair]:
    """The matching units of greatest weight that stand in one order on both sides."""
    if len(one) * len(other) > _PAIRS:
        blocks = SequenceMatcher(None, [unit.key for unit in one], [unit.key for unit in other], autojunk=False).get_matching_blocks()
        return [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]
    best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for at in range(len(one) - 1, -1, -1):
        row, below, unit = best[at], best[at + 1], one[at]
        for to in range(len(other) - 1, -1, -1):
            skipped = max(below[to], row[to + 1])
            row[to] = max(skipped, below[to + 1] + unit.weight) if unit.key == other[to].key else skipped
    found: list[Pair] = []
    at = to = 0
    while at < len(one) and to < len(other):
        if one[at].key == other[to].key and best[at][to] == best[at + 1][to + 1] + one[at].weight:
            found.append((at, to))
            at, to = at + 1, to + 1
        elif best[at + 1][to] >= best[at][to + 1]:
            at += 1
        else:
            to += 1
    return found


def moved(one: Sequence[Unit], other: Sequence[Unit], matched: Sequence[Pair]) -> list[tuple[int, int, int]]:
    """Stretches (begin, begin, length) of units that match out of order: the heaviest first, until none is worth a mention."""
    left = set(range(len(one))) - {at for at, _ in matched}
    right = set(range(len(other))) - {to for _, to in matched}
    places: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for to in sorted(right):
        places[other[to].key].append(to)
    found: list[tuple[int, int, int]] = []
    while True:
        runs = [_run(one, other, at, to, left, right) for at in left for to in places.get(one[at].key, ()) if to in right]
        heavy = [(sum(unit.weight for unit in one[at : at + size]), -at, -to, size) for at, to, size in runs]
        weight, at, to, size = max(heavy, default=(0.0, 0, 0, 0))
        if weight < _MOVED:
            return found
        found.append((-at, -to, size))
        left -= set(range(-at, -at + size))
        right -= set(range(-to, -to + size))


def _run(one: Sequence[Unit], other: Sequence[Unit], at: int, to: int, left: set[int], right: set[int]) -> tuple[int, int, int]:
    size = 1
    while at + size in left and to + size in right and one[at + size].key == other[to + size].key:
        size += 1
    return at, to, size
