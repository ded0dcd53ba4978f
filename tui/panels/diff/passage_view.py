"""One of the two passages on the screen, drawn row by row."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lesart.core.model import Span
from lesart.tui.panels.diff.looks import ASCII_BAR, BAR, LOOKS
from lesart.tui.panels.diff.page import Drawn, Row, page
from lesart.tui.panes.layers import Stretch
from lesart.tui.word_diff import LookKind

GUTTER = 2
"""Cells left of the text: a bar stands there beside what the cursor is at."""

_EDGE = 1
"""Cells right of the text, where a scrollbar may stand."""

_CSS = "\n".join(
    f"PassageView > .passage-view--{kind} {{ color: {colour}; text-style: {look}; }}" for kind, (look, colour) in LOOKS.items()
)


def rows_of(drawn: Drawn, stretches: Sequence[Stretch[LookKind]], at: Sequence[Span], width: int, ascii_only: bool) -> list[Row]:
    """The rows of a passage in a view of so many cells."""
    return page(drawn, stretches, at, width - GUTTER - _EDGE, ascii_only)


class PassageView(ScrollView, can_focus=False, inherit_bindings=False):
    """Shows rows, and keeps those that the cursor's change is in in view."""

    DEFAULT_CSS = (
        """
    PassageView { height: 1; overflow-x: hidden; scrollbar-size-vertical: 1; background: $background; color: $foreground; }
    PassageView > .passage-view--at { background: $hit-current; text-style: bold reverse; }
    PassageView > .passage-view--bar { color: $primary; text-style: bold; }
    """
        + _CSS
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"passage-view--{name}" for name in (*LOOKS, "at", "bar")}

    def __init__(self, ascii_only: bool) -> None:
        """Make the view.

        Args:
            ascii_only: draw signs in ASCII.
        """
        super().__init__()
        self._bar = ASCII_BAR if ascii_only else BAR
        self._rows: Sequence[Row] = ()

    def put(self, rows: Sequence[Row], height: int) -> None:
        """Show these rows on so many of the screen."""
        self._rows = rows
        self.styles.height = height
        self.virtual_size = Size(self.size.width, len(rows))
        lit = [number for number, row in enumerate(rows) if any(piece.at for piece in row)]
        if lit:
            top = min(max(round(self.scroll_y), lit[-1] - height + 1), lit[0])
            self.scroll_to(y=top, animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Row `y` of the view."""
        width, number = self.scrollable_content_region.width, round(self.scroll_y) + y
        base = self.visual_style.rich_style
        if number >= len(self._rows):
            return Strip.blank(width, base)
        row = self._rows[number]
        lit = any(piece.at for piece in row)
        bar = self._bar if lit else " "
        segments = [Segment(f"{bar} ", base + self.get_component_rich_style("passage-view--bar", partial=True))]
        for piece in row:
            style = base
            if piece.kind:
                style += self.get_component_rich_style(f"passage-view--{piece.kind}", partial=True)
            if piece.at:
                style += self.get_component_rich_style("passage-view--at", partial=True)
            segments.append(Segment(piece.text, style))
        return Strip(segments).adjust_cell_length(width, base)
