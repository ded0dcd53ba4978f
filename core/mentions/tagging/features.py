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
from lesart.core.mentions.spotting import is_role
from lesart.core.mentions.tables import words as listed
from lesart.core.mentions.wording import is_ordinary

_LANGUAGES = ("de", "en")
_COUNTRY_KEY = len("place:XX")
_DIGIT = re.compile(r"\d")
_UPPER = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽА-Я]")
_LOWER = re.compile(r"[a-zß-öø-ÿā-žа-я]")
_RUN = re.compile(r"(.)\1{2,}")


class Features(NamedTuple):
    """Names of a word's features: of its spelling, of what is known of it, and of its place in the sentence."""

    spelling: tuple[str, ...]
    traits: tuple[str, ...]
    place: tuple[str, ...]


def features(words: Sequence[str]) -> list[Features]:
    """The features of each word of a sentence."""
    places = [(run, "inside" if at else "first") for at, run in enumerate(_gazetteer_runs(words))]
    return [Features(spelling(word), traits(word), place) for word, place in zip(words, places, strict=True)]


@lru_cache(maxsize=50_000)
def spelling(word: str) -> tuple[str, ...]:
    """The word without case, its beginning and its end."""
    lower = _DIGIT.sub("0", word.lower())
    return (f"={lower}", f"<{lower[:2]}", f"<{lower[:3]}", f">{lower[-2:]}", f">{lower[-3:]}", f">{lower[-4:]}")


@lru_cache(maxsize=50_000)
def traits(word: str) -> tuple[str, ...]:
    """Shape, frequency, dictionaries and lists: what is known of a word that was never seen in training."""
    base = without_genitive(word)
    shape = _shape(word)
    frequency = "".join(_frequency(base, word, language) for language in _LANGUAGES)
    ordinary = "".join("01"[_ordinary(word, language) or _ordinary(base, language)] for language in _LANGUAGES)
    place, person = _place(word, base), _person(word, base)
    head = word.rpartition("-")[2] if "-" in word.strip("-") else ""
    return (
        f"shape {shape}",
        f"long {min(len(word), 12)}",
        f"de {frequency[0]}",
        f"en {frequency[1]}",
        f"ordinary {ordinary}",
        f"place {place}",
        f"person {person}",
        f"all {shape[:3]} {frequency} {ordinary} {place} {person}",
        *(f"list {name}" for name in _lists(word, base)),
        *(
            [f"head {_shape(head)[:2]} {int(_ordinary(head, 'de'))} {_place(word.rpartition('-')[0], word.rpartition('-')[0])}"]
            if head
            else ()
        ),
    )


def _shape(word: str) -> str:
    return _RUN.sub(r"\1\1", _DIGIT.sub("0", _LOWER.sub("x", _UPPER.sub("X", word))))


def _ordinary(word: str, language: str) -> bool:
    return word[-1:].isalpha() and is_ordinary(word, language)


def _frequency(base: str, word: str, language: str) -> str:
    return "abcdefghijklmno"[int(2 * min(rarity(word, language), rarity(base, language)))]


def _place(word: str, base: str) -> str:
    known = gazetteer().names.get(word) or gazetteer().names.get(base)
    if known is None:
        return "adjective" if gazetteer().country(word) else "none"
    return known.label + ("?" if known.ambiguous else "") + ("" if len(known.key) != _COUNTRY_KEY else " country")


def _person(word: str, base: str) -> str:
    parts, spellings = people(), {word, base}
    return f"{int(not spellings.isdisjoint(parts.given_listed))}{int(not spellings.isdisjoint(parts.family_listed))}"


def _lists(word: str, base: str) -> Iterator[str]:
    if is_role(word):
        yield "role"
    for table, name in (
        ("persons", "particles"),
        ("persons", "speech"),
        ("names", "heads"),
        ("names", "tails"),
        ("names", "place_tails"),
        ("names", "place_before"),
    ):
        if word in listed(table, name) or base in listed(table, name):
            yield name


def _gazetteer_runs(words: Sequence[str]) -> list[str]:
    """For each word its part in the longest known name of several words that covers it."""
    parts, at = ["run none"] * len(words), 0
    while at < len(words):
        match = gazetteer().longest(words, at) if words[at][:1].isupper() else None
        if match and match[0] > 1:
            for part in range(match[0]):
                parts[at + part] = f"run {'begin' if part == 0 else 'in'} {match[1].label}"
        at += match[0] if match else 1
    return parts
