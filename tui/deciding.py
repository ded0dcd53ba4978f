"""What the reader decides, as entries of a session: on two passages, on what an article lacks, on a claim. Knows no screen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.core.model import Claim, Comparison, Passage
from lesart.core.model.session import Anchor, Chosen, Decision, Session, Silence, Tie, Verdict
from lesart.core.session.anchoring import anchor
from lesart.core.session.decided import Decided
from lesart.core.session.known import Known

TIES: tuple[Tie, ...] = ("same", "supports", "contradicts", "later state", "quotes", "translates")
"""What a reader may say two passages are to each other."""


@dataclass(frozen=True, slots=True)
class Change:
    """What comes into a session and what leaves it, and what that is called."""

    said: str
    came: tuple[Decision | Silence | Chosen, ...] = ()
    gone: tuple[Decision | Silence | Chosen, ...] = ()


class Deciding:
    """Makes the entries of one reader on one comparison."""

    def __init__(self, comparison: Comparison, decided: Decided, by: str, when: str) -> None:
        """Make it.

        Args:
            comparison: what is known.
            decided: what was decided on it so far.
            by: whose entries they will be.
            when: when they are made.
        """
        self._articles = {article.id: article for article in comparison.articles}
        self._linked = {frozenset((link.a, link.b)) for link in comparison.links if all(reason.kind != "given" for reason in link.evidence)}
        self._decided, self._by, self._when = decided, by, when

    def own(self, one: Passage, other: Passage) -> Decision | None:
        """What the reader has decided on two passages; of several the last."""
        return max(self._own(one, other), key=lambda decision: decision.when, default=None)

    def of_others(self, one: Passage, other: Passage) -> tuple[Decision, ...]:
        """What other readers have decided on them."""
        return tuple(decision for decision in self._decided.pair(one.id, other.id) if decision.by != self._by)

    def against(self, verdict: Verdict, one: Passage, other: Passage) -> tuple[str, ...]:
        """Who decided otherwise."""
        return tuple(dict.fromkeys(decision.by for decision in self.of_others(one, other) if decision.verdict != verdict))

    def judge(self, verdict: Verdict, one: Passage, other: Passage) -> Change:
        """Confirm a pair, or reject it; said again: settle it against other readers, where there are such, or else take that back."""
        known = self.own(one, other)
        word = _WORDS[verdict]
        if known is None or known.verdict != verdict:
            return self._made(word, self._decision(one, other, verdict), one, other)
        if self.against(verdict, one, other) and not known.settles:
            return self._made(f"settled: {word}", self._decision(one, other, verdict, known.tie, settles=True), one, other)
        return Change(f"no longer {word}", gone=self._own(one, other))

    def link(self, one: Passage, other: Passage, is_linked: bool) -> Change:
        """Link a pair by hand, or unlink it."""
        verdict: Verdict = "rejected" if is_linked else "linked"
        known = self.own(one, other)
        if known and known.verdict != verdict and frozenset((one.id, other.id)) not in self._linked and not known.suggested:
            return Change("unlinked" if is_linked else "no longer unlinked", gone=self._own(one, other))
        return self._made("unlinked" if is_linked else "linked", self._decision(one, other, verdict), one, other)

    def relate(self, tie: Tie, one: Passage, other: Passage) -> Change:
        """Say what two passages are to each other; they are linked by that."""
        return self._made(tie, self._decision(one, other, "linked", tie), one, other)

    def silence(self, passage: Passage, article: str) -> Change:
        """Say that nothing in an article speaks of a passage, or take that back."""
        known = tuple(one for one in self._decided.silences(passage.id, article) if one.by == self._by)
        if known:
            return Change("no longer said to be missing", gone=known)
        said = self._decided.passage(passage.id)
        linked = tuple(one for one in said if isinstance(one, Decision) and self._says_of(one, passage, article))
        return Change("nothing there", (Silence(self._anchor(passage), article, self._by, self._when),), linked)

    def choose(self, claim: Claim, passages: Iterable[Passage], chosen: Sequence[Chosen]) -> Change:
        """Choose a claim to take away, or leave it; `chosen` are the reader's entries on it."""
        if chosen:
            return Change("no longer chosen", gone=tuple(chosen))
        return Change("chosen", (Chosen(self.anchors(passages), self._by, self._when),))

    def anchors(self, passages: Iterable[Passage]) -> tuple[Anchor, ...]:
        """The anchors of a claim's passages, in their own order."""
        return tuple(sorted(map(self._anchor, passages)))

    def _made(self, said: str, decision: Decision, one: Passage, other: Passage) -> Change:
        """A decision; a link takes the place of the reader's own word that nothing is there."""
        found = (*self._decided.silences(one.id, other.article), *self._decided.silences(other.id, one.article))
        return Change(said, (decision,), tuple(silence for silence in found if silence.by == self._by and decision.verdict == "linked"))

    def _says_of(self, decision: Decision, passage: Passage, article: str) -> bool:
        """Whether it is the reader's own word that a passage is linked to one of an article."""
        articles = {decision.a.article, decision.b.article}
        return decision.by == self._by and decision.verdict == "linked" and articles == {passage.article, article}

    def _own(self, one: Passage, other: Passage) -> tuple[Decision, ...]:
        return tuple(decision for decision in self._decided.pair(one.id, other.id) if decision.by == self._by)

    def _decision(self, one: Passage, other: Passage, verdict: Verdict, tie: Tie = "", *, settles: bool = False) -> Decision:
        a, b = sorted(map(self._anchor, (one, other)))
        known = self.own(one, other)
        suggested = known.suggested if known else frozenset((one.id, other.id)) in self._linked
        return Decision(a, b, verdict, tie, suggested, settles, self._by, self._when)

    def _anchor(self, passage: Passage) -> Anchor:
        return anchor(self._articles[passage.article], passage.start, passage.end)


_WORDS: dict[Verdict, str] = {"linked": "confirmed", "rejected": "rejected"}


def chosen_claims(session: Session, comparison: Comparison, by: str) -> dict[str, tuple[Chosen, ...]]:
    """The claims of a comparison that a reader chose, by id, with the entries that say so."""
    known = Known(comparison)
    found: dict[str, tuple[Chosen, ...]] = {}
    for entry in session.entries:
        if isinstance(entry, Chosen) and entry.by == by:
            for claim in known.claims(entry.anchors):
                found[claim.id] = (*found.get(claim.id, ()), entry)
    return found
