"""What checks reckon with: the numbers and names of each article, in text order, and the text between them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.core.cleantext import clean
from lesart.core.language.facts import facts_of
from lesart.core.language.sentences import sentence_spans
from lesart.core.mentions.quantities.measures import longest_first
from lesart.core.mentions.tables import table
from lesart.core.model import Article, Entity, Link, Mention, Passage, Place, Quantity


@dataclass(frozen=True, slots=True)
class Told:
    """One article with what was found in it, each in text order."""

    article: Article
    passages: Sequence[Passage]
    numbers: Sequence[Quantity]
    names: Sequence[tuple[Mention, Entity]]

    @property
    def language(self) -> str:
        """The code of the article's language."""
        return self.article.metadata.language

    def between(self, start: int, end: int) -> str:
        """A stretch as it should be read, on one line."""
        return " ".join(clean(self.article, start, max(start, end)).text.split())

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Where the sentences of the article stand, what a site says of itself left out."""
        for block in self.article.blocks:
            if block.kind != "furniture":
                stretch = clean(self.article, block.start, block.end)
                yield from (stretch.span_to_source(*span) for span in sentence_spans(stretch.text, self.language))

    def leaves_out(self, start: int, end: int) -> bool:
        """Whether a stretch says that it names some of many ("unter anderem")."""
        return re.search(rf"(?<!\w){sayings(self.language, 'examples')}(?!\w)", self.between(start, end), re.IGNORECASE) is not None

    def numbers_in(self, start: int, end: int) -> Sequence[Quantity]:
        """The numbers that begin in a stretch and count or measure something."""
        first, last = (bisect_left(self.numbers, at, key=lambda one: one.start) for at in (start, end))
        return [one for one in self.numbers[first:last] if one.is_value]

    def names_in(self, start: int, end: int) -> Sequence[tuple[Mention, Entity]]:
        """The names that begin in a stretch."""
        first, last = (bisect_left(self.names, at, key=lambda one: one[0].start) for at in (start, end))
        return self.names[first:last]


@dataclass(frozen=True, slots=True)
class Matter:
    """All articles, by id; and the passages that each passage is linked to."""

    articles: Mapping[str, Told]
    partners: Mapping[str, Sequence[Passage]]


def matter_of(
    articles: Iterable[Article],
    passages: Sequence[Passage],
    entities: Iterable[Entity],
    quantities: Iterable[Quantity],
    links: Iterable[Link],
) -> Matter:
    """The index that all checkers share."""
    own: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        own[passage.article].append(passage)
    numbers: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        numbers[quantity.article].append(quantity)
    names: dict[str, list[tuple[Mention, Entity]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            names[mention.article].append((mention, entity))
    by_id = {passage.id: passage for passage in passages}
    partners: dict[str, list[Passage]] = defaultdict(list)
    for link in links:
        partners[link.a].append(by_id[link.b])
        partners[link.b].append(by_id[link.a])
    told = {
        article.id: Told(
            article,
            sorted(own[article.id], key=lambda one: one.start),
            sorted(numbers[article.id], key=lambda one: one.start),
            sorted(names[article.id], key=lambda one: (one[0].start, one[0].end)),
        )
        for article in articles
    }
    return Matter(told, partners)


def place_of(number: Quantity) -> Place:
    """Where a number stands."""
    return Place(number.article, number.start, number.end)


def is_exact(number: Quantity) -> bool:
    """Whether a number may be reckoned with: "über 300" may be anything."""
    return number.bound == "exactly" and number.low == number.high


def figure(value: float, language: str) -> str:
    """A number as articles of a language write it: 3.950 or 3,950."""
    mark = facts_of(language).decimal_mark
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,")) if mark == "," else text


@cache
def sayings(language: str, what: str) -> str:
    """A pattern for any of the words or phrases by which a language says `what` (a row of tables/reckoning.toml)."""
    words = table("reckoning").get(language, {}).get(what, [])
    return "(?:" + ("|".join(map(re.escape, longest_first(words))) or "(?!)") + ")"
