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

_LEGENDS = tuple(legend(words) for words in (WORDS, WORDS | {"name-org": "organ.", "name-other": "other"}))
_LEAST_VOICE = 34
"""Cells that who says the passage may take of a legend in full words."""


def passage_content(passage: Passage | None, entities: Mapping[str, Entity], right: Content | None, width: int) -> Content:
    """One row: on the left who says the passage, on the right what explains the marks, in full words where there is room for them."""
    said = f" says: {voice(passage.attribution, entities)}" if passage and passage.attribution else ""
    known = min(cell_len(said), _LEAST_VOICE)
    explained = right or next((words for words in _LEGENDS if words.cell_length + known + 3 <= width), _LEGENDS[-1])
    said = cut(said, width - explained.cell_length - 3)
    gap = " " * max(width - cell_len(said) - explained.cell_length - 1, 0)
    return Content.assemble(said, gap, explained)


def hidden_content(keymap: Mapping[str, str]) -> Content:
    """What stands in the legend's place while no marks are drawn."""
    return Content.styled(f"no marks in the text; {keys_of(BY_ID['marks'], keymap)} shows them", "$furniture")


class PassageLine(Line):
    """Draws who speaks, and the legend."""

    DEFAULT_CSS = "PassageLine { background: $background; }"
