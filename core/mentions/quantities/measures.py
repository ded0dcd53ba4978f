"""What stands around a number: its measure (20 Tonnen, $5) and what bounds it (mehr als, up to)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, cast

from lesart.core.mentions.tables import table
from lesart.core.model import Bound, Quantity, QuantityKind

_ROUND = 5  # "um die 300" is about so many, "um die drei" mourns them
ABOUT = 0.1
"""How far a rough number leaves room on either side: "rund 200" reads as 180 to 220."""
# "Aylin Demirci, 31, von der Staffel": how news tells an age.
_AGED_BEFORE, _AGED_AFTER = re.compile(r"[A-ZÄÖÜ]\w+\s[A-ZÄÖÜ](?:\w+|\.)(?:,\s|\s\()$"), re.compile(r"[,)]")
_AGES = range(3, 121)
_LONGEST_UNIT = 14  # characters of a unit before its number, blank included


@dataclass(frozen=True, slots=True)
class Draft:
    """A number being read: [start, end) covers bound and number. `single` is the word "one", which counts only before a noun.

    `kind` tells what only names (ordinals, labels, years) from a count; what its unit makes of a count says `kind_of`.
    """

    start: int
    end: int
    low: float
    high: float | None
    bound: Bound = "exactly"
    unit: str = ""
    noun: str = ""
    single: bool = False
    kind: Literal["count", "ordinal", "label", "year"] = "count"


@cache
def unit_of() -> dict[str, str]:
    """Units by the words for them."""
    return {word: unit for unit, spellings in table("quantities")["units"].items() for word in spellings}


def kind_of(draft: Draft) -> QuantityKind:
    """What sort of quantity a number with its unit is."""
    if draft.kind in ("ordinal", "label"):
        return draft.kind
    return _kind_by_unit().get(draft.unit, "measure") if draft.unit else "count"


@cache
def _kind_by_unit() -> dict[str, QuantityKind]:
    kinds = table("quantities")["kinds"]
    named = (("share", kinds["shares"]), ("money", kinds["money"]), ("duration", kinds["durations"]), ("factor", kinds["factors"]))
    return {unit: cast("QuantityKind", kind) for kind, units in named for unit in units}


def in_base(quantity: Quantity) -> tuple[float, float | None, str]:
    """A quantity's interval and unit as others can be held against it: spans of time in hours, lengths in metres, areas in hectares."""
    kinds = table("quantities")["kinds"]
    least, most = kinds["hours"].get(quantity.unit, (1, 1))
    unit = "hour" if quantity.unit in kinds["hours"] else quantity.unit
    if quantity.unit in kinds["sizes"]:
        least, unit = kinds["sizes"][quantity.unit]
        most = least
    return quantity.low * least, quantity.high if quantity.high is None else quantity.high * most, unit


@cache
def _units_after() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in longest_first(unit_of()))
    return re.compile(rf"[\s\u00a0-]?({words})(?!\w)")


def unit_after(text: str) -> re.Match[str] | None:
    """The word for a measure that a text begins with, as its first group; what stands behind a number."""
    return _units_after().match(text)


@cache
def _units_before() -> re.Pattern[str]:
    return re.compile("(" + "|".join(re.escape(word) for word in longest_first(table("quantities")["kinds"]["before"])) + r")\s?$")


@cache
def _compounds(language: str) -> re.Pattern[str]:
    return re.compile(rf"-?(?P<unit>{'|'.join(table('quantities')[language]['compounds']) or '(?!)'})\w*", re.IGNORECASE)


def with_unit(text: str, draft: Draft, language: str) -> Draft:
    """The number with its measure; `end` then lies behind the measure."""
    if draft.unit:
        return draft
    after = _units_after().match(text, draft.end)
    if after:
        return replace(draft, unit=unit_of()[after.group(1)], end=after.end())
    compound = _compounds(language).match(text, draft.end)
    if compound:
        return replace(draft, unit=table("quantities")[language]["compounds"][compound["unit"].lower()], end=compound.end())
    if _AGED_BEFORE.search(text[max(0, draft.start - 40) : draft.start]) and _AGED_AFTER.match(text, draft.end) and draft.low in _AGES:
        return replace(draft, unit="year")
    before = _units_before().search(text[max(0, draft.start - _LONGEST_UNIT) : draft.start])
    return replace(draft, unit=unit_of()[before.group(1)], start=draft.start - len(before.group())) if before else draft


@cache
def bounds(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for what bounds a number: at the end of the text before it, at the begin of the text after it."""
    facts = table("quantities")[language]
    before = "|".join(re.escape(phrase) for phrase in longest_first(facts["bounds"]))
    after = "|".join(re.escape(phrase) for phrase in longest_first(facts["bounds_after"]))
    return re.compile(rf"(?<!\w)({before})[\s\u00a0]+$", re.IGNORECASE), re.compile(rf"[\s\u00a0]({after})\b", re.IGNORECASE)


def bounded(text: str, draft: Draft, language: str) -> Draft:
    """The number with what bounds it: "mehr als", "up to", "oder mehr"."""
    facts, (before, after) = table("quantities")[language], bounds(language)
    match = before.search(text[max(0, draft.start - 30) : draft.start])
    if match and not (match.group(1).lower() in facts["round_only"] and draft.low % _ROUND):
        phrase = match.group(1).lower()
        negation = facts["turned"].get(phrase)
        turned = negation and re.match(rf"[^,.;:]*\b{negation}\b", text[draft.end :])
        return _limited(replace(draft, start=draft.start - len(match.group())), "at most" if turned else facts["bounds"][phrase])
    match = after.match(text, draft.end)
    return _limited(replace(draft, end=match.end()), facts["bounds_after"][match.group(1).lower()]) if match else draft


def _limited(draft: Draft, bound: str) -> Draft:
    """The interval a bound leaves. A vague word keeps its own upper end only under "about" and "at most"."""
    low, high = draft.low, draft.high if draft.high is not None else draft.low
    match bound:
        case "over" | "at least":
            return replace(draft, high=None, bound=cast("Bound", bound))
        case "under" | "at most":
            return replace(draft, low=0.0, bound=cast("Bound", bound))
        case "about":
            return replace(draft, low=low - low * ABOUT, high=high + high * ABOUT, bound="about")
        case "below":
            return replace(draft, low=low - low * ABOUT, bound="about")
        case "above":
            return replace(draft, high=high + high * ABOUT, bound="about")
        case _:
            return draft


def longest_first(words: Iterable[str]) -> list[str]:
    """Words so ordered that a pattern of alternatives prefers the longest."""
    return sorted(words, key=len, reverse=True)
