"""Whom and when a line names: authors, agencies, outlets, places, dates."""

import re
from functools import cache

from lesart.core.language import find_dates
from lesart.core.language.tables import words
from lesart.core.reading.wording import alternatives, opening, phrases

LONGEST = 120  # characters up to which a line is looked at for names
_NAME_WORDS = 12  # words up to which a byline holds nothing but names
_LONGEST_SIGN = 3  # characters of an agency's sign in small letters after a capital ("Sda")
_AGENCIES = words("afp ap dpa reuters tass itar-tass ria interfax xinhua apa sda epd kna ansa efe upi ntb ots sid afx anadolu kyodo ips")
_HANDLE = re.compile(r"@\w+")
_WORD = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*\.?")


def names_in(rest: str) -> list[str] | None:
    """The parts between commas of a text of nothing but names, places and dates; None where other words stand in it."""
    for date in reversed(find_dates(rest, "")):
        rest = rest[: date.start] + "," + rest[date.end :]
    rest = _HANDLE.sub(",", _time().sub(",", rest))
    if not all(word[0].isupper() or word[0].isdigit() or word.lower() in phrases("name_links") for word in _WORD.findall(rest)):
        return None
    rest = _dangling().sub(",", rest)
    parts = (part.strip(" \t\u00a0.()[]–—-|•·*_") for part in re.split(r"[,;|•·(]", rest))
    return [part for part in parts if any(word[0].isupper() for word in _WORD.findall(part))]


def has_date(line: str) -> bool:
    """Whether a calendar date stands in the line."""
    return bool(find_dates(line, ""))


def byline_names(line: str) -> list[str]:
    """The parts of a byline between commas, without opener, date and time; empty where the line is no byline."""
    by = opening(line, "byline") if len(line) <= LONGEST else None
    names = names_in(line[by.end() :]) if by else None
    return names if names and sum(len(name.split()) for name in names) <= _NAME_WORDS else []


def without_place(name: str) -> str:
    """A name without the place that follows it ("Jo Public in Norwik"); empty where only a place stands."""
    return re.split(rf"(?:^|\s)(?:{alternatives('place_links')})\s", name, maxsplit=1)[0]


def is_credit(line: str) -> bool:
    """A line of nothing but agencies, or a bracketed one of names with an agency among them."""
    if len(line) > LONGEST:
        return False
    named = [word.lower().rstrip(".") in _AGENCIES for word in re.split(r"[\s/,()\[\]]+", line) if word]
    bracketed = line.startswith(("(", "[")) and line.endswith((")", "]"))
    return any(named) and (all(named) or (bracketed and names_in(line) is not None))


def credited_outlet(line: str) -> str:
    """The outlet a credit line names beside its agencies ("(EXAMPLE 24 with AFP)"); empty where it names none."""
    if not is_credit(line):
        return ""
    parts = re.split(rf"\s*(?:[/,]|\b(?:{alternatives('credit')})\b)\s*", line.strip("()[] "))
    return next((part for part in parts if part and part.lower() not in _AGENCIES), "")


def is_agency_name(sign: str) -> bool:
    """Whether what a dateline has in brackets is a name ("Northgate News"), and no bare sign ("dpa") or note of the paper's own."""
    is_name = sign[:1].isupper() and any(map(str.islower, sign)) and len(sign) > _LONGEST_SIGN
    return is_name and sign.lower() not in phrases("own_report")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"\b\d{{1,2}}[:.]\d{{2}}(?:\s*(?:{alternatives('clock')})(?!\w))?", re.IGNORECASE)


@cache
def _dangling() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives('date_links')})\s*(?=,|$)")
