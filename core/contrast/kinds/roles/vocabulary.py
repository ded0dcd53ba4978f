"""The words of acts, people and sites of one language: made once from `roles.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from lesart.core.language.morphology import fold, lemma

# Letters of the shortest last part by which a compound is known: "Hof" is a word, but not what "Bahnhof" is.
_SHORTEST_TAIL = 4


@dataclass(frozen=True, slots=True)
class Nouns:
    """Nouns of several classes by form, also as the last part of longer words where a language writes them together."""

    by_form: Mapping[str, str]
    compounds: bool

    def of(self, word: str) -> str:
        """The class of a noun, empty for any other word."""
        form = fold(word)
        found = self.by_form.get(form, "")
        if found or not self.compounds or not word[0].isupper():
            return found
        tails = (form[at:] for at in range(1, len(form) - _SHORTEST_TAIL + 1))
        return next((self.by_form[tail] for tail in tails if tail in self.by_form), "")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a language has for roles. `words` holds its plain lists; `phrases` are pairs of words that make an act together."""

    language: str
    words: Mapping[str, frozenset[str]]
    verbs: Mapping[str, str]
    nouns: Nouns
    phrases: tuple[tuple[str, str, str], ...]
    groups: Nouns
    sites: Nouns
    things: Nouns
    capitals: bool
    idioms: Mapping[str, frozenset[str]]

    def verb(self, word: str) -> str:
        """The act a verb stands for, by its form or its dictionary form; empty for any other word."""
        return self.verbs.get(fold(word)) or self.verbs.get(lemma(word, self.language), "")


@cache
def roles() -> dict[str, Any]:
    """The table; callers must not change it."""
    return tomli.loads((files(__package__) / "roles.toml").read_text("utf-8"))


@cache
def vocabulary(language: str) -> Vocabulary | None:
    """The words of a language; None where there are none."""
    code = language.partition("-")[0].lower()
    if code not in roles()["languages"]:
        return None
    known = roles()[code]
    compounds = bool(known["capitals"])
    return Vocabulary(
        code,
        {key: frozenset(value.split()) for key, value in known["words"].items()},
        {fold(word): act for act, listed in known["verbs"].items() for word in listed.split()},
        _nouns(known["nouns"], known["words"], compounds=compounds),
        tuple((*phrase.split(), act) for act, listed in known["phrases"].items() for phrase in listed),
        _nouns(known["groups"], known["words"], compounds=compounds),
        _nouns(known["sites"], known["words"], compounds=compounds),
        _nouns(known["things"], known["words"], compounds=compounds),
        compounds,
        {act: frozenset(listed.split()) for act, listed in known["idioms"].items()},
    )


def _nouns(rows: Mapping[str, str], lists: Mapping[str, str], *, compounds: bool) -> Nouns:
    """Nouns with their endings; a form that a row has of its own is that row's."""
    endings = lists["noun_endings"].split()
    named = [(fold(word), name) for name, listed in rows.items() for word in listed.split()]
    return Nouns({word + ending: name for word, name in named for ending in endings} | dict(named), compounds)
