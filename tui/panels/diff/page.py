"""A passage in rows, what changed in it cut out as pieces of their own look. Knows no widget."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.core.cleantext import clean
from lesart.core.model import Article, Passage, Span
from lesart.core.safetext import safe
from lesart.tui.panels.diff.looks import ASCII_BRACKETS, ASCII_GAP, BRACKETS, GAP
from lesart.tui.panes.layers import Stretch
from lesart.tui.panes.wrap import wrap
from lesart.tui.word_diff import LookKind


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one look; `at` says whether the cursor's change is in them."""

    text: str
    kind: LookKind | None = None
    at: bool = False


Row = tuple[Piece, ...]


class Drawn:
    """A passage as it reads on one line, safe to draw, and where each place of its source stands in that."""

    def __init__(self, article: Article, passage: Passage) -> None:
        self._stretch = clean(article, passage.start, passage.end)
        shown = safe(self._stretch.text)
        # Where each character of the clean text goes: of several blanks the first one is drawn alone, at the edges none.
        self._places: list[int] = []
        kept: list[str] = []
        for character in shown:
            self._places.append(len(kept))
            if character != " " or (kept and kept[-1] != " "):
                kept.append(character)
        self.text = "".join(kept).rstrip()
        self._places.append(len(self.text))

    def columns(self, span: Span) -> tuple[int, int]:
        """Where a span of the source is drawn, without the blanks around it."""
        begin, end = (min(self._places[self._stretch.from_source(offset)], len(self.text)) for offset in (span.start, span.end))
        words = self.text[begin:end]
        begin += len(words) - len(words.lstrip())
        return begin, begin + len(words.strip())


def page(drawn: Drawn, stretches: Sequence[Stretch[LookKind]], at: Sequence[Span], width: int, ascii_only: bool) -> list[Row]:
    """The rows of a passage, `width` cells wide at most.

    Args:
        drawn: the passage.
        stretches: what is drawn in a look of its own; none overlaps another.
        at: what the cursor is at; an empty span is a place where something is missing.
        width: in cells.
        ascii_only: draw signs in ASCII.
    """
    pieces = list(_pieces(drawn, stretches, at, ascii_only))
    text = "".join(piece.text for piece in pieces)
    starts = wrap(text, max(width, 1))
    return [_cut(pieces, begin, len(text[begin:end].rstrip()) + begin) for begin, end in pairwise((*starts, len(text)))]


def _pieces(drawn: Drawn, stretches: Sequence[Stretch[LookKind]], at: Sequence[Span], ascii_only: bool) -> Iterator[Piece]:
    """The whole passage in pieces, with the signs that stand in it beside its own words."""
    kinds = {columns: one.kind for one in stretches for columns in [drawn.columns(one.span)] if columns[0] < columns[1]}
    here = {drawn.columns(span) for span in at}
    gaps = {begin for begin, end in here if begin == end}
    edges = {edge for columns in (*kinds, *here) for edge in columns}
    opening, closing = ASCII_BRACKETS if ascii_only else BRACKETS
    gap = Piece(ASCII_GAP if ascii_only else GAP, None, True)
    begins = {begin: kind for (begin, _), kind in kinds.items()}
    ends = {end: kind for (_, end), kind in kinds.items()}
    kind: LookKind | None = None
    for begin, end in pairwise(sorted({0, len(drawn.text), *edges})):
        kind = _opened(begins, ends, begin, kind)
        if begin in gaps:
            yield gap
        left = opening if kind == "moved" and begin in begins else ""
        right = closing if kind == "moved" and end in ends else ""
        yield Piece(f"{left}{drawn.text[begin:end]}{right}", kind, any(first <= begin and end <= last for first, last in here))
    if len(drawn.text) in gaps:
        yield gap


def _opened(begins: dict[int, LookKind], ends: dict[int, LookKind], place: int, before: LookKind | None) -> LookKind | None:
    """What the characters from `place` on are drawn as."""
    return begins.get(place, None if place in ends else before)


def _cut(pieces: Sequence[Piece], begin: int, end: int) -> Row:
    """What of the pieces stands between two characters of the whole."""
    found: list[Piece] = []
    start = 0
    for piece in pieces:
        text = piece.text[max(begin - start, 0) : max(end - start, 0)]
        if text:
            found.append(Piece(text, piece.kind, piece.at))
        start += len(piece.text)
    return tuple(found)
