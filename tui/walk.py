"""What n and N walk instead of claims: the hits of a search, or the mentions of a name. Knows no screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lesart.core.model import Entity, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A place on the walk: source offsets of one article."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Walk:
    """Places in all articles, and the one the reader is at; they stand in the order of the articles, `spans` has them by article.

    `what` is the query, or the name followed; `entities` is what is followed, none in a search.
    """

    what: str
    hits: tuple[Hit, ...]
    spans: Mapping[str, tuple[Span, ...]]
    entities: tuple[Entity, ...] = ()
    at: int = 0

    @property
    def hit(self) -> Hit:
        """The place the reader is at."""
        return self.hits[self.at]

    @property
    def count(self) -> str:
        """Which place of how many, counted from 1."""
        return f"{self.at + 1}/{len(self.hits)}"

    def step(self, by: int) -> "Walk":
        """At the place after or before this one, and round again."""
        return replace(self, at=(self.at + by) % len(self.hits))


def walk_through(
    what: str, spans: Mapping[str, Sequence[Span]], article: str, offset: int, entities: tuple[Entity, ...] = ()
) -> Walk | None:
    """Walk `spans` (by article as opened, in text order), at first the one at `offset` of `article` or after; None where there are none."""
    hits = tuple(Hit(name, span) for name, found in spans.items() for span in found)
    if not hits:
        return None
    order = {name: number for number, name in enumerate(spans)}
    here = (order[article], offset)
    first = next((n for n, hit in enumerate(hits) if (order[hit.article], hit.span.start) >= here), 0)
    return Walk(what, hits, {name: tuple(found) for name, found in spans.items()}, entities, first)
