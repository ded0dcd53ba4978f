"""The rows of the list of names: a table of who and what the articles speak of, with what is still to be asked above it."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from lesart.core.model import EntityLabel
from lesart.core.safetext import safe
from lesart.tui.names import Item, Named, Question
from lesart.tui.panels.cursor_list import CursorList
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


class NamesList(CursorList[Item]):
    """One row per question and per name."""

    DEFAULT_CSS = "\n".join(
        f"NamesList > .names-list--{name} {{ {style} }}"
        for name, style in (
            *((name, f"color: ${name}; text-style: {look};") for name, look in LOOKS.items()),
            ("question", "color: $accent; text-style: bold;"),
        )
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"names-list--{name}" for name in (*LOOKS, "question")}

    def __init__(self) -> None:
        super().__init__()
        self.cells: Sequence[int] = ()
        self._asked: frozenset[str] = frozenset()

    def show(self, items: Sequence[Item], cells: Sequence[int]) -> None:
        """Show these rows; the cursor stays with what it is at, or else in its place."""
        at = _identity(self.item) if self.item else None
        self.cells = cells
        self._asked = frozenset(one.entity.id for item in items if isinstance(item, Question) for one in item.named)
        self.put(items, next((n for n, item in enumerate(items) if _identity(item) == at), self.cursor))

    def draw_item(self, item: Item, width: int, base: Style, at: bool) -> list[Segment]:
        """A question, or a name with its numbers."""
        return self._draw_question(item, width, base, at) if isinstance(item, Question) else self._draw_name(item, width, base, at)

    def _draw_question(self, question: Question, width: int, base: Style, at: bool) -> list[Segment]:
        return [Segment(set_cell_size(f" ? {both(question, width - 4)}", width), self._over(base, "question", at))]

    def _draw_name(self, named: Named, width: int, base: Style, at: bool) -> list[Segment]:
        numbers = figures(named, self.cells)
        room = width - _BEFORE_NAME - cell_len(numbers)
        name = cut(safe(named.entity.name), room - 1)
        asked = "?" if named.entity.id in self._asked else " "
        return [
            Segment(f"{LETTERS[named.entity.label]}{asked} ", base),
            Segment(name, self._over(base, LABEL_CLASSES[named.entity.label], at)),
            Segment(" " * (room - cell_len(name)) + numbers, base),
        ]

    def _over(self, base: Style, name: str, at: bool) -> Style:
        """A class's look, without its colour where the cursor has its own."""
        style = self.get_component_rich_style(f"names-list--{name}", partial=True)
        return base + (style.without_color if at else style)


def _identity(item: Item) -> tuple[str, ...]:
    return (item.suggestion.a, item.suggestion.b) if isinstance(item, Question) else (item.entity.id,)
