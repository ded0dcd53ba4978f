"""The names of a comparison as a reader asks for them: by spread, by passage, by part of a spelling. Knows no screen."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from lesart.core.model import Comparison, Entity, EntityLabel, Passage, Span, Suggestion
from lesart.tui.search import fold
from lesart.tui.walk import Walk, walk_through

Order = Literal["spread", "mentions", "name"]
ORDERS: tuple[Order, ...] = ("spread", "mentions", "name")
"""How names can be sorted, the first one first."""

CLASSES: tuple[frozenset[EntityLabel], ...] = (
    frozenset({"PER", "LOC", "ORG", "EVENT", "MISC"}),
    frozenset({"PER"}),
    frozenset({"LOC"}),
    frozenset({"ORG"}),
    frozenset({"EVENT", "MISC"}),
)
"""Which names can be listed: all, or those of one class."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity, and how often each article names it, in the order of opening."""

    entity: Entity
    counts: tuple[int, ...]

    @property
    def spread(self) -> int:
        """How many articles name it."""
        return sum(map(bool, self.counts))

    @property
    def mentions(self) -> int:
        """How often all articles together name it."""
        return sum(self.counts)

    @property
    def named(self) -> "tuple[Named, ...]":
        """Whom its row is about."""
        return (self,)

    @property
    def others(self) -> tuple[str, ...]:
        """Its other spellings."""
        return tuple(variant for variant in self.entity.variants if variant != self.entity.name)


@dataclass(frozen=True, slots=True)
class Question:
    """Two entities that are probably one, and why."""

    named: tuple[Named, Named]
    suggestion: Suggestion


Item = Named | Question
"""A row of the list of names."""

_KEYS: Mapping[Order, Callable[[Named], tuple[int | str, ...]]] = {
    "spread": lambda named: (-named.spread, -named.mentions, fold(named.entity.name), named.entity.id),
    "mentions": lambda named: (-named.mentions, -named.spread, fold(named.entity.name), named.entity.id),
    "name": lambda named: (fold(named.entity.name), named.entity.id),
}


class Names:
    """The entities of a comparison, indexed once."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = [article.id for article in comparison.articles]
        numbers = {article: number for number, article in enumerate(self._articles)}
        self._named: dict[str, Named] = {}
        for entity in comparison.entities:
            counts = [0] * len(self._articles)
            for mention in entity.mentions:
                counts[numbers[mention.article]] += 1
            self._named[entity.id] = Named(entity, tuple(counts))
        self.questions = tuple(
            Question((self._named[suggestion.a], self._named[suggestion.b]), suggestion)
            for suggestion in sorted(comparison.suggestions, key=lambda s: (-s.score, s.a, s.b))
        )

    def listed(self, order: Order, labels: frozenset[EntityLabel], part: str) -> list[Named]:
        """Entities of these classes one of whose spellings contains `part`, whatever its case and accents."""
        wanted = fold(part).strip()
        found = (named for named in self._named.values() if named.entity.label in labels and wanted in self._spellings[named.entity.id])
        return sorted(found, key=_KEYS[order])

    def in_passage(self, passage: Passage) -> list[Entity]:
        """Who and what a passage names, in the order of its text."""
        mentions = self._mentions.get(passage.article, [])
        first, last = (bisect_left(mentions, place, key=lambda mention: mention[0]) for place in (passage.start, passage.end))
        return list({entity: self._named[entity].entity for _, entity in mentions[first:last]}.values())

    def walk(self, entities: Sequence[Entity], article: str, offset: int) -> Walk | None:
        """All mentions of `entities`, at the first one from `offset` of `article` on."""
        spans: dict[str, list[Span]] = {name: [] for name in self._articles}
        for mention in sorted((m for entity in entities for m in entity.mentions), key=lambda m: m.start):
            spans[mention.article].append(Span(mention.start, mention.end))
        return walk_through(" / ".join(entity.name for entity in entities), spans, article, offset, tuple(entities))

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        return {name: fold("\n".join((named.entity.name, *named.others))) for name, named in self._named.items()}

    @cached_property
    def _mentions(self) -> Mapping[str, list[tuple[int, str]]]:
        """Where each article names what."""
        found: dict[str, list[tuple[int, str]]] = {}
        for named in self._named.values():
            for mention in named.entity.mentions:
                found.setdefault(mention.article, []).append((mention.start, named.entity.id))
        return {article: sorted(mentions) for article, mentions in found.items()}
