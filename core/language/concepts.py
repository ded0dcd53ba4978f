"""Word -> what it speaks of, where many words say the same: "verhaftet", "festgenommen" and "arrested" are all `arrest`."""

from functools import cache, lru_cache
from importlib.resources import files

import tomli

from lesart.core.language.morphology import fold, lemma, stem, unaccented

# Letters at the beginning of a word that no stemmer touches.
_START = 2


@lru_cache(maxsize=50_000)
def concepts(word: str, language: str) -> frozenset[str]:
    """The concepts of core/language/data/concepts.toml that a word, or its dictionary form, stands for."""
    return _of_stem(stem(word, language), language) | _of_stem(stem(lemma(word, language), language), language)


def is_reporting(word: str, language: str) -> bool:
    """Whether a word introduces speech ("sagte", "laut"), and so says nothing of the matter."""
    return stem(lemma(word, language), language) in _reporting(language)


def is_partitive(word: str, language: str) -> bool:
    """Whether a word that follows a number makes it a part of others: "zwei der Toten", "two of the dead"."""
    return word.casefold() in _tables()["partitive"].get(language, "").split()


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomli.loads((files("lesart.core.language") / "data" / "concepts.toml").read_text("utf-8"))


def _of_stem(stemmed: str, language: str) -> frozenset[str]:
    return _by_stem(stemmed[:_START], language).get(stemmed, frozenset())


@cache
def _by_stem(start: str, language: str) -> dict[str, frozenset[str]]:
    """The concepts of all stems that begin with `start`."""
    found: dict[str, set[str]] = {}
    for word, concept in _by_start(language).get(start, ()):
        found.setdefault(stem(word, language), set()).add(concept)
    return {key: frozenset(value) for key, value in found.items()}


@cache
def _by_start(language: str) -> dict[str, list[tuple[str, str]]]:
    """The words of all concepts by their first letters: stemming thousands of words that no article uses would take a while."""
    found: dict[str, list[tuple[str, str]]] = {}
    for concept, words in _tables().get(language, {}).items():
        for word in map(fold, words.split()):
            found.setdefault(unaccented(word)[:_START], []).append((word, concept))
    return found


@cache
def _reporting(language: str) -> frozenset[str]:
    return frozenset(stem(fold(word), language) for word in _tables()["reporting"].get(language, "").split())
