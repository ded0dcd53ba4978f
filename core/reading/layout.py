"""What a format module hands on: the text, its blocks as the format shows them, and its marks as repairs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lesart.core.model import Block, Repair

# A line, and a chunk (a run of lines that are not blank), both without the white space around them. Linear to scan for: a match begins
# at something visible only.
_LINE = r"\S(?:[^\r\n]*\S)?"
LINE = re.compile(_LINE)
CHUNK = re.compile(rf"{_LINE}(?:[^\S\r\n]*(?:\r\n|[\r\n])[^\S\r\n]*{_LINE})*")
# Invisible characters inside words: soft hyphen, zero-width no-break space (the byte order mark).
_INVISIBLE = re.compile("[\u00ad\ufeff]+")


@dataclass(frozen=True, slots=True)
class Layout:
    """A text as its format describes it; offsets are code points of `text`.

    `blocks` are sorted and do not overlap; their kinds are what the format says, "body" where it says nothing. `repairs` are sorted and
    do not overlap. `explicit` tells whether the format marks headings, so that none need be guessed.
    """

    text: str
    encoding: str
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...]
    explicit: bool = False


def invisible(text: str) -> list[Repair]:
    """Repairs that drop soft hyphens and byte order marks."""
    if "\u00ad" not in text and "\ufeff" not in text:
        return []
    return [Repair(match.start(), match.end(), "") for match in _INVISIBLE.finditer(text)]


def merged(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """`repairs` sorted, without those that lie in a longer one or begin inside an earlier one."""
    kept: list[Repair] = []
    for repair in sorted(repairs, key=lambda r: (r.start, -r.end)):
        if not kept or repair.start >= kept[-1].end:
            kept.append(repair)
    return tuple(kept)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without the white space at its ends."""
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    return start + lead, start + max(lead, len(stretch.rstrip()))
