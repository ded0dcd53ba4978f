"""What excludes what: "festgenommen" and "auf der Flucht", "raised" and "frozen", by the table in data/opposites.toml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import NamedTuple

import tomli

from lesart.core.language.phrases import Found, Phrases, Term

_USUAL_SHARPNESS = 0.7
_PLAIN = frozenset({"slot", "fits", "sharp", "of_plans", "of_actor", "by_nouns"})
_FALLBACK = "en"


class Pole(NamedTuple):
    """One side of an opposition: `Pole("custody", "caught")`."""

    opposition: str
    side: str


@dataclass(frozen=True, slots=True)
class Opposition:
    """What cannot both be so of one thing.

    Attributes:
        slot: what it is about, in words, by language.
        apart: the pairs of sides that exclude each other.
        sharp: how seldom two of its sides are said of one thing without a contradiction, 0..1.
        of_plans: whether its sides are states of a plan, so that what is only announced counts.
        of_actor: whether its sides are somebody's, so that both must speak of one actor.
        by_nouns: whether a noun asserts a side as much as a verb does.
    """

    slot: Mapping[str, str]
    apart: frozenset[frozenset[str]]
    sharp: float
    of_plans: bool
    of_actor: bool
    by_nouns: bool


def poles(terms: Sequence[Term], language: str) -> list[Found[Pole]]:
    """The words of a sentence that stand for a side of an opposition."""
    return _phrases(language).find(terms)


def opposition(name: str) -> Opposition:
    """An opposition of the table."""
    return _oppositions()[name]


def exclude(one: Pole, other: Pole) -> bool:
    """Whether both cannot be so of one thing."""
    return one.opposition == other.opposition and frozenset((one.side, other.side)) in opposition(one.opposition).apart


def slot_in_words(name: str, language: str) -> str:
    """What an opposition is about, in the language of a text, or in English."""
    words = opposition(name).slot
    return words.get(language, words[_FALLBACK])


@cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    return tomli.loads((files("lesart.core.language") / "data" / "opposites.toml").read_text("utf-8"))


@cache
def _oppositions() -> dict[str, Opposition]:
    found: dict[str, Opposition] = {}
    for name, facts in _table().items():
        fits = {frozenset(pair) for pair in facts.get("fits", ())}
        sides = [side for side in facts if side not in _PLAIN]
        apart = frozenset(frozenset(pair) for pair in combinations(sides, 2)) - fits
        sharp = float(str(facts.get("sharp", _USUAL_SHARPNESS)))
        found[name] = Opposition(facts["slot"], apart, sharp, *(flag in facts for flag in ("of_plans", "of_actor", "by_nouns")))
    return found


@cache
def _phrases(language: str) -> Phrases[Pole]:
    rows = [
        (words[language], Pole(name, side))
        for name, facts in _table().items()
        for side, words in facts.items()
        if side not in _PLAIN and language in words
    ]
    return Phrases(rows, language)
