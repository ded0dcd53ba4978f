"""Marks inside a Markdown paragraph -> repairs.

Emphasis follows the delimiter algorithm of CommonMark 0.31 (appendix, "process emphasis").
"""

import re
from dataclasses import dataclass
from unicodedata import category

from lesart.core.model import Repair

_SIGN = re.compile(r"[*_`!\[\\<&~]")
# In order of precedence: escape, code span, autolink, link or image, entity, a run of emphasis marks.
_MARK = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>(?<!`)`+(?!`))"
    r"|<(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"
    r"|(?P<link>!?\[(?P<label>(?:[^\[\]\\]|\\.){0,1000})\]\((?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,31});)"
    r"|(?P<run>\*+|_+|~~)"
)


@dataclass(slots=True)
class _Run:
    """A run of emphasis marks, as it is used up from its inner end."""

    sign: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int


def inline_repairs(text: str, start: int, end: int) -> list[Repair]:
    """The repairs that hide the marks in text[start:end], which is one paragraph's inline content."""
    repairs: list[Repair] = []
    runs: list[_Run] = []
    at = start
    while sign := _SIGN.search(text, at, end):
        mark = _MARK.match(text, sign.start(), end)
        at = _read_mark(text, mark, end, repairs, runs) if mark else sign.end()
    _match_emphasis(runs, repairs)
    return repairs


def _read_mark(text: str, mark: re.Match[str], end: int, repairs: list[Repair], runs: list[_Run]) -> int:
    """Note what one mark hides; returns where to go on."""
    if mark["escaped"]:
        repairs.append(Repair(mark.start(), mark.start() + 1, ""))
    elif mark["ticks"]:
        return _code_span(text, mark, end, repairs)
    elif mark["auto"]:
        repairs += [Repair(mark.start(), mark.start() + 1, ""), Repair(mark.end() - 1, mark.end(), "")]
    elif mark["link"]:
        repairs += [Repair(mark.start(), mark.start("label"), ""), Repair(mark.end("label"), mark.end(), "")]
        repairs += inline_repairs(text, *mark.span("label"))
    elif mark["entity"]:
        from html import unescape  # its table of entities is seldom needed, and never for a first paint

        shown = unescape(mark["entity"])
        if shown != mark["entity"]:
            repairs.append(Repair(mark.start(), mark.end(), shown))
    else:
        runs.append(_flanked(text, mark))
    return mark.end()


def _code_span(text: str, mark: re.Match[str], end: int, repairs: list[Repair]) -> int:
    closing = re.compile(rf"(?<!`){mark['ticks']}(?!`)").search(text, mark.end(), end)
    if not closing:
        return mark.end()
    repairs += [Repair(mark.start(), mark.end(), ""), Repair(closing.start(), closing.end(), "")]
    return closing.end()


def _flanked(text: str, mark: re.Match[str]) -> _Run:
    before = text[mark.start() - 1 : mark.start()] or " "
    after = text[mark.end() : mark.end() + 1] or " "
    left = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
    right = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _is_punctuation(after))
    sign = mark.group()[0]
    if sign == "_":
        opens, closes = left and (not right or _is_punctuation(before)), right and (not left or _is_punctuation(after))
    else:
        opens, closes = left, right
    return _Run(sign, mark.start(), mark.end(), opens, closes, len(mark.group()))


def _is_punctuation(character: str) -> bool:
    return category(character)[0] in "PS"


def _match_emphasis(runs: list[_Run], repairs: list[Repair]) -> None:
    open_runs: list[_Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        while run.closes and run.end > run.start and (opener := _opener_for(run, open_runs, bottoms)):
            del open_runs[open_runs.index(opener) + 1 :]
            used = 2 if min(opener.end - opener.start, run.end - run.start) >= 2 else 1
            repairs += [Repair(opener.end - used, opener.end, ""), Repair(run.start, run.start + used, "")]
            opener.end -= used
            run.start += used
            if opener.end == opener.start:
                open_runs.pop()
        if run.opens and run.end > run.start:
            open_runs.append(run)


def _opener_for(closer: _Run, open_runs: list[_Run], bottoms: dict[tuple[str, bool, int], int]) -> _Run | None:
    """The nearest run that `closer` closes. `bottoms` remembers below which depth closers of its sort found none, as the appendix does."""
    sort = (closer.sign, closer.opens, closer.length % 3)
    for depth in range(len(open_runs) - 1, bottoms.get(sort, 0) - 1, -1):
        opener = open_runs[depth]
        # The rule of three: marks that could do both match only where their lengths do not add up to a multiple of 3.
        both = opener.closes or closer.opens
        unfit = both and (opener.length + closer.length) % 3 == 0 and (opener.length % 3 or closer.length % 3)
        if opener.sign == closer.sign and not unfit:
            return opener
    bottoms[sort] = len(open_runs)
    return None
