"""The rows of the list of names: a table of who and what the articles speak of, with what is still to be asked above it."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lesart.core.model import EntityLabel
from lesart.core.safetext import safe
from lesart.tui.names import Item, Named, Question
from lesart.tui.panels.naming import cut
from lesart.tui.panes.layers import LABEL_CLASSES
from lesart.tui.panes.painting import LOOKS

LETTERS: dict[EntityLabel, str] = {"PER": "P", "LOC": "L", "ORG": "O", "EVENT": "E", "MISC": "M"}
"""What stands before a name for its class."""

_LEAST_NAME = 14
_BEFORE_NAME = 3
_ONE = " = "


def columns(named: Sequence[Named], articles: int, width: int) -> list[int]:
    """How wide the columns of numbers are: articles, mentions, then each article's mentions, as many as leave a name its room."""
    widest = [max((named_one.counts[number] for named_one in named), default=0) for number in range(articles)]
    all_of_them = max((one.mentions for one in named), default=0)
    cells = [
        max(len(str(articles)), len("in")) + 1,
        max(len(str(all_of_them)), len("all")) + 1,
        *(max(len(str(most)), len(str(n))) + 1 for n, most in enumerate(widest, 1)),
    ]
    while len(cells) > 2 and width - _BEFORE_NAME - sum(cells) < _LEAST_NAME:
        cells.pop()
    return cells


def figures(named: Named, cells: Sequence[int]) -> str:
    """A name's numbers in their columns; a dot where an article is silent."""
    numbers = (named.spread, named.mentions, *named.counts)
    return "".join(f"{number or '·':>{width}}" for number, width in zip(numbers, cells, strict=False))


def both(question: Question, width: int) -> str:
    """The two names of a question, each cut to what the other leaves."""
    names = [safe(one.entity.name) for one in question.named]
    room = width - len(_ONE)
    longest = max(room // 2, room - min(map(cell_len, names)))
    return _ONE.join(cut(name, longest) for name in names)


class NamesList(ScrollView, can_focus=True, inherit_bindings=False):
    """One row per question and per name; the cursor is in one of them. It binds no keys: the panel around it does."""

    DEFAULT_CSS = """
    NamesList { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; background: $surface; color: $foreground; }
    """ + "\n".join(
        f"NamesList > .names-list--{name} {{ {style} }}"
        for name, style in (
            *((name, f"color: ${name}; text-style: {look};") for name, look in LOOKS.items()),
            ("question", "color: $accent; text-style: bold;"),
            ("cursor", "background: $primary; color: $background; text-style: bold;"),
        )
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"names-list--{name}" for name in (*LOOKS, "question", "cursor")}

    cursor: var[int] = var(0)
    """The row the cursor is in."""

    class Moved(Message):
        """The cursor came to a row."""

    class Picked(Message):
        """A row was clicked twice."""

    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()
        self.cells: Sequence[int] = ()
        self._asked: frozenset[str] = frozenset()

    @property
    def item(self) -> Item | None:
        """What the cursor is at."""
        return self.items[self.cursor] if self.cursor < len(self.items) else None

    def show(self, items: Sequence[Item], cells: Sequence[int]) -> None:
        """Show these rows; the cursor stays with what it is at, or else in its place."""
        at = _identity(self.item) if self.item else None
        self.items, self.cells = items, cells
        self._asked = frozenset(one.entity.id for item in items if isinstance(item, Question) for one in item.named)
        same = next((n for n, item in enumerate(items) if _identity(item) == at), min(self.cursor, max(len(items) - 1, 0)))
        self.virtual_size = Size(self.scrollable_content_region.width, len(items))
        self.move_to(same)

    def move_to(self, row: int) -> None:
        """Bring the cursor to a row, or as near as there are rows."""
        self.cursor = min(max(row, 0), max(len(self.items) - 1, 0))
        height = max(self.scrollable_content_region.height, 1)
        top = min(max(round(self.scroll_y), self.cursor - height + 1), self.cursor)
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
        if row == self.cursor:
            base += self._style("cursor")
        item = self.items[row]
        return Strip(self._draw_question(item, width, base, row) if isinstance(item, Question) else self._draw_name(item, width, base, row))

    def _draw_question(self, question: Question, width: int, base: Style, row: int) -> list[Segment]:
        return [Segment(set_cell_size(f" ? {both(question, width - 4)}", width), self._over(base, "question", row))]

    def _draw_name(self, named: Named, width: int, base: Style, row: int) -> list[Segment]:
        numbers = figures(named, self.cells)
        room = width - _BEFORE_NAME - cell_len(numbers)
        name = cut(safe(named.entity.name), room - 1)
        asked = "?" if named.entity.id in self._asked else " "
        return [
            Segment(f"{LETTERS[named.entity.label]}{asked} ", base),
            Segment(name, self._over(base, LABEL_CLASSES[named.entity.label], row)),
            Segment(" " * (room - cell_len(name)) + numbers, base),
        ]

    def _over(self, base: Style, name: str, row: int) -> Style:
        """A class's look, without its colour where the cursor has its own."""
        style = self._style(name)
        return base + (style.without_color if row == self.cursor else style)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"names-list--{name}", partial=True)


def _identity(item: Item) -> tuple[str, ...]:
    return (item.suggestion.a, item.suggestion.b) if isinstance(item, Question) else (item.entity.id,)
