"""What the name tagger knows of a word: how it is spelt, and what our lists say of it.

One function for training and for use. Lists stand in for the word vectors that a small model lacks: whether a dictionary knows the word,
how frequent it is, whether the gazetteer has it as a place and the lists of people as a name.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lesart.core.language.frequencies import rarity
from lesart.core.mentions.gazetteer import gazetteer, people, without_genitive
from lesart.core.mentions.names.spotting import is_role
from lesart.core.mentions.tables import words as listed
from lesart.core.mentions.tagging.clusters import cluster
from lesart.core.mentions.wording import is_ordinary

_LANGUAGES = ("de", "en")
_TABLES = (
    ("persons", "particles"),
    ("persons", "speech"),
    ("names", "heads"),
    ("names", "tails"),
    ("names", "place_tails"),
    ("names", "place_before"),
)
_CACHED = 50_000  # words
_LONG = 12  # letters: longer words are all the same
_COUNTRY_KEY = len("place:XX")
_DIGIT = re.compile(r"\d")
_UPPER = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽА-Я]")
_LOWER = re.compile(r"[a-zß-öø-ÿā-žа-я]")
_RUN = re.compile(r"(.)\1{2,}")


class Features(NamedTuple):
    """Names of a word's features: how it is spelt, what is known of it as a word, and what lists of names say."""

    spelling: tuple[str, ...]
    traits: tuple[str, ...]
    lists: tuple[str, ...]


def features(words: Sequence[str]) -> list[Features]:
    """The features of each word of a sentence."""
    runs = _gazetteer_runs(words)
    return [
        Features(_spelling(word), _traits(word, at == 0), _lists(word, run)) for at, (word, run) in enumerate(zip(words, runs, strict=True))
    ]


@lru_cache(maxsize=_CACHED)
def _spelling(word: str) -> tuple[str, ...]:
    """The word without case, its beginning and its end."""
    lower = _DIGIT.sub("0", word.lower())
    return (f"={lower}", f"<{lower[:2]}", f"<{lower[:3]}", f">{lower[-2:]}", f">{lower[-3:]}", f">{lower[-4:]}")


@lru_cache(maxsize=_CACHED)
def _traits(word: str, opens: bool) -> tuple[str, ...]:
    """Shape, frequency, dictionaries and words of like meaning: what tells a word that was never seen in training from an ordinary noun."""
    frequencies = _frequencies(word)
    return (
        "first" if opens else "inside",
        f"shape {_shape(word)}",
        f"long {min(len(word), _LONG)}",
        f"de {frequencies[0]}",
        f"en {frequencies[1]}",
        f"ordinary {_ordinary(word)}",
        f"cluster {cluster(word)}",
    )


@lru_cache(maxsize=_CACHED)
def _lists(word: str, run: str) -> tuple[str, ...]:
    """What the gazetteer, the lists of people and the tables of roles and heads say of a word; all that is known of it in one, too."""
    place, person = _place(word), _person(word)
    front, hyphen, head = word.strip("-").rpartition("-")
    return (
        run,
        f"place {place}",
        f"person {person}",
        f"all {_shape(word)[:3]} {_frequencies(word)} {_ordinary(word)} {place} {person}",
        *(f"list {name}" for name in _tables(word)),
        *([f"head {_shape(head)[:2]} {_ordinary(head)} {_place(front)}"] if hyphen else []),
    )


def _shape(word: str) -> str:
    return _RUN.sub(r"\1\1", _DIGIT.sub("0", _LOWER.sub("x", _UPPER.sub("X", word))))


def _ordinary(word: str) -> str:
    """For each language whether a dictionary knows the word."""
    spellings = (word, without_genitive(word)) if word[-1:].isalpha() else ()
    return "".join("01"[any(is_ordinary(spelling, language) for spelling in spellings)] for language in _LANGUAGES)


def _frequencies(word: str) -> str:
    """A letter for each language: how rare the word is, in half decades."""
    rarities = [min(rarity(word, language), rarity(without_genitive(word), language)) for language in _LANGUAGES]
    return "".join("abcdefghijklmno"[int(2 * value)] for value in rarities)


def _place(word: str) -> str:
    known = gazetteer().find(word)
    if known is None:
        return "adjective" if gazetteer().country(word) else "none"
    return known.label + ("?" if known.ambiguous else " country" if len(known.key) == _COUNTRY_KEY else "")


def _person(word: str) -> str:
    parts, spellings = people(), {word, without_genitive(word)}
    return f"{int(not spellings.isdisjoint(parts.given_listed))}{int(not spellings.isdisjoint(parts.family_listed))}"


def _tables(word: str) -> Iterator[str]:
    if is_role(word):
        yield "role"
    for table, name in _TABLES:
        if not {word, without_genitive(word)}.isdisjoint(listed(table, name)):
            yield name


def _gazetteer_runs(words: Sequence[str]) -> list[str]:
    """For each word its part in the longest known name of several words that covers it."""
    parts, at = ["run none"] * len(words), 0
    while at < len(words):
        match = gazetteer().longest(words, at) if words[at][:1].isupper() else None
        if match and match[0] > 1:
            parts[at] = f"run begin {match[1].label}"
            parts[at + 1 : at + match[0]] = [f"run in {match[1].label}"] * (match[0] - 1)
        at += match[0] if match else 1
    return parts
