"""The wording of pages as patterns, in every language whatever the article's own: a German page may well end in "Leave a Reply".

A sort is a field of `PageFacts`.
"""

import re
from functools import cache

from lesart.core.language import all_facts


@cache
def phrases(sort: str) -> tuple[str, ...]:
    """The entries of a sort, in any language."""
    return tuple(dict.fromkeys(phrase for facts in all_facts() for phrase in getattr(facts.page, sort)))


def alternatives(sort: str) -> str:
    """The entries of a sort as alternatives of a pattern."""
    return "|".join(phrases(sort)).replace(" ", r"(?:\s+)")


@cache
def opener(*sorts: str) -> re.Pattern[str]:
    """One pattern for what lines of some sorts begin with."""
    return re.compile(rf"[\W_]*(?:{'|'.join(map(alternatives, sorts))})(?!\w)", re.IGNORECASE)


@cache
def anywhere(*sorts: str) -> re.Pattern[str]:
    """One pattern for what stands somewhere in paragraphs of some sorts."""
    return re.compile(rf"\b(?:{'|'.join(map(alternatives, sorts))})\b", re.IGNORECASE)
