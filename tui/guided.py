"""The guided pass: the conflicts one after another, what the reader answered, and a visible end. Knows no screen."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from lesart.core.contrast.ledger import ledger
from lesart.core.judgements import Choice, Judgement, Quote, quotes_of
from lesart.core.model import Claim, Comparison
from lesart.tui.judged import Judged


class Pass:
    """A way through the conflicts, the weightiest first; after the last comes the end.

    Attributes:
        comparison: what the conflicts are from.
        conflicts: claims.
        judged: what the reader answered or noted, by id of the claim.
        at: which of the conflicts one is at; as many as there are is the end.
    """

    def __init__(self, comparison: Comparison, answers: Path) -> None:
        """Begin with the first conflict that is not answered.

        Args:
            comparison: what the conflicts are from.
            answers: the file that holds the answers.
        """
        self._store = Judged(answers)
        self.comparison = comparison
        self.conflicts: Sequence[Claim] = ()
        self._quotes: Mapping[str, tuple[Quote, ...]] = {}
        self.judged: Mapping[str, Judgement] = {}
        self.at = 0
        self.learn(comparison)

    def learn(self, comparison: Comparison) -> None:
        """Take in what is known now; one stays at the conflict one is at, or at the end."""
        here, at_end = self.claim, bool(self.conflicts) and self.claim is None
        self.comparison = comparison
        self.conflicts = [claim for claim in ledger(comparison) if claim.relation == "conflict"]
        self._quotes = quotes_of(self.conflicts, comparison)
        self._recall()
        same = next((number for number, claim in enumerate(self.conflicts) if here and claim.id == here.id), None)
        if same is not None:
            self.at = same
        elif at_end:
            self.at = len(self.conflicts)
        else:
            self.go_on()

    def load(self) -> None:
        """Take in what the file of answers says now.

        Raises:
            UserFileError: it cannot be used.
        """
        self._store.load()
        self._recall()

    def go_on(self) -> None:
        """Go to the first conflict that is not answered, or to the end."""
        open_ones = (number for number, claim in enumerate(self.conflicts) if self.choice(claim) is None)
        self.at = next(open_ones, len(self.conflicts))

    @property
    def claim(self) -> Claim | None:
        """The conflict one is at; None at the end."""
        return self.conflicts[self.at] if self.at < len(self.conflicts) else None

    @property
    def judgement(self) -> Judgement | None:
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

    def answer(self, choice: Choice, when: datetime) -> None:
        """Answer and go on.

        Raises:
            UserFileError: the answer counts, but is not on file.
        """
        claim = self.claim
        if claim is None:
            return
        try:
            self._give(claim, choice, self.note, when)
        finally:
            self.step(1)

    def write_note(self, note: str, when: datetime) -> None:
        """Note something on the conflict one is at, whether it is answered or not; an empty note is none.

        Raises:
            UserFileError: the note counts, but is not on file.
        """
        if self.claim:
            self._give(self.claim, self.choice(self.claim), note, when)

    def take_back(self, when: datetime) -> bool:
        """Forget the answer on the conflict one is at, never a note; whether there was one.

        Raises:
            UserFileError: it is forgotten, but still on file.
        """
        claim = self.claim
        if claim is None or self.choice(claim) is None:
            return False
        self._give(claim, None, self.note, when)
        return True

    def _give(self, claim: Claim, choice: Choice | None, note: str, when: datetime) -> None:
        known = self.judged.get(claim.id)
        quotes = known.quotes if known else self._quotes[claim.id]
        try:
            if choice or note:
                self._store.give(Judgement(choice, quotes, when.isoformat(timespec="seconds"), note))
            elif known:
                self._store.take_back(known)
        finally:
            self._recall()

    def _recall(self) -> None:
        self.judged = self._store.of(self._quotes)
