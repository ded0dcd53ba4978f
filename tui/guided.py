"""The guided pass: the conflicts one after another, what the reader answered, and a visible end. Knows no screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lesart.core.contrast.ledger import ledger
from lesart.core.model import Claim, Comparison
from lesart.core.model.session import Anchor, Answer, Choice, Session
from lesart.core.session.anchoring import anchor
from lesart.core.session.known import Known


@dataclass(frozen=True, slots=True)
class Given:
    """What an answer or a note puts into the session, and what it takes out."""

    said: str
    came: tuple[Answer, ...] = ()
    gone: tuple[Answer, ...] = ()


class Pass:
    """A way through the conflicts, the weightiest first; after the last comes the end.

    Attributes:
        comparison: what the conflicts are from.
        conflicts: claims; what was answered to be no match stays among them until the reader is left, though it is linked no more.
        judged: what the reader answered or noted, by id of the claim.
        others: what other readers did.
        at: which of the conflicts one is at; as many as there are is the end.
    """

    def __init__(self, comparison: Comparison, session: Session, by: str) -> None:
        """Begin with the first conflict that is not answered.

        Args:
            comparison: what the conflicts are from.
            session: holds the answers.
            by: whose answers are the reader's.
        """
        self.comparison, self._session, self._by = comparison, session, by
        self.conflicts: Sequence[Claim] = ()
        self.judged: Mapping[str, Answer] = {}
        self.others: Mapping[str, tuple[Answer, ...]] = {}
        self.at = 0
        self.learn(comparison)

    def learn(self, comparison: Comparison) -> None:
        """Take in what is known now; one stays at the conflict one is at, or at the end."""
        here, at_end = self.claim, bool(self.conflicts) and self.claim is None
        before, answered = self.conflicts, self.judged
        self.comparison = comparison
        found = [claim for claim in ledger(comparison) if claim.relation == "conflict"]
        known = {claim.id for claim in found}
        for number, claim in enumerate(before):
            if claim.id not in known and claim.id in answered and answered[claim.id].choice == "wrong match":
                found.insert(number, claim)
        self.conflicts = found
        self._recall()
        same = next((number for number, claim in enumerate(self.conflicts) if here and claim.id == here.id), None)
        if same is not None:
            self.at = same
        elif at_end:
            self.at = len(self.conflicts)
        else:
            self.go_on()

    def take_in(self, session: Session) -> None:
        """Take in what the session says now; where one answer changed, by undo say, one goes to its conflict."""
        before = self.judged
        self._session = session
        self._recall()
        changed = [number for number, claim in enumerate(self.conflicts) if before.get(claim.id) != self.judged.get(claim.id)]
        if len(changed) == 1:
            self.at = changed[0]

    def go_on(self) -> None:
        """Go to the first conflict that is not answered, or to the end."""
        open_ones = (number for number, claim in enumerate(self.conflicts) if self.choice(claim) is None)
        self.at = next(open_ones, len(self.conflicts))

    @property
    def claim(self) -> Claim | None:
        """The conflict one is at; None at the end."""
        return self.conflicts[self.at] if self.at < len(self.conflicts) else None

    @property
    def judgement(self) -> Answer | None:
        """What was answered or noted on it."""
        return self.judged.get(self.claim.id) if self.claim else None

    @property
    def note(self) -> str:
        """What the reader noted on it."""
        return self.judgement.note if self.judgement else ""

    def choice(self, claim: Claim) -> Choice | None:
        """What was answered on one of the conflicts; None where nothing was."""
        return self.judged[claim.id].choice if claim.id in self.judged else None

    @property
    def answered(self) -> int:
        """How many conflicts are answered."""
        return sum(self.choice(claim) is not None for claim in self.conflicts)

    def step(self, by: int) -> None:
        """Go to the next or previous conflict, or to the end."""
        self.at = min(max(self.at + by, 0), len(self.conflicts))

    def answer(self, claim: Claim, choice: Choice, when: str) -> Given:
        """Answer a conflict; the same answer again takes it back."""
        if self.choice(claim) == choice:
            return self._given(f"no longer {choice}", claim, None, when)
        return self._given(f"answered: {choice}", claim, choice, when)

    def write_note(self, claim: Claim, note: str, when: str) -> Given:
        """Note something on a conflict, whether it is answered or not; an empty note is none."""
        known = self.judged.get(claim.id)
        return self._given("noted" if note else "note taken out", claim, self.choice(claim), when, note if note or known else None)

    def _given(self, said: str, claim: Claim, choice: Choice | None, when: str, note: str | None = None) -> Given:
        known = self.judged.get(claim.id)
        words = (known.note if known else "") if note is None else note
        gone = (known,) if known else ()
        if choice is None and not words:
            return Given(said, gone=gone)
        anchors = known.anchors if known else self._anchors(claim)
        return Given(said, (Answer(anchors, choice, words, self._by, when),), gone)

    def _anchors(self, claim: Claim) -> tuple[Anchor, ...]:
        places = {passage.id: passage for passage in self.comparison.passages}
        articles = {article.id: article for article in self.comparison.articles}
        return tuple(sorted(anchor(articles[place.article], place.start, place.end) for place in map(places.__getitem__, claim.passages)))

    def _recall(self) -> None:
        known = Known(replace(self.comparison, claims=tuple(self.conflicts)))
        own: dict[str, Answer] = {}
        others: dict[str, tuple[Answer, ...]] = {}
        for entry in sorted((one for one in self._session.entries if isinstance(one, Answer)), key=lambda one: one.when):
            for claim in known.claims(entry.anchors):
                if entry.by == self._by:
                    own[claim.id] = entry
                else:
                    others[claim.id] = (*others.get(claim.id, ()), entry)
        self.judged, self.others = own, others
