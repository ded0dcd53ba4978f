"""What a passage was matched with: why, and what else came near."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content

from lesart.core.model import Comparison, Passage
from lesart.tui.actions import Action, Walked
from lesart.tui.navigation import Count, Spot, Stop
from lesart.tui.panels.panes_row import Marking
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.partners import Partner
from lesart.tui.passages import span_of
from lesart.tui.screens.walking import WalkingScreen

if TYPE_CHECKING:
    from lesart.core.export.grounds import Grounds
    from lesart.tui.panels.candidates_panel import CandidatesPanel
    from lesart.tui.why import Why

_NOTHING_MATCHED = "nothing was matched with this passage"
NOT_COMPARED = "no passage stands here that is compared with others"
NOTHING_NEAR = "all other articles were searched: nothing comes near this passage"
_NONE: tuple[Sequence[Partner], Sequence[Partner], Sequence[Partner]] = ((), (), ())
_RESTING = frozenset({"names", "follow", "why", "leave_why", "leave_walk", "search", "who_else", "only", "candidates"})
"""What rests while the list of candidates is open."""


class MatchesScreen(WalkingScreen):
    """Tells the evidence of a link, and shows it in both passages. It is told on from claim to claim until the reader has seen enough."""

    _asked: int | None = None
    """Which of the partners is asked about; None where none is."""
    _why: "Why | None" = None
    _grounds: "Grounds | None" = None
    _candidates: "CandidatesPanel | None" = None

    @property
    def keys_on(self) -> Walked:
        """The list's own keys while it is open; where reasons are told, Esc ends that before it ends a search."""
        if self._listing_candidates:
            return "candidates"
        return super().keys_on if self._asked is None else "why"

    def learn(self, comparison: Comparison) -> None:
        """Show what is known now; evidence is looked for anew, and the list stays open as long as there is something in it."""
        passage, asked = self.passage_at_hand(), self._why.partner.passage.id if self._why else ""
        self._grounds = None
        super().learn(comparison)
        if self._asked is not None and not self._listing_candidates:
            self._ask(next((n for n, partner in enumerate(self._partners()) if partner.passage.id == asked), 0))
            self.draw()
        if self._candidates and self._listing_candidates:
            now = self.passage_at_hand()
            if passage and now and now.id == passage.id and any(found := self._found(now)):
                self._candidates.show(*found, self.atlas)
            else:
                self.action_close_candidates()

    def take(self, stop: Stop | None) -> None:
        """Put a claim at hand, and tell its reasons where they are asked for."""
        self.stop = stop
        if self._asked is not None:
            self._ask(0)
        super().take(stop)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Esc end one thing at a time, and a list have the keys to itself."""
        if self._listing_candidates and (action in _RESTING or action.startswith("step_")):
            return False
        if action == "leave_why":
            return self._asked is not None
        return super().check_action(action, parameters) and not (action == "leave_walk" and self._asked is not None)

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        return self._known.unaligned() if action.id in ("why", "candidates", "diff") else super().why_not(action)

    def action_why(self) -> None:
        """Tell why the best partner matches; again: why the next one does; after the last, no more."""
        partners = self._partners()
        if not partners:
            self.keys.tell(self._known.unaligned() or _NOTHING_MATCHED)
            return
        at = 0 if self._asked is None or self._why is None else self._asked + 1
        if at == len(partners):
            self.action_leave_why()
            return
        self._ask(at)
        place = partners[at].passage
        frame = self.row.frame_of(place.article)
        if frame and self._sync.mode != "off" and not frame.pane.visible_span().start <= place.start < frame.pane.visible_span().end:
            self.row.go_to_passage(frame, span_of(place))
        self.draw()

    def action_leave_why(self) -> None:
        """Tell no more reasons."""
        self._asked, self._why = None, None
        self.draw()

    async def action_candidates(self) -> None:
        """List what the passage at hand was matched with."""
        passage = self.passage_at_hand()
        found = self._found(passage) if passage else _NONE
        if not any(found):
            self.keys.tell(self._known.unaligned() or (NOTHING_NEAR if passage else NOT_COMPARED))
            return
        if self._candidates is None:
            from lesart.tui.panels.candidates_panel import CandidatesPanel

            self._candidates = CandidatesPanel(self._ascii_only, self._decided_on, self._tell_why, self.action_go_to_candidate)
            await self.mount(self._candidates, after=self.row)
        self._candidates.open(*found, self.atlas)
        self.draw()

    def action_candidate(self, step: str) -> None:
        """Move in the list."""
        if self._candidates:
            self._candidates.move(step)

    def action_go_to_candidate(self) -> None:
        """Jump to the passage at the cursor."""
        if self._candidates and self._listing_candidates:
            place = self._candidates.partners[self._candidates.at].passage
            self.action_close_candidates()
            self.jump_to(Spot(place.article, place.start))

    def action_close_candidates(self) -> None:
        """Go back to the pane."""
        self._give_way()
        self.row.pane.focus(scroll_visible=False)
        self.draw()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The list gives way to the pane that was focused."""
        if isinstance(event.widget, ArticlePane):
            self._give_way()
        super().on_descendant_focus(event)

    def marking(self) -> Marking:
        """What is drawn in the panes; where reasons are, they stand out and nothing else does."""
        return replace(super().marking(), why=self._why.spans, values={}) if self._why else super().marking()

    def told(self, width: int) -> Content:
        """What the claim line tells: reasons, where they are asked for."""
        if self._why is None:
            return super().told(width)
        from lesart.tui.panels.why_line import why_content

        return why_content(self._why, self.atlas, width, self._ascii_only)

    @property
    def _listing_candidates(self) -> bool:
        return self._candidates is not None and bool(self._candidates.display)

    def _found(self, passage: Passage) -> tuple[Sequence[Partner], Sequence[Partner], Sequence[Partner]]:
        """What a passage is linked with, what came near, and what a reader rejected."""
        known, decided = self.atlas.partners, self.decided
        linked, near = known.linked(passage), known.candidates(passage)
        listed = {partner.passage.id for partner in (*linked, *near)}
        refused = decided.rejected(passage.id) if decided else ()
        return linked, near, [Partner(self.atlas.passages[other], None, is_rejected=True) for other in refused if other not in listed]

    def _decided_on(self, partner: Partner) -> str:
        """What was decided on the passage at hand and a partner, as a sign."""
        passage, decided = self.passage_at_hand(), self.decided
        if passage is None or decided is None:
            return ""
        from lesart.tui.panels.decided import verdict_sign

        return verdict_sign(decided.pair(passage.id, partner.passage.id), self._ascii_only)

    def _give_way(self) -> None:
        """Close the list; what it told gives way to what was told before."""
        if self._candidates and self._listing_candidates:
            self._candidates.display = False
            self._why = None
            if self._asked is not None:
                self._ask(0)

    def _tell_why(self) -> None:
        """Tell of the match at the cursor."""
        if self._candidates and self._listing_candidates:
            self._why = self._explained(self._candidates.partners, self._candidates.at)
            self.draw()

    def matched(self, passage: Passage) -> tuple[Sequence[Partner], int]:
        """Whom the passage at hand may be held against, and with whom to begin: the one that is listed or explained now, else the best."""
        if self._candidates and self._listing_candidates:
            return self._candidates.partners, self._candidates.at
        known = self.atlas.partners
        partners = self._partners() or (*known.linked(passage), *known.candidates(passage))
        return partners, (self._asked or 0) if len(partners) > (self._asked or 0) else 0

    def _ask(self, at: int) -> None:
        """Ask about one of the partners of the passage at hand."""
        partners = self._partners()
        self._asked, self._why = at, self._explained(partners, at) if partners else None

    def _explained(self, partners: Sequence[Partner], at: int) -> "Why | None":
        from lesart.core.export.grounds import Grounds
        from lesart.tui.why import Why

        passage, partner = self.passage_at_hand(), partners[at]
        if passage is None:
            return None
        if self._grounds is None:
            self._grounds = Grounds(self.atlas.comparison)
        grounds = self._grounds.of(partner.link) if partner.link else ()
        return Why(passage, partner, Count(at + 1, len(partners)), grounds)

    def _partners(self) -> Sequence[Partner]:
        """Whom a reader may ask about: where one came from, then what is in view, then the rest, best first; of no claim, candidates."""
        stop = self.stop
        if stop is None:
            return ()
        if stop.claim is None:
            return self.atlas.partners.candidates(stop.passage)
        going = self._round
        came_from = going.start.id if going and going.at and going.is_at(stop.claim, stop.passage) else ""
        found = self.atlas.partners.in_claim(stop.claim, stop.passage)
        return sorted(found, key=lambda one: (one.passage.id != came_from, self.row.frame_of(one.passage.article) is None))
