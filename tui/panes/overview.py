"""The whole article scaled to the height of its pane: pure arithmetic between source offsets and cells of the overview strip."""

from collections.abc import Iterable, Sequence

from lesart.core.model import Span


def scale(marks: Iterable[tuple[Span, str]], length: int, height: int, order: Sequence[str]) -> tuple[str, ...]:
    """What each cell of the strip shows: of the kinds whose marks touch it, the first in `order`; empty for none.

    Args:
        marks: spans of the article and what they are, in any order; kinds not in `order` are left out.
        length: of the article, in characters.
        height: of the strip, in cells.
        order: kinds, the one that matters most first.
    """
    ranks = {kind: rank for rank, kind in enumerate(order)}
    nothing = len(order)
    cells = [nothing] * height
    for span, kind in marks:
        rank = ranks.get(kind, nothing)
        for cell in cells_of(span, length, height):
            cells[cell] = min(cells[cell], rank)
    return tuple("" if rank == nothing else order[rank] for rank in cells)


def cells_of(span: Span, length: int, height: int) -> range:
    """The cells of the strip that show `span`: at least one, where the strip has any."""
    if not length or not height:
        return range(0)
    first = min(span.start * height // length, height - 1)
    last = min((span.end - 1) * height // length, height - 1)
    return range(first, max(first, last) + 1)


def offset_at(cell: int, length: int, height: int) -> int:
    """Source offset at which a cell of the strip begins; the last cell stands for the article's end."""
    if cell >= height - 1:
        return length
    return max(cell, 0) * length // height
