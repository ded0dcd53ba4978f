"""Corrections: what the reader decides on the pair at hand, at once on the screen, and in the analysis that follows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from lesart.core.model import Claim, Comparison, Passage
from lesart.tui.actions import Action, Walked
from lesart.tui.screens.marking import MarkingScreen
from lesart.tui.screens.matches import NOT_COMPARED

if TYPE_CHECKING:
    from lesart.core.model.session import Chosen, Session, Verdict
    from lesart.core.session.decided import Counts
    from lesart.tui.deciding import Change, Deciding

_NO_PARTNER = "no partner here to decide on; {key} makes a link by hand"
_RESTING = frozenset({"confirm", "reject", "link", "silence", "relate", "choose"})
"""What rests while the list of names is open: there it has keys of its own."""

_LEAST_ROOM = 40
"""Cells that the claim line needs for what it tells, before signs stand beside it."""


class CorrectingScreen(MarkingScreen):
    """Confirms, rejects, links by hand, says what is nowhere else and what two passages are to each other, and chooses claims."""

    _first: Passage | None = None
    """The first end of a link by hand."""
    _chosen: "tuple[Session, Comparison, dict[str, tuple[Chosen, ...]]] | None" = None
    _counted: "tuple[object, Counts] | None" = None

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

    def draw(self) -> None:
        """Draw what the screen's own state says, and how much is decided."""
        super().draw()
        self._header.count("" if self.stage and not self.atlas.comparison.claims else self._counts_told())

    def told(self, width: int) -> Content:
        """What the claim line tells, and at its right what was decided on it."""
        sign = self._sign()
        room = width - cell_len(sign) - 1
        if not sign or room < _LEAST_ROOM:
            return super().told(width)
        rows = super().told(room).split("\n")
        gap = " " * (room - rows[0].cell_length)
        return Content("\n").join([Content.assemble(rows[0], gap, (sign, "bold $accent")), *rows[1:]])

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
        from lesart.tui.panels.partners import article_told
        from lesart.tui.screens.choosing import ChoiceScreen

        shown = [frame.article.id for frame in self.row.frames if frame.article]
        others.sort(key=lambda article: article not in shown)
        decided = self.decided
        said = {article for article in others if decided and any(one.by == self.keeper.by for one in decided.silences(passage.id, article))}
        options = [f"{article_told(article, self.atlas)}{' (said already: take it back)' if article in said else ''}" for article in others]

        def take(at: int | None) -> None:
            if at is not None:
                self._silence(passage, others[at])

        self.app.push_screen(ChoiceScreen("Which article says nothing of this passage?", options), take)

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

    def judge_all(self, verdict: "Verdict", pairs: Sequence[tuple[Passage, Passage]]) -> None:
        """Decide on several pairs as one deed: those of a cell of the matrix."""
        deciding = self._deciding
        fresh = [pair for pair in pairs if (known := deciding.own(*pair)) is None or known.verdict != verdict]
        changes = [deciding.judge(verdict, *pair) for pair in fresh or pairs]
        self.exchange(
            f"{changes[0].said}: {len(changes)} {'pair' if len(changes) == 1 else 'pairs'}",
            [entry for change in changes for entry in change.gone],
            [entry for change in changes for entry in change.came],
        )

    def _make(self, change: "Change", one: Passage, other: Passage) -> None:
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
        self.keys.tell(f"{change.said} · {len(self.chosen)} chosen so far")

    @property
    def chosen(self) -> "dict[str, tuple[Chosen, ...]]":
        """The claims that the reader chose, by id, with the entries that say so."""
        session, known = self.session, self.atlas.comparison
        if session is None:
            return {}
        if self._chosen is None or self._chosen[0] is not session or self._chosen[1] is not known:
            from lesart.tui.deciding import chosen_claims

            self._chosen = session, known, chosen_claims(session, known, self.keeper.by)
        return self._chosen[2]

    # Learning

    def action_learning(self) -> None:
        """Let the weights learn from decisions, or do not."""
        from dataclasses import replace

        session = self.keeper.session
        said = "learning off" if session.learning else "learning on"
        self.change(said, replace(session, learning=not session.learning))

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
        partners, at = self.matched(passage) if passage else ((), 0)
        if passage is None or not partners:
            missing = self._known.unaligned() or (_NO_PARTNER.format(key=self._key("link")) if passage else NOT_COMPARED)
            self.keys.tell(missing)
            return None
        return passage, partners[at].passage

    def _is_linked(self, one: Passage, other: Passage) -> bool:
        return any(partner.passage.id == other.id for partner in self.atlas.partners.linked(one))

    def _sign(self) -> str:
        """What was decided on what the claim line tells."""
        from lesart.tui.panels.decided import claim_sign, pair_sign, silence_sign

        decided = self.decided
        if decided is None or self.walk:
            return ""
        by = self.keeper.by
        if self._why:
            return pair_sign(decided.pair(self._why.passage.id, self._why.partner.passage.id), by, self._ascii_only)
        if self.stop is None:
            return ""
        silence = silence_sign(decided.silences(self.stop.passage.id), self.atlas, by, self._ascii_only)
        if self.stop.claim is None:
            return silence
        chosen = self.stop.claim.id in self.chosen
        return "  ".join(filter(None, (claim_sign(self.stop.claim, decided, by, self._ascii_only, chosen), silence)))

    def _counts_told(self) -> str:
        """How much is decided, for the header; empty where nothing is."""
        decided = self.decided
        if decided is None:
            return ""
        if self._counted is None or self._counted[0] is not decided:
            from lesart.core.session.decided import counts

            self._counted = decided, counts(decided, self.atlas.comparison, self.keeper.by)
        found = self._counted[1]
        return str(found) if found.own or found.others else ""

    def _told(self, passage: Passage) -> str:
        """A passage in a few words."""
        words = self.atlas.words(passage.id)
        return f"{self._article_number(passage.article)} “{words[:_WORDS].rstrip()}{'…' if len(words) > _WORDS else ''}”"

    def _article_number(self, article: str) -> str:
        return str(self.atlas.article_order[article] + 1)


_WORDS = 24
"""Characters that a passage is told by."""
