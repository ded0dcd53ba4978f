"""The rows of the wording table: one thing, and the words that each article has for it."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log2
from typing import Literal

from lesart.core.contrast.quoted import quotation_spans
from lesart.core.language.tokens import tokens
from lesart.core.model import Article, Span

# A quotation of more words says something.
_TERM = 3

RowKind = Literal["name", "people", "event", "epithet", "claim"]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A word or name as it stands in a passage: `key` is the same for all its forms, `own` whether the article says it in its own voice."""

    article: str
    language: str
    passage: str
    span: Span
    text: str
    key: str
    own: bool


@dataclass(frozen=True, slots=True)
class Use:
    """A word as one article uses it.

    Attributes:
        word: its shortest form in the article.
        spans: where it stands, in source offsets, in text order; `passages` are the passages of these places.
        own: how many of them the article says in its own voice.
        distanced: how many stand in quotation marks by themselves, as words that are somebody else's.
    """

    article: str
    word: str
    spans: tuple[Span, ...]
    passages: tuple[str, ...]
    own: int
    distanced: int = 0

    @property
    def count(self) -> int:
        """How often the article uses it."""
        return len(self.spans)


@dataclass(frozen=True, slots=True)
class WordingRow:
    """What one thing is called.

    Attributes:
        kind: `name` for one entity (its names, and offices that stand for it or with it), `people` and `event` for labels of one class,
            `epithet` for what stands before one noun, `claim` for other words that linked passages have for one thing.
        about: what the words are said of.
        entity: its id where it is one, else empty.
        uses: by article as opened, the most frequent first.
        shown_by: linked passages of which either has another word, the surest first; empty where the names themselves show it.
    """

    kind: RowKind
    about: str
    entity: str
    uses: tuple[Use, ...]
    shown_by: tuple[tuple[str, str], ...] = ()

    def of(self, article: str) -> tuple[Use, ...]:
        """The uses of one article."""
        return tuple(use for use in self.uses if use.article == article)

    @property
    def words(self) -> tuple[str, ...]:
        """All words, each once, as the first article that uses it has it."""
        return tuple(dict.fromkeys(use.word for use in self.uses))


Gather = Callable[[Iterable[Occurrence]], tuple[Use, ...]]


def gathering(articles: Sequence[Article]) -> Gather:
    """What makes uses of occurrences: by article as opened, then by word, the most frequent first."""
    order = {article.id: number for number, article in enumerate(articles)}
    distanced = {article.id: _terms_in_quotes(article) for article in articles}

    def gather(found: Iterable[Occurrence]) -> tuple[Use, ...]:
        gathered: dict[tuple[str, str], list[Occurrence]] = defaultdict(list)
        for one in found:
            gathered[one.article, one.key].append(one)
        uses = [_use(sorted(own, key=lambda one: one.span), distanced[article]) for (article, _), own in gathered.items()]
        return tuple(sorted(uses, key=lambda use: (order[use.article], -use.count, use.spans[0])))

    return gather


def telling(found: Iterable[Occurrence]) -> float:
    """How much a reader learns from a row: bits by which the choice of words depends on the article, times the number of occurrences.

    That is the mutual information of word and article, times n, summed over languages: that a translation has other words tells nothing.
    It is 0 where all have the same words in the same shares.
    """
    by_language: dict[str, list[Occurrence]] = defaultdict(list)
    for one in found:
        by_language[one.language].append(one)
    return sum(map(_bits, by_language.values()))


def _bits(found: Sequence[Occurrence]) -> float:
    both = Counter((one.article, one.key) for one in found)
    words, articles = Counter(one.key for one in found), Counter(one.article for one in found)
    return sum(count * log2(count * len(found) / (articles[article] * words[word])) for (article, word), count in both.items())


def _use(found: Sequence[Occurrence], distanced: Sequence[Span]) -> Use:
    spans = tuple(one.span for one in found)
    return Use(
        found[0].article,
        min((one.text for one in found), key=lambda text: (len(text), text)),
        spans,
        tuple(one.passage for one in found),
        sum(one.own for one in found),
        sum(_is_within(span, distanced) for span in spans),
    )


def _terms_in_quotes(article: Article) -> list[Span]:
    """Quotations so short that they quote a term."""
    spans = quotation_spans(article)
    return [one for one in spans if len(tokens(article.text[one.start : one.end])) <= _TERM]


def _is_within(span: Span, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return at >= 0 and span.end <= spans[at].end
