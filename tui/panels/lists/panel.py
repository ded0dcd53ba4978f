"""The panel below the panes that holds one list at a time: title, rows, and what there is to know of the row at the cursor."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from lesart.tui.actions import ACTIONS
from lesart.tui.panels.filter_line import FilterLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.lists.entry import Entry, Listing, narrowed, with_headings
from lesart.tui.panels.lists.rows import RowsList
from lesart.tui.panels.naming import cut

_SHARE, _LEAST_ROWS = 3, 5
"""The panel takes one of so many parts of the screen, and so many rows at least."""

_BESIDE = 110
"""Columns from which on the detail stands beside the rows."""

_MARGINS = 4
_NOTHING = "no such row; Esc in the field above lists all"


class ListPanel(Vertical):
    """The screen gives it a list, looks where the cursor is, and takes what is chosen.

    Attributes:
        rows: what is drawn of it.
        listing: the list it holds; None before the first.
        entries: what is listed, in its order.
    """

    DEFAULT_CSS = """
    ListPanel { display: none; }
    ListPanel > Line { background: $panel; text-style: bold; }
    ListPanel .detail { padding: 0 1; background: $panel; color: $foreground; height: 100%; }
    ListPanel.-beside .detail { width: 2fr; border-left: vkey $secondary; }
    ListPanel.-beside RowsList { width: 3fr; height: 100%; }
    ListPanel.-below > Horizontal { layout: vertical; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(a.keys, f"screen.{a.call}", a.label, id=a.id, tooltip=a.help) for a in ACTIONS if a.mode == "rows"
    ]

    def __init__(self, when_moved: Callable[[], object], when_picked: Callable[[], object]) -> None:
        """Make the panel.

        Args:
            when_moved: called when the cursor came to a row.
            when_picked: called when a row was chosen.
        """
        super().__init__()
        self._when_moved, self._when_picked = when_moved, when_picked
        self._title, self._filter, self.rows, self._detail = (
            Line(),
            FilterLine(placeholder="part of a row", compact=True),
            RowsList(),
            Static(),
        )
        self._detail.add_class("detail")
        self.listing: Listing | None = None
        self._order = 0
        self._all: Sequence[Entry] = ()
        self.entries: Sequence[Entry] = ()
        self._numbers: dict[str, int] = {}

    def compose(self) -> ComposeResult:
        """From top to bottom, or the detail beside the rows."""
        yield from (self._title, self._filter)
        with Horizontal():
            yield from (self.rows, self._detail)

    def open(self, listing: Listing, at: str = "") -> None:
        """Take the keys, with a list that has rows and whose row `at` the cursor is in, or the row it was in before."""
        self.display = True
        if self.listing is None or self.listing.name != listing.name:
            self._order = next(number for number, order in enumerate(listing.orders) if listing.entries(order))
        self._filter.value, self._filter.display = "", False
        self.show(listing, at)
        # At once, not when all messages are handled: keys that wait are meant for the list.
        self.screen.set_focus(self.rows)

    def show(self, listing: Listing, at: str = "") -> None:
        """List this from now on; where the row of the cursor is gone, the cursor stays where that was."""
        here = at or (self.rows.entry.id if self.rows.entry else "")
        row = self.rows.cursor if self.listing and self.listing.name == listing.name else 0
        self.listing = listing
        self._fit()
        self.rows.wording = listing.row
        self._sort(here, row)

    def next_order(self) -> None:
        """List it in the next order."""
        if self.listing:
            self._order = (self._order + 1) % len(self.listing.orders)
            self._sort(self.rows.entry.id if self.rows.entry else "")

    def ask_for_part(self) -> None:
        """Take part of a row."""
        self._filter.display = True
        self.screen.set_focus(self._filter)

    def on_resize(self) -> None:
        """Fit the new size."""
        self._fit()
        self._tell()

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(self.rows.entry.id if self.rows.entry else "")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.rows.focus()

    @on(FilterLine.GivenUp)
    def _widen(self) -> None:
        self._filter.value = ""
        self._filter.display = False
        self.rows.focus()

    @on(RowsList.Moved)
    def _moved(self) -> None:
        self._tell()
        self._when_moved()

    @on(RowsList.Picked)
    def _picked(self) -> None:
        self._when_picked()

    def _sort(self, at: str, otherwise: int = 0) -> None:
        if self.listing:
            self._all = self.listing.entries(self.listing.orders[self._order])
            self._fill(at, otherwise)

    def _fill(self, at: str, otherwise: int = 0) -> None:
        self.entries = narrowed(self._all, self._filter.value)
        self._numbers = {entry.id: number for number, entry in enumerate(self.entries, 1)}
        items = with_headings(self.entries)
        row = next((number for number, item in enumerate(items) if isinstance(item, Entry) and item.id == at), otherwise)
        self.rows.put(items, row)

    def _fit(self) -> None:
        """Share the screen: the text stays in view."""
        columns, lines = self.app.size
        height = max(lines // _SHARE, _LEAST_ROWS)
        beside = columns >= _BESIDE
        few = self.listing.few_rows if self.listing else 0
        self.styles.height = height
        self.set_class(beside, "-beside")
        self.set_class(not beside, "-below")
        self._detail.display = beside or (few > 0 and height > few + 2)
        self._detail.styles.height = None if beside else few

    def _tell(self) -> None:
        """The title with what is listed, and the detail."""
        if self.listing is None or not self.size.width:
            return
        entry, total = self.rows.entry, len(self.entries)
        number = f"{self._numbers[entry.id]}/{total}" if entry else f"{total}"
        title = f" {self.listing.name} {number} · {self.listing.orders[self._order]}"
        self._title.draw_content(Content(cut(title, self.size.width - 1)))
        if self._detail.display:
            self._detail.update(self._told(entry) if entry else Content(_NOTHING), layout=False)

    def _told(self, entry: Entry) -> Content:
        assert self.listing is not None
        lines = self.listing.lines(entry)
        if not self.has_class("-beside"):
            # Below the rows each line has one row, and the last ones yield.
            room = self.size.width - _MARGINS
            lines = [(about, cut(told, room - cell_len(about))) for about, told in lines[: self.listing.few_rows]]
        return Content("\n").join(Content.assemble((f"{about} ", "bold"), told) for about, told in lines)
