"""One side of a pair: a passage with all that was found in it, so that no finder searches an article."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lesart.core.contrast.kinds.slots import Slot, slots_of
from lesart.core.model import Article, DateMention, Entity, Mention, Passage, Quantity


@dataclass(frozen=True, slots=True)
class Named:
    """A mention, and whom or what it names."""

    mention: Mention
    entity: Entity


@dataclass(frozen=True, slots=True)
class Side:
    """A passage, its article, its counts, names and dates in text order."""

    article: Article
    passage: Passage
    slots: tuple[Slot, ...] = ()
    names: tuple[Named, ...] = ()
    dates: tuple[DateMention, ...] = ()


def sides_of(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    entities: Iterable[Entity] = (),
    quantities: Iterable[Quantity] = (),
    dates: Iterable[DateMention] = (),
) -> Mapping[str, Side]:
    """The side that each passage is, by passage id."""
    sources = {article.id: article for article in articles}
    slots = slots_of(articles, passages, quantities)
    named: dict[str, list[Named]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            named[mention.article].append(Named(mention, entity))
    dated: dict[str, list[DateMention]] = defaultdict(list)
    for date in dates:
        dated[date.article].append(date)
    for found in named.values():
        found.sort(key=lambda one: one.mention.start)
    for days in dated.values():
        days.sort(key=lambda one: one.start)
    sides: dict[str, Side] = {}
    for passage in passages:
        names, days = named[passage.article], dated[passage.article]
        first, last = (bisect_left(names, at, key=lambda one: one.mention.start) for at in (passage.start, passage.end))
        early, late = (bisect_left(days, at, key=lambda one: one.start) for at in (passage.start, passage.end))
        sides[passage.id] = Side(
            sources[passage.article], passage, slots.get(passage.id, ()), tuple(names[first:last]), tuple(days[early:late])
        )
    return sides
