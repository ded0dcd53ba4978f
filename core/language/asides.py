"""Sentences that speak of the text they stand in: "in this article", "nun kommen wir zu"."""

import re
from functools import cache
from importlib.resources import files

import tomli


def speaks_of_itself(text: str, language: str) -> bool:
    """Whether a sentence is about its article and not about the matter; of a language without a table none is."""
    begin, within = _cues(language)
    return bool(begin.match(text.lstrip()) or within.search(text))


@cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = _tables().get(language, {})
    begin, within = ("|".join(told.get(place, ())) or r"(?!)" for place in ("begin", "within"))
    return re.compile(begin, re.IGNORECASE), re.compile(within, re.IGNORECASE)


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomli.loads((files("lesart.core.language") / "data" / "asides.toml").read_text("utf-8"))
