"""Times of day, which count nothing: "22:16 Uhr", "acht Uhr abends", "2:40 a.m.", "zwanzig vor drei"."""

import re
from dataclasses import dataclass
from functools import cache

from lesart.core.mentions.quantities.numerals import value_of_words
from lesart.core.mentions.tables import table

_BARE = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![:]|[.,]\d)"
_HALF_DAY, _DAY, _HOUR = 12 * 60, 24 * 60, 60


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day at [start, end) of a text; `value` as ISO 8601 has it: `T22:16`."""

    start: int
    end: int
    value: str


def clock_times(text: str, language: str) -> list[ClockTime]:
    """The times of day in a text, in order; what says most of one comes before what says less."""
    found: list[ClockTime] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            value = _value(match, language)
            if value and not any(match.start() < one.end and one.start < match.end() for one in found):
                found.append(ClockTime(*match.span(), value))
    return sorted(found, key=lambda one: one.start)


def _value(match: re.Match[str], language: str) -> str | None:
    """The time; None where what stands in the place of the hour is none ("zur Uhr")."""
    said = match.groupdict(default="")
    facts = table("quantities")[language]
    if said.get("named"):
        return str(facts["clock_named"][said["named"].lower()])
    hour = _number(said["hour"], language)
    minutes = _number(said.get("minute", "") or "0", language)
    away = _number(said.get("away", "") or "0", language)
    if hour is None or minutes is None or away is None:
        return None
    total = hour * _HOUR + minutes + (-away if said.get("side", "").lower() in facts["clock_before"] else away)
    half = (said.get("half", "") or said.get("late", "")).lower()
    if half in facts["clock_later"] and total < _HALF_DAY:
        total += _HALF_DAY
    elif half in facts["clock_midnight"] and _HALF_DAY <= total < _HALF_DAY + _HOUR:
        total -= _HALF_DAY
    whole = int(total)
    return f"T{whole // _HOUR:02d}:{whole % _HOUR:02d}" if 0 <= total <= _DAY and whole == total and minutes < _HOUR else None


def _number(said: str, language: str) -> float | None:
    if said.isdigit():
        return float(said)
    minutes: float | None = table("quantities")[language]["clock_parts"].get(said.lower())
    return minutes or value_of_words(said, language)


@cache
def _patterns(language: str) -> list[re.Pattern[str]]:
    patterns = [*table("quantities")[language]["clock"], _BARE]
    return [re.compile(rf"(?<![\w.,:/-])(?:{pattern})(?![\w-])", re.IGNORECASE) for pattern in patterns]
