"""Between the panes and the claim line: who says the passage the reader is at, and what the looks of the text mean."""

from collections.abc import Mapping

from rich.cells import cell_len
from textual.content import Content

from lesart.core.model import Entity, Passage
from lesart.tui.actions import BY_ID, keys_of
from lesart.tui.panels.legend import WORDS, legend
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import cut
from lesart.tui.panels.voices import voice

LEAST_HEIGHT = 20
"""Rows of a screen below which the line gives its row to the text."""

_LEGENDS = (legend(WORDS, "  "), legend(WORDS | {"name-org": "org.", "name-other": "other"}, " "))
_BEFORE = " says: "
_GAP = 2
_LEAST_VOICE = 40
"""Cells that a legend in full words must leave to who says the passage."""


def passage_content(passage: Passage | None, entities: Mapping[str, Entity], right: Content | None, width: int) -> Content:
    """One row: on the left who says the passage, on the right what explains the marks, in full words where there is room for them."""
    said = passage.attribution if passage else None
    least = len(_BEFORE) + _LEAST_VOICE if said else 0
    explained = right or next((words for words in _LEGENDS if words.cell_length + least + _GAP <= width), _LEGENDS[-1])
    room = width - explained.cell_length - 1
    told = cut(_BEFORE + voice(said, entities, room - len(_BEFORE) - _GAP), room - _GAP) if said else ""
    return Content.assemble(told, " " * max(room - cell_len(told), 0), explained)


def hidden_content(keymap: Mapping[str, str]) -> Content:
    """What stands in the legend's place while names, numbers and dates do not stand out."""
    return Content.styled(f"names and numbers do not stand out; {keys_of(BY_ID['marks'], keymap)} shows them", "$furniture")


class PassageLine(Line):
    """Draws who speaks, and the legend."""

    DEFAULT_CSS = "PassageLine { background: $background; }"
