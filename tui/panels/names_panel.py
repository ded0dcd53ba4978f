"""The list of names over the right of the panes: who and what the articles speak of, where, how often, in which spellings."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from lesart.core.model import Article
from lesart.core.safetext import safe
from lesart.tui.actions import ACTIONS
from lesart.tui.names import CLASSES, ORDERS, Item, Named, Names, Order, Question
from lesart.tui.panels.filter_line import FilterLine
from lesart.tui.panels.following import counts_told
from lesart.tui.panels.line import Line
from lesart.tui.panels.names_list import NamesList, columns
from lesart.tui.panels.naming import cut

_CLASS_WORDS = ("names", "persons", "places", "organisations", "other names")
_ORDER_WORDS: dict[Order, str] = {"spread": "by spread", "mentions": "by count", "name": "by name"}
_COUNT_ROWS = 2
_LEAST_HEIGHT = 12
"""Rows of the panel below which nothing is told of the name at the cursor."""

_FRAME = 2
"""Cells that the border and the scrollbar take of a row."""


class NamesPanel(Vertical):
    """Title, list, and below it what is known of the name at the cursor. The screen gives it the names and takes what is chosen."""

    DEFAULT_CSS = """
    NamesPanel {
        width: 54%; min-width: 42; max-width: 80; height: 100%;
        dock: right; layer: above; display: none; border-left: thick $primary;
    }
    NamesPanel > Line { background: $panel; text-style: bold; }
    NamesPanel > .detail { height: 5; padding: 0 1; background: $panel; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(a.keys, f"screen.{a.call}", a.label, id=a.id, tooltip=a.help) for a in ACTIONS if a.mode == "list"
    ]

    def __init__(self, articles: Sequence[Article], file: str, when_moved: Callable[[], object], when_picked: Callable[[], object]) -> None:
        """Make the panel.

        Args:
            articles: all that are open, in that order.
            file: where answers are written to.
            when_moved: called when the cursor came to a row.
            when_picked: called when a row was clicked twice.
        """
        super().__init__()
        self._articles, self._file = articles, file
        self._when_moved, self._when_picked = when_moved, when_picked
        self._names: Names | None = None
        self._order: Order = ORDERS[0]
        self._class = 0
        self._title, self._filter, self.list, self._detail = (
            Line(),
            FilterLine(placeholder="part of a name", compact=True),
            NamesList(),
            Static(),
        )
        self._detail.add_class("detail")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield from (self._title, self._filter, self.list, self._detail)

    def show(self, names: Names) -> None:
        """List these names from now on."""
        self._names = names
        self._fill()

    def open(self, names: Names) -> None:
        """Take the keys, with all names of the class in the list."""
        self.display = True
        self._widen()
        self.show(names)

    def next_order(self) -> None:
        """Sort in the next way."""
        self._order = ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)]
        self._fill()

    def next_class(self) -> None:
        """List the next class of names."""
        self._class = (self._class + 1) % len(CLASSES)
        self._fill()

    def ask_for_part(self) -> None:
        """Take part of a name."""
        self._filter.display = True
        self._filter.focus()

    def on_resize(self) -> None:
        """Fit the columns to the new width; on a low screen the list has all rows."""
        self._detail.display = self.size.height >= _LEAST_HEIGHT
        self._fill()

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self._fill()

    @on(Input.Submitted)
    def _picked(self, event: Input.Submitted) -> None:
        event.stop()
        self._when_picked()

    @on(FilterLine.GivenUp)
    def _widen(self) -> None:
        """List all names again."""
        self._filter.value = ""
        self._filter.display = False
        self.list.focus()

    @on(NamesList.Moved)
    def _tell(self) -> None:
        item = self.list.item
        self._detail.update(self._told(item) if item else Content("no such name; Esc in the field above lists all"))
        self._when_moved()

    @on(NamesList.Picked)
    def _pick(self) -> None:
        self._when_picked()

    def _fill(self) -> None:
        if not self._names or not self.size.width:
            return
        named = self._names.listed(self._order, CLASSES[self._class], self._filter.value)
        listed = {one.entity.id for one in named}
        asked = [question for question in self._names.questions if listed.intersection(one.entity.id for one in question.named)]
        width = self.size.width - _FRAME
        cells = columns(named, len(self._articles), width)
        self.list.show([*asked, *named], cells)
        heads = "".join(f"{head:>{cell}}" for head, cell in zip(("in", "all", *range(1, len(self._articles) + 1)), cells, strict=False))
        left = cut(f" {len(named)} {_CLASS_WORDS[self._class]} {_ORDER_WORDS[self._order]}", width - cell_len(heads) - 1)
        self._title.draw_content(Content(left + " " * (width - cell_len(left) - cell_len(heads)) + heads))

    def _told(self, item: Item) -> Content:
        room = max(self.size.width - 4, 1)
        if isinstance(item, Question):
            ask = Content.styled("The same? y yes · - no · Enter shows both in the text", "bold $accent")
            return Content("\n").join(
                [ask, Content(safe(item.suggestion.why)), Content.styled(f"answers go to {safe(self._file)}", "$furniture")]
            )
        counts = counts_told(list(zip(self._articles, item.counts, strict=True)), _COUNT_ROWS * room)
        return Content("\n").join([Content.styled(counts, "bold"), Content(_spellings(item))])


def _spellings(named: Named) -> str:
    """A name's other spellings, each group with the reason why they are taken for one."""
    if not named.others:
        return "in one spelling"
    groups: dict[str, list[str]] = {}
    for variant, why in named.entity.joins:
        groups.setdefault(why, []).append(variant)
    told = [f"{', '.join(variants)} ({why})" for why, variants in groups.items()]
    unreasoned = [variant for variant in named.others if variant not in dict(named.entity.joins)]
    return safe("also: " + "; ".join([*unreasoned, *told]))
