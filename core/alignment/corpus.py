"""Passages -> what each of them speaks of: the terms that every signal draws on."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log, sqrt
from typing import Generic, TypeVar

from lesart.core.cleantext import CleanText, clean
from lesart.core.language.asides import speaks_of_itself
from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.frequencies import RAREST, rarity
from lesart.core.language.morphology import lemma, parts, stem
from lesart.core.language.tokens import Token, tokens
from lesart.core.mentions.dates.calendar import names_day, without_year
from lesart.core.mentions.speech.quotations import quotations
from lesart.core.model import Article, DateMention, Entity, Passage, Quantity

Value = TypeVar("Value")

# How near two words are that share a key: the same stem, the last or another part of a compound, a concept, the same name.
_STEM, _HEAD, _PART, _CONCEPT = 1.0, 0.75, 0.6, 0.75
# Words that introduce speech are kept, but may not carry a link.
_REPORTING = 0.25
# What a name weighs against the background, whatever its letters: names are rare, but never so rare as to be the whole matter.
_NAME_RARITY = 5.5
_COMMONEST = 2.0
# A heading within an article with fewer content words and numbers than this only opens what follows.
_TELLING_HEADING = 3
# How many content words before and after a number tell what it counts.
_BEFORE, _AFTER = 2, 4


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a passage: how it stands in the text, and the keys under which it meets others, with their nearness.

    `background` is its rarity in the language (decades), `weight` what it counts among the open articles.
    """

    text: str
    keys: tuple[tuple[str, float], ...]
    background: float
    weight: float

    @property
    def is_name(self) -> bool:
        """Whether it stands for what it names."""
        return self.keys[0][0].startswith("@")


@dataclass(frozen=True, slots=True)
class Terms:
    """What one passage speaks of.

    Attributes:
        place: its position among the passages of its article.
        text: what it says, without the words that tell only who says it.
        aside: whether it tells nothing that another article could tell too: it speaks of its own text, or is a short heading within it.
        quoted: the words of each quotation in it.
        speaker: who says it, by entity or else by name; empty for the narrator and where nobody knows.
        numbers: with their wording.
        beside: for each number the content words next to it.
    """

    passage: Passage
    article: int
    place: int
    language: str
    heading: bool
    aside: bool
    quoted: tuple[tuple[str, ...], ...]
    text: str
    speaker: str
    words: tuple[Word, ...]
    names: frozenset[str]
    numbers: tuple[tuple[Quantity, str], ...]
    beside: tuple[tuple[str, ...], ...]
    dates: frozenset[str]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All passages of all articles, in canonical order, and what is rare among them."""

    terms: tuple[Terms, ...]
    names: dict[str, str]
    frequency: dict[str, int]

    def rarity(self, key: str) -> float:
        """How rare a key is among the open passages: 1 for one that stands once, near 0 for one that stands everywhere."""
        return scarcity(self.frequency.get(key, 1), len(self.terms))


def scarcity(frequency: int, total: int) -> float:
    """Inverse document frequency, scaled to 0..1: 1 for what stands in one of `total` passages, 0 for what stands in all."""
    return log((total + 1) / (frequency + 0.5)) / log((total + 1) / 1.5) if total > 1 else 1.0


def mixed_weight(background: float, scarcity: float) -> float:
    """What is rare in the language (decades, see `rarity`) and rare in the open articles (0..1) weighs most, 0..1.

    Either alone fails: background rarity lets the topic's own words drive every match, few short articles say little of what is rare.
    The background counts by its root: the articles at hand know better.
    """
    share = (min(background, RAREST) - _COMMONEST) / (RAREST - _COMMONEST)
    return sqrt(max(share, 0.05)) * max(scarcity, 0.0)


def corpus_of(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    entities: Iterable[Entity],
    quantities: Iterable[Quantity],
    dates: Iterable[DateMention],
) -> Corpus:
    """Gather the terms of all passages; `articles` in canonical order, `passages` in text order within each."""
    order = {article.id: index for index, article in enumerate(articles)}
    by_article: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_article[passage.article].append(passage)
    entities = tuple(entities)
    named = _Spans((m.article, m.start, m.end, e.id) for e in entities for m in e.mentions)
    counted = _Spans((q.article, q.start, q.end, q) for q in quantities if q.is_value)
    dated = _Spans((d.article, d.start, d.end, d.value) for d in dates if names_day(d))
    quoted = {article.id: _quoted(article) for article in articles}
    drafts = [
        _terms(articles[order[identity]], order[identity], place, passage, named, counted, dated, quoted[identity])
        for identity in sorted(by_article, key=lambda identity: order[identity])
        for place, passage in enumerate(by_article[identity])
    ]
    frequency = Counter(key for draft in drafts for key in {key for word in draft.words for key, _ in word.keys} | draft.names)

    def weighed(word: Word) -> Word:
        rare = scarcity(frequency[word.keys[0][0]], len(drafts))
        return replace(word, weight=word.weight * mixed_weight(word.background, rare))

    return Corpus(
        tuple(replace(draft, words=tuple(map(weighed, draft.words))) for draft in drafts),
        {entity.id: entity.name for entity in entities},
        dict(frequency),
    )


class _Spans(Generic[Value]):
    """Values that stand at spans of articles, found by the span of a passage."""

    def __init__(self, rows: Iterable[tuple[str, int, int, Value]]) -> None:
        self._rows: dict[str, list[tuple[int, int, Value]]] = defaultdict(list)
        for article, start, end, value in rows:
            self._rows[article].append((start, end, value))
        for found in self._rows.values():
            found.sort(key=lambda row: row[:2])

    def within(self, passage: Passage) -> list[tuple[int, int, Value]]:
        """What begins inside the passage, in text order."""
        rows = self._rows.get(passage.article, [])
        return rows[bisect_left(rows, passage.start, key=_begin) : bisect_left(rows, passage.end, key=_begin)]


def _begin(row: tuple[int, int, object]) -> int:
    return row[0]


def _terms(
    article: Article,
    index: int,
    place: int,
    passage: Passage,
    named: "_Spans[str]",
    counted: "_Spans[Quantity]",
    dated: "_Spans[str]",
    quoted: Sequence[tuple[int, int]],
) -> Terms:
    language = article.metadata.language
    stretch = clean(article, passage.start, passage.end)
    frames = _frames(passage, stretch)
    said = [token for token in tokens(stretch.text) if not any(start <= token.start < end for start, end in frames)]
    if not said:
        frames, said = (), tokens(stretch.text)
    names = [
        (stretch.from_source(start), stretch.from_source(end), name)
        for start, end, name in named.within(passage)
        if not any(begin <= stretch.from_source(start) < end_of for begin, end_of in frames)
    ]
    counts = [(quantity, stretch.from_source(start), stretch.from_source(end)) for start, end, quantity in counted.within(passage)]
    words = tuple(_words(said, names, language))
    heading = article.blocks[passage.block].kind == "heading"
    return Terms(
        passage=passage,
        article=index,
        place=place,
        language=language,
        heading=heading,
        aside=(heading and place > 0 and len(words) + len(counts) < _TELLING_HEADING) or speaks_of_itself(stretch.text, language),
        quoted=tuple(_words_within(stretch, span) for span in quoted if span[0] < passage.end and span[1] > passage.start),
        text=_without(stretch.text, frames),
        speaker=_speaker(passage),
        words=words,
        names=frozenset(name for _, _, name in names),
        numbers=tuple((quantity, stretch.text[start:end]) for quantity, start, end in counts),
        beside=tuple(_beside(said, start, end, language) for _, start, end in counts),
        dates=frozenset(without_year(value) for _, _, value in dated.within(passage)),
    )


def _quoted(article: Article) -> list[tuple[int, int]]:
    """Where the article quotes."""
    paragraphs = [clean(article, block.start, block.end) for block in article.blocks]
    found = quotations([paragraph.text for paragraph in paragraphs])
    return [paragraph.span_to_source(*piece) for paragraph, pieces in zip(paragraphs, found, strict=True) for piece in pieces]


def _words_within(stretch: CleanText, span: tuple[int, int]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(stretch.text) if span[0] <= stretch.to_source(token.start) < span[1])


def _frames(passage: Passage, stretch: CleanText) -> tuple[tuple[int, int], ...]:
    """The stretches of the clean passage that tell only who says it."""
    frames = passage.attribution.frames if passage.attribution else ()
    return tuple((stretch.from_source(frame.start), stretch.from_source(frame.end)) for frame in frames)


def _without(text: str, frames: Sequence[tuple[int, int]]) -> str:
    ends = [0, *(end for _, end in frames)]
    begins = [*(start for start, _ in frames), len(text)]
    return "".join(text[end:begin] for end, begin in zip(ends, begins, strict=True))


def _speaker(passage: Passage) -> str:
    said = passage.attribution
    return said.entity or said.speaker.casefold() if said else ""


def _beside(said: Sequence[Token], start: int, end: int, language: str) -> tuple[str, ...]:
    """The content words next to the number that stands from `start` to `end`."""
    stop_words = facts_of(language).stop_words
    telling = [token for token in said if token.text[0].isalpha() and token.text.casefold() not in stop_words]
    before = [token.text for token in telling if token.end <= start][-_BEFORE:]
    return (*before, *[token.text for token in telling if token.start >= end][:_AFTER])


def _words(found: Sequence[Token], names: Sequence[tuple[int, int, str]], language: str) -> Iterator[Word]:
    """Content words and names, each once; a word that only names something stands for what it names, however it is spelled there."""
    seen: set[str] = set()
    stop_words = facts_of(language).stop_words
    for token in found:
        name = next((name for start, end, name in names if start <= token.start < end), None)
        if name is not None and all(start != token.start for start, _, _ in names):
            continue
        if name is None and (token.text.casefold() in stop_words or not any(map(str.isalpha, token.text))):
            continue
        word = _name(token.text, name, language) if name is not None else _word(token.text, language)
        if word.keys[0][0] not in seen:
            seen.add(word.keys[0][0])
            yield word


def _name(text: str, name: str, language: str) -> Word:
    """A name, and what else its word says: "OVKS-Friedenstruppe" is the OVKS, and a Truppe."""
    rest = {stem(part, language): _PART for part in parts(text, language)[1:]} if "-" in text else {}
    return Word(text, ((f"@{name}", _STEM), *rest.items()), _NAME_RARITY, 1.0)


def _word(text: str, language: str) -> Word:
    keys = {stem(lemma(text, language), language): _STEM}
    pieces = parts(text, language)
    for position, piece in enumerate(pieces if len(pieces) > 1 else ()):
        nearness = _HEAD if position == len(pieces) - 1 else _PART
        keys.setdefault(stem(lemma(piece, language), language), nearness)
        for concept in sorted(concepts(piece, language)):
            keys.setdefault(f"~{concept}", nearness * _CONCEPT)
    for concept in sorted(concepts(text, language)):
        keys[f"~{concept}"] = _CONCEPT
    background = min(rarity(text, language), rarity(lemma(text, language), language))
    return Word(text, tuple(keys.items()), background, _REPORTING if is_reporting(text, language) else 1.0)
