"""The front door: articles in, Comparison out. Reads like a table of contents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lesart.core.model import Article, Comparison


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose. `pipeline` names an installed spaCy pipeline whose names are added to our own; empty for none."""

    pipeline: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Reported as the analysis goes: the stage's name in a user's words, its share done, and what is known so far."""

    stage: str
    done: int
    total: int
    comparison: Comparison


def compare(
    articles: Sequence[Article], settings: Settings | None = None, progress: Callable[[Progress], None] | None = None
) -> Comparison:
    """Compare two or more articles."""
    raise NotImplementedError
