"""The panes side by side: which article stands where, where each was left, and what is marked in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from lesart.core.model import Article, Comparison, Span
from lesart.tui.actions import ACTIONS
from lesart.tui.layout import Layout, pane_count
from lesart.tui.navigation import Spot
from lesart.tui.panels.pane_frame import PaneFrame
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.layers import STATES, Additions, Layers, layers_for
from lesart.tui.panes.painting import note_sign

if TYPE_CHECKING:
    from lesart.tui.walk import Hit

_NOTHING_ADDED = Additions()


@dataclass(frozen=True, slots=True)
class Marking:
    """What is drawn in all panes.

    Attributes:
        claim: the passages of the claim at hand, by article.
        hits: what the search found, or the mentions of a name, by article.
        hit: the one the reader is at.
        states: which signs stand beside the text.
        classes: whether names, numbers and dates are marked.
        why: what speaks for the link that is explained, by article.
        values: what the claim's passages fill one slot with otherwise than each other, by article.
        added: what the reader added, by article.
    """

    claim: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    hits: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    hit: "Hit | None" = None
    states: frozenset[str] = frozenset(STATES)
    classes: bool = True
    why: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    values: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    added: Mapping[str, Additions] = field(default_factory=dict)


class PanesRow(Horizontal):
    """As many frames as the width allows. Places are remembered for articles that no pane shows."""

    DEFAULT_CSS = "PanesRow { height: 1fr; layers: default above; } PanesRow > PaneFrame.-not-first { border-left: vkey $secondary; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(a.keys, f"screen.{a.call}", a.label, id=a.id, tooltip=a.help) for a in ACTIONS if a.mode == "visual"
    ]

    def __init__(self, articles: Sequence[Article], ascii_only: bool, when_moved: Callable[[ArticlePane], object]) -> None:
        """Make the row.

        Args:
            articles: all that are open.
            ascii_only: draw signs in ASCII.
            when_moved: called when the reader moved a pane.
        """
        super().__init__()
        self._articles = {article.id: article for article in articles}
        self._numbers = {article.id: number for number, article in enumerate(articles, 1)}
        self._frames: list[PaneFrame] = []
        self._ascii_only, self._when_moved = ascii_only, when_moved
        self._left_at: dict[str, int] = {}
        self._comparison = Comparison(tuple(articles))
        self._known: dict[str, Layers] = {}
        self._marking = Marking()
        self.layout_now = Layout((articles[0].id,))

    def compose(self) -> ComposeResult:
        """The frames that have room now; a wider screen gets more, a narrower one hides some."""
        return self._missing_frames(pane_count(self.app.size.width, len(self._articles)))

    @property
    def frames(self) -> list[PaneFrame]:
        """The frames in view, from the left."""
        return self._frames[: len(self.layout_now.shown)]

    @property
    def pane(self) -> ArticlePane:
        """The pane that keys go to."""
        return self._frames[self.layout_now.focus].pane

    @property
    def here(self) -> Spot:
        """Where the reader is."""
        return Spot(self.layout_now.article, self.pane.reading_offset())

    def frame_of(self, article: str) -> PaneFrame | None:
        """The frame that shows an article."""
        shown = self.layout_now.shown
        return self._frames[shown.index(article)] if article in shown else None

    def fit(self, columns: int) -> None:
        """Show as many panes as fit; the focused article stays, and so does a list or a line that has the keys."""
        count = pane_count(columns, len(self._articles))
        self.mount_all(self._missing_frames(count))
        self.lay_out(self.layout_now.resized(count, list(self._articles)))
        if isinstance(self.screen.focused, ArticlePane | None):
            self._focus()

    def show_articles(self, layout: Layout) -> None:
        """Show each article in its pane, where it was left, and focus."""
        self.lay_out(layout)
        self._focus()

    def go_to(self, frame: PaneFrame, offset: int) -> None:
        """Bring a source offset to the reading line without leading the other panes."""
        with frame.pane.following():
            frame.pane.go_to(offset)

    def go_to_passage(self, frame: PaneFrame, span: Span) -> None:
        """Bring a passage to the reading line, and its end into view too: near the end of a text that line is at the bottom of the pane."""
        self.go_to(frame, span.start)
        if frame.pane.visible_span().end < span.end:
            self.go_to(frame, span.end - 1)
            if frame.pane.visible_span().start > span.start:
                self.go_to(frame, span.start)

    def learn(self, comparison: Comparison) -> None:
        """Draw what is known now."""
        self._comparison = comparison
        self._known.clear()
        for frame in self.frames:
            self._dress(frame)

    def mark(self, marking: Marking) -> None:
        """Draw this from now on."""
        self._marking = marking
        for frame in self.frames:
            self._dress(frame)

    def _focus(self) -> None:
        if not self.pane.has_focus:
            self.pane.focus(scroll_visible=False)

    def lay_out(self, layout: Layout) -> None:
        """Show each article in its pane, where it was left; the keys stay where they are."""
        for frame, article in zip(self.frames, self.layout_now.shown, strict=True):
            if frame.article:
                self._left_at[article] = frame.pane.reading_offset()
        self.layout_now = layout
        for number, frame in enumerate(self._frames):
            frame.display = number < len(layout.shown)
        for frame, article in zip(self.frames, layout.shown, strict=True):
            if frame.article is not self._articles[article]:
                frame.show(self._numbers[article], self._articles[article])
                self._dress(frame)
                self.go_to(frame, self._left_at.get(article, 0))

    def _missing_frames(self, count: int) -> list[PaneFrame]:
        """New frames, so that there are `count`."""
        missing = [PaneFrame() for _ in range(len(self._frames), count)]
        for number, frame in enumerate(missing, len(self._frames)):
            frame.pane.ascii_only = self._ascii_only
            frame.pane.when_moved = partial(self._when_moved, frame.pane)
            frame.set_class(number > 0, "-not-first")
        self._frames += missing
        return missing

    def _dress(self, frame: PaneFrame) -> None:
        if not frame.article:
            return
        article, pane, marking = frame.article.id, frame.pane, self._marking
        if article not in self._known:
            self._known[article] = layers_for(self._comparison, article)
        pane.text_layers = self._known[article]
        pane.shown, pane.names_shown = marking.states, marking.classes
        pane.current = marking.claim.get(article, ())
        pane.values = marking.values.get(article, ())
        pane.why = marking.why.get(article, ())
        pane.additions = marking.added.get(article, _NOTHING_ADDED)
        frame.sign(note_sign(self._ascii_only) if pane.additions.is_noted else "")
        pane.hits = marking.hits.get(article, ())
        pane.hit = marking.hit.span if marking.hit and marking.hit.article == article else None
