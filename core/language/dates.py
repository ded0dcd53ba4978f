"""Calendar dates in a text, as ISO 8601 values that may lack a day or a year."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lesart.core.language.facts import all_facts, facts_of

_PIVOT = 69  # POSIX strptime %y: 00-68 are this century, 69-99 the last


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date found at [start, end) of a text.

    `value` is ISO: `2022-01-10`, `2022-01` (no day), `--01-10` (no year). `ambiguous` where day and month could be the other way round;
    `value` is then the likelier order for the text's language.
    """

    start: int
    end: int
    value: str
    ambiguous: bool = False


@cache
def _months() -> dict[str, int]:
    return {name: number for facts in all_facts() for name, number in facts.months.items()}


@cache
def _pattern() -> re.Pattern[str]:
    # Every language's month names: a German article may quote an English tweet. Longest first, capitalised or in capitals.
    names = sorted(_months(), key=len, reverse=True)
    month = "(?:" + "|".join(f"{name.capitalize()}|{name.upper()}" for name in names) + r")\b(?:\.(?=\s\d))?"
    endings = "|".join(ending for facts in all_facts() for ending in facts.ordinal_endings)
    links = "|".join(word for facts in all_facts() for word in facts.month_links)
    year = r"(?:1[5-9]|20)\d\d"
    return re.compile(
        rf"\b(?P<iso_year>{year})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)\b"
        rf"|(?<![\d.,/])(?P<dot_day>\d{{1,2}})\.\s?(?P<dot_month>\d{{1,2}})\.(?:\s?(?P<dot_year>{year}|\d\d(?![\d.,:]))|(?!\d))"
        r"|(?<![\d/.,])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<slash_year>\d{4}|\d\d)(?![\d/])"
        rf"|(?<![\d.,:/])(?P<day>\d{{1,2}})(?:\.|{endings})?\s+(?:(?:{links})\s+)?(?P<month>{month})(?:,?\s+(?P<year>{year})\b)?"
        rf"|\b(?P<us_month>{month})\s+(?P<us_day>\d{{1,2}})(?:{endings})?\b(?![.,:/]\d)(?:,?\s+(?P<us_year>{year})\b)?"
        rf"|\b(?P<only_month>{month})\s+(?P<only_year>{year})\b"
    )


def find_dates(text: str, language: str) -> list[FoundDate]:
    """The calendar dates of `text`, in order. `language` decides the likelier order of 06/01/22."""
    return list(_find(text, facts_of(language).day_first))


def _find(text: str, day_first: bool) -> Iterator[FoundDate]:
    for match in _pattern().finditer(text):
        part = match.groupdict()
        if part["only_year"]:
            yield FoundDate(*match.span(), f"{part['only_year']}-{_month_number(part['only_month']):02d}")
        elif part["one"]:
            yield from _slashed(match, day_first)
        else:
            value = _iso(*_day_month_year(part))
            if value:
                yield FoundDate(*match.span(), value)


def _day_month_year(part: dict[str, str | None]) -> tuple[int, int, str | None]:
    for day, month, year in (("iso_day", "iso_month", "iso_year"), ("dot_day", "dot_month", "dot_year")):
        if part[day]:
            return int(part[day] or 0), int(part[month] or 0), part[year]
    for day, month, year in (("day", "month", "year"), ("us_day", "us_month", "us_year")):
        if part[day]:
            return int(part[day] or 0), _month_number(part[month] or ""), part[year]
    raise AssertionError("every alternative of the pattern is handled")


def _slashed(match: re.Match[str], day_first: bool) -> Iterator[FoundDate]:
    one, two, year = int(match["one"]), int(match["two"]), match["slash_year"]
    readings = {_iso(day, month, year) for day, month in ((one, two), (two, one))} - {None}
    likely = _iso(one, two, year) if day_first else _iso(two, one, year)
    value = likely if likely in readings else next(iter(readings), None)
    if value:
        yield FoundDate(*match.span(), value, ambiguous=len(readings) > 1)


def _month_number(name: str) -> int:
    return _months()[name.rstrip(".").lower()]


def _iso(day: int, month: int, year: str | None) -> str | None:
    full = None if year is None else int(year) if len(year) == 4 else int(year) + (2000 if int(year) < _PIVOT else 1900)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(full or 2000, month)[1]:
        return None
    return f"{f'{full:04d}' if full else '-'}-{month:02d}-{day:02d}"


def settle(found: Sequence[FoundDate]) -> list[FoundDate]:
    """Settle the ambiguous dates of one text by its other dates, where exactly one reading fits.

    First by a date that names the same day in words ("6. Januar" beside 06/01/22), else by nothing: a guess stays marked as one.
    """
    plain = {date.value.lstrip("-")[-5:] for date in found if not date.ambiguous and len(date.value) >= 7 and date.value.count("-") > 1}
    return [_settled(date, plain) if date.ambiguous else date for date in found]


def _settled(date: FoundDate, plain: set[str]) -> FoundDate:
    year, month, day = date.value.split("-")
    readings = [f"{year}-{rest}" for rest in (f"{month}-{day}", f"{day}-{month}") if rest in plain]
    return replace(date, value=readings[0], ambiguous=False) if len(readings) == 1 else date
