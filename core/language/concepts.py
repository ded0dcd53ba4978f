"""Word -> what it speaks of, where many words say the same: "verhaftet", "festgenommen" and "arrested" are all `arrest`."""

from functools import cache, lru_cache
from importlib.resources import files

import tomli

from lesart.core.language.morphology import fold, lemma, stem


@lru_cache(maxsize=50_000)
def concepts(word: str, language: str) -> frozenset[str]:
    """The concepts of core/language/data/concepts.toml that a word, or its dictionary form, stands for."""
    table = _by_stem(language)
    return table.get(stem(word, language), frozenset()) | table.get(stem(lemma(word, language), language), frozenset())


def is_reporting(word: str, language: str) -> bool:
    """Whether a word introduces speech ("sagte", "laut"), and so says nothing of the matter."""
    return stem(lemma(word, language), language) in _reporting(language)


def is_partitive(word: str, language: str) -> bool:
    """Whether a word that follows a number makes it a part of others: "zwei der Toten", "two of the dead"."""
    return word.casefold() in _tables()["partitive"].get(language, "").split()


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomli.loads((files("lesart.core.language") / "data" / "concepts.toml").read_text("utf-8"))


@cache
def _by_stem(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for concept, words in _tables().get(language, {}).items():
        for word in words.split():
            found.setdefault(stem(fold(word), language), set()).add(concept)
    return {key: frozenset(value) for key, value in found.items()}


@cache
def _reporting(language: str) -> frozenset[str]:
    return frozenset(stem(fold(word), language) for word in _tables()["reporting"].get(language, "").split())
