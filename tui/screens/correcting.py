"""Corrections: what the reader decides on the pair at hand, at once on the screen, and in the analysis that follows."""

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING

from lesart.core.model import Claim, Passage
from lesart.tui.actions import Action, Walked
from lesart.tui.navigation import Spot, Stop
from lesart.tui.screens.decided import DecidedScreen
from lesart.tui.screens.matches import NOT_COMPARED

if TYPE_CHECKING:
    from lesart.core.model.session import Verdict
    from lesart.tui.deciding import Change, Deciding

_NO_PARTNER = "no partner here to decide on; {key} makes a link by hand"
_RESTING = frozenset({"confirm", "reject", "link", "silence", "relate", "choose"})
"""What rests while the list of names is open: there it has keys of its own."""


class CorrectingScreen(DecidedScreen):
    """Confirms, rejects, links by hand, says what is nowhere else and what two passages are to each other, and chooses claims."""

    _first: Passage | None = None
    """The first end of a link by hand."""
    _judged: tuple[Passage, Passage] | None = None
    """The pair that was decided on last: at hand until the reader goes elsewhere, so that the same key takes back what it did."""

    @property
    def keys_on(self) -> Walked:
        """While a link is made by hand, Esc gives that up before anything else."""
        known = super().keys_on
        return "linking" if self._first and known not in ("list", "candidates", "rows") else known

    @property
    def badge(self) -> str:
        """That a link by hand is being made, and from where."""
        return f"link from {self._article_number(self._first.article)}" if self._first else super().badge

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Esc end one thing at a time, and the list of names have its keys to itself."""
        if action == "leave_linking":
            return self.keys_on == "linking"
        if action in ("leave_why", "leave_walk", "leave_course") and self.keys_on == "linking":
            return False
        if action in _RESTING and self._listing:
            return False
        return super().check_action(action, parameters)

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        return self._known.unaligned() if action.id in ("confirm", "reject", "link", "silence", "relation") else super().why_not(action)

    # Deciding on the pair at hand

    def action_confirm(self) -> None:
        """Confirm the pair at hand."""
        self._judge("linked")

    def action_reject(self) -> None:
        """Reject the pair at hand."""
        self._judge("rejected")

    def action_relate(self) -> None:
        """Ask what the pair at hand is to each other."""
        pair = self._pair()
        if pair is None:
            return
        from lesart.tui.deciding import TIES
        from lesart.tui.panels.decided import TIES_TOLD
        from lesart.tui.screens.choosing import ChoiceScreen

        one, other = pair
        known = self._deciding.own(one, other)
        at = TIES.index(known.tie) if known and known.tie else 0

        def take(at: int | None) -> None:
            if at is not None:
                self._make(self._deciding.relate(TIES[at], one, other), one, other)

        question = f"{self._article_number(one.article)} and {self._article_number(other.article)}: what are they to each other?"
        self.app.push_screen(ChoiceScreen(question, [TIES_TOLD[tie] for tie in TIES], at), take)

    def action_link(self) -> None:
        """Take the passage at hand as one end of a link, or as the other; a pair that is linked and shown is unlinked."""
        if self._listing_candidates or (self._asked is not None and self._first is None):
            if pair := self._pair():
                self._make(self._deciding.link(*pair, self._is_linked(*pair)), *pair)
            return
        passage = self.passage_at_hand()
        if passage is None:
            self.keys.tell(self._known.unaligned() or NOT_COMPARED)
        elif self._first is None:
            self._first = passage
            self.draw()
            self.keys.tell(f"link from {self._told(passage)}: go to the other passage, {self._key('link')} links it, Esc gives up")
        else:
            self._end_link(self._first, passage)

    def _end_link(self, first: Passage, passage: Passage) -> None:
        if first.id == passage.id:
            self.action_leave_linking()
        elif first.article == passage.article:
            self.keys.tell("both stand in one article: go to another one, or Esc gives up")
        else:
            self._first = None
            self._make(self._deciding.link(first, passage, self._is_linked(first, passage)), first, passage)

    def action_leave_linking(self) -> None:
        """Make no link."""
        self._first = None
        self.draw()
        self.keys.tell("no link made")

    def action_silence(self) -> None:
        """Say that nothing in the other article speaks of the passage at hand; of several articles, ask which."""
        passage = self.passage_at_hand()
        if passage is None:
            self.keys.tell(self._known.unaligned() or NOT_COMPARED)
            return
        others = [article for article in self._articles if article != passage.article]
        if len(others) == 1:
            self._silence(passage, others[0])
            return
        from lesart.tui.panels.naming import article_name
        from lesart.tui.screens.choosing import ChoiceScreen

        shown = {frame.article.id for frame in self.row.frames if frame.article}
        at = next((number for number, article in enumerate(others) if article in shown), 0)
        decided = self.decided
        said = {article for article in others if decided and any(one.by == self.keeper.by for one in decided.silences(passage.id, article))}
        again = " (said already: take it back)"
        options = [f"{article_name(self._articles[article])}{again if article in said else ''}" for article in others]
        numbers = [self.atlas.article_order[article] + 1 for article in others]

        def take(at: int | None) -> None:
            if at is not None:
                self._silence(passage, others[at])

        self.app.push_screen(ChoiceScreen("Which article says nothing of this passage?", options, at, numbers), take)

    def _silence(self, passage: Passage, article: str) -> None:
        change = self._deciding.silence(passage, article)
        self.exchange(f"{change.said}: {self._told(passage)}, in {self._article_number(article)}", change.gone, change.came)

    def _judge(self, verdict: "Verdict") -> None:
        if pair := self._pair():
            against = self._deciding.against(verdict, *pair)
            self._make(self._deciding.judge(verdict, *pair), *pair)
            now = self._deciding.own(*pair)
            if against and now and now.verdict == verdict and not now.settles:
                key = self._key("confirm" if verdict == "linked" else "reject")
                self.keys.tell(f"{', '.join(against)} decided otherwise: neither counts, unless {key} once more settles it")

    def judge_cell(self, verdict: "Verdict", claim: Claim, passages: Sequence[Passage]) -> None:
        """Say whether an article's passages belong to a claim, as one deed: on their links to the others, or on all pairs they make."""
        others = [place for place in self.atlas.places(claim) if place.article != passages[0].article]
        pairs = list(product(passages, others))
        if verdict == "linked":
            pairs = [pair for pair in pairs if self._is_linked(*pair)] or pairs
        deciding = self._deciding
        fresh = [pair for pair in pairs if (known := deciding.own(*pair)) is None or known.verdict != verdict]
        changes = [deciding.judge(verdict, *pair) for pair in fresh or pairs]
        self.exchange(
            f"{changes[0].said}: {len(changes)} {'pair' if len(changes) == 1 else 'pairs'}",
            [entry for change in changes for entry in change.gone],
            [entry for change in changes for entry in change.came],
        )

    def visit(self, spot: Spot, stop: Stop | None) -> None:
        """Go elsewhere; what was decided on there is at hand no more."""
        self._judged = None
        super().visit(spot, stop)

    def _make(self, change: "Change", one: Passage, other: Passage) -> None:
        self._judged = one, other
        self.exchange(f"{change.said}: {self._told(one)} ~ {self._told(other)}", change.gone, change.came)

    # Choosing claims

    def action_choose(self) -> None:
        """Choose the claim at hand, or leave it."""
        if claim := self.claim_at_hand("choose"):
            self.choose(claim)

    def choose(self, claim: Claim) -> None:
        """Choose a claim to take away, or leave it again."""
        change = self._deciding.choose(claim, self.atlas.places(claim), self.chosen.get(claim.id, ()))
        self.exchange(f"{change.said}: {self.atlas.title(claim)}", change.gone, change.came)
        self.tell(f"{change.said} · {len(self.chosen)} chosen so far")

    # Learning

    def action_learning(self) -> None:
        """Let the weights learn from decisions, or do not."""
        from dataclasses import replace

        session = self.keeper.session
        now = "learn no more from what you decide" if session.learning else "learn from what you decide, once that is enough"
        self.change(f"the weights {now}", replace(session, learning=not session.learning))
        learned = self.atlas.comparison.learned
        if learned and self.keeper.session.learning:
            from lesart.tui.panels.decided import learned_told

            self.tell(learned_told(learned))

    # What is told

    @property
    def _deciding(self) -> "Deciding":
        from lesart.tui.deciding import Deciding

        keeper = self.keeper
        decided = self.decided
        assert decided
        return Deciding(self.atlas.comparison, decided, keeper.by, keeper.clock())

    def _pair(self) -> tuple[Passage, Passage] | None:
        """The pair at hand; where there is none, says why."""
        passage = self.passage_at_hand()
        is_shown = self._listing_candidates or self._asked is not None
        if passage and self._judged and not is_shown and passage.id in (self._judged[0].id, self._judged[1].id):
            return self._judged if passage.id == self._judged[0].id else self._judged[::-1]
        partners, at = self.matched(passage) if passage else ((), 0)
        if passage is None or not partners:
            missing = self._known.unaligned() or (_NO_PARTNER.format(key=self._key("link")) if passage else NOT_COMPARED)
            self.keys.tell(missing)
            return None
        return passage, partners[at].passage

    def _is_linked(self, one: Passage, other: Passage) -> bool:
        return any(partner.passage.id == other.id for partner in self.atlas.partners.linked(one))

    def _told(self, passage: Passage) -> str:
        """A passage in a few words."""
        words = self.atlas.words(passage.id)
        return f"{self._article_number(passage.article)} “{words[:_WORDS].rstrip()}{'…' if len(words) > _WORDS else ''}”"

    def _article_number(self, article: str) -> str:
        return str(self.atlas.article_order[article] + 1)


_WORDS = 24
"""Characters that a passage is told by."""
