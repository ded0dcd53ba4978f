"""What a passage is made of, as far as it can be looked for elsewhere: names, numbers, days, quotations and words."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from lesart.core.cleantext import clean
from lesart.core.contrast.quoted import Quoted, couples, quotation, quotation_spans
from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.frequencies import rarity
from lesart.core.language.morphology import lemma, parts, stem
from lesart.core.language.tokens import tokens
from lesart.core.mentions.dates.calendar import names_day, without_year
from lesart.core.mentions.quantities.measures import in_base
from lesart.core.model import Article, Comparison, DateMention, Entity, Passage, Quantity, Span

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A content word that is no name and no number; `rarity` in decades.

    `keys` are its stem and what it speaks of; a compound answers to its last part as well (`head`), but does not ask for it.
    """

    text: str
    keys: frozenset[str]
    head: str
    rarity: float


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in the text; `value` is what makes it equal to another, `noun` whom or what it counts: class, else stem."""

    text: str
    value: tuple[float, float | None, str]
    noun: str


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as it stands in the text, and without its year."""

    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Matter:
    """All that one passage brings, each once, in text order. `couples` are those of all its words, quoted or not."""

    language: str
    names: tuple[str, ...]
    numbers: tuple[Number, ...]
    days: tuple[Day, ...]
    quotations: tuple[Quoted, ...]
    words: tuple[Word, ...]
    couples: frozenset[tuple[str, str]]


def matters_of(known: Comparison) -> Mapping[str, Matter]:
    """The matter of each passage, by passage id. Names go by the ids of their entities."""
    named, counted, dated = _by_article(known)
    matters = {}
    for article in known.articles:
        quoted = quotation_spans(article)
        for passage in (one for one in known.passages if one.article == article.id):
            matters[passage.id] = _matter(
                article,
                passage,
                _within(named[article.id], passage),
                _within(counted[article.id], passage),
                _within(dated[article.id], passage),
                [one for one in quoted if one.start < passage.end and one.end > passage.start],
            )
    return matters


_Named = tuple[int, int, Entity]
_Counted = tuple[int, int, Quantity]
_Dated = tuple[int, int, DateMention]
_Row = TypeVar("_Row", bound=tuple[int, int, object])


def _by_article(known: Comparison) -> tuple[dict[str, list[_Named]], dict[str, list[_Counted]], dict[str, list[_Dated]]]:
    named: dict[str, list[_Named]] = defaultdict(list)
    counted: dict[str, list[_Counted]] = defaultdict(list)
    dated: dict[str, list[_Dated]] = defaultdict(list)
    for entity in known.entities:
        for mention in entity.mentions:
            named[mention.article].append((mention.start, mention.end, entity))
    for quantity in known.quantities:
        counted[quantity.article].append((quantity.start, quantity.end, quantity))
    for date in known.dates:
        dated[date.article].append((date.start, date.end, date))
    for names in named.values():
        names.sort(key=_span)
    for counts in counted.values():
        counts.sort(key=_span)
    for days in dated.values():
        days.sort(key=_span)
    return named, counted, dated


def _span(row: tuple[int, int, object]) -> tuple[int, int]:
    return row[:2]


def _within(rows: Sequence[_Row], passage: Passage) -> Sequence[_Row]:
    first, last = (bisect_left(rows, at, key=lambda row: row[0]) for at in (passage.start, passage.end))
    return rows[first:last]


def _matter(
    article: Article,
    passage: Passage,
    named: Sequence[_Named],
    counted: Sequence[_Counted],
    dated: Sequence[_Dated],
    quoted: Sequence[Span],
) -> Matter:
    language = article.metadata.language
    stretch = clean(article, passage.start, passage.end)
    days = [Day(_read(article, start, end), without_year(date.value)) for start, end, date in dated if names_day(date)]
    taken = [(start, end) for start, end, _ in (*named, *counted, *dated)]
    values = [one for start, end, one in counted if _counts(one) and not any(begin <= start < last for begin, last, _ in dated)]
    found = tokens(stretch.text)
    free = [one.text for one in found if not any(start <= stretch.to_source(one.start) < end for start, end in taken)]
    return Matter(
        language,
        tuple(dict.fromkeys(entity.id for _, _, entity in named)),
        tuple(dict.fromkeys(Number(_read(article, one.start, one.end), in_base(one), one.group or one.counted) for one in values)),
        tuple(dict.fromkeys(days)),
        tuple(one for one in (quotation(stretch, span, language) for span in quoted) if one.couples),
        _words(free, language),
        couples([token.text for token in found], language),
    )


def _read(article: Article, start: int, end: int) -> str:
    return " ".join(clean(article, start, end).text.split())


def _words(found: Iterable[str], language: str) -> tuple[Word, ...]:
    stop_words = facts_of(language).stop_words
    texts = (text for text in dict.fromkeys(found) if _telling(text) and text.casefold() not in stop_words)
    words = (_word(text, language) for text in texts if not is_reporting(text, language))
    return tuple({word.keys: word for word in words}.values())


def _counts(quantity: Quantity) -> bool:
    """Whether it is a number to look for; "one" is an article as well."""
    return quantity.is_value and not quantity.low == quantity.high == 1


def _telling(text: str) -> bool:
    """Whether it is a word, and no letter or two of an abbreviation."""
    return text[0].isalpha() and len(text) >= _SHORTEST


def _word(text: str, language: str) -> Word:
    text = text.removesuffix("'s").removesuffix("’s")
    last = parts(text, language)[-1]
    keys = frozenset((stem(lemma(text, language), language), *(f"~{concept}" for concept in concepts(text, language))))
    return Word(text, keys, stem(lemma(last, language), language), rarity(text, language))
