"""How a cell of the matrix looks: a sign and a letter for what an article does with a claim, and the value it fills in."""

import re
from collections.abc import Mapping

from rich.cells import cell_len

from lesart.core.contrast.matrix import Cell, Stand
from lesart.core.model import Difference, DifferenceKind, SlotValue
from lesart.core.safetext import safe
from lesart.tui.panels.naming import cut

STANDS: tuple[Stand, ...] = ("says", "differs", "attributes", "silent")

SIGNS: Mapping[Stand, str] = {"says": "=s", "differs": "≠d", "attributes": "»a", "silent": "- "}
ASCII_SIGNS: Mapping[Stand, str] = {"says": "=s", "differs": "!d", "attributes": ">a", "silent": "- "}

WORDS: Mapping[Stand, str] = {
    "says": "says it",
    "differs": "says it differently",
    "attributes": "has somebody say it",
    "silent": "no passage found, which does not mean that there is none",
}

LOOKS: Mapping[Stand, str] = {
    "says": "color: $same;",
    "differs": "color: $conflict; text-style: bold;",
    "attributes": "color: $role; text-style: italic;",
    "silent": "color: $furniture;",
}
"""How each is drawn, as style sheets want it."""

STYLES: Mapping[Stand, str] = {"says": "$same", "differs": "bold $conflict", "attributes": "italic $role", "silent": "$furniture"}
"""The same, as markup wants it."""

_BOUNDS: Mapping[str, str] = {"exactly": "", "at least": "≥", "at most": "≤", "over": ">", "under": "<", "about": "~"}
_ASCII_BOUNDS: Mapping[str, str] = {**_BOUNDS, "at least": ">=", "at most": "<="}
_CLAUSES: frozenset[DifferenceKind] = frozenset({"outcome", "denial", "cause"})
"""What is told in a clause: half of one tells nothing."""

_CUT = "…"
_DIGITS = re.compile(r"\d[\d.,\s]*\d|\d")


def sign(stand: Stand, ascii_only: bool) -> str:
    """Sign and letter, in two cells."""
    return (ASCII_SIGNS if ascii_only else SIGNS)[stand]


def cell_told(cell: Cell, difference: Difference | None, width: int, ascii_only: bool) -> str:
    """A cell in at most `width` cells: its sign, and what it fills the row's difference with, where there is room for it."""
    told = sign(cell.stand, ascii_only)
    room = width - cell_len(told) - 1
    value = cell.values[0] if cell.values and (difference is None or cell.values[0] in difference.values) else None
    if value is None or room < 1:
        return told
    text = figure(value, room, ascii_only)
    is_part = text.endswith(_CUT) and difference is not None and difference.kind in _CLAUSES
    return told if is_part else f"{told} {text}".rstrip()


def figure(value: SlotValue, room: int, ascii_only: bool) -> str:
    """A value in `room` cells: as it stands in the text; where that is too long, its number alone, as the text writes it; else cut."""
    text = " ".join(safe(value.value).split())
    bound = (_ASCII_BOUNDS if ascii_only else _BOUNDS).get(value.bound)
    if cell_len(text) <= room or bound is None:
        return cut(text, room)
    written = _DIGITS.search(text)
    in_words = f"{value.low:.15g}" if value.low is not None and value.low == value.high else ""
    number = written.group() if written else in_words
    return bound + number if number and cell_len(bound + number) <= room else cut(text, room)
