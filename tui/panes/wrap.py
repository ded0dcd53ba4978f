"""Where rows begin when a paragraph is wrapped to a width in terminal cells."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size

from lesart.core.safetext import is_plain

_LOOK_AHEAD = 3
_INNER_BREAK = re.compile(r"(?<=\w{3})[-/‐](?=\w{3})")
_ZERO_WIDTH_JOINER = "\u200d"
_REGIONAL_INDICATORS = range(0x1F1E6, 0x1F1FF + 1)
_NEVER_FIRST = frozenset("、。，．！？：；）」』】》〉〕・ー々")

MINIMUM_FILL = 0.75
"""A word is broken after "-" or "/" where breaking before it would leave less than this share of the row filled."""


def wrap(text: str, width: int) -> tuple[int, ...]:
    """Offsets at which the rows of `text` begin; empty for an empty text.

    Rows break after blanks (which hang over the edge and are not drawn), after "-" and "/" inside long words, beside wide characters, and
    anywhere in a word that fits no row. A no-break space does not break; a character is never split from what combines with it.

    Args:
        text: as drawn, without characters that break lines or have no honest width (see `safetext.safe`).
        width: of a row, in cells; at least 1. Only a single character wider than that makes a row exceed it.
    """
    if not text:
        return ()
    return tuple(_wrap_plain(text, width) if is_plain(text) else _wrap_clusters(text, width))


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """What a reader sees as one character each: its start, and its width in cells. A blank combines with nothing."""
    start, count = 0, len(text)
    while start < count:
        end = start + 1
        if end < count and ord(text[start]) in _REGIONAL_INDICATORS and ord(text[end]) in _REGIONAL_INDICATORS:
            end += 1
        while end < count and text[start] != " " and (text[end - 1] == _ZERO_WIDTH_JOINER or not get_character_cell_size(text[end])):
            end += 1
        yield start, get_character_cell_size(text[start]) if end == start + 1 else cell_len(text[start:end])
        start = end


def _wrap_plain(text: str, width: int) -> Iterator[int]:
    """Rows of a text in which every character takes one cell."""
    start, count = 0, len(text)
    yield start
    while count - start > width:
        limit = start + width
        start = _skip_blanks(text, _break(text, start, limit) or limit)
        if start >= count:
            return
        yield start


def _wrap_clusters(text: str, width: int) -> Iterator[int]:
    """Rows of any text, measured cluster by cluster."""
    starts: list[int] = []
    edges = [0]
    for start, cells in clusters(text):
        starts.append(start)
        edges.append(edges[-1] + cells)
    row, count = 0, len(starts)
    while row < count:
        yield starts[row]
        limit = max(bisect_right(edges, edges[row] + width) - 1, row + 1)
        if limit >= count:
            return
        beside_wide = next((at for at in range(limit, row, -1) if _may_break_beside_wide(text, starts, edges, at)), row)
        cut = max(_break(text, starts[row], starts[limit]), starts[beside_wide] if beside_wide > row else 0) or starts[limit]
        row = bisect_left(starts, _skip_blanks(text, cut))


def _may_break_beside_wide(text: str, starts: list[int], edges: list[int], at: int) -> bool:
    """Whether a row may begin with cluster `at` because it or the one before is wide, as between CJK characters."""
    wide = edges[at] - edges[at - 1] > 1 or edges[at + 1] - edges[at] > 1
    return wide and text[starts[at]] not in _NEVER_FIRST


def _break(text: str, start: int, limit: int) -> int:
    """Where the next row may begin, given that `text[start:limit]` fits the row and the character at `limit` does not; 0 for nowhere."""
    if text[limit] == " ":
        return limit + 1
    blank = text.rfind(" ", start, limit) + 1
    if blank - start >= (limit - start) * MINIMUM_FILL:
        return blank
    # The search looks past the limit, because a break also depends on what follows it.
    inner = (match.end() for match in _INNER_BREAK.finditer(text, start, limit + _LOOK_AHEAD))
    return max(blank, *(end for end in inner if end <= limit), 0)


def _skip_blanks(text: str, offset: int) -> int:
    count = len(text)
    while offset < count and text[offset] == " ":
        offset += 1
    return offset
