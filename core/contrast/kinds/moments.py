"""When something happens, as a passage tells it: days, months, years and times of day that have a role in what it says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from lesart.core.cleantext import CleanText, clean
from lesart.core.contrast.kinds.memory import once_per_side
from lesart.core.contrast.kinds.months import months_in
from lesart.core.contrast.kinds.side import Side
from lesart.core.contrast.kinds.slots import words_around
from lesart.core.language.tokens import tokens
from lesart.core.mentions.tables import table
from lesart.core.model import Span

MomentKind = Literal["clock", "day", "year"]
Role = Literal["", "until", "since"]

_LEAD = 24  # characters before a moment in which its preposition stands
_FOLLOWED = re.compile(r"\s*:")
_MARK = re.compile(r"[,;:–—()]")
_HOUR, _DAY = 60, 24 * 60
# Minutes that "about" leaves on either side of a full hour, and of other times; that "shortly before" and "shortly after" leave on theirs.
_ABOUT_HOUR, _ABOUT, _SHORTLY = 20, 10, 30


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time of a passage, [start, end) in its article.

    Attributes:
        value: ISO, as `DateMention` has it; a month without a year is `--01`.
        role: by the word before it; empty for most.
        minutes: of a time of day, the earliest and the latest it may mean.
        around: stems and concepts of the words next to it.
    """

    kind: MomentKind
    value: str
    start: int
    end: int
    role: Role = ""
    minutes: tuple[int, int] = (0, 0)
    around: frozenset[str] = frozenset()


@once_per_side
def moments_of(side: Side) -> tuple[Moment, ...]:
    """The moments of a passage in text order; left out are the time a report begins with, the day of a speech and that of a count.

    A speech is dated by its day: a year beside it is of what is said.
    """
    stretch = clean(side.article, side.passage.start, side.passage.end)
    counted = {slot.quantity.as_of for slot in side.slots} - {None}
    frames = side.passage.attribution.frames if side.passage.attribution else ()
    found = [
        one
        for one in _told(side, stretch)
        if one.value not in counted
        and not _begins(one, stretch)
        and (one.kind == "year" or not any(_is_said(one, frame, side) for frame in frames))
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def _told(side: Side, stretch: CleanText) -> Iterator[Moment]:
    named = [(date.start, date.end, date.value) for date in side.dates]
    for month in months_in(stretch.text, side.article.metadata.language):
        start, end = stretch.span_to_source(month.start, month.end)
        if not any(begin < end and start < stop for begin, stop, _ in named):
            named.append((start, end, f"--{month.number:02d}"))
    for start, end, value in named:
        kind: MomentKind = "clock" if value.startswith("T") else "year" if value.isdigit() else "day"
        around = words_around(side.article, side.passage, start, end)
        said = clean(side.article, start, end).text
        before = [token.text.casefold() for token in tokens(clean(side.article, max(side.passage.start, start - _LEAD), start).text)]
        minutes = _minutes(value, before, said) if kind == "clock" else (0, 0)
        yield Moment(kind, value, start, end, _role(before), minutes, around)


def _role(before: Sequence[str]) -> Role:
    """By the nearest word that gives one: "bis zum 3. Mai", "bis Ende Mai"."""
    roles: tuple[Role, ...] = ("until", "since")
    return next((role for word in before[:-4:-1] for role in roles if word in table("days")["roles"][role]), "")


def _minutes(value: str, before: Sequence[str], said: str) -> tuple[int, int]:
    """What a time of day may mean: "gegen drei" twenty minutes before and after it, "kurz vor acht" half an hour before it."""
    hours, _, rest = value[1:].partition(":")
    minute = int(hours) * _HOUR + int(rest)
    rough, words = table("days")["rough"], [*before[-2:], *(token.text.casefold() for token in tokens(said))]
    if any(word in rough["around"] for word in words):
        spread = _ABOUT if minute % _HOUR else _ABOUT_HOUR
        return minute - spread, minute + spread
    if any(word in rough["before"] for word in words):
        return minute - _SHORTLY, minute
    if any(word in rough["after"] for word in words):
        return minute, minute + _SHORTLY
    return minute, minute


def _is_said(moment: Moment, frame: Span, side: Side) -> bool:
    """Whether a moment is when something was said: it stands in the words that tell who speaks, or in their clause."""
    between = (moment.end, frame.start) if moment.end <= frame.start else (frame.end, max(frame.end, moment.start))
    return not _MARK.search(clean(side.article, *between).text)


def _begins(moment: Moment, stretch: CleanText) -> bool:
    """Whether the passage is a report that begins with its time ("20.35 Uhr: ...", "Friday: ...")."""
    start, end = stretch.from_source(moment.start), stretch.from_source(moment.end)
    opening = not stretch.text[:start].strip(" \n\t-–—•*►")
    return opening and (stretch.text[start : start + 1].isdigit() or bool(_FOLLOWED.match(stretch.text, end)))


@once_per_side
def unlimited(side: Side) -> tuple[int, int] | None:
    """Where a passage says that no end is set ("bis auf Weiteres"); None where it does not."""
    stretch = clean(side.article, side.passage.start, side.passage.end)
    found = _unlimited().search(stretch.text)
    return stretch.span_to_source(*found.span()) if found else None


@cache
def _unlimited() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, table('days')['unlimited']['phrases']))})\w*", re.IGNORECASE)
