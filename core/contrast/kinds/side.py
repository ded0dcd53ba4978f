"""One side of a pair: a passage with all that was found in it, so that no finder searches an article."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lesart.core.cleantext import clean
from lesart.core.contrast.assertion.status import Status, statuses
from lesart.core.contrast.kinds.reading import Reading, readings
from lesart.core.contrast.kinds.slots import Slot, slots_of
from lesart.core.model import Article, DateMention, Entity, Mention, Passage, Quantity, Span


@dataclass(frozen=True, slots=True)
class Named:
    """A mention, and whom or what it names."""

    mention: Mention
    entity: Entity


@dataclass(frozen=True, slots=True)
class Side:
    """A passage, its article, its counts, names and dates in text order, what its clauses say and how firmly."""

    article: Article
    passage: Passage
    slots: tuple[Slot, ...] = ()
    names: tuple[Named, ...] = ()
    dates: tuple[DateMention, ...] = ()
    reading: Reading = field(default_factory=Reading)
    status: Status = field(default_factory=lambda: Status("", "unclear"))

    def text(self, span: Span) -> str:
        """A stretch of the passage as it should be read."""
        return clean(self.article, span.start, span.end).text


def sides_of(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    entities: Iterable[Entity] = (),
    quantities: Iterable[Quantity] = (),
    dates: Iterable[DateMention] = (),
    said: Mapping[str, Status] | None = None,
) -> Mapping[str, Side]:
    """The side that each passage is, by passage id; `said` is how firmly each says what it says, found out where it is not given."""
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
    drafts: list[Side] = []
    for passage in passages:
        names, days = named[passage.article], dated[passage.article]
        first, last = (bisect_left(names, at, key=lambda one: one.mention.start) for at in (passage.start, passage.end))
        early, late = (bisect_left(days, at, key=lambda one: one.start) for at in (passage.start, passage.end))
        drafts.append(Side(sources[passage.article], passage, slots.get(passage.id, ()), tuple(names[first:last]), tuple(days[early:late])))
    named_in = {side.passage.id: [(one.mention.start, one.mention.end, one.entity.id) for one in side.names] for side in drafts}
    counts = {identity: [(slot.quantity.start, slot.quantity.end) for slot in found] for identity, found in slots.items()}
    read, firm = readings(sources, passages, named_in, counts), statuses(articles, passages) if said is None else said
    return {side.passage.id: replace(side, reading=read[side.passage.id], status=firm[side.passage.id]) for side in drafts}
