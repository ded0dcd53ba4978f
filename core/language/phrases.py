"""Lists of words and phrases, and where they stand in a sentence, in whatever form.

An entry is a dictionary form, met in all its forms, or one form ("bestreiten", "bestritt"), several words in a row ("auf freiem Fuß"),
words with others of the same clause between them ("wies ... zurück"), or a verb that parts ("ab|drehen": "abgedreht", "drehte ... ab").
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from lesart.core.language.morphology import fold, lemma, parts

Label = TypeVar("Label")

# The most words between two of a phrase.
_WITHIN = 14
# A word that ends in an entry has its meaning where the entry has at least so many letters: "Truppenabzug", not "Aufwind" for "wind".
_LONG_PART = 7
_GAP, _PARTING = "...", "|"


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a sentence, under all keys by which an entry may meet it, and the number of its clause."""

    word: str
    keys: frozenset[str]
    clause: int


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
    last = parts(word, language)[-1]
    ending = {last, lemma(last, language)} if len(last) >= _LONG_PART and word[0].isupper() else set()
    return frozenset({fold(word), lemma(word, language)} | ending)


class Phrases(Generic[Label]):
    """The entries of a list, each with a label."""

    def __init__(self, rows: Iterable[tuple[str, Label]]) -> None:
        """Each row holds entries, parted by commas, and their label."""
        self._by_first: dict[str, list[_Entry[Label]]] = {}
        for text, label in rows:
            for entry in text.split(","):
                for first, read in _read(fold(" ".join(entry.split())), label):
                    self._by_first.setdefault(first, []).append(read)

    def find(self, terms: Sequence[Term]) -> list[Found[Label]]:
        """The entries in a sentence, by their first word; a longer one hides those that share its first word and its label."""
        found: dict[tuple[int, Label], Found[Label]] = {}
        for number, term in enumerate(terms):
            for entry in (entry for key in term.keys for entry in self._by_first.get(key, ())):
                at = _stands(entry, terms, number)
                last = found.get((number, entry.label))
                if at and (last is None or len(at) > len(last.at)):
                    found[number, entry.label] = Found(entry.label, at)
        return list(found.values())


def _stands(entry: _Entry[Label], terms: Sequence[Term], first: int) -> tuple[int, ...]:
    """The numbers of the entry's words where it stands from `first` on, else none."""
    at = [first]
    for word in entry.rest:
        inside = range(at[-1] + 1, min(at[-1] + 1 + (_WITHIN if entry.loose else 1), len(terms)))
        here = (n for n in inside if terms[n].clause == terms[first].clause and word in terms[n].keys)
        following = next((n for n in here if _may_close(entry, terms, n)), None)
        if following is None:
            return ()
        at.append(following)
    return tuple(at)


def _may_close(entry: _Entry[Label], terms: Sequence[Term], number: int) -> bool:
    """Whether a particle stands where it parts from its verb: at the end of a clause, which "und" may open as well."""
    following = terms[number + 1] if number + 1 < len(terms) else None
    return not entry.closing or following is None or following.clause != terms[number].clause or len(following.word) <= len("und")


def _read(entry: str, label: Label) -> Iterator[tuple[str, _Entry[Label]]]:
    """An entry by its first word; a verb that parts is two."""
    if _PARTING in entry:
        particle, verb = entry.split(_PARTING)
        yield particle + verb, _Entry(label, (), loose=False, closing=False)
        yield verb, _Entry(label, (particle,), loose=True, closing=True)
    elif entry:
        words = [word for word in entry.split() if word != _GAP]
        yield words[0], _Entry(label, tuple(words[1:]), loose=_GAP in entry, closing=False)
