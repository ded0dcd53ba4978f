"""Where a key takes the cursor: vim's motions over the characters of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Literal

from lesart.core.model import Block, Passage, Span
from lesart.tui.visual.characters import Character, Characters

Motion = Literal[
    "left",
    "right",
    "down",
    "up",
    "word",
    "word-end",
    "word-back",
    "row-start",
    "row-end",
    "sentence",
    "sentence-back",
    "block",
    "block-back",
    "top",
    "bottom",
    "half-page-down",
    "half-page-up",
]

Unit = Span | Block | Passage
"""A stretch that motions go by."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What motions go over.

    Attributes:
        characters: of the article, at the width it is drawn in.
        sentences: what ( and ) go by, in text order.
        half_page: how many rows half a screen has.
    """

    characters: Characters
    sentences: Sequence[Unit]
    half_page: int = 10


ROWWISE: Mapping[Motion, Literal[1, -1]] = {"down": 1, "up": -1, "half-page-down": 1, "half-page-up": -1}
"""Motions that keep the column, and in which direction they go."""


def moved(ground: Ground, cursor: Character, motion: Motion, column: int) -> Character:
    """Where a motion takes the cursor; where it can go no further, it stays, or goes as far as there is text.

    Args:
        ground: what it goes over.
        cursor: where it is.
        motion: which.
        column: the cell that motions by rows try to keep.
    """
    if motion in ROWWISE:
        return _by_rows(ground, cursor, ROWWISE[motion] * (ground.half_page if "page" in motion else 1), column)
    return _MOVES[motion](ground, cursor) or cursor


def _by_rows(ground: Ground, cursor: Character, rows: int, column: int) -> Character:
    """So many rows of text further, in the column, or in the last row there is."""
    step = 1 if rows > 0 else -1
    number, found = cursor.row, cursor
    left = abs(rows)
    while left and ground.characters.exists(number + step):
        number += step
        if row := ground.characters.row(number):
            found = row[max(bisect_right(row, column, key=lambda one: one.column) - 1, 0)]
            left -= 1
    return found


def _word(ground: Ground, cursor: Character) -> Character | None:
    """The beginning of the next word; at the end of the text its last character."""
    last = cursor
    for one, other in pairwise(chain((cursor,), ground.characters.after(cursor))):
        if not other.is_blank and not _joined(ground, one, other):
            return other
        last = other
    return last


def _word_end(ground: Ground, cursor: Character) -> Character | None:
    """The end of this word, or of the next where the cursor is at one."""
    for one, other in pairwise(ground.characters.after(cursor)):
        if not one.is_blank and not _joined(ground, one, other):
            return one
    return ground.characters.last()


def _word_back(ground: Ground, cursor: Character) -> Character | None:
    """The beginning of this word, or of the one before where the cursor is at one."""
    for one, before in pairwise(ground.characters.before(cursor)):
        if not one.is_blank and not _joined(ground, before, one):
            return one
    return ground.characters.first()


def _joined(ground: Ground, one: Character, other: Character) -> bool:
    """Whether two characters that follow each other belong to one word, or one run of other signs."""
    return _kind(one) == _kind(other) and not ground.characters.apart(one, other)


def _kind(character: Character) -> str:
    if character.is_blank:
        return "blank"
    return "word" if character.text[0].isalnum() or character.text[0] == "_" else "sign"


def _row_edge(at: int) -> Callable[[Ground, Character], Character | None]:
    return lambda ground, cursor: ground.characters.row(cursor.row)[at]


def _to_next(places: Callable[[Ground], Sequence[Unit]]) -> Callable[[Ground, Character], Character | None]:
    """To the next of some stretches that shows a character; at the last one to the end of the text."""

    def go(ground: Ground, cursor: Character) -> Character | None:
        spans = places(ground)
        for at in range(bisect_right(spans, cursor.span.start, key=_begin), len(spans)):
            there = _shown(ground, spans[at])
            if there and there.span.start > cursor.span.start:
                return there
        return ground.characters.last()

    return go


def _to_previous(places: Callable[[Ground], Sequence[Unit]]) -> Callable[[Ground, Character], Character | None]:
    """To the beginning of the stretch the cursor is in, or of the one before; before the first to the beginning of the text."""

    def go(ground: Ground, cursor: Character) -> Character | None:
        spans = places(ground)
        for at in range(bisect_left(spans, cursor.span.start, key=_begin) - 1, -1, -1):
            there = _shown(ground, spans[at])
            if there and there.span.start < cursor.span.start:
                return there
        return ground.characters.first()

    return go


def _block_end(ground: Ground, cursor: Character) -> Character | None:
    """The end of this block, or of the next where the cursor is at one: as in vim, what is selected ends with the paragraph."""
    blocks = ground.characters.blocks
    for at in range(max(bisect_right(blocks, cursor.span.start, key=_begin) - 1, 0), len(blocks)):
        there = ground.characters.at(blocks[at].end - 1)
        if there and there.span.start > cursor.span.start:
            return there
    return ground.characters.last()


def _shown(ground: Ground, span: Unit) -> Character | None:
    """The first character that is shown of a stretch."""
    found = ground.characters.at(span.start)
    if found and found.span.end <= span.start:
        found = next(ground.characters.after(found), None)
    return found if found and found.span.start < span.end else None


def _blocks(ground: Ground) -> Sequence[Unit]:
    return ground.characters.blocks


def _begin(unit: Unit) -> int:
    return unit.start


_MOVES: Mapping[Motion, Callable[[Ground, Character], Character | None]] = {
    "left": lambda ground, cursor: next(ground.characters.before(cursor), None),
    "right": lambda ground, cursor: next(ground.characters.after(cursor), None),
    "word": _word,
    "word-end": _word_end,
    "word-back": _word_back,
    "row-start": _row_edge(0),
    "row-end": _row_edge(-1),
    "sentence": _to_next(lambda ground: ground.sentences),
    "sentence-back": _to_previous(lambda ground: ground.sentences),
    "block": _block_end,
    "block-back": _to_previous(_blocks),
    "top": lambda ground, _: ground.characters.first(),
    "bottom": lambda ground, _: ground.characters.last(),
}
