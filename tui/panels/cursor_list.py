"""A list of rows with a cursor in one of them, drawn row by row: a key costs what is in view, not what the list holds."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

RowItem = TypeVar("RowItem")


class CursorList(ScrollView, Generic[RowItem], can_focus=True, inherit_bindings=False):
    """One row per item; what an item looks like is its kind's own business. It binds no keys: the panel around it does."""

    DEFAULT_CSS = """
    CursorList { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; background: $surface; color: $foreground; }
    CursorList > .cursor-list--cursor { background: $primary; color: $background; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"cursor-list--cursor"}

    cursor: var[int] = var(0)
    """The row the cursor is in."""

    class Moved(Message):
        """The cursor came to a row."""

    class Picked(Message):
        """A row was clicked twice."""

    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[RowItem] = ()

    @abstractmethod
    def draw_item(self, item: RowItem, width: int, base: Style, at: bool) -> list[Segment]:
        """One row of `width` cells; `at` says whether the cursor is in it, and `base` then has its look."""

    def is_heading(self, item: RowItem) -> bool:
        """Whether the cursor passes an item by."""
        return False

    @property
    def item(self) -> RowItem | None:
        """What the cursor is at."""
        found = self.items[self.cursor] if self.cursor < len(self.items) else None
        return None if found is None or self.is_heading(found) else found

    def put(self, items: Sequence[RowItem], row: int) -> None:
        """Show these items, with the cursor in a row, or as near as there are rows."""
        self.items = items
        self.virtual_size = Size(self.scrollable_content_region.width, len(items))
        self.move_to(row)

    def move_to(self, row: int) -> None:
        """Bring the cursor to a row, or as near as there are rows; headings are passed by in the direction it moves."""
        last = max(len(self.items) - 1, 0)
        wanted = min(max(row, 0), last)
        onwards, backwards = range(wanted, last + 1), range(wanted, -1, -1)
        order = (*backwards, *onwards) if wanted < self.cursor else (*onwards, *backwards)
        self.cursor = next((one for one in order if one <= last and self.items and not self.is_heading(self.items[one])), wanted)
        height = max(self.scrollable_content_region.height, 1)
        # A heading right above the cursor is brought into view with it.
        first = self.cursor - 1 if self.cursor and self.is_heading(self.items[self.cursor - 1]) and height > 1 else self.cursor
        top = min(max(round(self.scroll_y), self.cursor - height + 1), first)
        self.scroll_to(y=top, animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved())

    def move(self, step: str) -> None:
        """Move the cursor: down, up, page_down, page_up, top or bottom."""
        page = max(self.scrollable_content_region.height - 1, 1)
        steps = {"down": 1, "up": -1, "page_down": page, "page_up": -page, "top": -len(self.items), "bottom": len(self.items)}
        self.move_to(self.cursor + steps[step])

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.move_to(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Bring the cursor to the row under the pointer; the second click picks it."""
        row = round(self.scroll_y) + event.get_content_offset_capture(self).y
        if row < len(self.items):
            self.move_to(row)
            if event.chain == 2:
                self.post_message(self.Picked())

    def render_line(self, y: int) -> Strip:
        """Row `y` of the list."""
        width, row = self.scrollable_content_region.width, round(self.scroll_y) + y
        base = self.visual_style.rich_style
        if row >= len(self.items):
            return Strip.blank(width, base)
        at = row == self.cursor
        if at:
            base += self.get_component_rich_style("cursor-list--cursor", partial=True)
        return Strip(self.draw_item(self.items[row], width, base, at))
