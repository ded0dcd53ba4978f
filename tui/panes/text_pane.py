"""A pane that scrolls an article by rows and addresses it by source offsets; what is drawn of a row is its subclass's matter."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ClassVar, Literal

from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.timer import Timer

from lesart.core.model import Article, Span
from lesart.tui.panes.reading_line import reading_row, scroll_for
from lesart.tui.panes.rows import RowIndex

MEASURE = 80
"""The widest row of text, in cells; beyond it lines are hard to follow."""

STEP_CHARACTERS = 200_000
"""How much of a long article is indexed at a time: about five milliseconds of work."""
STEP_PAUSE = 0.02
"""Seconds between two such steps, for keys and paint."""


class TextPane(ScrollView, can_focus=True, inherit_bindings=False):
    """One article, wrapped to the pane's width on demand, at a place that survives a resize.

    A pane binds no keys: the app's one action table does.
    """

    BESIDE: ClassVar[int] = 0
    """Cells of the pane's width that are not for text."""

    measure: var[int] = var(MEASURE)
    """The widest row of text, in cells."""

    class Reflowed(Message):
        """A pane that has led wrapped its text to a new size and restored its place: if it is focused, the moment for one sync from it.

        A pane that nobody scrolled yet says nothing, so that a resize pulls no other pane away from where it is.
        """

        def __init__(self, pane: "TextPane") -> None:
            super().__init__()
            self.pane = pane
            """The pane that was resized."""

        @property
        def control(self) -> "TextPane":
            """The pane that was resized."""
            return self.pane

    def __init__(
        self, article: Article | None = None, *, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        """Make a pane.

        Args:
            article: what to show; None for an empty pane.
            name: of the widget.
            id: of the widget in the DOM.
            classes: CSS classes of the widget.
        """
        super().__init__(name=name, id=id, classes=classes)
        self.when_moved: Callable[[], object] = _ignore
        """Called when the reader moved the pane: by a key, the wheel, the overview, but not by a resize, nor while it is `following`.

        A call and not a message, which would come a frame later: what follows the pane is painted together with it.
        """
        self._article = article
        self._index: RowIndex | None = None
        self._place = 0
        self._edge: Literal["start", "end"] | None = "start"
        self._follows = False
        self._has_led = False
        self._laid_out = Size(0, 0)
        self._indexing: Timer | None = None

    @property
    def article(self) -> Article | None:
        """The article shown."""
        return self._article

    def show(self, article: Article) -> None:
        """Show `article` from its beginning."""
        self._article = article
        self._index = None
        self._has_led = False
        self._place = 0
        self._edge = "start"
        self._reflow()

    @property
    def at_row(self) -> int:
        """The row at the top of the pane."""
        return round(self.scroll_y)

    @property
    def rows(self) -> int:
        """How many rows the article has at this width, as far as indexed."""
        return self._index.rows if self._index else 0

    @property
    def edge(self) -> Literal["start", "end"] | None:
        """The end of the text that the reader asked for, or began at, and has not left: there every text begins or ends together."""
        return self._edge

    def reading_offset(self) -> int:
        """Source offset the reader is at: that of the last jump, or where the row at the reading line begins."""
        return self._place

    def visible_span(self) -> Span:
        """The stretch of the article in view."""
        if not self._index or not self._index.rows:
            return Span(0, 0)
        return Span(self._index.place(self.at_row), self._index.end(self.at_row + self._height - 1))

    def scroll_position_of(self, offset: int) -> int:
        """The row that must be at the top for a source offset to be at the reading line."""
        if not self._index:
            return 0
        self._index.ensure_offset(offset)
        row = self._index.row_of(offset)
        self._index.ensure(row + self._height)
        self._take_in_rows()
        return scroll_for(row, self._height, self._index.rows)

    def go_to(self, offset: int) -> None:
        """Bring a source offset to the reading line."""
        with self._one_move():
            self.go_to_row(self.scroll_position_of(offset))
            self._place = offset
            if offset:
                self._edge = None

    @property
    def index(self) -> RowIndex | None:
        """The rows of the article at this width; None before the first."""
        return self._index

    def reveal(self, offset: int) -> None:
        """Scroll as little as brings a source offset into view; it leads nobody."""
        if not self._index:
            return
        self._index.ensure_offset(offset)
        row = self._index.row_of(offset)
        self._index.ensure(row + self._height)
        self._take_in_rows()
        with self.following():
            self.go_to_row(min(max(self.at_row, row - self._height + 1), row))

    def go_to_row(self, row: int) -> None:
        """Bring a row to the top of the pane, or as near as the text reaches."""
        self.scroll_to(y=row, animate=False, force=True)

    @contextmanager
    def following(self) -> Iterator[None]:
        """Moves made within lead nobody."""
        before, self._follows = self._follows, True
        try:
            yield
        finally:
            self._follows = before

    def action_line_down(self) -> None:
        """Scroll down by a row."""
        self.go_to_row(self.at_row + 1)

    def action_line_up(self) -> None:
        """Scroll up by a row."""
        self.go_to_row(self.at_row - 1)

    def action_half_page_down(self) -> None:
        """Scroll down by half a screen."""
        self.go_to_row(self.at_row + max(self._height // 2, 1))

    def action_half_page_up(self) -> None:
        """Scroll up by half a screen."""
        self.go_to_row(self.at_row - max(self._height // 2, 1))

    def action_page_down(self) -> None:
        """Scroll down by a screen, less a row to find one's place again."""
        self.go_to_row(self.at_row + max(self._height - 1, 1))

    def action_page_up(self) -> None:
        """Scroll up by a screen, less a row to find one's place again."""
        self.go_to_row(self.at_row - max(self._height - 1, 1))

    def action_home(self) -> None:
        """Scroll to the first row."""
        with self._one_move():
            self.go_to_row(0)
            self._place, self._edge = self._place_at(0), "start"

    def action_end(self) -> None:
        """Scroll to the last row."""
        if self._index:
            self._index.finish()
            self._take_in_rows()
        with self._one_move():
            self.go_to_row(self.max_scroll_y)
            self._place, self._edge = self._place_at(self.at_row), "end"

    def watch_measure(self) -> None:
        """Wrap to another measure."""
        self._reflow()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that the reader moved, whichever way: every move of the text ends here."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value) or self.container_size != self._laid_out:
            return
        self._place, self._edge = self._place_at(round(new_value)), None
        self._lead()

    def on_resize(self) -> None:
        """Wrap to the new width and stay at the same place in the text."""
        self._reflow()

    def on_show(self) -> None:
        """Wrap what was given to the pane while it was hidden."""
        if not self._index:
            self._reflow()

    def _redraw(self) -> None:
        """Draw anew what is in view; who keeps what was drawn forgets it here."""
        self.refresh()

    @contextmanager
    def _one_move(self) -> Iterator[None]:
        """A move to a place that is not the one its row stands for: told when that place is known."""
        before = self.at_row
        with self.following():
            yield
        if self.at_row != before:
            self._lead()

    def _lead(self) -> None:
        if not self._follows:
            self._has_led = True
            self.when_moved()

    @property
    def _height(self) -> int:
        return self.container_size.height

    def _place_at(self, row: int) -> int:
        """Source offset at the reading line when `row` is at the top."""
        if not self._index:
            return 0
        self._index.ensure(row + 2 * self._height)
        return self._index.place(reading_row(row, self._height, self._index.rows))

    def _reflow(self) -> None:
        """Wrap the article to the pane's width and restore the place; sync hears nothing of it but `Reflowed`."""
        width = self.scrollable_content_region.width
        if not self._article or width <= 0:
            return
        text_width = max(min(self.measure, width - self.BESIDE), 1)
        if not self._index or self._index.width != text_width:
            self._index = RowIndex(self._article, text_width)
        self._laid_out = self.container_size
        self._redraw()
        self._index.ensure(2 * self._height)
        with self.following():
            place, edge = self._place, self._edge
            self._take_in_rows()
            self.go_to_row(self.scroll_position_of(place))
            self._place, self._edge = place, edge
        self._index_on()
        if self._has_led:
            self.post_message(self.Reflowed(self))

    def _index_on(self) -> None:
        """Index the rest of a long article in idle moments."""
        if self._indexing:
            self._indexing.stop()
            self._indexing = None
        if self._index and not self._index.complete:
            self._indexing = self.set_interval(STEP_PAUSE, self._index_step)

    def _index_step(self) -> None:
        if self._index:
            self._index.advance(STEP_CHARACTERS)
            self._take_in_rows()
        if self._indexing and (not self._index or self._index.complete):
            self._indexing.stop()
            self._indexing = None

    def _take_in_rows(self) -> None:
        """Let the pane scroll over all rows indexed so far."""
        if self._index:
            self.virtual_size = Size(self.scrollable_content_region.width, self._index.rows)


def _ignore() -> None:
    """Nobody follows."""
