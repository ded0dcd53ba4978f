"""Lists of words and phrases, and where they stand in a sentence, in whatever form.

An entry is a dictionary form, met in all its forms, or one form ("bestreiten", "bestritt"), several words in a row ("auf freiem Fuß"),
words with others of the same clause between them ("wies ... zurück"), or a verb that parts ("ab|drehen": "abgedreht", "drehte ... ab").
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Generic, TypeVar

import tomli

from lesart.core.language.morphology import fold, lemma, parts

Label = TypeVar("Label")

# The most words between two of a phrase.
_WITHIN = 14
# A word that ends in an entry has its meaning where the entry has at least so many letters: "Truppenabzug", not "Aufwind" for "wind".
_LONG_PART = 7
_GAP, _PARTING = "...", "|"


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a sentence, folded, under all keys by which an entry may meet it, the number of its clause, whether it has a capital."""

    word: str
    keys: frozenset[str]
    clause: int
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Found(Generic[Label]):
    """An entry of a list in a sentence: the numbers of its words, in order."""

    label: Label
    at: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Label]):
    """The words after the first; `loose` where others may stand between them, `closing` where the last must end its clause."""

    label: Label
    rest: tuple[str, ...]
    loose: bool
    closing: bool


@lru_cache(maxsize=100_000)
def keys_of(word: str, language: str) -> frozenset[str]:
    """A word as it stands, its dictionary form, and both of the last part of a compound noun.

    No stems: they take "laut" for "läuten" and "einige" for "einigen", which is much where a word decides by itself.
    """
    known = {fold(word), lemma(word, language), *_whole(fold(word), language)}
    last = parts(word, language)[-1]
    ending = {last, lemma(last, language)} if len(last) >= _LONG_PART and word[0].isupper() else set()
    return frozenset(known | ending)


def _whole(word: str, language: str) -> set[str]:
    """The dictionary form of a participle or infinitive whose verb is known, and its particle: "abgedreht", "abzudrehen" -> "abdrehen"."""
    particles = _words("particles", language)
    heads = (word[:cut] for cut in range(2, len(word) - 2) if word[:cut] in particles)
    return {head + lemma(word[len(head) :].removeprefix("zu"), language) for head in heads}


@cache
def _words(column: str, language: str) -> frozenset[str]:
    table = tomli.loads((files("lesart.core.language") / "data" / "phrases.toml").read_text("utf-8"))
    return frozenset(table.get(language, {}).get(column, "").split())


class Phrases(Generic[Label]):
    """The entries of a list, each with a label."""

    def __init__(self, rows: Iterable[tuple[str, Label]], language: str) -> None:
        """Each row holds entries, parted by commas, and their label."""
        self._joins = _words("joins", language)
        self._by_first: dict[str, list[_Entry[Label]]] = {}
        for text, label in rows:
            for entry in text.split(","):
                for first, read in _read(fold(" ".join(entry.split())), label):
                    self._by_first.setdefault(first, []).append(read)

    def find(self, terms: Sequence[Term]) -> list[Found[Label]]:
        """The entries in a sentence, by their first word; a longer one hides those that share its first word and its label."""
        found: dict[tuple[int, Label], Found[Label]] = {}
        for number, term in enumerate(terms):
            for key in term.keys:
                for entry in self._by_first.get(key, ()):
                    at = self._stands(entry, terms, number)
                    last = found.get((number, entry.label))
                    if at and (last is None or len(at) > len(last.at)):
                        found[number, entry.label] = Found(entry.label, at)
        return list(found.values())

    def _stands(self, entry: _Entry[Label], terms: Sequence[Term], first: int) -> tuple[int, ...]:
        """The numbers of the entry's words where it stands from `first` on, else none."""
        at = [first]
        for word in entry.rest:
            inside = range(at[-1] + 1, min(at[-1] + 1 + (_WITHIN if entry.loose else 1), len(terms)))
            here = (n for n in inside if terms[n].clause == terms[first].clause and word in terms[n].keys)
            following = next((n for n in here if self._may_close(entry, terms, n)), None)
            if following is None:
                return ()
            at.append(following)
        return tuple(at)

    def _may_close(self, entry: _Entry[Label], terms: Sequence[Term], number: int) -> bool:
        """Whether a particle stands where it parts from its verb: at the end of a clause."""
        following = terms[number + 1] if number + 1 < len(terms) else None
        return not entry.closing or following is None or following.clause != terms[number].clause or following.word in self._joins


def _read(entry: str, label: Label) -> Iterator[tuple[str, _Entry[Label]]]:
    """An entry by its first word; a verb that parts is two."""
    if _PARTING in entry:
        particle, verb = entry.split(_PARTING)
        yield particle + verb, _Entry(label, (), loose=False, closing=False)
        yield verb, _Entry(label, (particle,), loose=True, closing=True)
    elif entry:
        words = [word for word in entry.split() if word != _GAP]
        yield words[0], _Entry(label, tuple(words[1:]), loose=_GAP in entry, closing=False)
