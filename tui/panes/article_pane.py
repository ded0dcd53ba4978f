"""The pane that shows one article: rows made on demand, cut into strips, and drawn with what the comparison says of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ClassVar, Literal

from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.timer import Timer

from lesart.core.model import Article, Span
from lesart.tui.panes.copying import block_at, running_text, word_at
from lesart.tui.panes.layers import STATES, Layers, Marks
from lesart.tui.panes.overview import cells_of, offset_at
from lesart.tui.panes.painting import CLASSES, Painting, draw_overview_cell, draw_row, hit_marks
from lesart.tui.panes.reading_line import reading_row, scroll_for
from lesart.tui.panes.rows import Row, RowIndex

MEASURE = 80
"""The widest row of text, in cells; beyond it lines are hard to follow."""

GUTTER = 2
OVERVIEW = 1
GAP = 1

KEPT_STRIPS = 1024
STEP_CHARACTERS = 200_000
"""How much of a long article is indexed at a time: about five milliseconds of work."""
STEP_PAUSE = 0.02
"""Seconds between two such steps, for keys and paint."""


class ArticlePane(ScrollView, can_focus=True, inherit_bindings=False):
    """One article, scrolled by rows and addressed by source offsets.

    Whatever is set from outside (place, current claim, hits, selection) is in offsets into `Article.text` and therefore survives a resize.
    A pane binds no keys: the app's one action table does.
    """

    DEFAULT_CSS = """
    ArticlePane {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 0;
        background: $background;
        color: $foreground;

        & > .article-pane--furniture { color: $furniture; }
        & > .article-pane--heading { text-style: bold; }
        & > .article-pane--name-per { color: $name-per; text-style: bold; }
        & > .article-pane--name-loc { color: $name-loc; text-style: italic; }
        & > .article-pane--name-org { color: $name-org; text-style: underline; }
        & > .article-pane--name-event { color: $name-event; text-style: bold italic; }
        & > .article-pane--quantity { color: $quantity; text-style: italic underline; }
        & > .article-pane--gutter-same { color: $same; }
        & > .article-pane--gutter-conflict { color: $conflict; text-style: bold; }
        & > .article-pane--gutter-related { color: $related; }
        & > .article-pane--gutter-only { color: $only-here; }
        & > .article-pane--current { background: $current; }
        & > .article-pane--hit { background: $hit; text-style: underline; }
        & > .article-pane--hit-current { background: $hit-current; text-style: bold underline; }
        & > .article-pane--overview { background: $surface; }
        & > .article-pane--overview-view { background: $panel; }
        & > .article-pane--overview-current { color: $foreground; text-style: bold; }
        & > .article-pane--overview-hit { color: $quantity; text-style: bold; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article-pane--{name}" for name in CLASSES}

    text_layers: var[Layers | None] = var(None)
    """What the comparison says of the article; None before it is known. (`layers` is Textual's own: the layers of its style sheets.)"""
    current: var[tuple[Span, ...]] = var(())
    """The current claim's passages in this article."""
    hits: var[tuple[Span, ...]] = var(())
    """Where the search found something."""
    hit: var[Span | None] = var(None)
    """The hit the reader is at."""
    names_shown: var[bool] = var(True)
    """Whether names and quantities are highlighted."""
    shown: var[frozenset[str]] = var(frozenset(STATES))
    """Which gutter states are drawn."""
    ascii_only: var[bool] = var(False)
    """Whether glyphs are drawn from ASCII."""
    measure: var[int] = var(MEASURE)
    """The widest row of text, in cells."""

    class Picked(Message):
        """The reader clicked into the text."""

        def __init__(self, pane: "ArticlePane", offset: int) -> None:
            super().__init__()
            self.pane = pane
            """The pane clicked in."""
            self.offset = offset
            """Source offset of the character clicked on."""

        @property
        def control(self) -> "ArticlePane":
            """The pane clicked in."""
            return self.pane

    class Reflowed(Message):
        """A pane that has led wrapped its text to a new size and restored its place: if it is focused, the moment for one sync from it.

        A pane that nobody scrolled yet says nothing, so that a resize pulls no other pane away from where it is.
        """

        def __init__(self, pane: "ArticlePane") -> None:
            super().__init__()
            self.pane = pane
            """The pane that was resized."""

        @property
        def control(self) -> "ArticlePane":
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
        self.when_moved: Callable[[ArticlePane], object] = _ignore
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
        self._strips: LRUCache[int, Strip] = LRUCache(KEPT_STRIPS)
        self._overview: tuple[str, ...] | None = None
        self._painting: Painting | None = None
        self._hit_marks: Marks[str] = Marks()
        self._indexing: Timer | None = None

    @property
    def article(self) -> Article | None:
        """The article shown."""
        return self._article

    def show(self, article: Article) -> None:
        """Show `article` from its beginning, without what was drawn over the one before."""
        self._article = article
        self._index = None
        self._has_led = False
        self._place = 0
        self._edge = "start"
        self.text_layers, self.current, self.hits, self.hit = None, (), (), None
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

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that the reader moved, whichever way: every move of the text ends here."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value) or self.container_size != self._laid_out:
            return
        self._place, self._edge = self._place_at(round(new_value)), None
        self._lead()

    def watch_text_layers(self) -> None:
        """Draw the new layers."""
        self._redraw()

    def watch_current(self, old: tuple[Span, ...], current: tuple[Span, ...]) -> None:
        """Draw the new current claim: only the rows it comes to or leaves, for it changes with most line steps."""
        if self._index and self._index.rows:
            for span in {*old} ^ {*current}:
                for row in range(self._index.row_of(span.start), self._index.row_of(span.end) + 1):
                    self._strips.discard(row)
        self._painting = None
        self._overview = None
        self.refresh()

    def watch_hits(self) -> None:
        """Draw the new hits."""
        self._hit_marks = hit_marks(self.hits)
        self._redraw()

    def watch_hit(self) -> None:
        """Draw the new current hit."""
        self._redraw()

    def watch_names_shown(self) -> None:
        """Draw with or without names."""
        self._redraw()

    def watch_shown(self) -> None:
        """Draw other gutter states."""
        self._redraw()

    def watch_ascii_only(self) -> None:
        """Draw with other glyphs."""
        self._redraw()

    def watch_measure(self) -> None:
        """Wrap to another measure."""
        self._reflow()

    def notify_style_update(self) -> None:
        """Draw in the new styles: a theme or a pseudo-class changed."""
        super().notify_style_update()
        self._strips.clear()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the new selection."""
        self._redraw()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as running text, without the line breaks of the screen."""
        if not self._article:
            return None
        return running_text(self._article, _selected(selection, self._article)), "\n"

    def on_resize(self) -> None:
        """Wrap to the new width and stay at the same place in the text."""
        self._reflow()

    def on_show(self) -> None:
        """Wrap what was given to the pane while it was hidden."""
        if not self._index:
            self._reflow()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to lead by the overview strip."""
        cell = self._overview_cell(event)
        if cell is None:
            return
        event.stop()
        self.screen.clear_selection()
        self.capture_mouse()
        self._go_to_overview_cell(cell)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the pointer along the overview strip."""
        if self.app.mouse_captured is self:
            self._go_to_overview_cell(event.y - self.gutter.top)

    def on_mouse_up(self) -> None:
        """Let go of the overview strip."""
        if self.app.mouse_captured is self:
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Say where in the text the reader clicked; select a word on the second click, its paragraph on the third."""
        event.prevent_default()
        if self._overview_cell(event) is not None or not self._article:
            return
        widget, at = self.screen.get_widget_and_offset_at(int(event.screen_x), int(event.screen_y))
        if widget is not self or at is None:
            return
        if event.chain > 1:
            span = word_at(self._article, at.x) if event.chain == 2 else block_at(self._article, at.x)
            self.screen.selections = {self: Selection(Offset(span.start, 0), Offset(span.end, 0))}
        elif self.text_selection is None:
            self.post_message(self.Picked(self, at.x))

    def render_line(self, y: int) -> Strip:
        """Row `y` of the pane: gutter and text from the cache, and the overview's cell beside them."""
        width = self.scrollable_content_region.width
        base = self.visual_style.rich_style
        if not self._index:
            self._reflow()  # The first paint comes before the first resize event: it shows text already.
        if not self._index or self.container_size != self._laid_out:
            return Strip.blank(width, base)
        number = self.at_row + y
        self._index.ensure(number + 1)
        if number >= self._index.rows:
            text = Strip.blank(width - OVERVIEW, base)
        else:
            text = self._strips.get(number) or self._draw(number, self._index.row(number), width - OVERVIEW)
        return Strip.join([text, self._draw_overview_cell(y)])

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
            self.when_moved(self)

    @property
    def _height(self) -> int:
        return self.container_size.height

    def _place_at(self, row: int) -> int:
        """Source offset at the reading line when `row` is at the top."""
        if not self._index:
            return 0
        self._index.ensure(row + 2 * self._height)
        return self._index.place(reading_row(row, self._height, self._index.rows))

    def _redraw(self) -> None:
        self._strips.clear()
        self._painting = None
        self._overview = None
        self.refresh()

    def _reflow(self) -> None:
        """Wrap the article to the pane's width and restore the place; sync hears nothing of it but `Reflowed`."""
        width = self.scrollable_content_region.width
        if not self._article or width <= 0:
            return
        text_width = max(min(self.measure, width - GUTTER - GAP - OVERVIEW), 1)
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

    def _draw(self, number: int, row: Row, width: int) -> Strip:
        strip = draw_row(row, self._painted(), self.visual_style.rich_style, self._style_of, width)
        self._strips[number] = strip
        return strip

    def _draw_overview_cell(self, y: int) -> Strip:
        length = len(self._article.text) if self._article else 0
        if self._overview is None:
            self._overview = self._painted().overview(length, self._height)
        in_view = y in cells_of(self.visible_span(), length, self._height)
        return draw_overview_cell(self._overview[y], in_view, self._painted(), self.visual_style.rich_style, self._style_of)

    def _painted(self) -> Painting:
        """All that is painted over the text, gathered once until something of it changes."""
        if self._painting is None:
            selected = _selected(self.text_selection, self._article) if self.text_selection and self._article else None
            self._painting = Painting(
                self.text_layers,
                self.current,
                self._hit_marks,
                self.hit,
                selected,
                self.names_shown,
                self.shown,
                self.ascii_only,
            )
        return self._painting

    def _overview_cell(self, event: events.MouseEvent) -> int | None:
        """The cell of the overview strip under the pointer."""
        at = event.get_content_offset(self)
        if at is None or at.x != self.scrollable_content_region.width - OVERVIEW:
            return None
        return at.y

    def _go_to_overview_cell(self, cell: int) -> None:
        if self._article:
            self.go_to(offset_at(cell, len(self._article.text), self._height))

    def _style_of(self, name: str) -> Style:
        if name == "selected":
            return Style(bgcolor=self.screen.get_component_rich_style("screen--selection").bgcolor)
        return self.get_component_rich_style(f"article-pane--{name}", partial=True)


def _ignore(pane: ArticlePane) -> None:
    """Nobody follows."""


def _selected(selection: Selection, article: Article) -> Span:
    """The selected stretch: a selection's x is a source offset, its y always 0."""
    start = 0 if selection.start is None else selection.start.x
    end = len(article.text) if selection.end is None else min(selection.end.x, len(article.text))
    return Span(start, max(start, end))
