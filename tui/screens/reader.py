"""The reader: articles side by side, and the keys that walk from claim to claim."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from lesart.core.compare import Settings
from lesart.core.model import Article, Claim, Comparison, Entity, Passage, Span
from lesart.core.tally import tally
from lesart.tui.actions import ACTIONS, Action
from lesart.tui.analysis import AnalysisError, Analyst, analyse
from lesart.tui.navigation import Atlas, Filter, JumpList, Spot, Stop
from lesart.tui.notes import NotesError, append
from lesart.tui.panels.article_tabs import ArticleTabs, tabs
from lesart.tui.panels.claim_line import STATES, ClaimLine, advice_content, claim_content, rows_for
from lesart.tui.panels.header import HeaderLine, Standing
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.panes_row import Marking, PanesRow
from lesart.tui.panels.search_line import SearchLine
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.copying import running_text
from lesart.tui.panes.layers import STATES as ALL_STATES
from lesart.tui.panes.sync import NO_COUNTERPART, SyncCoordinator
from lesart.tui.screens.help import HelpScreen
from lesart.tui.screens.palette import ActionCommands, ClaimCommands, NameCommands
from lesart.tui.search import Found, Searcher

_NONE_FOUND: Mapping[Filter, str] = {
    "all": "no claim found that two articles share",
    "conflict": "no conflicts found",
    "only": "nothing found that stands in one article only",
}
_KINDS: Mapping[Filter, str] = {"all": "claim", "conflict": "conflict", "only": "passage that stands only here"}
_STATES: Mapping[Filter, frozenset[str]] = {
    "all": frozenset(ALL_STATES),
    "conflict": frozenset({STATES["conflict"]}),
    "only": frozenset({STATES["only"]}),
}
_NEEDS: Mapping[str, Filter] = {
    "next-claim": "all",
    "previous-claim": "all",
    "who-else": "all",
    "write": "all",
    "conflicts-only": "conflict",
    "only-here": "only",
}
"""Actions that need something to have been found."""


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """How the reader was started.

    Attributes:
        notes: the Markdown file that claims are written to.
        ascii_only: draw signs in ASCII.
        problems: what could not be opened, one sentence each.
        keymap: the user's own keys, action id -> keys.
        copy: fills the clipboard and says by which tool; empty where only the terminal was asked.
        analyst: who compares; another process unless a test says otherwise.
    """

    notes: Path = Path("lesart-claims.md")
    ascii_only: bool = False
    problems: Sequence[str] = ()
    keymap: Mapping[str, str] = field(default_factory=dict)
    copy: Callable[[str], str] = str
    analyst: Analyst = analyse


class ReaderScreen(Screen[None]):
    """Two or more articles, what is known of them so far, and where the reader is."""

    DEFAULT_CSS = "ReaderScreen { layout: vertical; }"
    COMMANDS: ClassVar = {ActionCommands, ClaimCommands, NameCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help, show=a.footer > 0) for a in ACTIONS if not a.call.startswith("app.")
    ]

    def __init__(self, articles: Sequence[Article], settings: Settings, options: ReaderOptions) -> None:
        """Make the screen; the analysis begins once the text is on it.

        Args:
            articles: two or more, in the order in which they were opened.
            settings: for the analysis.
            options: how the reader was started.
        """
        super().__init__()
        self.keymap = options.keymap
        self.atlas = Atlas(Comparison(tuple(articles)))
        self._articles = {article.id: article for article in articles}
        self._settings, self._options = settings, options
        self._filter: Filter = "all"
        self._stop: Stop | None = None
        self._names = True
        self._found: Found | None = None
        self._searcher = Searcher(articles)
        self._jumps = JumpList()
        self._sync = SyncCoordinator()
        self._stage, self._failure = "opening", ""
        self._written = 0
        self._header, self._tabs, self._claim_line = HeaderLine(), ArticleTabs(), ClaimLine()
        self._row = PanesRow(articles, options.ascii_only)
        self._keys = KeyLine(options.keymap, self.why_not)
        self._search_line = SearchLine()

    def compose(self) -> ComposeResult:
        """Header, panes, tabs, the claim at hand, keys."""
        yield from (self._header, self._row, self._tabs, self._claim_line, self._keys, self._search_line)

    def article(self, article_id: str) -> Article:
        """An open article."""
        return self._articles[article_id]

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        return self._missing(_NEEDS[action.id]) if action.id in _NEEDS else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """N and N walk hits while there is a search, claims otherwise."""
        if action in ("step_hit", "leave_search"):
            return self._found is not None
        return self._found is None if action == "step_claim" else True

    def on_mount(self) -> None:
        """Text first: the analysis starts after the first paint."""
        self._row.fit(self.app.size.width)
        self._refresh()
        if self._options.problems:
            self._keys.tell("  ·  ".join(self._options.problems))
        self.call_after_refresh(self.run_worker, self._analyse(), exit_on_error=True)

    def on_resize(self, event: events.Resize) -> None:
        """Show as many panes as fit."""
        self._row.fit(event.size.width)
        self._refresh()

    def on_key(self) -> None:
        """A message stands until the next key."""
        self._keys.clear_message()

    # What the panes report

    @on(ArticlePane.Moved)
    def _moved(self, event: ArticlePane.Moved) -> None:
        self._follow(event.pane)
        article, offset = event.pane.article, event.pane.reading_offset()
        if article and not (self._stop and (self._stop.passage.article, self._stop.passage.start) == (article.id, offset)):
            self._take(self.atlas.stop_at(article.id, offset, self._filter))

    @on(ArticlePane.Reflowed)
    def _reflowed(self, event: ArticlePane.Reflowed) -> None:
        if event.pane is self._row.pane and self.atlas.has("all"):
            self._follow(event.pane)

    @on(ArticlePane.Picked)
    def _picked(self, event: ArticlePane.Picked) -> None:
        if event.pane.article:
            self._take(self.atlas.stop_at(event.pane.article.id, event.offset, self._filter))

    def on_click(self, event: events.Click) -> None:
        """A double click, or one with Ctrl, jumps as Enter does, once the click has picked its claim."""
        if isinstance(event.widget, ArticlePane) and (event.chain == 2 or event.ctrl):
            self.call_later(self.action_who_else)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keys go to the pane that was focused, by whatever way."""
        if isinstance(event.widget, ArticlePane) and event.widget.article:
            self._search_line.close()
            self._keys.display = True
            self._row.layout_now = self._row.layout_now.focused(event.widget.article.id)
            self._refresh()

    # The analysis

    async def _analyse(self) -> None:
        try:
            async for progress in self._options.analyst(tuple(self._articles.values()), self._settings):
                share = f" {100 * progress.done // progress.total} %" if progress.total > 1 else ""
                self._stage = progress.stage + share
                if progress.comparison is not self.atlas.comparison:
                    self._learn(progress.comparison)
                self._refresh()
        except AnalysisError as failure:
            self._failure = str(failure)
        self._stage = ""
        self._refresh()

    def _learn(self, comparison: Comparison) -> None:
        self.atlas = Atlas(comparison)
        self._row.learn(comparison)
        for frame in self._row.frames:
            frame.hold()
        here = self._row.here
        self._take(self.atlas.stop_at(here.article, here.offset, self._filter))

    # Moving

    def action_scroll(self, step: str) -> None:
        """Scroll the focused pane."""
        getattr(self._row.pane, f"action_{step}")()

    def action_jump_to_edge(self, edge: Literal["top", "bottom"]) -> None:
        """Go to either end of the article."""
        self._jumps.leave(self._row.here)
        if edge == "top":
            self._row.pane.action_home()
        else:
            self._row.pane.action_end()

    def action_next_pane(self, by: int) -> None:
        """Focus the next pane; where only one fits, show the next article."""
        layout = self._row.layout_now
        order = layout.shown if len(layout.shown) > 1 else tuple(self._articles)
        self._show(order[(order.index(layout.article) + by) % len(order)])

    def action_article(self, number: int) -> None:
        """Focus an article by its number."""
        articles = tuple(self._articles)
        if number > len(articles):
            self._keys.tell(f"there is no article {number}: {len(articles)} are open")
            return
        self._show(articles[number - 1])

    def action_sync(self) -> None:
        """Change how the panes follow."""
        self._sync.next_mode()
        for frame in self._row.frames:
            frame.hold()
        self._follow(self._row.pane)
        self._refresh()

    def action_back(self) -> None:
        """Return to before the last jump."""
        self._return(self._jumps.back(self._row.here), "no jump to return from")

    def action_forward(self) -> None:
        """Undo a return."""
        self._return(self._jumps.forward(self._row.here), "no return to undo")

    def _return(self, spot: Spot | None, otherwise: str) -> None:
        if spot is None:
            self._keys.tell(otherwise)
            return
        self._visit(spot, self.atlas.stop_at(spot.article, spot.offset, self._filter))

    def _show(self, article: str) -> None:
        """Focus an article; the claim at hand stays at hand where the article has a part in it."""
        self._row.show_articles(self._row.layout_now.focused(article))
        place = self.atlas.place_in(self._stop.claim, article) if self._stop and self._stop.claim else None
        if place and self._stop:
            self._take(Stop(place, claim=self._stop.claim))
        else:
            self._take(self.atlas.stop_at(article, self._row.pane.reading_offset(), self._filter))

    # Claims

    def action_step_claim(self, by: Literal[1, -1]) -> None:
        """Go to the next or previous claim of the focused article."""
        if missing := self._missing(self._filter):
            self._keys.tell(missing)
            return
        here = self._row.here
        stop = self.atlas.step(here.article, here.offset, self._stop, self._filter, by)
        if stop is None:
            where = "after" if by == 1 else "before"
            self._keys.tell(f"no {_KINDS[self._filter]} {where} this place in the article; Tab goes to the next pane")
            return
        self._jump(stop)

    def action_who_else(self) -> None:
        """Jump to the next place of the claim."""
        claim = self._claim_at_hand("jump to")
        if claim and self._stop:
            place = self.atlas.next_place(claim, self._stop.passage.id)
            self._jumps.leave(self._row.here)
            self._visit(Spot(place.article, place.start), Stop(place, claim=claim))

    def action_only(self, only: Filter) -> None:
        """Walk and mark one kind only, or everything again."""
        if self._filter == only:
            self._filter = "all"
        elif missing := self._missing(only):
            self._keys.tell(missing)
            return
        else:
            self._filter = only
        self._refresh()
        here = self._row.here
        at_hand = self._stop and any(self._same(self._stop, s) for s in self.atlas.stops(self._stop.passage.article, self._filter))
        if at_hand or self._filter == "all":
            self._take(self._stop if at_hand else self.atlas.stop_at(here.article, here.offset, self._filter))
        else:
            self._jump(self._first_from(here))

    def visit_claim(self, claim: Claim) -> None:
        """Jump to a claim's first place."""
        self._jump(Stop(self.atlas.places(claim)[0], claim=claim))

    def visit_name(self, entity: Entity) -> None:
        """Jump to a name's next mention in this article, or else to its first one anywhere."""
        here = self._row.here
        mentions = sorted(entity.mentions, key=lambda m: (m.article != here.article, m.start <= here.offset, m.start))
        self._jumps.leave(here)
        target = Spot(mentions[0].article, mentions[0].start)
        self._visit(target, self.atlas.stop_at(target.article, target.offset, self._filter))

    def _first_from(self, here: Spot) -> Stop:
        """The next stop of the filter in this article, or else its first, or else the first of the nearest article that has one."""
        following = self.atlas.step(here.article, here.offset, None, self._filter, 1)
        articles = list(self._articles)
        start = articles.index(here.article)
        order = articles[start:] + articles[:start]
        return following or next(stops[0] for article in order if (stops := self.atlas.stops(article, self._filter)))

    def _jump(self, stop: Stop) -> None:
        """Go to a stop and bring the other panes to their passages of its claim."""
        self._jumps.leave(self._row.here)
        self._visit(Spot(stop.passage.article, stop.passage.start), stop)

    def _visit(self, spot: Spot, stop: Stop | None) -> None:
        """Show a place, in another pane where none shows its article, and what there is to know of it."""
        self._row.show_articles(self._row.layout_now.beside(spot.article))
        if frame := self._row.frame_of(spot.article):
            if stop and stop.passage.start == spot.offset:
                self._row.go_to_passage(frame, _span(stop.passage))
            else:
                self._row.go_to(frame, spot.offset)
            frame.hold()
        self._take(stop)
        if self._sync.mode != "off" and stop:
            self._gather(stop)

    def _gather(self, stop: Stop) -> None:
        """Bring the other panes to their passages of the claim; those that have none stay and say so."""
        for frame in self._row.frames:
            if frame.article and frame.article.id != stop.passage.article:
                place = self.atlas.place_in(stop.claim, frame.article.id) if stop.claim else None
                frame.hold("" if place else NO_COUNTERPART)
                if place:
                    self._row.go_to_passage(frame, _span(place))

    def _claim_at_hand(self, purpose: str) -> Claim | None:
        """The claim at hand; where there is none, says why."""
        if self._stop and self._stop.claim:
            return self._stop.claim
        missing = self._missing("all")
        only = "found in no other article" if self._stop else f"no claim here; n goes to the next one, then there is something to {purpose}"
        self._keys.tell(missing or only)
        return None

    def _missing(self, only: Filter) -> str:
        """Why there is nothing of a kind to go to; empty where there is."""
        if self.atlas.has(only):
            return ""
        if self._stage:
            return f"the analysis is still running ({self._stage}): claims come at its end"
        return f"no comparison: {self._failure}" if self._failure else _NONE_FOUND[only]

    @staticmethod
    def _same(one: Stop, other: Stop) -> bool:
        return (one.claim, one.only) == (other.claim, other.only)

    # Search

    def action_search(self) -> None:
        """Ask for a query."""
        self._keys.display = False
        self._search_line.open()

    @on(SearchLine.GivenUp)
    def _give_up(self) -> None:
        self._row.pane.focus(scroll_visible=False)

    @on(SearchLine.Submitted)
    def _search_for(self, event: SearchLine.Submitted) -> None:
        self._row.pane.focus(scroll_visible=False)
        if not event.value.strip():
            return
        here = self._row.here
        self._found = self._searcher.find(event.value, here.article, here.offset)
        if self._found:
            self._show_hit()
        else:
            self._refresh()
            self._keys.tell(f"not found in any article: {event.value}")

    def action_step_hit(self, by: Literal[1, -1]) -> None:
        """Go to the next or previous hit."""
        if self._found:
            self._found = self._found.step(by)
            self._show_hit()

    def action_leave_search(self) -> None:
        """Walk claims again."""
        self._found = None
        self._refresh()

    def _show_hit(self) -> None:
        if self._found:
            hit = self._found.hit
            self._jumps.leave(self._row.here)
            self._row.show_articles(self._row.layout_now.focused(hit.article))
            self._visit(Spot(hit.article, hit.span.start), self.atlas.stop_at(hit.article, hit.span.start, self._filter))

    # Taking away

    def action_copy(self) -> None:
        """Copy the selection, or else the passage at hand."""
        here = self._row.here
        passage = self._stop.passage if self._stop else self.atlas.passage_at(here.article, here.offset)
        selected = self.get_selected_text()
        text = selected or (running_text(self.article(passage.article), _span(passage)) if passage else "")
        if not text:
            self._keys.tell("nothing to copy here: select text with the mouse, or go to a passage")
            return
        what = "the selection" if selected else "this passage"
        way = self._options.copy(text) or "through the terminal; if it does not arrive there, w writes to a file"
        self._keys.tell(f"copied {what} ({len(text)} characters) {way}")

    def action_write(self) -> None:
        """Append the claim's passages to the notes."""
        claim = self._claim_at_hand("write")
        if claim is None:
            return
        from lesart.core.export.markdown import claims_markdown

        try:
            append(self._options.notes, claims_markdown(self.atlas.comparison, [claim]))
        except NotesError as error:
            self._keys.tell(str(error))
            return
        self._written += 1
        count = f"{self._written} claim{'s' if self._written > 1 else ''} so far"
        self._keys.tell(f"wrote {len(claim.passages)} passages to {self._options.notes} ({count})")

    # The program

    def action_names(self) -> None:
        """Mark names and numbers, or do not."""
        self._names = not self._names
        self._refresh()

    def action_theme(self) -> None:
        """Take the next theme."""
        themes = list(self.app.available_themes)
        self.app.theme = themes[(themes.index(self.app.theme) + 1) % len(themes)]
        self._keys.tell(f"theme: {self.app.theme}")

    def action_help(self) -> None:
        """Explain the marks and the keys."""
        self.app.push_screen(HelpScreen(self.keymap, self._options.ascii_only))

    # Drawing

    def _follow(self, leader: ArticlePane) -> None:
        followed = self._sync.follow(leader, [frame.pane for frame in self._row.frames], self.atlas.comparison)
        held = {step.pane: step.held for step in followed}
        for frame in self._row.frames:
            frame.hold(held.get(frame.pane, ""))

    def _take(self, stop: Stop | None) -> None:
        """Put a claim at hand: mark it in all panes and tell of it below them."""
        self._stop = stop
        self._refresh()

    def _refresh(self) -> None:
        """Draw what the screen's own state says; cheap where nothing changed."""
        spans: dict[str, tuple[Span, ...]] = {}
        for place in self._places():
            spans[place.article] = (*spans.get(place.article, ()), _span(place))
        self._row.mark(Marking(spans, self._found, _STATES[self._filter], self._names))
        badge = {"all": "", "conflict": "conflicts only", "only": "only here"}[self._filter]
        if self._found:
            badge = f"search {self._found.at + 1}/{len(self._found.hits)}"
        counted = tally(self.atlas.comparison) if not self._stage and not self._failure else None
        articles = tuple(self._articles.values())
        self._header.show(Standing(articles, self._sync.mode, self._stage, self._failure, counted, badge))
        layout = self._row.layout_now
        self._tabs.display = len(articles) > len(layout.shown)
        width = self.app.size.width
        self._tabs.draw_pieces(tabs(articles, layout, width))
        ascii_only = self._options.ascii_only
        self._claim_line.set_class(rows_for(width) == 2, "-two-rows")
        self._claim_line.draw_content(
            claim_content(self._stop, self.atlas, width, ascii_only)
            if self._stop
            else advice_content(bool(self._stage), self.atlas.has("all"), ascii_only)
        )
        self._keys.show_keys(self._found is not None)

    def _places(self) -> Sequence[Passage]:
        if self._stop is None:
            return ()
        return self.atlas.places(self._stop.claim) if self._stop.claim else (self._stop.passage,)


def _span(passage: Passage) -> Span:
    return Span(passage.start, passage.end)
