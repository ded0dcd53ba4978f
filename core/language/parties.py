"""Words that stand for one party: a state's government, its capital and its diplomats, by the table in data/parties.toml."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import tomli

from lesart.core.language.phrases import Found, Phrases, Term


def parties(terms: Sequence[Term], language: str) -> list[Found[str]]:
    """The words of a sentence that stand for a party, each with its name."""
    return _phrases(language).find(terms)


@cache
def _phrases(language: str) -> Phrases[str]:
    table = tomli.loads((files("lesart.core.language") / "data" / "parties.toml").read_text("utf-8"))
    return Phrases([(words[language], party) for party, words in table.items() if language in words], language)
