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
        judged: what the reader answered, by id of the claim.
        at: which of the conflicts one is at; as many as there are is the end.
    """

    def __init__(self, comparison: Comparison, answers: Path) -> None:
        """Begin with the first conflict that is not answered.

        Args:
            comparison: what the conflicts are from.
            answers: the file that holds the answers.
        """
        self._store = Judged(answers)
        self._notes: dict[str, str] = {}
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
        self.at = next((number for number, claim in enumerate(self.conflicts) if claim.id not in self.judged), len(self.conflicts))

    @property
    def claim(self) -> Claim | None:
        """The conflict one is at; None at the end."""
        return self.conflicts[self.at] if self.at < len(self.conflicts) else None

    @property
    def judgement(self) -> Judgement | None:
        """What was answered on it."""
        return self.judged.get(self.claim.id) if self.claim else None

    @property
    def note(self) -> str:
        """What the reader noted on it."""
        if self.claim is None:
            return ""
        return self._notes.get(self.claim.id, self.judgement.note if self.judgement else "")

    @property
    def answered(self) -> int:
        """How many conflicts are answered."""
        return len(self.judged)

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
            self._give(claim, choice, when)
        finally:
            self.step(1)

    def write_note(self, note: str, when: datetime) -> None:
        """Note something on the conflict one is at; it goes to the file with the answer.

        Raises:
            UserFileError: the note counts, but is not on file.
        """
        claim, judgement = self.claim, self.judgement
        if claim:
            self._notes[claim.id] = note
            if judgement:
                self._give(claim, judgement.choice, when)

    def take_back(self) -> bool:
        """Forget the answer on the conflict one is at; whether there was one.

        Raises:
            UserFileError: it is forgotten, but still on file.
        """
        judgement = self.judgement
        if judgement is None:
            return False
        try:
            self._store.take_back(judgement)
        finally:
            self._recall()
        return True

    def _give(self, claim: Claim, choice: Choice, when: datetime) -> None:
        known = self.judged.get(claim.id)
        quotes = known.quotes if known else self._quotes[claim.id]
        note = self._notes.get(claim.id, known.note if known else "")
        try:
            self._store.give(Judgement(choice, quotes, when.isoformat(timespec="seconds"), note))
        finally:
            self._recall()

    def _recall(self) -> None:
        self.judged = self._store.of(self._quotes)
