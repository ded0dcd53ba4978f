"""The rows of the matrix: a claim's title, and a cell for each article. Draws what is in view and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lesart.core.contrast.matrix import Row
from lesart.core.model import Claim
from lesart.tui.matrix import Matrix
from lesart.tui.panels.claim_line import COLOURS, glyph
from lesart.tui.panels.naming import cut
from lesart.tui.panels.stands import LOOKS, cell_told

_LEAST_TITLE = 22
_TITLE_SHARE = 0.28
_LEAST_CELL, _WIDEST_CELL = 5, 28
_SCROLLBAR = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns are: `title` cells for the claim, then `cell` cells for each of `shown` articles from number `first` on."""

    title: int
    cell: int
    first: int
    shown: int

    def column_at(self, x: int) -> int | None:
        """The number of the article whose column covers a cell of the row; None where that is the claim's title."""
        column = (x - self.title) // self.cell
        return self.first + column if x >= self.title and column < self.shown else None


def grid(width: int, articles: int, column: int, first: int = 0) -> Grid:
    """Columns as wide as values need, as far as `width` goes; where not all articles fit, those around `column`, moving on from `first`."""
    least = max(_LEAST_TITLE, round(width * _TITLE_SHARE))
    room = width - _SCROLLBAR - least
    cell = min(max(room // articles, _LEAST_CELL), _WIDEST_CELL)
    shown = min(max(room // cell, 1), articles)
    first = min(max(first, column - shown + 1), column, articles - shown)
    return Grid(width - _SCROLLBAR - shown * cell, cell, first, shown)


class MatrixTable(ScrollView, can_focus=True, inherit_bindings=False):
    """One row per claim; the cursor is in one cell. It binds no keys: the screen around it does."""

    DEFAULT_CSS = """
    MatrixTable { height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; background: $background; }
    """ + "\n".join(
        f"MatrixTable > .matrix-table--{name} {{ {style} }}"
        for name, style in (
            *LOOKS.items(),
            *((f"kind-{kind}", f"color: {colour};") for kind, colour in COLOURS.items()),
            ("row", "background: $current;"),
            ("cursor", "background: $primary; color: $background; text-style: bold;"),
        )
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"matrix-table--{name}" for name in (*LOOKS, *(f"kind-{kind}" for kind in COLOURS), "row", "cursor")
    }

    class Moved(Message):
        """The cursor came to another cell."""

    class Picked(Message):
        """A cell was clicked twice."""

    def __init__(self, matrix: Matrix, title: Callable[[Claim], str], ascii_only: bool) -> None:
        """Make the table.

        Args:
            matrix: what it shows.
            title: what a claim is called.
            ascii_only: draw signs in ASCII.
        """
        super().__init__()
        self._matrix, self._title, self._ascii_only = matrix, title, ascii_only
        self.grid = Grid(1, 1, 0, 1)

    def show(self) -> None:
        """Draw what the matrix lists now, with its cursor in view."""
        width, height = self.size.width, max(self.scrollable_content_region.height, 1)
        if not width:
            return
        self.grid = grid(width, len(self._matrix.comparison.articles), self._matrix.column, self.grid.first)
        self.virtual_size = Size(width - _SCROLLBAR, len(self._matrix.listed))
        top = min(max(round(self.scroll_y), self._matrix.row - height + 1), self._matrix.row)
        self.scroll_to(y=top, animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved())

    @property
    def page(self) -> int:
        """How many rows a page goes."""
        return max(self.scrollable_content_region.height - 1, 1)

    def on_resize(self) -> None:
        """Fit the columns to the new width."""
        self.show()

    def on_click(self, event: events.Click) -> None:
        """Bring the cursor to the cell under the pointer; the second click picks it."""
        at = event.get_content_offset_capture(self)
        row, column = round(self.scroll_y) + at.y, self.grid.column_at(at.x)
        if row < len(self._matrix.listed):
            self._matrix.move(row - self._matrix.row, 0 if column is None else column - self._matrix.column)
            self.show()
            if event.chain == 2:
                self.post_message(self.Picked())

    def render_line(self, y: int) -> Strip:
        """Row `y` of the table."""
        number, base = round(self.scroll_y) + y, self.visual_style.rich_style
        if number >= len(self._matrix.listed):
            return Strip.blank(self.size.width - _SCROLLBAR, base)
        at_hand = number == self._matrix.row
        return Strip(self._draw(self._matrix.listed[number], at_hand, base + self._style("row") if at_hand else base))

    def _draw(self, row: Row, at_hand: bool, base: Style) -> list[Segment]:
        kind = row.claim.relation
        title = cut(self._title(row.claim), self.grid.title - 4)
        segments = [
            Segment(f" {glyph(kind, self._ascii_only)} ", base + self._style(f"kind-{kind}")),
            Segment(title + " " * (self.grid.title - 3 - cell_len(title)), base),
        ]
        for column in range(self.grid.first, self.grid.first + self.grid.shown):
            cell = row.cells[column]
            told = cell_told(cell, row.difference, self.grid.cell - 1, self._ascii_only)
            style = base + self._style("cursor" if at_hand and column == self._matrix.column else cell.stand)
            segments.append(Segment(told + " " * (self.grid.cell - 1 - cell_len(told)), style))
            segments.append(Segment(" ", base))
        return segments

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"matrix-table--{name}", partial=True)
