"""What a cursor stands on: the characters of an article as a reader sees them, row by row, each with its place in the source."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.cache import LRUCache

from lesart.core.cleantext import clean
from lesart.core.model import Block, Span
from lesart.tui.panes.rows import Row, RowIndex
from lesart.tui.panes.wrap import clusters

_KEPT_ROWS = 256
"""How many rows are kept cut into characters: more than a screen shows."""


@dataclass(frozen=True, slots=True)
class Character:
    """What a reader sees as one: a letter with its accents, an emoji, or all that is shown in place of one repaired stretch.

    Attributes:
        span: where it stands in the source; never inside a repair, and without hidden markup around it.
        text: as drawn.
        block: the block it belongs to.
        row: the row that shows it.
        column: cells from the beginning of that row.
    """

    span: Span
    text: str
    block: Block
    row: int
    column: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing is to be seen of it."""
        return self.text.isspace()


class Characters:
    """The characters of an article at one width. A question costs the rows that it goes through."""

    def __init__(self, rows: RowIndex) -> None:
        self._rows = rows
        self._kept: LRUCache[int, Sequence[Character]] = LRUCache(_KEPT_ROWS)

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks of the article."""
        return self._rows.article.blocks

    def row(self, number: int) -> Sequence[Character]:
        """The characters of a row; none of a blank row, and beyond either end of the text."""
        self._rows.ensure(number + 1)
        if not 0 <= number < self._rows.rows:
            return ()
        kept = self._kept.get(number)
        if kept is None:
            kept = self._kept[number] = tuple(_characters(self._rows, number, self._rows.row(number)))
        return kept

    def exists(self, row: int) -> bool:
        """Whether the text has so many rows."""
        self._rows.ensure(row + 1)
        return 0 <= row < self._rows.rows

    def at(self, offset: int) -> Character | None:
        """The character that covers a source offset, or else the one before it, or else the first; None in a text that shows none."""
        self._rows.ensure_offset(offset)
        number = self._rows.row_of(offset)
        row = self.row(number)
        before = bisect_right(row, offset, key=_begin)
        if before:
            return row[before - 1]
        return next(self._backwards(number - 1), None) or next(self._onwards(number), None)

    def after(self, character: Character) -> Iterator[Character]:
        """The characters that follow, in text order."""
        row = self.row(character.row)
        yield from row[bisect_right(row, character.span.start, key=_begin) :]
        yield from (other for other in self._onwards(character.row + 1) if other.span.start >= character.span.end)

    def before(self, character: Character) -> Iterator[Character]:
        """The characters that stand before, the nearest first."""
        row = self.row(character.row)
        yield from reversed(row[: bisect_left(row, character.span.start, key=_begin)])
        yield from (other for other in self._backwards(character.row - 1) if other.span.end <= character.span.start)

    def first(self) -> Character | None:
        """The first character of the article."""
        return next(self._onwards(0), None)

    def last(self) -> Character | None:
        """The last one."""
        self._rows.finish()
        return next(self._backwards(self._rows.rows - 1), None)

    def apart(self, one: Character, next_one: Character) -> bool:
        """Whether two characters that follow each other have a blank between them that is not drawn: at the end of a row or a block."""
        if one.block is not next_one.block:
            return True
        return one.span.end < next_one.span.start and bool(clean(self._rows.article, one.span.end, next_one.span.start).text)

    def around(self, span: Span) -> Span:
        """`span` with whole characters at both ends; empty where it shows none."""
        first, last = self.at(span.start), self.at(span.end - 1) if span.end > span.start else None
        if first is None or last is None:
            return Span(span.start, span.start)
        if first.span.end <= span.start:
            first = next(self.after(first), last)
        return Span(first.span.start, max(first.span.start, last.span.end)) if first.span.start < span.end else Span(span.start, span.start)

    def _onwards(self, number: int) -> Iterator[Character]:
        """All characters from a row on."""
        while self.exists(number):
            yield from self.row(number)
            number += 1

    def _backwards(self, number: int) -> Iterator[Character]:
        """All characters up to a row, the last first."""
        for row in range(number, -1, -1):
            yield from reversed(self.row(row))


def _begin(character: Character) -> int:
    return character.span.start


def _characters(rows: RowIndex, number: int, row: Row) -> Iterator[Character]:
    """The characters of a row, those that a repair put in place of one stretch taken together."""
    if row.block is None or not row.text:
        return
    stretch = clean(rows.article, row.start, row.end)
    starts, columns = zip(*_grouped(row), strict=True)
    for at, column, end in zip(starts, columns, (*starts[1:], len(row.text)), strict=True):
        span = Span(*stretch.span_to_source(at, end))
        yield Character(span, row.text[at:end], row.block, number, column)


def _grouped(row: Row) -> Iterator[tuple[int, int]]:
    """Where in the text of a row its characters begin, and in which cell."""
    cell, taken = 0, -1
    for at, width in clusters(row.text):
        if row.source[at] > taken:
            yield at, cell
        taken = max(taken, row.source[at])
        cell += width
