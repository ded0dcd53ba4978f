"""Calendar dates of an article: written out, told by weekday or distance from the day of writing, and years."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from lesart.core.language import FoundDate, settle
from lesart.core.language import find_dates as find_in_text
from lesart.core.mentions.dates.calendar import day_of, open_weekday, parsed, with_year
from lesart.core.mentions.dates.clock import clock_times
from lesart.core.mentions.dates.days import DayWord, Weekday, day_words, weekdays
from lesart.core.mentions.quantities.drafts import language_of, numbers_of
from lesart.core.mentions.quantities.measures import Draft
from lesart.core.mentions.readable import Stretch
from lesart.core.model import Article, DateMention

# Between a weekday and its date: "Donnerstag, dem 6. Januar", "Monday (10 January)".
_BESIDE = re.compile(r",?\s(?:\(|(?:dem|den|der|the)\s)?")
_KEPT = 32  # articles whose dates are kept: quantities ask for them as well
_NEAR = 31  # days: a date without a year takes the year of another date so near to it


@dataclass(frozen=True, slots=True)
class _Told:
    """A date as a stretch tells it: written out, by weekday or by distance; `beside` is the weekday that stands beside a written date."""

    stretch: Stretch
    told: FoundDate | Weekday | DayWord
    beside: int | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """What settles an article's open dates: the day it was written, its full dates, and those of them that name their weekday."""

    written: date | None
    days: frozenset[date]
    named: frozenset[date]


@lru_cache(maxsize=_KEPT)
def find_dates(article: Article) -> tuple[DateMention, ...]:
    """The dates of an article in text order.

    What a date leaves open is settled by the day the article was written, or by another of its dates; where neither can, a weekday stays
    open (`-W-1` is a Monday), a day without a year does (`--01-06`), and "yesterday" is no date.
    """
    told = _with_orders([one for stretch, numbers in numbers_of(article) for one in _told_in(stretch, numbers)])
    full = [(day, one.beside) for one, _ in told if (day := _full(one))]
    known = _Known(
        parsed(article.metadata.date),
        frozenset(day for day, _ in full),
        frozenset(day for day, beside in full if beside == day.weekday()),
    )
    return tuple(mention for one, settled_by in told if (mention := _mention(one, settled_by, known)))


def _told_in(stretch: Stretch, numbers: Sequence[Draft]) -> list[_Told]:
    written = find_in_text(stretch.text, stretch.language)
    language = language_of(stretch)
    times = [FoundDate(one.start, one.end, one.value) for one in clock_times(stretch.text, language)]
    years = [FoundDate(one.start, one.end, stretch.text[one.start : one.end]) for one in numbers if one.kind == "year"]
    named = weekdays(stretch.text, stretch.language, [(one.start, one.end) for one in written])
    beside = {one.start: day for one in written if (day := _beside(stretch.text, one, named))}
    taken = set(beside.values())
    found = [_Told(stretch, one, beside[one.start].number if one.start in beside else None) for one in written]
    found += [_Told(stretch, one) for one in [*years, *times]]
    found += [_Told(stretch, one) for one in named if one not in taken]
    found += [_Told(stretch, one) for one in day_words(stretch.text, stretch.language)]
    return sorted(found, key=lambda one: one.told.start)


def _beside(text: str, written: FoundDate, named: Sequence[Weekday]) -> Weekday | None:
    """The weekday that leads to a written date."""
    at = bisect_right(named, written.start, key=lambda day: day.end) - 1
    return named[at] if at >= 0 and _BESIDE.fullmatch(text, named[at].end, written.start) else None


def _with_orders(told: Sequence[_Told]) -> list[tuple[_Told, str]]:
    """The dates with day and month in the order that a weekday beside them or another date shows, and what showed it."""
    beside = [_by_weekday(one) for one in told]
    written = [one.told for one in beside if isinstance(one.told, FoundDate)]
    settled = iter(settle(written))
    result = []
    for before, one in zip(told, beside, strict=True):
        after = replace(one, told=next(settled)) if isinstance(one.told, FoundDate) else one
        shown = "weekday" if one.told != before.told else "another date" if after.told != one.told else ""
        result.append((after, shown))
    return result


def _by_weekday(one: _Told) -> _Told:
    if not isinstance(one.told, FoundDate) or not one.told.ambiguous or one.beside is None:
        return one
    year, month, day = one.told.value.split("-")
    fitting = [value for value in (f"{year}-{month}-{day}", f"{year}-{day}-{month}") if _weekday(value) == one.beside]
    return replace(one, told=replace(one.told, value=fitting[0], ambiguous=False)) if len(fitting) == 1 else one


def _weekday(value: str) -> int | None:
    day = parsed(value)
    return day.weekday() if day else None


def _full(one: _Told) -> date | None:
    return parsed(one.told.value) if isinstance(one.told, FoundDate) and not one.told.ambiguous else None


def _mention(one: _Told, settled_by: str, known: _Known) -> DateMention | None:
    value, by = _value(one, known)
    if value is None:
        return None
    start, end = one.stretch.clean.span_to_source(one.told.start, one.told.end)
    ambiguous = isinstance(one.told, FoundDate) and one.told.ambiguous
    return DateMention(one.stretch.article.id, start, end, value, ambiguous, settled_by or by)


def _value(one: _Told, known: _Known) -> tuple[str | None, str]:
    """The ISO value of a date, and what settled it where it is not written out."""
    match one.told:
        case FoundDate(value=value) if value.startswith("--"):
            return _in_a_year(value, one.beside, known)
        case FoundDate(value=value):
            return value, ""
        case Weekday(number=number, side=side):
            if known.written:
                return day_of(number, known.written, side).isoformat(), "weekday"
            named = {day for day in known.named if day.weekday() == number}
            return (named.pop().isoformat(), "another date") if len(named) == 1 else (open_weekday(number), "")
        case DayWord(days=days):
            return ((known.written + timedelta(days)).isoformat(), "day word") if known.written else (None, "")


def _in_a_year(value: str, beside: int | None, known: _Known) -> tuple[str, str]:
    if known.written:
        dated = with_year(value, known.written, beside)
        return (dated, "publication") if dated else (value, "")
    near = {dated for day in known.days if (dated := with_year(value, day, beside)) and abs((parsed(dated) or day) - day).days <= _NEAR}
    return (near.pop(), "another date") if len(near) == 1 else (value, "")
