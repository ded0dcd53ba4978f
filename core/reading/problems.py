"""What can keep a text from being opened, in words for the reader."""

from dataclasses import dataclass

from lesart.core.safetext import safe


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that could not be opened: which, what is wrong, and what to do about it."""

    path: str
    what: str
    advice: str

    def __str__(self) -> str:
        """All of it on one line that is safe to print: a path may be named by a file of others."""
        return safe(f"{self.path}: {self.what}; {self.advice}")


class UnreadableError(Exception):
    """Raised by the stages that turn bytes into an article.

    Attributes:
        what: what is wrong.
        advice: what the reader can do.
    """

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"{what}: {advice}")
        self.what = what
        self.advice = advice
