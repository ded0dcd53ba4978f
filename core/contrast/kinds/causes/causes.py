"""A passage -> the causes it gives, each at its span, with the kind of cause it is where a table knows it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from lesart.core.cleantext import CleanText, clean
from lesart.core.contrast.kinds.memory import once_per_side
from lesart.core.contrast.kinds.roles.unlike import families
from lesart.core.contrast.kinds.roles.vocabulary import vocabulary
from lesart.core.contrast.kinds.side import Side
from lesart.core.language.concepts import concepts
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import fold, lemma, parts, stem
from lesart.core.language.tokens import Token, tokens

# A beginning of so few letters begins other words as well: "gas", "war".
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause at its source span: its classes, and what its words may be met by. One that is not `marked` is only told of.

    `people` are groups in it, and ids of those that it names: somebody may be blamed.
    """

    start: int
    end: int
    classes: frozenset[str]
    keys: frozenset[str]
    people: frozenset[str]
    marked: bool


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """What a language has for causes; `begins` are beginnings of words, two words joined by a hyphen, with their class."""

    patterns: tuple[re.Pattern[str], ...]
    negated: re.Pattern[str]
    begins: Mapping[str, str]


@once_per_side
def causes_of(side: Side) -> tuple[Cause, ...]:
    """The causes that a passage marks; where it marks none, the deeds it tells of, which may be causes."""
    language = side.article.metadata.language
    words = _lexicon(language.partition("-")[0].lower())
    if words is None:
        return ()
    stretch = clean(side.article, side.passage.start, side.passage.end)
    text = stretch.text
    for frame in side.passage.attribution.frames if side.passage.attribution else ():
        start, end = stretch.from_source(frame.start), stretch.from_source(frame.end)
        text = text[:start] + " " * (end - start) + text[end:]
    found = tuple(cause for cause in _marked(text, stretch, words, side) if cause.keys)
    return found or tuple(_deeds(text, stretch, words, side))


def unlike(one: Cause, other: Cause) -> bool:
    """Whether none of the classes and people of a cause is, or may be part of, one of the other."""
    together = _together() | families("groups")
    known, other_known = one.classes | one.people, other.classes | other.people
    return not any(a == b or frozenset((a, b)) in together for a in known for b in other_known)


def _marked(text: str, stretch: CleanText, words: _Lexicon, side: Side) -> Iterator[Cause]:
    taken: list[tuple[int, int]] = []
    for pattern in words.patterns:
        for match in pattern.finditer(text):
            phrase = "cause" in match.groupdict()
            start, end = match.span("cause" if phrase else "clause")
            run = tokens(text[start:end])[: table()["longest"]]
            if not run or words.negated.search(text, 0, match.start()) or any(start < last and first < end for first, last in taken):
                continue
            taken.append((start, end))
            yield _cause(_noun_phrase(run, side) if phrase else run, start, stretch, words, side, marked=True)


def _noun_phrase(run: list[Token], side: Side) -> list[Token]:
    """The words up to the last noun, where capitals tell nouns: "eines Skandals", of "eines Skandals zurück"."""
    known = vocabulary(side.article.metadata.language)
    nouns = [at for at, token in enumerate(run) if token.text[0].isupper()] if known and known.capitals else []
    return run[: nouns[-1] + 1] if nouns else run


def _deeds(text: str, stretch: CleanText, words: _Lexicon, side: Side) -> Iterator[Cause]:
    for token in tokens(text):
        if _class(token.text, words, side.article.metadata.language) in table()["deeds"]:
            yield _cause([token], 0, stretch, words, side, marked=False)


def _cause(run: list[Token], offset: int, stretch: CleanText, words: _Lexicon, side: Side, *, marked: bool) -> Cause:
    language = side.article.metadata.language
    start, end = stretch.span_to_source(offset + run[0].start, offset + run[-1].end)
    classes = _classes([token.text for token in run], words, language)
    stop_words = facts_of(language).stop_words
    said = [token.text for token in run if fold(token.text) not in stop_words and token.text[0].isalnum()]
    keys = {key for word in said for key in (stem(lemma(word, language), language), *concepts(word, language))}
    people = {_group(token.text, language) for token in run if not _class(token.text, words, language)} - {""}
    named = {one.entity.id for one in side.names if start <= one.mention.start < end and one.entity.label in ("PER", "ORG")}
    return Cause(start, end, classes, frozenset(keys), frozenset(people or named), marked)


def _group(word: str, language: str) -> str:
    known = vocabulary(language)
    return known.groups.of(word) if known else ""


def _classes(run: list[str], words: _Lexicon, language: str) -> frozenset[str]:
    """The classes of all words; two that tell one together ("heart attack") do not tell others each."""
    found: set[str] = set()
    at = 0
    while at < len(run):
        both = words.begins.get("-".join(map(fold, run[at : at + 2])), "")
        found.add(both or _class(run[at], words, language))
        at += 2 if both else 1
    return frozenset(found - {""})


def _class(word: str, words: _Lexicon, language: str) -> str:
    """The class of a word by its beginning, or by that of its last part; a short beginning must be all there is."""
    for form in (fold(word), *parts(word, language)[1:]):
        for length in range(len(form), _SHORT, -1):
            if form[:length] in words.begins:
                return words.begins[form[:length]]
        if form in words.begins:
            return words.begins[form]
    return ""


@cache
def table() -> dict[str, Any]:
    """The table of causes; callers must not change it."""
    return tomli.loads((files(__package__) / "causes.toml").read_text("utf-8"))


@cache
def _lexicon(language: str) -> _Lexicon | None:
    if language not in table()["languages"]:
        return None
    known = table()[language]
    return _Lexicon(
        tuple(re.compile(pattern) for pattern in known["patterns"]),
        re.compile(known["negated"]),
        {fold(word): name for name, listed in known["classes"].items() for word in listed.split()},
    )


@cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(frozenset((one, other)) for row in table()["families"] for one in row for other in row if one != other)
