"""Digits that count nothing: labels (Artikel 5, Boeing 737), ordinals (die 103. Brigade), years, times of day."""

import re

from lesart.core.language import facts_of
from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.quantities.measures import Draft, bounds, unit_of
from lesart.core.mentions.tables import table

YEAR = r"(?:1[5-9]|20)\d\d"
"""A year in digits."""

_LONGEST_WORD = 40  # characters
_YEAR = re.compile(YEAR)
_EARLY_YEAR = re.compile(r"1[0-4]\d\d")  # such a number is more often a count


def is_label(text: str, start: int, end: int, language: str) -> bool:
    """Whether digits name rather than count: Artikel 5, FRANKREICH 24, Boeing 737."""
    before = re.search(r"([^\W\d_][\w.-]*)[\s\u00a0]$", text[max(0, start - 40) : start])
    if not before:
        return False
    word = before.group(1).rstrip(".")
    after = re.match(r"\s?(%|[^\W\d_]+)", text[end:])
    follows = after is not None and (after.group(1)[0].isupper() or after.group(1) in unit_of())
    in_capitals = word.isupper() and len(word) > 1 and word not in unit_of() and not follows
    label = word in table("quantities")[language]["label_before"].split() and not follows
    return label or in_capitals or gazetteer().names.get(f"{word} {text[start:end]}") is not None


def is_ordinal(text: str, start: int, end: int, language: str) -> bool:
    """Whether a full stop makes the digits an ordinal ("die 103. Brigade"): German, not at a sentence end."""
    facts = facts_of(language)
    after = re.match(r"\.\s+(\w+)", text[end:])
    if not facts.ordinal_stop or not after or not text[start:end].isdigit():
        return False
    before = word_before(text, start)
    announced = before.lower() in facts.ordinal_before
    return announced or after.group(1)[0].islower() or after.group(1).lower().startswith(facts.ordinal_after)


def is_family_name(text: str, start: int, language: str) -> bool:
    """Whether a title before a number word makes it a name: Dr. Sieben."""
    return word_before(text, start) in table("quantities")[language]["titles"]


def is_time(text: str, draft: Draft, language: str) -> bool:
    """Whether what follows makes the number a time of day or a decade: 8 Uhr, 5 a.m."""
    after = re.match(r"\s?([^\W\d_][^\s,;]*)", text[draft.end :])
    return after is not None and after.group(1).rstrip(".") in table("quantities")[language]["not_after"]


def is_year(text: str, draft: Draft, noun: str, language: str) -> bool:
    """Whether four digits are a year: where no noun, or none directly behind them, is counted."""
    if not _YEAR.fullmatch(text[draft.start : draft.end]):
        early = _EARLY_YEAR.fullmatch(text[draft.start : draft.end])
        return early is not None and word_before(text, draft.start) in table("quantities")[language]["year_before"]
    directly = re.match(rf"\s{re.escape(noun)}\b", text[draft.end :]) if noun else None
    if directly and noun[0].isupper() and not table("quantities")[language]["nouns_capitalised"]:
        return True  # "the 2010 Olympics"
    limited = bounds(language)[0].search(text[max(0, draft.start - 30) : draft.start])
    return directly is None and not (noun and limited)


def word_before(text: str, start: int) -> str:
    """The word that ends before `start`, marks and all; empty where there is none."""
    return next(iter(text[max(0, start - _LONGEST_WORD) : start].split()[-1:]), "")
