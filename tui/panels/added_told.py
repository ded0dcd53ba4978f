"""What the passage line tells of the mark and the notes at hand."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from lesart.core.model.session import Mark, Note
from lesart.tui.added.telling import mark_told, one_line
from lesart.tui.panels.naming import cut
from lesart.tui.panes.inks import ink
from lesart.tui.panes.layers import MarkLook
from lesart.tui.panes.painting import note_sign


def added_content(
    mark: Mark | None, notes: Sequence[Note], looks: Mapping[str, MarkLook], width: int, ascii_only: bool, variables: Mapping[str, str]
) -> Content:
    """The mark with class, tags and note, and what was noted else, in at most `width` cells.

    Args:
        mark: the one at hand.
        notes: on what is at hand.
        looks: of the classes of marks.
        width: in cells.
        ascii_only: draw signs in ASCII.
        variables: of the theme.
    """
    told = mark_told(mark, looks[mark.kind].sign) if mark else ""
    sign = note_sign(ascii_only)
    noted = "  ".join(f"{sign} {one_line(note.text)}" for note in notes)
    first = cut(told, width)
    left = width - Content(first).cell_length - 2
    colour = ink(looks[mark.kind].colour, variables) if mark else ""
    second = cut(noted, left if first else width)
    return Content.assemble((first, f"bold {colour}"), "  " if first and second else "", second, " ")
