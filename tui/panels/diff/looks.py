"""How classes of change look: each can be told from the others without colours."""

from collections.abc import Mapping

from lesart.core.export.word_diff import KINDS
from lesart.tui.word_diff import LookKind

LOOKS: Mapping[LookKind, tuple[str, str]] = {
    "number": ("bold underline", "$quantity"),
    "date": ("italic underline", "$date"),
    "name": ("bold", "$name-per"),
    "modality": ("bold italic underline", "$conflict"),
    "wording": ("underline", "$same"),
    "spelling": ("italic", "$role"),
    "punctuation": ("bold", "$furniture"),
    "moved": ("none", "$related"),
}
"""Attributes and colour; what moved stands in angle brackets besides, and a mark is known by being one."""

WORDS: Mapping[LookKind, str] = {kind: "‹moved›" if kind == "moved" else KINDS[kind] for kind in LOOKS}
"""What each is called."""

BRACKETS = ("‹", "›")
ASCII_BRACKETS = ("<", ">")
"""What stands around what moved."""

GAP, ASCII_GAP = "‸", "^"
"""Stands where what the cursor is at is missing."""

BAR, ASCII_BAR = "▌", "|"
"""Stands beside the rows that the cursor's change is in."""


def style_of(kind: LookKind) -> str:
    """As markup wants it."""
    return " ".join(LOOKS[kind]).removeprefix("none ")
