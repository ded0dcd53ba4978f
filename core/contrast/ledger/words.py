"""The words of passages as titles see them: a name is one word, and all forms of a word are the same."""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lesart.core.cleantext import CleanText, clean
from lesart.core.contrast.languages import language_of
from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.frequencies import fold, rarity
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.negation import denied
from lesart.core.language.phrases import Term
from lesart.core.language.tokens import Token, tokens
from lesart.core.model import Comparison, Passage

# A word that every second text has tells a little; in decades below one occurrence per word.
_COMMONEST, _LEAST = 3.0, 0.3
# A name tells what it is about; a number alone does not.
_NAME, _NUMBER = 2.5, 0.5
# Passages whose words are kept: most stay as they are when an article is added.
_KEPT = 8192
# Where another clause begins, or words that somebody else may have said.
_BREAK = re.compile(r"""[^\w\s,.'’/%€$&‑\-\u00ad]|\.(?=\s|$)|,(?=\s)""")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage, or a whole name, at [start, end) of its clean text, and the number of its clause.

    `key` is the same for all its forms, in whatever article; empty for a word that `denies` ("kein"), which tells nothing by itself.
    `names` where a capital within the sentence shows that it names something.
    """

    start: int
    end: int
    clause: int
    key: str
    rarity: float
    names: bool = False
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A passage, its text as it should be read, and the words of it that tell something.

    `figures` are the stretches of its clean text that are numbers or days.
    """

    passage: Passage
    language: str
    stretch: CleanText
    words: tuple[Word, ...]
    figures: tuple[tuple[int, int], ...] = ()


def read(comparison: Comparison, passages: Collection[str]) -> Mapping[str, Told]:
    """The words of `passages`, by passage id."""
    articles = {article.id: article for article in comparison.articles}
    names, days, numbers = _Places(), _Places(), _Places()
    for entity in comparison.entities:
        for mention in entity.mentions:
            names.add(mention.article, mention.start, mention.end, entity.id)
    for date in comparison.dates:
        days.add(date.article, date.start, date.end, date.value)
    for number in comparison.quantities:
        numbers.add(number.article, number.start, number.end, number.unit)
    told = {}
    for passage in comparison.passages:
        if passage.id in passages:
            article = articles[passage.article]
            stretch = clean(article, passage.start, passage.end)
            language = language_of(stretch.text, article)
            taken = days.within(stretch, passage)
            words = _words(stretch.text, language, tuple(names.within(stretch, passage)))
            untimed = tuple(word for word in words if not any(start <= word.start < end for start, end, _ in taken))
            figures = tuple((start, end) for start, end, _ in (*taken, *numbers.within(stretch, passage)))
            told[passage.id] = Told(passage, language, stretch, untimed, figures)
    return told


class _Places:
    """What stands where in each article, and by which name."""

    def __init__(self) -> None:
        self._by_article: dict[str, list[tuple[int, int, str]]] = defaultdict(list)

    def add(self, article: str, start: int, end: int, what: str) -> None:
        """Something at [start, end) of an article."""
        insort(self._by_article[article], (start, end, what))

    def within(self, stretch: CleanText, passage: Passage) -> list[tuple[int, int, str]]:
        """What begins in a passage, in order, at its place in the clean text."""
        own = self._by_article[passage.article]
        inside = own[bisect_left(own, (passage.start,)) : bisect_left(own, (passage.end,))]
        return [(stretch.from_source(start), stretch.from_source(end), what) for start, end, what in inside]


def keys_of(text: str, language: str) -> Iterator[str]:
    """The keys of all words of a text."""
    return (key(token.text, language) for token in tokens(text))


def key(word: str, language: str) -> str:
    """What is the same for all forms of a word, and for its like in another language where a concept is known."""
    return min(concepts(word, language), default="") or stem(lemma(word, language), language)


@lru_cache(maxsize=_KEPT)
def _words(text: str, language: str, names: tuple[tuple[int, int, str], ...]) -> tuple[Word, ...]:
    return tuple(sorted(_found(text, language, names), key=lambda word: word.start))


def _found(text: str, language: str, names: Sequence[tuple[int, int, str]]) -> Iterator[Word]:
    breaks = [match.start() for match in _BREAK.finditer(text) if not any(start <= match.start() < end for start, end, _ in names)]
    stop_words = facts_of(language).stop_words
    for start, end, name in names:
        yield Word(start, end, bisect_left(breaks, start), name, _NAME, names=True)
    for token in _unnamed(tokens(text), names):
        clause = bisect_left(breaks, token.start)
        if _denies(fold(token.text), language):
            yield Word(token.start, token.end, clause, "", 0.0, denies=True)
        elif token.text.casefold() in stop_words or is_reporting(token.text, language):
            continue
        elif token.text[0].isdigit():
            yield Word(token.start, token.end, clause, token.text, _NUMBER)
        else:
            rare = max(rarity(token.text, language) - _COMMONEST, _LEAST)
            yield Word(token.start, token.end, clause, key(token.text, language), rare, names=token.start > 0 and token.text[0].isupper())


@cache
def _denies(word: str, language: str) -> bool:
    return bool(denied((Term(word, frozenset((word,)), 0),), language))


def _unnamed(words: Iterable[Token], names: Sequence[tuple[int, int, str]]) -> Iterator[Token]:
    return (word for word in words if not any(start < word.end and word.start < end for start, end, _ in names))
