"""How common a word is in its language, from the tables that training/frequencies.py builds."""

import gzip
from functools import cache
from importlib.resources import files

from lesart.core.language.facts import all_facts

# What a word outside the table weighs, in decades below one occurrence per word: rarer than the rarest class, as rare as a name.
RAREST = 7.0


def fold(word: str) -> str:
    """The form under which a word is counted and compared: lower case, sharp s as ss, without soft hyphens."""
    return word.casefold().replace("\u00ad", "")


def rarity(word: str, language: str) -> float:
    """Decades below one occurrence per word: about 1.5 for "der", 4 for "Soldat", `RAREST` for a word nobody counted."""
    return _table(language).get(fold(word), RAREST)


def is_known(word: str, language: str) -> bool:
    """Whether the table of the language holds this form."""
    return fold(word) in _table(language)


@cache
def words_counted() -> tuple[str, ...]:
    """All forms of all tables, in alphabetical order."""
    return tuple(sorted(frozenset().union(*(_table(facts.code) for facts in all_facts()))))


@cache
def _table(language: str) -> dict[str, float]:
    path = files("lesart.core.language") / "data" / f"frequencies.{language}.txt.gz"
    if not path.is_file():
        return {}
    table: dict[str, float] = {}
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        rank, _, words = line.partition("\t")
        table.update(dict.fromkeys(words.split(), int(rank) / 10))
    return table
