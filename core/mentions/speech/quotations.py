"""Where an article quotes: marks of every style, quotations over several sentences and paragraphs."""

import re
from collections.abc import Sequence

# What may close a quotation that a mark opens; a writer who opens with one style often closes with another.
_CLOSERS = {"„": '“”"', "“": '”"“', "”": "”", "»": "«", "«": "»", '"': '"”', "‚": "‘’'", "‘": "’'", "›": "‹", "‹": "›", "'": "'"}
_SINGLE = "‚‘'"
_MARK = re.compile("[„“”»«\"‚‘›‹']")
_MAY_PRECEDE = re.compile(r"[\s(\[{–—:/*_-]")
_MAY_FOLLOW = re.compile(r"[\s)\]}.,;:!?…–—/*_-]")
_STOPS = ".,!?…;:"
_CLOSING = {opener: re.compile(f"[{closers}]") for opener, closers in _CLOSERS.items()}
_SHORTEST_SINGLE, _LONGEST_SINGLE = 2, 1000  # characters in single marks, which are apostrophes more often than not
_REACH = 6  # paragraphs that a quotation may go on without a mark at their begin

Piece = tuple[int, int]


def quotations(paragraphs: Sequence[str]) -> list[list[Piece]]:
    """For each paragraph what of it stands in quotation marks, the marks included; in order and without overlaps.

    A quotation that its paragraph does not close ends with the paragraph, unless a later one closes it before it opens another.
    """
    found: list[list[Piece]] = []
    left_open: list[str] = []
    for text in paragraphs:
        pieces, opener = _within(text, 0)
        found.append(pieces)
        left_open.append(opener)
    for at, opener in enumerate(left_open):
        if opener:
            _carry(paragraphs, found, at, opener)
    return found


def _within(text: str, start: int) -> tuple[list[Piece], str]:
    """The quotations of a paragraph from `start` on, and the mark of one that stays open."""
    pieces: list[Piece] = []
    at = start
    while mark := _next_opener(text, at):
        opener, begin = mark.group(), mark.start()
        end = _closing(text, begin + 1, opener)
        if end is None and opener in _SINGLE:
            at = begin + 1
        elif end is None:
            return [*pieces, (begin, len(text))], opener
        else:
            pieces.append((begin, end))
            at = end
    return pieces, ""


def _next_opener(text: str, at: int) -> re.Match[str] | None:
    while mark := _MARK.search(text, at):
        if _opens(text, mark.start()):
            return mark
        at = mark.end()
    return None


def _opens(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    if not after or after.isspace() or (text[at] == "'" and not after.isalpha()):
        return False
    return at == 0 or bool(_MAY_PRECEDE.match(text[at - 1])) or text[at - 1] in '„“»«"‚‘›'


def _closing(text: str, at: int, opener: str) -> int | None:
    """Just after the mark that closes what `opener` opened."""
    weak = None
    single = opener in _SINGLE
    reach = (at + _SHORTEST_SINGLE, at + _LONGEST_SINGLE) if single else (at, len(text))
    for mark in _CLOSING[opener].finditer(text, *reach):
        place = mark.start()
        before, after = text[max(0, place - 1)], text[place + 1 : place + 2]
        if before.isspace() or (after and not _MAY_FOLLOW.match(after) and after not in "“”\"«»‘’'"):
            continue
        if not single or before in _STOPS or not after or after in _STOPS:
            return place + 1
        weak = weak or place + 1
    return weak


def _carry(paragraphs: Sequence[str], found: list[list[Piece]], at: int, opener: str) -> None:
    for later in range(at + 1, min(at + 1 + _REACH, len(paragraphs))):
        text = paragraphs[later]
        if _opens(text, 0) and text[:1] in _CLOSERS:
            return
        end = _closing(text, 0, opener) if text else None
        first = found[later][0][0] if found[later] else len(text)
        if end is not None and end <= first + 1:
            for between in range(at + 1, later):
                found[between] = [(0, len(paragraphs[between]))] if paragraphs[between] else []
            found[later] = [(0, end), *(piece for piece in _within(text, end)[0])]
            return
        if found[later]:
            return
