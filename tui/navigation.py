"""Where the reader can go: the stops of an article, the places of a claim, and the way back. Knows no screen."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lesart.core.export.lookup import Lookup
from lesart.core.model import Claim, Comparison, Entity, OnlyHere, Passage, Relation, SlotValue, Span
from lesart.tui.partners import Partners
from lesart.tui.passages import PassageMap, span_of

Filter = Literal["all", "conflict", "only"]
Kind = Literal["same", "conflict", "related", "only"]


@dataclass(frozen=True, slots=True)
class Stop:
    """A passage worth stopping at: a claim's first passage in its article, or one that stands in this article only."""

    passage: Passage
    claim: Claim | None = None
    only: OnlyHere | None = None

    @property
    def kind(self) -> Kind:
        """What the reader finds here."""
        return self.claim.relation if self.claim else "only"


Way = Stop | Literal["matrix", "pass"] | None
"""Where a screen beside the text leads to: a place in the text, another such screen, or back."""


@dataclass(frozen=True, slots=True)
class Count:
    """Which of how many, counted from 1."""

    number: int
    total: int

    def __str__(self) -> str:
        return f"{self.number}/{self.total}"


class Atlas:
    """A comparison indexed by place, so that no key press searches it."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.passages: Mapping[str, Passage] = {passage.id: passage for passage in comparison.passages}
        self.entities: Mapping[str, Entity] = {entity.id: entity for entity in comparison.entities}
        self.article_order = {article.id: number for number, article in enumerate(comparison.articles)}
        self.partners = Partners(comparison)
        self._lookup = Lookup(comparison)
        self._places = {claim.id: self._lookup.places(claim) for claim in comparison.claims}
        self._claims_at: dict[str, list[Claim]] = {}
        self._stops: dict[tuple[str, Filter], list[Stop]] = {}
        self._of_kind: dict[tuple[str, Kind], list[Stop]] = {}
        for claim in comparison.claims:
            seen: set[str] = set()
            for passage in self._places[claim.id]:
                self._claims_at.setdefault(passage.id, []).append(claim)
                if passage.article not in seen:
                    seen.add(passage.article)
                    self._add(Stop(passage, claim=claim))
        self._only_at = {only.passage: only for only in comparison.only_here}
        for only in comparison.only_here:
            self._add(Stop(self.passages[only.passage], only=only))
        for stops in (*self._stops.values(), *self._of_kind.values()):
            stops.sort(key=_place)
        self._map = PassageMap(comparison)

    def stops(self, article: str, only: Filter) -> Sequence[Stop]:
        """Where n stops in an article: sure claims (`all`), conflicts, or passages that stand only here; in reading order.

        What is only perhaps related is a lead, not a claim, and there is much of it: a reader meets it on the way, but is not led to it.
        """
        return self._stops.get((article, only), ())

    def has(self, only: Filter) -> bool:
        """Whether any article has such a stop."""
        return any(known == only for _, known in self._stops)

    def leads(self, article: str) -> bool:
        """Whether anything in an article is perhaps related to another one."""
        return (article, "related") in self._of_kind

    def place_in(self, claim: Claim, article: str) -> Passage | None:
        """A claim's first passage in an article."""
        return next((place for place in self._places[claim.id] if place.article == article), None)

    def places(self, claim: Claim) -> Sequence[Passage]:
        """A claim's passages: by article as opened, then by place."""
        return self._places[claim.id]

    def spans(self, stop: Stop | None) -> Mapping[str, tuple[Span, ...]]:
        """What stands at a stop, in all articles: the passages of its claim, or its own."""
        found: dict[str, tuple[Span, ...]] = {}
        places = () if stop is None else self.places(stop.claim) if stop.claim else (stop.passage,)
        for place in places:
            found[place.article] = (*found.get(place.article, ()), span_of(place))
        return found

    def values(self, stop: Stop | None) -> Mapping[str, tuple[Span, ...]]:
        """Where the values stand, in all articles, that the claim at a stop differs in."""
        found: dict[str, tuple[Span, ...]] = {}
        for value in dict.fromkeys(apart(stop.claim)) if stop and stop.claim else ():
            article = self.passages[value.passage].article
            found[article] = (*found.get(article, ()), Span(value.start, value.end))
        return found

    def count(self, stop: Stop) -> Count:
        """Which stop of its kind this is in its article."""
        stops = self._of_kind[stop.passage.article, stop.kind]
        return Count(next(n for n, s in enumerate(stops, 1) if (s.claim, s.only) == (stop.claim, stop.only)), len(stops))

    def passage_at(self, article: str, offset: int) -> Passage | None:
        """The passage that a source offset belongs to."""
        return self._map.at(article, offset)

    def claims_at(self, passage: Passage) -> Sequence[Claim]:
        """The claims that a passage is part of."""
        return self._claims_at.get(passage.id, ())

    def stop_at(self, article: str, offset: int, only: Filter) -> Stop | None:
        """What the passage at `offset` belongs to, the strongest relation first; None where the filter hides it or nothing is known."""
        passage = self.passage_at(article, offset)
        if passage is None:
            return None
        claims = sorted(self._claims_at.get(passage.id, ()), key=lambda c: _STRENGTH[c.relation])
        if only == "only" or not claims:
            here = self._only_at.get(passage.id)
            return Stop(passage, only=here) if here and only != "conflict" else None
        return Stop(passage, claim=claims[0]) if only == "all" or claims[0].relation == "conflict" else None

    def step(self, article: str, offset: int, current: Stop | None, only: Filter, by: Literal[1, -1]) -> Stop | None:
        """The stop after or before `current`, or where there is none in this article, after or before `offset`."""
        stops = self.stops(article, only)
        at = next((n for n, stop in enumerate(stops) if current and (stop.claim, stop.only) == (current.claim, current.only)), None)
        if at is None:
            starts = [stop.passage.start for stop in stops]
            at = bisect_left(starts, offset + 1) - 1 if by == 1 else bisect_left(starts, offset)
        at += by
        return stops[at] if 0 <= at < len(stops) else None

    def words(self, passage: str) -> str:
        """What a passage reads, on one line."""
        return self._lookup.text(passage)

    def title(self, claim: Claim) -> str:
        """What a claim is called."""
        return self._lookup.title(claim)

    def reasons(self, claim: Claim) -> Sequence[str]:
        """What a claim's passages share, strongest first."""
        return self._lookup.reasons(claim)

    def _add(self, stop: Stop) -> None:
        self._of_kind.setdefault((stop.passage.article, stop.kind), []).append(stop)
        for only in _FILTERS[stop.kind]:
            self._stops.setdefault((stop.passage.article, only), []).append(stop)


def apart(claim: Claim) -> Iterator[SlotValue]:
    """The values that a reader should see beside each other: all but those that agree."""
    if not claim.differences:
        yield from claim.values
    for one in claim.differences:
        if one.standing != "agrees":
            yield from one.values


_STRENGTH: dict[Relation, int] = {"conflict": 0, "same": 1, "related": 2}
_FILTERS: dict[Kind, tuple[Filter, ...]] = {"same": ("all",), "conflict": ("all", "conflict"), "related": (), "only": ("only",)}


def _place(stop: Stop) -> tuple[int, int, str]:
    return stop.passage.start, _STRENGTH[stop.claim.relation] if stop.claim else 3, stop.claim.id if stop.claim else ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to return to."""

    article: str
    offset: int


class JumpList:
    """The places jumped from, as in vim: back goes there, forward undoes that, and a new jump forgets what lay ahead."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Remember `spot`, which a jump is about to leave."""
        if not self._behind or self._behind[-1] != spot:
            self._behind.append(spot)
        self._ahead.clear()

    def back(self, here: Spot) -> Spot | None:
        """The place before the last jump; None where there was none."""
        return _turn(here, self._behind, self._ahead)

    def forward(self, here: Spot) -> Spot | None:
        """The place the last `back` came from; None where there was none."""
        return _turn(here, self._ahead, self._behind)


def _turn(here: Spot, source: list[Spot], target: list[Spot]) -> Spot | None:
    if not source:
        return None
    target.append(here)
    return source.pop()
