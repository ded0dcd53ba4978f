"""Cells that no spreadsheet takes for a formula, and the way back.

A cell that begins with = + - @ (also as wide characters) is reckoned where a spreadsheet opens the file (OWASP, "CSV Injection"). An
apostrophe before it makes it text. The same holds behind quotation marks, which some readers drop, and behind a semicolon: where that
parts lists, as in German, it ends a cell of ours. A cell that had an apostrophe there already gets one more, so that taking one off
gives back what was there.
"""

import re

from lesart.core.safetext import safe

_SIGNS = r"(?=['=+\-@＝＋－＠])"
_PLACES = r'((?:^|;)[\s"]*)'
_GUARD = re.compile(_PLACES + _SIGNS)
_GUARDED = re.compile(_PLACES + "'" + _SIGNS)


def cell(text: str) -> str:
    """Text as a cell: on one line, driving nothing."""
    return _GUARD.sub(r"\1'", safe(" ".join(text.split())))


def text_of(cell: str) -> str:
    """What stood in a cell before it was guarded."""
    return _GUARDED.sub(r"\1", cell)
