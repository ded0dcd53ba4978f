"""The screen of panes: what each shows, how they follow each other, jumps and returns, and what is drawn around them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen

from lesart.core.model import Article, Comparison, Passage
from lesart.core.tally import tally
from lesart.tui.absence import Known
from lesart.tui.actions import Action, Walked
from lesart.tui.navigation import Atlas, Filter, JumpList, Spot, Stop
from lesart.tui.panels.article_tabs import ArticleTabs, tabs
from lesart.tui.panels.claim_line import STATES, ClaimLine, advice_content, unfinished_content
from lesart.tui.panels.header import HeaderLine, Standing
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.panes_row import Marking, PanesRow
from lesart.tui.panels.passage_line import LEAST_HEIGHT, PassageLine, hidden_content, passage_content
from lesart.tui.panels.search_line import SearchLine
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.layers import STATES as ALL_STATES
from lesart.tui.panes.sync import NO_COUNTERPART, NOT_COMPARED, SyncCoordinator
from lesart.tui.passages import span_of

if TYPE_CHECKING:
    from lesart.tui.walk import Walk

_STATES: Mapping[Filter, frozenset[str]] = {
    "all": frozenset(ALL_STATES),
    "conflict": frozenset({STATES["conflict"]}),
    "only": frozenset({STATES["only"]}),
}
_BADGES: Mapping[Filter, str] = {"all": "", "conflict": "conflicts only", "only": "only here"}


class PanesScreen(Screen[None]):
    """Two or more articles, what is known of them so far, and where the reader is.

    Attributes:
        atlas: what is known so far.
        keymap: the user's own keys, action id -> keys.
        stage: what the analysis does now; empty once it is over.
        failure: why there is no comparison; empty unless the analysis failed.
        walk: what n walks instead of claims: a search, or a name that is followed.
        lit: what is highlighted while it is only looked at in the list of names.
        stop: the claim at hand.
        marked: whether names, numbers and dates are marked.
    """

    DEFAULT_CSS = "PanesScreen { layout: vertical; }"

    def __init__(self, articles: Sequence[Article], keymap: Mapping[str, str], ascii_only: bool) -> None:
        """Make the screen.

        Args:
            articles: two or more, in the order in which they were opened.
            keymap: the user's own keys, action id -> keys.
            ascii_only: draw signs in ASCII.
        """
        super().__init__()
        self.keymap = keymap
        self.atlas = Atlas(Comparison(tuple(articles)))
        self.stage, self.failure = "starting to compare", ""
        self.walk: Walk | None = None
        self.lit: Walk | None = None
        self.stop: Stop | None = None
        self.marked = True
        self._articles = {article.id: article for article in articles}
        self._ascii_only = ascii_only
        self._filter: Filter = "all"
        self._jumps = JumpList()
        self._sync = SyncCoordinator()
        self._header, self._tabs, self._passage_line, self._claim_line = HeaderLine(ascii_only), ArticleTabs(), PassageLine(), ClaimLine()
        self.row = PanesRow(articles, ascii_only, self._moved)
        self.keys = KeyLine(keymap, self.why_not)
        self.search_line = SearchLine()

    def compose(self) -> ComposeResult:
        """Header, panes, tabs, the passage and the claim at hand, keys."""
        yield from (self._header, self.row, self._tabs, self._passage_line, self._claim_line, self.keys, self.search_line)

    def article(self, article_id: str) -> Article:
        """An open article."""
        return self._articles[article_id]

    def passage_at_hand(self) -> Passage | None:
        """The passage of the claim at hand, or else the one at the reading line."""
        here = self.row.here
        return self.stop.passage if self.stop else self.atlas.passage_at(here.article, here.offset)

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        return self._known.why_not(action)

    @property
    def walked(self) -> Walked:
        """What n and N walk."""
        if self.walk is None:
            return "claims"
        return "name" if self.walk.entities else "search"

    @property
    def badge(self) -> str:
        """What is walked or marked alone, as the header says it."""
        return f"{self.walked} {self.walk.count}" if self.walk else _BADGES[self._filter]

    @property
    def keys_on(self) -> Walked:
        """Whose keys are on."""
        return self.walked

    def on_resize(self, event: events.Resize) -> None:
        """Show as many panes as fit."""
        self.row.fit(event.size.width)
        self._passage_line.display = event.size.height >= LEAST_HEIGHT
        self.draw()

    def on_key(self) -> None:
        """A message stands until the next key."""
        self.keys.clear_message()

    def learn(self, comparison: Comparison) -> None:
        """Show what is known now; the reader stays where they are."""
        self.atlas = Atlas(comparison)
        self.row.learn(comparison)
        for frame in self.row.frames:
            frame.hold()
        here = self.row.here
        self.take(self.atlas.stop_at(here.article, here.offset, self._filter))

    # What the panes report

    def _moved(self, pane: ArticlePane) -> None:
        self._follow(pane)
        article, offset = pane.article, pane.reading_offset()
        if article and not (self.stop and (self.stop.passage.article, self.stop.passage.start) == (article.id, offset)):
            self.take(self.atlas.stop_at(article.id, offset, self._filter))

    @on(ArticlePane.Reflowed)
    def _reflowed(self, event: ArticlePane.Reflowed) -> None:
        if event.pane is self.row.pane and self.atlas.comparison.claims:
            self._follow(self.row.pane)

    @on(ArticlePane.Picked)
    def _picked(self, event: ArticlePane.Picked) -> None:
        if event.pane.article:
            self.take(self.atlas.stop_at(event.pane.article.id, event.offset, self._filter))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keys go to the pane that was focused, by whatever way."""
        if isinstance(event.widget, ArticlePane) and event.widget.article:
            self.search_line.close()
            self.keys.display = True
            self.row.layout_now = self.row.layout_now.focused(event.widget.article.id)
            self.draw()

    # Moving

    def action_scroll(self, step: str) -> None:
        """Scroll the focused pane."""
        getattr(self.row.pane, f"action_{step}")()

    def action_jump_to_edge(self, edge: Literal["top", "bottom"]) -> None:
        """Go to either end of the article."""
        self._jumps.leave(self.row.here)
        if edge == "top":
            self.row.pane.action_home()
        else:
            self.row.pane.action_end()

    def action_next_pane(self, by: int) -> None:
        """Focus the next pane; where only one fits, show the next article."""
        layout = self.row.layout_now
        order = layout.shown if len(layout.shown) > 1 else tuple(self._articles)
        self._show(order[(order.index(layout.article) + by) % len(order)])

    def action_article(self, number: int) -> None:
        """Focus an article by its number."""
        articles = tuple(self._articles)
        if number > len(articles):
            self.keys.tell(f"there is no article {number}: {len(articles)} are open")
            return
        self._show(articles[number - 1])

    def action_sync(self) -> None:
        """Change how the panes follow."""
        self._sync.next_mode()
        for frame in self.row.frames:
            frame.hold()
        self._follow(self.row.pane)
        self.draw()

    def action_back(self) -> None:
        """Return to before the last jump."""
        self._return(self._jumps.back(self.row.here), "no jump to return from")

    def action_forward(self) -> None:
        """Undo a return."""
        self._return(self._jumps.forward(self.row.here), "no return to undo")

    def _return(self, spot: Spot | None, otherwise: str) -> None:
        if spot is None:
            self.keys.tell(otherwise)
            return
        self.visit(spot, self.atlas.stop_at(spot.article, spot.offset, self._filter))

    def _show(self, article: str) -> None:
        """Focus an article; the claim at hand stays at hand where the article has a part in it, and leads there what was out of view."""
        was_in_view = self.row.frame_of(article) is not None
        self.row.show_articles(self.row.layout_now.focused(article))
        place = self.atlas.place_in(self.stop.claim, article) if self.stop and self.stop.claim else None
        if place and self.stop:
            frame = self.row.frame_of(article)
            if frame and not was_in_view and self._sync.mode != "off":
                self.row.go_to_passage(frame, span_of(place))
            self.take(Stop(place, claim=self.stop.claim))
        else:
            self.take(self.atlas.stop_at(article, self.row.pane.reading_offset(), self._filter))

    def visit(self, spot: Spot, stop: Stop | None) -> None:
        """Show a place, in another pane where none shows its article, and what there is to know of it."""
        self.row.show_articles(self.row.layout_now.beside(spot.article))
        if frame := self.row.frame_of(spot.article):
            if stop and stop.passage.start == spot.offset:
                self.row.go_to_passage(frame, span_of(stop.passage))
            else:
                self.row.go_to(frame, spot.offset)
            frame.hold()
        self.take(stop)
        if self._sync.mode != "off" and stop:
            self._gather(stop)

    def _gather(self, stop: Stop) -> None:
        """Bring the other panes to their passages of the claim; those that have none stay and say so."""
        for frame in self.row.frames:
            if frame.article and frame.article.id != stop.passage.article:
                place = self.atlas.place_in(stop.claim, frame.article.id) if stop.claim else None
                frame.hold("" if place else NO_COUNTERPART)
                if place:
                    self.row.go_to_passage(frame, span_of(place))

    @property
    def _known(self) -> Known:
        return Known(self.atlas, self.stage, self.failure)

    # Drawing

    def _follow(self, leader: ArticlePane) -> None:
        followed = self._sync.follow(leader, [frame.pane for frame in self.row.frames], self.atlas.comparison)
        held = {step.pane: step.held for step in followed}
        for frame in self.row.frames:
            reason = held.get(frame.pane, "")
            frame.hold("" if reason == NOT_COMPARED and not self.stage else reason)

    def take(self, stop: Stop | None) -> None:
        """Put a claim at hand: mark it in all panes and tell of it below them."""
        self.stop = stop
        self.draw()

    def draw(self) -> None:
        """Draw what the screen's own state says; cheap where nothing changed."""
        self.row.mark(self.marking())
        counted = tally(self.atlas.comparison) if not self.stage and not self.failure else None
        articles = tuple(self._articles.values())
        self._header.show(Standing(articles, self._sync.mode, self.stage, counted, self.badge))
        layout = self.row.layout_now
        self._tabs.display = len(articles) > len(layout.shown)
        self._tabs.draw_pieces(tabs(articles, layout, width := self.app.size.width))
        if self._passage_line.display:
            self._passage_line.draw_content(passage_content(self.passage_at_hand(), self.atlas.entities, self.explained(width), width))
        self._claim_line.draw_content(self.told(width))
        self.keys.show_keys(self.keys_on)

    def explained(self, width: int) -> Content | None:
        """What stands at the right of the passage line; None for what the looks of the text mean."""
        return None if self.marked else hidden_content(self.keymap)

    def marking(self) -> Marking:
        """What is drawn in the panes."""
        lit = self.lit or self.walk
        hit = lit.hit if lit and lit is self.walk else None
        spans, values = self.atlas.spans(self.stop), self.atlas.values(self.stop)
        return Marking(spans, lit.spans if lit else {}, hit, _STATES[self._filter], self.marked, values=values)

    def told(self, width: int) -> Content:
        """What the claim line tells."""
        if self.walk and self.walk.entities:
            from lesart.tui.panels.following import following_content

            return following_content(self.walk, self.atlas, width)
        if self.stop:
            from lesart.tui.panels.claim_told import claim_content

            return claim_content(self.stop, self.atlas, width, self._ascii_only)
        if self.failure or (self.stage and not self.atlas.comparison.claims):
            return unfinished_content(self.failure, width)
        return advice_content(self.atlas, "search" if self.walk else self._filter, self.keymap, width, self._ascii_only)
