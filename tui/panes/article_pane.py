"""The pane that shows one article: its rows drawn with what the comparison says of them, and an overview beside them."""

from collections.abc import Set
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.color import Color
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import var
from textual.selection import Selection
from textual.strip import Strip

from lesart.core.model import Article, Span
from lesart.tui.panes.copying import block_at, running_text, word_at
from lesart.tui.panes.inks import ink
from lesart.tui.panes.layers import STATES, Additions, Layers, Stretches
from lesart.tui.panes.overview import cells_of, offset_at
from lesart.tui.panes.painting import CLASSES, MARK, Painting, draw_overview_cell, draw_row, hit_stretches
from lesart.tui.panes.pane_css import PANE_CSS
from lesart.tui.panes.rows import Row
from lesart.tui.panes.selected import changed
from lesart.tui.panes.selected import selected as selected_by
from lesart.tui.panes.text_pane import TextPane

GUTTER = 2
OVERVIEW = 1
GAP = 1

KEPT_STRIPS = 1024


class ArticlePane(TextPane):
    """One article with what is known of it: gutter, names, claim, hits, selection, overview.

    Whatever is set from outside is in offsets into `Article.text` and therefore survives a resize.
    """

    BESIDE = GUTTER + GAP + OVERVIEW

    DEFAULT_CSS = PANE_CSS

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article-pane--{name}" for name in CLASSES}

    text_layers: var[Layers | None] = var(None)
    """What the comparison says of the article; None before it is known. (`layers` is Textual's own: the layers of its style sheets.)"""
    current: var[tuple[Span, ...]] = var(())
    """The current claim's passages in this article."""
    values: var[tuple[Span, ...]] = var(())
    """What the current claim's passages fill one slot with otherwise than each other, in this article."""
    why: var[tuple[Span, ...]] = var(())
    """What speaks for the link that is explained, in this article."""
    hits: var[tuple[Span, ...]] = var(())
    """Where the search found something."""
    hit: var[Span | None] = var(None)
    """The hit the reader is at."""
    additions: var[Additions] = var(Additions())
    """What the reader added to the article."""
    selecting: var[Span | None] = var(None)
    """What is selected with the keyboard."""
    cursor: var[Span | None] = var(None)
    """The character that the cursor is at while something is selected so."""
    names_shown: var[bool] = var(True)
    """Whether names, numbers and dates are highlighted."""
    shown: var[frozenset[str]] = var(frozenset(STATES))
    """Which gutter states are drawn."""
    ascii_only: var[bool] = var(False)
    """Whether glyphs are drawn from ASCII."""

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

    def __init__(
        self, article: Article | None = None, *, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        """Make a pane; the arguments are those of `TextPane`."""
        super().__init__(article, name=name, id=id, classes=classes)
        self._strips: LRUCache[int, Strip] = LRUCache(KEPT_STRIPS)
        self._overview: tuple[str, ...] | None = None
        self._painting: Painting | None = None
        self._hit_stretches: Stretches[str] = Stretches()
        self._inks: dict[str, Style] = {}

    def show(self, article: Article) -> None:
        """Show `article` from its beginning, without what was drawn over the one before."""
        self.text_layers, self.current, self.values, self.why, self.hits, self.hit = None, (), (), (), (), None
        self.additions, self.selecting, self.cursor = Additions(), None, None
        super().show(article)

    def watch_text_layers(self) -> None:
        """Draw the new layers."""
        self._redraw()

    def watch_current(self, old: tuple[Span, ...], current: tuple[Span, ...]) -> None:
        """Draw the new current claim: it changes with most line steps."""
        self._redraw_at({*old} ^ {*current})

    def watch_values(self, old: tuple[Span, ...], values: tuple[Span, ...]) -> None:
        """Draw other values."""
        self._redraw_at({*old} ^ {*values})

    def watch_why(self, old: tuple[Span, ...], why: tuple[Span, ...]) -> None:
        """Draw other reasons."""
        self._redraw_at({*old} ^ {*why})

    def watch_hits(self) -> None:
        """Draw the new hits."""
        self._hit_stretches = hit_stretches(self.hits)
        self._redraw()

    def watch_hit(self) -> None:
        """Draw the new current hit."""
        self._redraw()

    def watch_additions(self) -> None:
        """Draw other marks and notes."""
        self._inks.clear()
        self._redraw()

    def watch_selecting(self, old: Span | None, selecting: Span | None) -> None:
        """Draw more selected, or less: only the rows that changed."""
        self._redraw_rows(set(changed(old, selecting)))

    def watch_cursor(self, old: Span | None, cursor: Span | None) -> None:
        """Draw the cursor elsewhere."""
        self._redraw_rows({span for span in (old, cursor) if span})

    def watch_names_shown(self) -> None:
        """Draw with or without names."""
        self._redraw()

    def watch_shown(self) -> None:
        """Draw other gutter states."""
        self._redraw()

    def watch_ascii_only(self) -> None:
        """Draw with other glyphs."""
        self._redraw()

    def notify_style_update(self) -> None:
        """Draw in the new styles: a theme or a pseudo-class changed."""
        super().notify_style_update()
        self._strips.clear()
        self._inks.clear()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the new selection."""
        self._redraw()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as running text, without the line breaks of the screen."""
        if not self._article:
            return None
        return running_text(self._article, selected_by(selection, self._article)), "\n"

    @property
    def selected(self) -> Span | None:
        """What is selected with the mouse."""
        return selected_by(self.text_selection, self._article) if self.text_selection and self._article else None

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

    def _redraw(self) -> None:
        self._strips.clear()
        self._painting = None
        self._overview = None
        self.refresh()

    def _redraw_at(self, spans: Set[Span]) -> None:
        """Draw only the rows anew in which something changed, and the overview."""
        self._overview = None
        self._redraw_rows(spans)

    def _redraw_rows(self, spans: Set[Span]) -> None:
        """Draw only these rows anew: the overview shows nothing of what changed."""
        if self._index and self._index.rows:
            for span in spans:
                for row in range(self._index.row_of(span.start), self._index.row_of(span.end) + 1):
                    self._strips.discard(row)
        self._painting = None
        self.refresh()

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
            self._painting = Painting(
                self.text_layers,
                self.current,
                self.values,
                self.why,
                self._hit_stretches,
                self.hit,
                self.selecting or self.selected,
                self.additions,
                self.cursor,
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
            # What stands out in reverse does so no longer, so that the cursor does.
            return Style(bgcolor=self.screen.get_component_rich_style("screen--selection").bgcolor, reverse=False)
        if name.startswith(MARK):
            return self._ink(name.removeprefix(MARK))
        return self.get_component_rich_style(f"article-pane--{name}", partial=True)

    def _ink(self, mark_class: str) -> Style:
        """How marks of a class look, in the colours of the theme."""
        if mark_class not in self._inks:
            colour = Color.parse(ink(self.additions.looks[mark_class].colour, self.app.theme_variables))
            self._inks[mark_class] = self.get_component_rich_style("article-pane--mark", partial=True) + Style(color=colour.rich_color)
        return self._inks[mark_class]
