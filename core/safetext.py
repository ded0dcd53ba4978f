"""Article text made safe to show: no character of an article may drive a terminal, reorder a line or hide.

The translation is one character for one, so offsets hold.
"""

_BLANK = " "
_STAND_IN = "\N{REPLACEMENT CHARACTER}"


def _table() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table |= dict.fromkeys(range(0x7F, 0xA0), _STAND_IN)
    table[0x7F] = "\N{SYMBOL FOR DELETE}"
    bidi = [*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C]
    table |= dict.fromkeys(bidi, _STAND_IN)
    table |= dict.fromkeys((ord("\t"), ord("\v"), ord("\f"), ord("\r"), 0x85, 0x2028, 0x2029), _BLANK)
    del table[ord("\n")]
    return table


_TABLE = _table()


def safe(text: str) -> str:
    """`text` of the same length in which control and bidi characters are visible stand-ins, and tabs and page breaks are blanks."""
    return text.translate(_TABLE)
