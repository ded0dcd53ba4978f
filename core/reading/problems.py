"""What can keep a text from being opened, in words for the reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that could not be opened: which, what is wrong, and what to do about it."""

    path: str
    what: str
    advice: str


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
