"""From what a text says of a day to the day: pure arithmetic on ISO values, seen from the day of writing."""

from datetime import date, timedelta

from lesart.core.mentions.dates.days import Side
from lesart.core.model import DateMention

_WEEK = 7
_TOWARDS: dict[Side, tuple[int, int]] = {"behind": (0, -1), "before": (1, -1), "ahead": (0, 1), "after": (1, 1)}


def day_of(weekday: int, written: date, side: Side) -> date:
    """The nearest such weekday on the side meant; the day of writing itself is not "last Monday" and not "next Monday"."""
    least, step = _TOWARDS[side]
    distance = step * (weekday - written.weekday()) % _WEEK
    return written + timedelta(step * (distance if distance >= least else _WEEK))


def with_year(value: str, written: date, weekday: int | None = None) -> str | None:
    """A date without a year (`--01-06`) in the year that brings it nearest to the day of writing, the earlier one of two.

    A weekday named beside it must hold there; None where it holds in none of the years beside.
    """
    candidates = [day for year in (-1, 0, 1) if (day := parsed(f"{written.year + year:04d}{value[1:]}"))]
    fitting = [day for day in candidates if weekday is None or day.weekday() == weekday]
    nearest = min(fitting, key=lambda day: (abs(day - written), day), default=None)
    return nearest.isoformat() if nearest else None


def parsed(value: str | None) -> date | None:
    """The day an ISO value names in full; None for all others."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


def open_weekday(number: int) -> str:
    """A weekday of no known week, as ISO 8601 once wrote it: `-W-1` is a Monday."""
    return f"-W-{number + 1}"


def names_day(mention: DateMention) -> bool:
    """Whether a date is told by its day and month, or its month: years, weekdays and "yesterday" are told of many things on one page."""
    return "-" in mention.value and not mention.value.startswith("-W-") and mention.settled_by not in ("weekday", "day word")


def without_year(value: str) -> str:
    """A day as it is told by an article that leaves the year to its reader: `--01-06`. What names no day stays as it is."""
    return f"-{value[4:]}" if parsed(value) else value


def fits(one: str, other: str) -> bool:
    """Whether two values may be one day: what either leaves open (year, day, week) fits everything."""
    if one.startswith("-W-") or other.startswith("-W-"):
        return None in (weekdays := {_weekday(one), _weekday(other)}) or len(weekdays) == 1
    return all(left == right or not left or not right for left, right in zip(_parts(one), _parts(other), strict=True))


def _parts(value: str) -> tuple[str, str, str]:
    """Year, month, day; empty where left open."""
    year, month, day, *_ = [*(["", *value[2:].split("-")] if value.startswith("--") else value.split("-")), "", ""]
    return year, month, day


def _weekday(value: str) -> int | None:
    if value.startswith("-W-"):
        return int(value[3:]) - 1
    day = parsed(value)
    return day.weekday() if day else None
