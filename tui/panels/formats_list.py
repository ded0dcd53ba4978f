"""The list of formats that claims and marks leave in."""

from rich.segment import Segment
from rich.style import Style

from lesart.core.export.exports import Export
from lesart.tui.panels.cursor_list import CursorList
from lesart.tui.panels.naming import cut


class FormatsList(CursorList[Export]):
    """One row a format: what a reader gets."""

    def draw_item(self, item: Export, width: int, base: Style, at: bool) -> list[Segment]:
        """The title of a format."""
        return [Segment(f" {cut(item.title, width - 2)}".ljust(width), base)]
