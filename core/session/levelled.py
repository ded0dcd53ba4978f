"""Text with everything levelled that a new layout changes and the words do not: to look for words in, with the way back."""

import re
import unicodedata
from bisect import bisect_right

_QUOTES = "„“”‟«»〝〞＂"
_APOSTROPHES = "‚‘’‛‹›`´′"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_NOTHING = "\u00ad\u200b\u2060\ufeff"

_ONE_FOR_ONE = {
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_NOTHING, ""),
    "…": "...",
}

# A word broken at the end of a line, white space, a letter with its accents apart, and single signs.
_TOUCHED = re.compile(rf"(?<=\w)-[ \t]*\r?\n\s*(?=[^\W\d_])|[\s{_NOTHING}]*\s[\s{_NOTHING}]*|\w[\u0300-\u036f]+|[{''.join(_ONE_FOR_ONE)}]")


class Levelled:
    """A text in which any white space is one blank, quotation marks and dashes have one shape, and broken words are whole."""

    def __init__(self, source: str) -> None:
        """Level a text."""
        pieces: list[str] = []
        # Where each piece begins here and there, and where it ends there if it was changed; 0 where it was not.
        self._here: list[int] = []
        self._there: list[int] = []
        self._ends: list[int] = []
        length = done = 0
        for found in _TOUCHED.finditer(source):
            for piece, start, end in ((source[done : found.start()], done, 0), (_level(found, source), found.start(), found.end())):
                if piece:
                    self._here.append(length)
                    self._there.append(start)
                    self._ends.append(end)
                    pieces.append(piece)
                    length += len(piece)
            done = found.end()
        if done < len(source):
            self._here.append(length)
            self._there.append(done)
            self._ends.append(0)
            pieces.append(source[done:])
        self.text = "".join(pieces)

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that reads as this one, which is not empty, does here."""
        first, last = bisect_right(self._here, start) - 1, bisect_right(self._here, end - 1) - 1
        begins = self._there[first] + (0 if self._ends[first] else start - self._here[first])
        return begins, self._ends[last] or self._there[last] + end - self._here[last]

    def levelled(self, offset: int) -> int:
        """Where an offset of the source is here; one inside of what was changed comes behind it."""
        at = bisect_right(self._there, offset) - 1
        if at < 0:
            return 0
        if self._ends[at]:
            return self._here[at] if offset == self._there[at] else self._next(at)
        return min(self._here[at] + offset - self._there[at], self._next(at))

    def _next(self, at: int) -> int:
        return self._here[at + 1] if at + 1 < len(self._here) else len(self.text)


def level(text: str) -> str:
    """A text on its own, levelled."""
    return Levelled(text).text


def _level(found: "re.Match[str]", source: str) -> str:
    piece = found[0]
    if piece in _ONE_FOR_ONE:
        return _ONE_FOR_ONE[piece]
    if piece[0] == "-":
        return "" if source[found.end()].islower() else "-"
    return unicodedata.normalize("NFC", piece) if not piece[-1].isspace() and len(piece) > 1 and piece[0].isalnum() else " "
