"""Labels of people and events: nouns that may be said of one and the same, so that another one is another wording and no other fact."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

import tomli

from lesart.core.language.frequencies import fold
from lesart.core.language.morphology import lemma, parts
from lesart.core.mentions.tables import table

LabelKind = Literal["people", "event"]

# A shorter word is no last part of a longer one, but an accident of spelling.
_SHORTEST_HEAD = 5


@dataclass(frozen=True, slots=True)
class LabelClass:
    """What the labels of a class are said of: `name` in the table, `told` for people."""

    name: str
    kind: LabelKind
    told: str


@lru_cache(maxsize=50_000)
def classes_of(word: str, language: str) -> tuple[str, ...]:
    """The classes of a noun, in the order of the table; where nouns have capitals, what has none is no noun."""
    if nouns_have_capitals(language) and not word[:1].isupper():
        return ()
    whole, heads = _words(language)
    form = lemma(word, language)
    if form in whole:
        return whole[form]
    last = lemma(parts(word, language)[-1], language)
    endings = (form[at:] for at in range(1, len(form) - _SHORTEST_HEAD + 1))
    return next((heads[ending] for ending in (last, *endings) if len(ending) >= _SHORTEST_HEAD and ending in heads), ())


def nouns_have_capitals(language: str) -> bool:
    """Whether a word with a small letter is no noun."""
    return language in _table()["capitalised"]


def attributive_endings(language: str) -> tuple[str, ...]:
    """How adjectives before a noun end; empty where they end in any way."""
    return tuple(_table()["attributive"].get(language, ()))


def is_infinitive(form: str, language: str) -> bool:
    """Whether a dictionary form looks like that of a verb."""
    return form.endswith(tuple(_table()["infinitive"].get(language, ("\0",))))


def may_stand_with(noun: str, label: str, language: str) -> bool:
    """Whether a noun right before the name of a person, place or organisation (an entity's `label`) says what it is."""
    if lemma(noun, language) in _standing(label, language):
        return True
    return label == "PER" and any(label_classes()[name].kind == "people" for name in classes_of(noun, language))


@cache
def _standing(label: str, language: str) -> frozenset[str]:
    offices = table("persons")["roles"].split() if label == "PER" else ()
    listed = _table()["standing"].get(label, {}).get(language, "").split()
    titles = _table()["titles"].get(language, "").split()
    return frozenset(form for word in (*listed, *offices) if fold(word) not in titles for form in _forms(word, language))


@cache
def label_classes() -> dict[str, LabelClass]:
    """All classes by name."""
    return {name: LabelClass(name, kind, rows["told"]) for kind, name, rows in _rows()}


@cache
def _words(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Classes by word, and those by words that may be the last part of another."""
    whole: dict[str, tuple[str, ...]] = {}
    heads: dict[str, tuple[str, ...]] = {}
    for _, name, rows in _rows():
        for entry in rows.get(language, "").split():
            word = entry.removesuffix("!")
            for form in _forms(word, language):
                if name not in whole.get(form, ()):
                    whole[form] = (*whole.get(form, ()), name)
                if word == entry and name not in heads.get(form, ()):
                    heads[form] = (*heads.get(form, ()), name)
    return whole, heads


def _forms(word: str, language: str) -> set[str]:
    """A dictionary form as any lemmatiser may give it: nominalised adjectives have two ("Verdächtige", "Verdächtiger")."""
    plain = fold(word)
    return {plain, lemma(word, language), *((f"{plain}r",) if plain.endswith("e") else ())}


def _rows() -> list[tuple[LabelKind, str, dict[str, str]]]:
    kinds: tuple[LabelKind, ...] = ("people", "event")
    return [(kind, name, rows) for kind in kinds for name, rows in _table()[kind].items()]


@cache
def _table() -> dict[str, Any]:
    return tomli.loads((files("lesart.core.contrast.wording") / "labels.toml").read_text("utf-8"))
