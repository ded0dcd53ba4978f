"""What the claim line tells of a row that is no claim."""

from textual.content import Content

from lesart.tui.panels.lists.entry import Entry
from lesart.tui.panels.naming import cut

_INDENT = 3


def entry_content(entry: Entry, width: int) -> Content:
    """Two rows: what it is; below, more of it."""
    first, second = entry.told
    return Content.assemble((f" {cut(first, width - 2)}", "bold $primary"), "\n", " " * _INDENT, cut(second, width - _INDENT - 1))
