"""The text as it should be read, and the way back to the source.

A `CleanText` is a stretch of an article with its repairs applied. Stages analyse its `text` and translate what they find back to
source offsets, so that nothing outside this module ever handles two coordinate systems at once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lesart.core.model import Article, Repair


class CleanText:
    """`source[start:end]` with `repairs` applied; translates offsets both ways.

    Attributes:
        text: the repaired text; its offsets count from 0.
        start: source offset at which the stretch begins.
        end: source offset at which it ends, exclusive.
    """

    __slots__ = ("_clean", "_source", "_steps", "end", "start", "text")

    def __init__(self, source: str, repairs: Sequence[Repair], start: int = 0, end: int | None = None) -> None:
        """Apply the repairs that lie wholly within `source[start:end]`; `repairs` are sorted and do not overlap."""
        self.start, self.end = start, len(source) if end is None else end
        pieces: list[str] = []
        clean = 0
        # Pieces alternate: copied stretch, repaired stretch, ... ; per piece its clean and source begin, and whether it was copied.
        self._clean: list[int] = []
        self._source: list[int] = []
        self._steps: list[bool] = []
        at = self.start
        for index in range(bisect_left(repairs, self.start, key=_begin), len(repairs)):
            repair = repairs[index]
            if repair.end > self.end:
                break
            for text, begin, copied in ((source[at : repair.start], at, True), (repair.text, repair.start, False)):
                self._clean.append(clean)
                self._source.append(begin)
                self._steps.append(copied)
                pieces.append(text)
                clean += len(text)
            at = repair.end
        self._clean.append(clean)
        self._source.append(at)
        self._steps.append(True)
        pieces.append(source[at : self.end])
        self.text = "".join(pieces)

    def to_source(self, offset: int) -> int:
        """Source offset of the clean character at `offset`; of a repaired stretch, its begin. The clean end maps to the source end."""
        if offset >= len(self.text):
            return self.end
        piece = bisect_right(self._clean, offset) - 1
        return self._source[piece] + (offset - self._clean[piece] if self._steps[piece] else 0)

    def span_to_source(self, start: int, end: int) -> tuple[int, int]:
        """Source span of the clean span [start, end): from its first character to just after its last."""
        if end <= start:
            at = self.to_source(start)
            return at, at
        last = bisect_right(self._clean, end - 1) - 1
        if self._steps[last]:
            return self.to_source(start), self._source[last] + end - self._clean[last]
        return self.to_source(start), self._source[last + 1]

    def from_source(self, offset: int) -> int:
        """Clean offset of the source character at `offset`; inside a repair, the clean begin of its replacement."""
        if offset <= self.start:
            return 0
        if offset >= self.end:
            return len(self.text)
        piece = bisect_right(self._source, offset) - 1
        return self._clean[piece] + (offset - self._source[piece] if self._steps[piece] else 0)


def _begin(repair: Repair) -> int:
    return repair.start


def clean(article: Article, start: int, end: int) -> CleanText:
    """The stretch of `article` as it should be read."""
    return CleanText(article.text, article.repairs, start, end)
