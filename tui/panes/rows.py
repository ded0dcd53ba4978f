"""An article as rows of a given width, in source offsets.

Rows are a derived cache: whatever is stored or exchanged (marks, anchors, selections, sync) is a source offset, and this index answers
which row shows it. It is built block by block, so that a long article shows its first screen at once, and keeps no text, only where rows
begin: 4 to 8 bytes per row.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from textual.cache import LRUCache

from lesart.core.cleantext import CleanText, clean
from lesart.core.model import Article, Block, Span
from lesart.core.safetext import safe
from lesart.tui.panes.wrap import wrap

KEPT_BLOCKS = 64
"""How many repaired blocks are kept: more than one screen shows."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row as drawn.

    Attributes:
        block: the block it belongs to; None for the blank row between two blocks.
        text: what to draw, safe for a terminal, without the blanks that hang over the edge.
        source: for each character of `text` its source offset, ascending.
        start: source offset at which the row begins.
        end: source offset at which the next row begins, or the block ends.
    """

    block: Block | None
    text: str
    source: Sequence[int]
    start: int
    end: int

    def columns(self, span: Span) -> tuple[int, int]:
        """The part of `text` that shows `span`: character offsets, end exclusive; empty where it shows none."""
        return bisect_left(self.source, span.start), bisect_left(self.source, span.end)


class RowIndex:
    """Which row of `article` shows which source offset, when rows are `width` cells wide.

    A blank row stands between two blocks, unless both are list items. `rows` and everything derived from it count what is indexed so far:
    call `ensure`, `ensure_offset` or `finish` first for what you ask about, and `advance` in idle moments.
    """

    def __init__(self, article: Article, width: int) -> None:
        self.article = article
        self.width = width
        self._starts = array("L")
        self._first_rows = array("L")
        self._clean: LRUCache[int, CleanText] = LRUCache(KEPT_BLOCKS)

    @property
    def rows(self) -> int:
        """How many rows are indexed."""
        return len(self._starts)

    @property
    def blocks(self) -> int:
        """How many blocks are indexed."""
        return len(self._first_rows)

    @property
    def complete(self) -> bool:
        """Whether the whole article is indexed."""
        return self.blocks == len(self.article.blocks)

    def ensure(self, rows: int) -> None:
        """Index until `rows` rows are known, or all."""
        while self.rows < rows and not self.complete:
            self._add_block()

    def ensure_offset(self, offset: int) -> None:
        """Index until the row that shows the source offset is known."""
        while not self.complete and self.article.blocks[self.blocks].start <= offset:
            self._add_block()

    def advance(self, characters: int) -> None:
        """Index about as many more characters: a step of bounded time."""
        if not self.complete:
            self.ensure_offset(self.article.blocks[self.blocks].start + characters)

    def finish(self) -> None:
        """Index the rest."""
        while not self.complete:
            self._add_block()

    def place(self, row: int) -> int:
        """Source offset at which a row begins; of a blank row, the end of the block above. Rows beyond either end count as the nearest."""
        return self._starts[min(max(row, 0), self.rows - 1)] if self.rows else 0

    def end(self, row: int) -> int:
        """Source offset at which a row ends: where the next begins, or the article's last block ends."""
        return self._starts[max(row, 0) + 1] if row + 1 < self.rows else self.article.blocks[self.blocks - 1].end

    def row_of(self, offset: int) -> int:
        """The row that shows a source offset; text that is not drawn counts to the row before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def row(self, number: int) -> Row:
        """What to draw in a row. Rows from 0 to `rows` - 1."""
        start = self._starts[number]
        index = bisect_right(self._first_rows, number) - 1
        block = self.article.blocks[index]
        if start >= block.end:
            return Row(None, "", range(start, start), start, start)
        following = self._starts[number + 1] if number + 1 < self.rows else block.end
        end = min(following, block.end)
        clean = self.clean(index)
        first, last = clean.from_source(start), clean.from_source(end)
        text = safe(clean.text[first:last]).rstrip(" ")
        source: Sequence[int] = range(start, start + len(text))
        if self._repaired(start, end):
            source = [clean.to_source(first + at) for at in range(len(text))]
        return Row(block, text, source, start, end)

    def clean(self, block: int) -> CleanText:
        """The repaired text of a block that is on screen."""
        kept = self._clean.get(block)
        if kept is None:
            kept = self._clean[block] = clean(self.article, self.article.blocks[block].start, self.article.blocks[block].end)
        return kept

    def _repaired(self, start: int, end: int) -> bool:
        """Whether a repair touches a stretch of the source."""
        repairs = self.article.repairs
        following = bisect_left(repairs, end, key=lambda repair: repair.start)
        return following > 0 and repairs[following - 1].end > start

    def _add_block(self) -> None:
        blocks, index = self.article.blocks, self.blocks
        block = blocks[index]
        repaired = clean(self.article, block.start, block.end) if self._repaired(block.start, block.end) else None
        rows = wrap(safe(repaired.text if repaired else self.article.text[block.start : block.end]), self.width)
        if rows and self._starts:
            above = next(blocks[at] for at in range(index - 1, -1, -1) if blocks[at].end > self._starts[-1])
            if above.end < block.start and not above.kind == block.kind == "list":
                self._starts.append(above.end)
        self._first_rows.append(self.rows)
        if rows:
            self._starts.append(block.start)
            self._starts.extend(map(repaired.to_source, rows[1:]) if repaired else (block.start + offset for offset in rows[1:]))
