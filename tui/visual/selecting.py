"""A selection that grows and shrinks under the cursor: by characters, or by whole sentences."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lesart.core.model import Article, Comparison, Span
from lesart.tui.visual.characters import Character
from lesart.tui.visual.motions import ROWWISE, Ground, Motion, Unit, moved

By = Literal["characters", "sentences"]


@dataclass(frozen=True, slots=True)
class Selecting:
    """What is being selected.

    Attributes:
        anchor: the character that the selection began at.
        cursor: where the reader is; both of them are selected.
        by: what is selected whole.
        column: the cell that motions by rows try to keep.
    """

    anchor: Span
    cursor: Span
    by: By
    column: int

    def moved(self, ground: Ground, motion: Motion) -> "Selecting":
        """The cursor somewhere else."""
        here = ground.characters.at(self.cursor.start)
        if here is None:
            return self
        there = moved(ground, here, motion, self.column)
        return replace(self, cursor=there.span, column=self.column if motion in ROWWISE else there.column)

    def swapped(self) -> "Selecting":
        """The cursor at the other end."""
        return replace(self, anchor=self.cursor, cursor=self.anchor)

    def span(self, sentences: Sequence[Unit]) -> Span:
        """What is selected."""
        start, end = min(self.anchor.start, self.cursor.start), max(self.anchor.end, self.cursor.end)
        if self.by == "characters":
            return Span(start, end)
        first, last = _sentence(sentences, start), _sentence(sentences, end - 1)
        return Span(min(first.start, start) if first else start, max(last.end, end) if last else end)


def begun(at: Character, by: By, until: Character | None = None) -> Selecting:
    """A selection of one character, or of all from there to another one, which the cursor is at."""
    cursor = until or at
    return Selecting(at.span, cursor.span, by, cursor.column)


def sentences_of(article: Article, comparison: Comparison) -> Sequence[Unit]:
    """What an article is read by: its passages, and its blocks where those have none, in text order."""
    passages = [passage for passage in comparison.passages if passage.article == article.id]
    parted = {passage.block for passage in passages}
    return sorted((*passages, *(block for at, block in enumerate(article.blocks) if at not in parted)), key=lambda unit: unit.start)


def _sentence(sentences: Sequence[Unit], offset: int) -> Unit | None:
    """The sentence that covers an offset."""
    before = bisect_right(sentences, offset, key=lambda unit: unit.start)
    return sentences[before - 1] if before and offset < sentences[before - 1].end else None
