"""Days told by their distance from the day of writing: "am Montag", "last Thursday", "gestern"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from lesart.core.language import facts_of
from lesart.core.mentions.tables import table

Side = Literal["behind", "ahead", "before", "after"]
"""Where a weekday lies, seen from the day of writing: on it or behind it, on it or ahead, strictly before, strictly after."""

_FULL = 5  # letters: shorter names of weekdays are abbreviations, which are words of their own as well (so, do, sun)
_LEADS = 24  # characters before a weekday in which words tell which one is meant
_LONGEST_CLAUSE = 300  # characters on either side
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"[,;:–—()\n]|[.!?]\s")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday at [start, end) of a text: 0 is Monday."""

    start: int
    end: int
    number: int
    side: Side


@dataclass(frozen=True, slots=True)
class DayWord:
    """A word such as "yesterday" at [start, end) of a text: `days` from the day of writing."""

    start: int
    end: int
    days: int


def weekdays(text: str, language: str, taken: Sequence[tuple[int, int]] = ()) -> list[Weekday]:
    """The weekdays of a text that mean one day each, in order. What is `taken` (dates, in order) parts one clause from the next."""
    if language not in table("days"):
        return []
    facts, matches = _facts(language), list(_weekday_pattern(language).finditer(text))
    edges = sorted([*taken, *(match.span() for match in matches)])
    found = []
    for match in matches:
        lead = text[max(0, match.start() - _LEADS) : match.start()].lower()
        if not _ends_with(lead, facts["habit"]):
            clause = _clause(text, match.span(), edges)
            number = facts_of(language).weekdays[match["day"].lower()]
            found.append(Weekday(*match.span(), number, _side(text, match.span(), clause, lead, language)))
    return found


def day_words(text: str, language: str) -> list[DayWord]:
    """The words of a text that name a day by its distance, in order."""
    if language not in table("days"):
        return []
    facts = _facts(language)
    return [
        DayWord(*match.span(), facts["relative"][match.group().lower()])
        for match in _relative_pattern(language).finditer(text)
        if not _ends_with(text[max(0, match.start() - _LEADS) : match.start()].lower(), facts["nowadays"])
    ]


def _side(text: str, span: tuple[int, int], clause: tuple[int, int], lead: str, language: str) -> Side:
    facts = _facts(language)
    if _ends_with(lead, facts["before"]):
        return "before"
    if _ends_with(lead, facts["after"]):
        return "after"
    if text[clause[0] : span[0]].strip().lower() in facts["opening"] and _in_present(text[span[1] :], facts):
        return "ahead"
    later, earlier = _tenses(language)
    words = [(clause[0] + match.start(), match.group().lower()) for match in _WORD.finditer(text[slice(*clause)])]
    tenses = [(max(span[0] - at, at - span[1]), word in later) for at, word in words if word in later or word in earlier]
    if tenses:
        return "ahead" if min(tenses)[1] else "behind"
    return "ahead" if _ends_with(lead, facts["up_to"]) else "behind"


def _in_present(following: str, facts: dict[str, Any]) -> bool:
    verb = re.match(r"\s([^\W\d_A-Z]+)\b", following)
    end = facts["present"]
    if not end or not verb:
        return False
    return verb[1].endswith(end) and not verb[1].endswith(tuple(facts["not_present"]))


def _clause(text: str, span: tuple[int, int], edges: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """From the mark or the date before a weekday to the mark behind it."""
    begin = max(0, span[0] - _LONGEST_CLAUSE)
    marks = [match.end() for match in _CLAUSE.finditer(text, begin, span[0])]
    at = bisect_left(edges, span)
    before = edges[at - 1][1] if at else 0
    stop = _CLAUSE.search(text, span[1], span[1] + _LONGEST_CLAUSE)
    return max([begin, before, *marks[-1:]]), stop.start() if stop else min(len(text), span[1] + _LONGEST_CLAUSE)


def _ends_with(lead: str, phrases: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){phrase}\s$", lead) for phrase in phrases)


@cache
def _tenses(language: str) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_facts(language)["later"]), frozenset(_facts(language)["earlier"].split())


@cache
def _weekday_pattern(language: str) -> re.Pattern[str]:
    names = "|".join(name.capitalize() for name in facts_of(language).weekdays if len(name) > _FULL)
    parts = "|".join(_facts(language)["parts"])
    return re.compile(rf"(?<![\w-])(?P<day>{names})(?:{parts})?(?![\w-])" if parts else rf"(?<![\w-])(?P<day>{names})(?![\w-])")


@cache
def _relative_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_facts(language)['relative'])})(?![\w-])", re.IGNORECASE)


def _facts(language: str) -> dict[str, Any]:
    facts: dict[str, Any] = table("days")[language]
    return facts
