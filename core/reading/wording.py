"""The wording of pages as patterns, in every language whatever the article's own: a German page may well end in "Leave a Reply".

A sort is a field of `PageFacts`.
"""

import re
from collections.abc import Iterator
from functools import cache

from lesart.core.language import all_facts


@cache
def phrases(sort: str) -> tuple[str, ...]:
    """The entries of a sort, in any language."""
    return tuple(dict.fromkeys(phrase for facts in all_facts() for phrase in getattr(facts.page, sort)))


def alternatives(sort: str) -> str:
    """The entries of a sort as alternatives of a pattern."""
    return "|".join(phrases(sort)).replace(" ?", r"\s*").replace(" ", r"\s+")


def opening(line: str, *sorts: str) -> re.Match[str] | None:
    """What of some sorts a line begins with, as a match in the line."""
    lowered = line.replace("İ", "I").lower()  # the one letter that gets longer, and offsets must hold
    return next((found for sort in sorts if (found := _opener(sort).match(lowered))), None)


def anywhere(text: str, *sorts: str) -> Iterator[str]:
    """What of some sorts stands somewhere in a paragraph."""
    return (found.group() for sort in sorts for found in _finder(sort).finditer(text))


@cache
def _opener(sort: str) -> re.Pattern[str]:
    # A pattern for each sort, and without regard to case by lowering the line: compiling is what the first paint waits for.
    return re.compile(rf"[\W_]*(?:{alternatives(sort)})(?!\w)")


@cache
def _finder(sort: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(sort)})\b", re.IGNORECASE)
