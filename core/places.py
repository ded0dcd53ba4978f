"""Which passages a stretch of an article stands for: what a reader or another tool marked seldom ends where a passage does."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from lesart.core.model import Passage, Place


class Places:
    """Passages, found by where they stand."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        """Index them, of any number of articles."""
        found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for passage in passages:
            found[passage.article].append((passage.start, passage.end, passage.id))
        self._rows = {article: sorted(rows) for article, rows in found.items()}
        self._ends = {article: list(accumulate((end for _, end, _ in rows), max)) for article, rows in self._rows.items()}

    def at(self, place: Place) -> tuple[str, ...]:
        """The ids of all passages at least half of which lie in the place, else of the one that has most of it; in text order.

        Empty where it meets no passage, or its article is not there.
        """
        rows = self._rows.get(place.article, [])
        first = bisect_right(self._ends.get(place.article, []), place.start)
        last = bisect_left(rows, place.end, key=lambda row: row[0])
        shared = [(min(end, place.end) - max(start, place.start), end - start, passage) for start, end, passage in rows[first:last]]
        met = [row for row in shared if row[0] > 0]
        covered = tuple(passage for common, length, passage in met if 2 * common >= length)
        return covered or tuple(passage for _, _, passage in sorted(met, key=lambda row: -row[0])[:1])
