"""Months that a text names without a day: "im Januar", "since March"."""

import re
from dataclasses import dataclass
from functools import cache

from lesart.core.language import find_dates
from lesart.core.language.facts import facts_of


@dataclass(frozen=True, slots=True)
class Month:
    """A month (1 to 12) at [start, end) of a text."""

    start: int
    end: int
    number: int


def months_in(text: str, language: str) -> list[Month]:
    """The months in order; those that are part of a date are not among them."""
    months, dates = facts_of(language).months, find_dates(text, language)
    return [
        Month(*match.span(), months[match.group().lower()])
        for match in _pattern(language).finditer(text)
        if not any(date.start < match.end() and match.start() < date.end for date in dates)
    ]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The longest name of each month, capitalised: short forms ("Mar", "Sep") are words and names of their own."""
    longest: dict[int, str] = {}
    for name, number in facts_of(language).months.items():
        longest[number] = max(longest.get(number, ""), name, key=len)
    return re.compile(rf"(?<!\w)(?:{'|'.join(name.capitalize() for name in longest.values()) or '(?!)'})(?!\w)")
