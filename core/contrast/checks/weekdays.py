"""Weekday against date: "Freitag, 9. Mai 2025" was one."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from lesart.core.cleantext import clean
from lesart.core.contrast.checks.matter import Matter, Told
from lesart.core.language import find_dates
from lesart.core.language.facts import facts_of
from lesart.core.mentions.dates.calendar import parsed
from lesart.core.model import Block, Check, Place

# Between a weekday and its date: "Donnerstag, dem 6. Januar 2022", "Monday (10 January 2022)". As dates are found.
_BESIDE = r",?\s(?:\(|(?:dem|den|der|the)\s)?"
_ABBREVIATED = 3  # letters: "Fr" and "Sun" are words of other meanings as well
# Before, Europe's calendars were two.
_ONE_CALENDAR = 1924


def find(matter: Matter) -> Iterator[Check]:
    """Every date written out in full with the name of its weekday before it. A year that is left open makes no check: any may be meant."""
    for told in matter.articles.values():
        for block in told.article.blocks:
            if block.kind != "furniture":
                yield from _in_block(told, block)


def _in_block(told: Told, block: Block) -> Iterator[Check]:
    stretch = clean(told.article, block.start, block.end)
    numbers = facts_of(told.language).weekdays
    for found in find_dates(stretch.text, told.language):
        day = parsed(found.value)
        named = _names(told.language).search(stretch.text, max(0, found.start - 40), found.start)
        if day and named and day.year >= _ONE_CALENDAR and not found.ambiguous:
            start, end = stretch.span_to_source(named.start(), found.end)
            written = stretch.text[named.start() : found.end]
            place = Place(told.article.id, start, end)
            yield Check("weekday", place, (place,), written, _told(day, told.language), numbers[named[1].lower()] == day.weekday())


@cache
def _names(language: str) -> re.Pattern[str]:
    names = "|".join(name for name in facts_of(language).weekdays if len(name) > _ABBREVIATED)
    return re.compile(rf"(?<![\w-])({names or '(?!)'}){_BESIDE}\Z", re.IGNORECASE)


def _told(day: date, language: str) -> str:
    """The weekday of a date by the longest of its names, with the date."""
    names = [name for name, number in facts_of(language).weekdays.items() if number == day.weekday()]
    return f"{day.isoformat()} = {max(names, key=len).capitalize()}"
