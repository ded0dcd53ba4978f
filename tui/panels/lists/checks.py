"""Arithmetic that was checked, as rows at the end of the ledger."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from lesart.core.model import Check, CheckKind, Span
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Spot
from lesart.tui.panels.lists.columns import column, shared
from lesart.tui.panels.lists.entry import Entry, Look, Pieces
from lesart.tui.panels.partners import article_told
from lesart.tui.search import fold

SECTION = "arithmetic that a reader can do again"
_WORDS: Mapping[CheckKind, str] = {"sum": "sum", "share": "share", "weekday": "weekday", "members": "members"}
_KIND_CELLS, _LEAST_TOLD, _TOLD_SHARE = 9, 16, 0.75
_SIGNS = {True: "✓", False: "≠"}
_ASCII_SIGNS = {True: "+", False: "!"}
_VERDICTS = {True: "holds", False: "does not hold"}


def check_entry(check: Check, atlas: Atlas) -> Entry:
    """A check leads to where the result is told, and marks what it was reckoned from."""
    place = check.place
    marks: dict[str, tuple[Span, ...]] = {}
    for part in (place, *check.parts):
        marks[part.article] = tuple(sorted({*marks.get(part.article, ()), Span(part.start, part.end)}))
    told = f"{_VERDICTS[check.holds]}: {_WORDS[check.kind]}, {_on_one_line(check.told)}"
    return Entry(
        f"check {check.kind} {place.article} {place.start} {place.end}",
        fold(f"{_WORDS[check.kind]} {check.told} {check.reckoned} {_VERDICTS[check.holds]}"),
        SECTION,
        Spot(place.article, place.start),
        spans=marks,
        marks=marks,
        told=(told, f"{_on_one_line(check.reckoned)}   in {article_told(place.article, atlas)}"),
    )


def check_row(check: Check, atlas: Atlas, width: int, ascii_only: bool) -> Pieces:
    """Whether it holds, what is told and what it comes to, and in which article."""
    look: Look = "same" if check.holds else "conflict"
    told = f"{_on_one_line(check.told)}: {_on_one_line(check.reckoned)}"
    room = width - _KIND_CELLS - 2
    left = shared(room, _LEAST_TOLD, _TOLD_SHARE, cell_len(told) + 2)
    return (
        (f"{(_ASCII_SIGNS if ascii_only else _SIGNS)[check.holds]} ", look),
        (column(_WORDS[check.kind], _KIND_CELLS), look),
        (column(told, left - 2) + "  ", ""),
        (f"{_VERDICTS[check.holds]}, {article_told(check.place.article, atlas)}", "faint"),
    )


def check_lines(check: Check, atlas: Atlas) -> Sequence[tuple[str, str]]:
    """What is told, what it comes to, and where."""
    return [
        ("told:", _on_one_line(check.told)),
        ("comes to:", _on_one_line(check.reckoned)),
        ("verdict:", _VERDICTS[check.holds]),
        ("in:", article_told(check.place.article, atlas)),
    ]


def _on_one_line(text: str) -> str:
    return " ".join(safe(text).split())
