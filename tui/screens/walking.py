"""Walking through a comparison from claim to claim, or from hit to hit. The reader adds what surrounds the walk."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from textual import events

from lesart.core.model import Claim, Comparison
from lesart.tui.actions import Walked
from lesart.tui.navigation import Filter, Spot, Stop
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.partners import Round
from lesart.tui.screens.keeping import KeepingScreen

if TYPE_CHECKING:
    from lesart.tui.walk import Walk

_WALKS: Mapping[str, Walked] = {"step_claim": "claims", "step_hit": "search", "step_mention": "name", "step_row": "course"}
"""What must be walked for a step to be one."""


class WalkingScreen(KeepingScreen):
    """Goes from claim to claim, to all the places of one, and from hit to hit."""

    _round: Round | None = None
    """The way round a claim that Enter takes."""

    def learn(self, comparison: Comparison) -> None:
        """Show what is known now; of several claims of a passage the one at hand stays at hand."""
        before = self.stop
        super().learn(comparison)
        if before and before.claim and self.stop and self.stop.passage.id == before.passage.id:
            same = next((claim for claim in self.atlas.claims_at(before.passage) if claim.id == before.claim.id), None)
            if same and same != self.stop.claim:
                self.take(Stop(before.passage, claim=same))

    def on_click(self, event: events.Click) -> None:
        """A double click, or one with Ctrl, jumps as Enter does, once the click has picked its claim."""
        if isinstance(event.widget, ArticlePane) and (event.chain == 2 or event.ctrl):
            self.call_later(self.action_who_else)

    def action_step_claim(self, by: Literal[1, -1]) -> None:
        """Go to the next or previous claim of the focused article."""
        if missing := self._known.missing(self._filter):
            self.keys.tell(missing)
            return
        here = self.row.here
        stop = self.atlas.step(here.article, here.offset, self.stop, self._filter, by)
        if stop is None:
            self.keys.tell(self._known.none_further(here.article, self._filter, by))
            return
        self._jump(stop)

    def action_who_else(self) -> None:
        """Jump to the next best partner of the claim's passage one set out from, and in the end back to that."""
        claim = self.claim_at_hand("jump to")
        if claim and self.stop:
            here, going = self.stop.passage, self._round
            if going is None or not going.is_at(claim, here):
                going = Round(claim, here, self.atlas.partners.in_claim(claim, here))
            self._round = going.next()
            self._jump(Stop(self._round.passage, claim=claim))
            from lesart.tui.panels.partners import round_told

            self.keys.tell(round_told(self._round, self.atlas, self._ascii_only))

    def action_only(self, only: Filter) -> None:
        """Walk and mark one kind only, or everything again."""
        if self._filter == only:
            self._filter = "all"
        elif missing := self._known.missing(only):
            self.keys.tell(missing)
            return
        else:
            self._filter = only
        self.draw()
        here = self.row.here
        at_hand = self.stop and any(self._same(self.stop, s) for s in self.atlas.stops(self.stop.passage.article, self._filter))
        if at_hand or self._filter == "all":
            self.take(self.stop if at_hand else self.atlas.stop_at(here.article, here.offset, self._filter))
        else:
            self._jump(self._first_from(here))

    def visit_claim(self, claim: Claim) -> None:
        """Jump to a claim's first place."""
        self._jump(Stop(self.atlas.places(claim)[0], claim=claim))

    def jump_to(self, spot: Spot) -> None:
        """Go to a place, whatever there is to know of it."""
        self._jumps.leave(self.row.here)
        self.visit(spot, self.atlas.stop_at(spot.article, spot.offset, self._filter))

    # What is walked instead of claims: a search, or a name

    def action_step_hit(self, by: Literal[1, -1]) -> None:
        """Go to the next or previous hit."""
        if self.walk:
            self.walk_on(self.walk.step(by))

    def action_step_mention(self, by: Literal[1, -1]) -> None:
        """Go to the next or previous mention."""
        self.action_step_hit(by)

    def action_leave_walk(self) -> None:
        """Walk claims again."""
        self.walk = None
        self.draw()

    def walk_on(self, walk: "Walk") -> None:
        """Go to the place that `walk` is at."""
        self.walk = walk
        self.jump_to(Spot(walk.hit.article, walk.hit.span.start))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let n and N walk one thing at a time: claims, or hits, or mentions."""
        if action == "leave_walk":
            return self.walk is not None
        walked = _WALKS.get(action)
        return walked is None or walked == self.walked

    def _first_from(self, here: Spot) -> Stop:
        """The next stop of the filter in this article, or else its first, or else the first of the nearest article that has one."""
        following = self.atlas.step(here.article, here.offset, None, self._filter, 1)
        articles = list(self._articles)
        start = articles.index(here.article)
        order = articles[start:] + articles[:start]
        return following or next(stops[0] for article in order if (stops := self.atlas.stops(article, self._filter)))

    def _jump(self, stop: Stop) -> None:
        """Go to a stop and bring the other panes to their passages of its claim."""
        self._jumps.leave(self.row.here)
        self.visit(Spot(stop.passage.article, stop.passage.start), stop)

    def claim_at_hand(self, purpose: str) -> Claim | None:
        """The claim at hand; where there is none, says why."""
        if self.stop and self.stop.claim:
            return self.stop.claim
        missing = self._known.unmatched()
        only = "found in no other article" if self.stop else f"no claim here; n goes to the next one, then there is something to {purpose}"
        self.keys.tell(missing or only)
        return None

    @staticmethod
    def _same(one: Stop, other: Stop) -> bool:
        return (one.claim, one.only) == (other.claim, other.only)
