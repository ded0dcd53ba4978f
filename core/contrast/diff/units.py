"""A passage -> its words, numbers, dates, names and marks, each with what it is compared by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli

from lesart.core.cleantext import CleanText, clean
from lesart.core.contrast.diff.changes import ChangeKind
from lesart.core.contrast.languages import language_of
from lesart.core.language.concepts import concepts
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.tokens import tokens
from lesart.core.model import Comparison, Passage, Span

# How much it weighs that two units match: what a reader looks for first holds the two texts together.
_FACT, _WORD, _SMALL_WORD, _MARK = 5.0, 3.0, 1.0, 0.5
_MARKS = re.compile(r"[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a passage that is compared as a whole.

    Attributes:
        start: clean offset of its begin; the unit goes on, blanks included, to the begin of the next.
        text: as it stands there.
        key: equal where two units mean one thing: a value, a date, an entity, a concept, a dictionary form.
        word: the dictionary form alone, for telling another form from another word.
        thing: in what a number counts or measures; numbers of different measure never stand for each other.
    """

    start: int
    text: str
    kind: ChangeKind
    key: tuple[object, ...]
    word: str
    weight: float
    thing: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A passage as a line of units, and the way back to its source."""

    passage: Passage
    stretch: CleanText
    units: tuple[Unit, ...]

    def span(self, first: int, end: int) -> Span:
        """Source span from a unit to the one before `end`: the first one takes what stands before it, the last one all that is left."""
        return Span(self._edge(first), self._edge(end))

    def _edge(self, at: int) -> int:
        if at <= 0:
            return self.passage.start
        return self.passage.end if at >= len(self.units) else self.stretch.to_source(self.units[at].start)


def line_of(passage: Passage, comparison: Comparison) -> Line:
    """The units of a passage: numbers, dates and names as they were found, words and marks for the rest."""
    article = next(article for article in comparison.articles if article.id == passage.article)
    stretch = clean(article, passage.start, passage.end)
    language = language_of(stretch.text, article)
    found: list[Unit] = []
    at = 0
    for start, end, unit in _facts(passage, stretch, comparison):
        if start >= at:
            found += _plain(stretch.text, at, start, language)
            found.append(unit)
            at = end
    found += _plain(stretch.text, at, len(stretch.text), language)
    return Line(passage, stretch, tuple(found))


def _facts(passage: Passage, stretch: CleanText, comparison: Comparison) -> list[tuple[int, int, Unit]]:
    """Dates, numbers and names inside the passage, by begin; of two that overlap, the longer first, then in this order."""
    found: list[tuple[int, int, int, Unit]] = []

    def add(rank: int, start: int, end: int, kind: ChangeKind, key: tuple[object, ...], thing: str = "") -> None:
        if passage.start <= start and end <= passage.end:
            first, last = stretch.from_source(start), stretch.from_source(end)
            text = stretch.text[first:last]
            found.append((first, last, rank, Unit(first, text, kind, (kind, *key), text.casefold(), _FACT, thing)))

    for date in comparison.dates:
        if date.article == passage.article:
            add(0, date.start, date.end, "date", (date.value,))
    for quantity in comparison.quantities:
        if quantity.article == passage.article:
            add(
                1, quantity.start, quantity.end, "number", (quantity.low, quantity.high, quantity.bound), f"{quantity.kind} {quantity.unit}"
            )
    for entity in comparison.entities:
        for mention in entity.mentions:
            if mention.article == passage.article:
                add(2, mention.start, mention.end, "name", (entity.id,))
    return [(start, end, unit) for start, end, _, unit in sorted(found, key=lambda one: (one[0], -one[1], one[2])) if start < end]


def _plain(text: str, start: int, end: int, language: str) -> Iterator[Unit]:
    """The words and marks of a stretch without facts."""
    inside = text[start:end]
    words = {token.start: token.text for token in tokens(inside)}
    covered = {at for begin, word in words.items() for at in range(begin, begin + len(word))}
    marks = {mark.start(): mark.group() for mark in _MARKS.finditer(inside) if mark.start() not in covered}
    for at in sorted({**words, **marks}):
        yield _word(start + at, words[at], language) if at in words else _mark(start + at, marks[at])


def _mark(start: int, text: str) -> Unit:
    return Unit(start, text, "punctuation", ("mark", text), text, _MARK)


def _word(start: int, text: str, language: str) -> Unit:
    if text[0].isdigit():
        return Unit(start, text, "number", ("number", text), text, _FACT, "digits")
    form = lemma(text, language)
    if form in _modality(language) or text.casefold() in _modality(language):
        return Unit(start, text, "modality", ("modality", form), form, _WORD)
    small = text.casefold() in facts_of(language).stop_words
    meaning = () if small else sorted(concepts(text, language))
    root = stem(form, language)
    return Unit(start, text, "wording", ("concept", *meaning) if meaning else ("word", root), root, _SMALL_WORD if small else _WORD)


@cache
def _modality(language: str) -> frozenset[str]:
    tables = tomli.loads(files(__package__).joinpath("modality.toml").read_text("utf-8"))
    return frozenset(tables.get(language, {}).get("words", "").split())
