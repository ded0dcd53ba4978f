"""The rows of the wording table: one thing, and the words that each article has for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Literal

from lesart.core.model import Span

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
    """

    article: str
    word: str
    spans: tuple[Span, ...]
    passages: tuple[str, ...]
    own: int

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


def uses_of(found: Iterable[Occurrence], order: Mapping[str, int]) -> tuple[Use, ...]:
    """Occurrences gathered by article and word; `order` is that in which articles were opened."""
    gathered: dict[tuple[str, str], list[Occurrence]] = defaultdict(list)
    for one in found:
        gathered[one.article, one.key].append(one)
    uses = [_use(article, sorted(own, key=lambda one: one.span)) for (article, _), own in gathered.items()]
    return tuple(sorted(uses, key=lambda use: (order[use.article], -use.count, use.spans[0])))


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


def _use(article: str, found: Sequence[Occurrence]) -> Use:
    word = min((one.text for one in found), key=lambda text: (len(text), text))
    spans = tuple(one.span for one in found)
    return Use(article, word, spans, tuple(one.passage for one in found), sum(one.own for one in found))
