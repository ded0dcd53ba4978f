"""Columns of a row: each text is cut to its place, and padded to it in cells, not in characters."""

from rich.cells import cell_len

from lesart.tui.panels.naming import cut

_JOINER = "\N{ZERO WIDTH JOINER}"


def column(text: str, width: int) -> str:
    """`text` in exactly `width` cells."""
    # A joiner at the end would take the blank after it into itself.
    fitting = cut(text, width).rstrip(_JOINER)
    return fitting + " " * (width - cell_len(fitting))


def shared(room: int, least: int, share: float, wanted: int) -> int:
    """How many of `room` cells a column gets: what it wants, but no more than its share, and never less than the least."""
    return max(min(wanted, round(room * share)), min(least, room))
