"""What the reader answers where two names are probably one: kept in the file of names, each answer as it is given. Knows no screen."""

from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Literal

from lesart.core.aliases import read_aliases, with_different, with_same, write_aliases
from lesart.core.model import Aliases
from lesart.core.userfiles import UserFileError

Verdict = Literal["same", "different"]


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether two names are one."""

    a: str
    b: str
    verdict: Verdict

    def __str__(self) -> str:
        return f"{self.a} {'=' if self.verdict == 'same' else '≠'} {self.b}"


class Answers:
    """The file of names with the answers of this sitting; an answer counts for the reader even where the file refuses it."""

    def __init__(self, path: Path, known: Aliases) -> None:
        """Make it of what the file said at the start.

        Args:
            path: the file.
            known: what stood in it.
        """
        self.path = path
        self._base = self._on_disk = known
        self._given: list[Answer] = []

    @property
    def aliases(self) -> Aliases:
        """What is known of names now."""
        return reduce(_with, self._given, self._base)

    def give(self, answer: Answer) -> None:
        """Take an answer and write it.

        Raises:
            UserFileError: the file cannot be written; the next answer tries again for both.
        """
        self._given.append(answer)
        found = read_aliases(self.path)
        if found != self._on_disk:
            # Somebody changed the file meanwhile: what stands there now counts, and this answer goes on top of it.
            self._base, self._given = found, [answer]
        self._write()

    @property
    def last(self) -> Answer | None:
        """The last answer of this sitting that was not taken back."""
        return self._given[-1] if self._given else None

    def take_back(self) -> None:
        """Forget the last answer of this sitting and write the file without it.

        Raises:
            UserFileError: the file cannot be written, or it was changed by another hand, and so must this answer be.
        """
        if read_aliases(self.path) != self._on_disk:
            raise UserFileError(self.path, "changed meanwhile", "take the answer out there")
        self._given.pop()
        self._write()

    def _write(self) -> None:
        write_aliases(self.path, self.aliases)
        self._on_disk = self.aliases


def _with(known: Aliases, answer: Answer) -> Aliases:
    if answer.verdict == "same":
        return with_same(known, (answer.a, answer.b))
    return with_different(known, answer.a, answer.b)
