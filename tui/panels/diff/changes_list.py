"""The list of what changed between two passages, first things first."""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from lesart.core.export.word_diff import KINDS
from lesart.tui.panels.cursor_list import CursorList
from lesart.tui.panels.diff.looks import LOOKS
from lesart.tui.panels.naming import cut
from lesart.tui.word_diff import Entry, LookKind

_KIND_CELLS = 13


def entry_row(entry: Entry, numbers: tuple[int, int], width: int, ascii_only: bool) -> tuple[str, str]:
    """A class, and what it is about, in `width` cells: "name", "Odahl → Kern", or whose it is alone."""
    here, there = entry.words
    if entry.kind is None:
        kind, told = f"{numbers[0] if here else numbers[1]} adds", f"{entry.label}: {here or there}"
    elif entry.kind == "moved":
        kind, told = "moved", here
    else:
        kind = KINDS[entry.kind]
        arrow = " -> " if ascii_only else " → "
        told = f"{here}{arrow}{there}" if here and there else f"only in {numbers[0] if here else numbers[1]}: {here or there}"
        if here and there and cell_len(told) > width - _KIND_CELLS - 1:
            half = max((width - _KIND_CELLS - 1 - cell_len(arrow)) // 2, 1)
            room = max(half, 2 * half - cell_len(there))
            left = cut(here, room)
            told = f"{left}{arrow}{there}"
    return f" {kind:<{_KIND_CELLS - 1}}", cut(told, max(width - _KIND_CELLS, 0))


class ChangesList(CursorList[Entry]):
    """One row per change, what each side adds, and what moved."""

    DEFAULT_CSS = "\n".join(f"ChangesList > .changes-list--{kind} {{ color: {colour}; }}" for kind, (_, colour) in LOOKS.items())
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"changes-list--{kind}" for kind in LOOKS}

    def __init__(self, ascii_only: bool) -> None:
        """Make the list.

        Args:
            ascii_only: draw signs in ASCII.
        """
        super().__init__()
        self._ascii_only = ascii_only
        self.numbers = (1, 2)

    def draw_item(self, item: Entry, width: int, base: Style, at: bool) -> list[Segment]:
        """The class in its colour, then the words."""
        kind, told = entry_row(item, self.numbers, width, self._ascii_only)
        style = base if at or item.kind is None else base + self._style(item.kind)
        return [Segment(kind, style), Segment(told, base), Segment(" " * max(width - cell_len(kind) - cell_len(told), 0), base)]

    def _style(self, kind: LookKind) -> Style:
        return self.get_component_rich_style(f"changes-list--{kind}", partial=True)
