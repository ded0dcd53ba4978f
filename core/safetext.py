"""Text that a terminal can be trusted with.

An article is data: nothing in it may drive the terminal, reorder what stands around it, or hide. Every dangerous or invisible character
is shown as one visible stand-in or as a blank. The translation never changes the length, so offsets stay valid across it.
"""

import re
from collections.abc import Iterable

STAND_IN = "\N{REPLACEMENT CHARACTER}"

_BLANKS = "\t\n\v\f\r\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f"

# First and last code point of what is invisible or takes part in no honest text: C1 controls, bidirectional marks, embeddings, overrides
# and isolates, zero-width spaces and operators, fillers, interlinear annotation, lone surrogates, tags that smuggle hidden text, and what
# is no character at all and may stand in no HTML and no XML.
# Zero-width joiners and variation selectors stay: emoji and Persian need them, and `wrap` counts their width.
_STAND_INS = (
    (0x80, 0x9F),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180E, 0x180E),
    (0x200B, 0x200B),
    (0x200E, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xD800, 0xDFFF),
    (0xFDD0, 0xFDEF),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF9, 0xFFFB),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE007F),
    *((plane | 0xFFFE, plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000)),
)


def _code_points(ranges: Iterable[tuple[int, int]]) -> Iterable[int]:
    return (code for first, last in ranges for code in range(first, last + 1))


_TABLE = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\N{SYMBOL FOR DELETE}",
    0xAD: "-",
    **dict.fromkeys(_code_points(_STAND_INS), STAND_IN),
    **dict.fromkeys(map(ord, _BLANKS), " "),
}


# Latin, Greek and Cyrillic letters, typographic quotes and dashes, currency signs: safe, one cell each, and joining nothing.
_NOT_PLAIN = re.compile("[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]").search


def is_plain(text: str) -> bool:
    """Whether every character is safe to draw, takes one cell and joins no other: nearly all German and English text, told fast."""
    return _NOT_PLAIN(text) is None


def safe(text: str) -> str:
    """`text` as it may be shown on one line: the same length, no character that drives, reorders or hides."""
    return text if is_plain(text) else text.translate(_TABLE)


def safe_lines(text: str) -> str:
    """The same for text of several lines: its line breaks stay."""
    return "\n".join(safe(line) for line in text.split("\n"))
