"""The rows of a list below the panes: entries under headings."""

from collections.abc import Callable
from typing import ClassVar, get_args

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from lesart.tui.panels.cursor_list import CursorList
from lesart.tui.panels.lists.entry import Entry, Heading, Item, Look, Pieces
from lesart.tui.panels.naming import cut

_LOOKS: tuple[Look, ...] = tuple(look for look in get_args(Look) if look)


class RowsList(CursorList[Item]):
    """Draws the rows in view, as its list words them."""

    DEFAULT_CSS = """
    RowsList > .rows-list--same { color: $same; }
    RowsList > .rows-list--conflict { color: $conflict; text-style: bold; }
    RowsList > .rows-list--related { color: $related; }
    RowsList > .rows-list--only-here { color: $only-here; }
    RowsList > .rows-list--strong { text-style: bold; }
    RowsList > .rows-list--faint { color: $furniture; }
    RowsList > .rows-list--heading { color: $primary; text-style: bold; background: $panel; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows-list--{look}" for look in (*_LOOKS, "heading")}

    def __init__(self) -> None:
        super().__init__()
        self.wording: Callable[[Entry, int], Pieces] = lambda _entry, _width: ()

    @property
    def entry(self) -> Entry | None:
        """The row the cursor is at."""
        return self.item if isinstance(self.item, Entry) else None

    def is_heading(self, item: Item) -> bool:
        """Headings are read, not visited."""
        return isinstance(item, Heading)

    def draw_item(self, item: Item, width: int, base: Style, at: bool) -> list[Segment]:
        """A heading, or an entry in the words of its list; nothing is wider than the row."""
        if isinstance(item, Heading):
            base += self._style("heading")
            pieces: Pieces = ((f" {item.text}", ""),)
        else:
            pieces = ((" ", ""), *self.wording(item, width - 2))
        segments, room = [], width
        for text, look in pieces:
            fitting = cut(text, room)
            style = self._style(look) if look else Style.null()
            segments.append(Segment(fitting, base + (style.without_color if at else style)))
            room -= cell_len(fitting)
        return [*segments, Segment(" " * room, base)]

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"rows-list--{name}", partial=True)
