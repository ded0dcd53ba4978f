"""Which counts of two passages may stand for one thing, and how surely.

Class is enough: one kind of thing happened to one kind of whom. Passages that are linked speak of one fact already; there one noun, one
unit or one kind of whom is enough, where each side has but one such count, and where both are of one size. How sure the link must be
differs from kind to kind: any text has spans of time, few have two sums of money. `benchmarks/conflicts.py` tuned what stands here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lesart.core.cleantext import clean
from lesart.core.contrast.kinds.side import Named, Side
from lesart.core.contrast.kinds.slots import Slot, one_class, one_thing
from lesart.core.language.tokens import tokens
from lesart.core.mentions.quantities.measures import in_base
from lesart.core.mentions.tables import table

# The least probability of a link in which one noun, unit or kind of whom makes two counts rivals, and how surely they are.
_NOUN = (0.5, 0.8)
_UNIT = (0.45, 0.75)
_THINGS = (0.3, 0.65)
_SPAN, _LASTING = (0.7, 0.7), (0.4, 0.7)  # of time; where both sides say that something lasted so long
_WHOM = (0.45, 0.65)
_CLASS = (0.0, 0.95)
_NONE = (1.0, 0.0)
# How many times the other one of two rivals may be: what one class counts, and what less than a class tells.
_ONE_CLASS, _ONE_KIND, _ONE_GROUP = 10.0, 10.0, 3.0
# A number so great that says neither what it counts nor its unit ("zwei Milliarden") takes both from the other side.
_GREAT = 100_000.0
# From this probability on a year that one side names in another clause than its count is no sign of another event.
_ONE_EVENT = 0.6
_BARE, _PERSONS = "bare", "persons"
# How many characters a place may stand from the count of what happened there.
_BESIDE = 60


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two counts that may stand for one thing, the first passage's first, and how surely (0..1) they do."""

    one: Slot
    other: Slot
    strength: float


def rivals(one: Side, other: Side, score: float) -> Iterator[Rivals]:
    """All pairs of counts that may stand for one thing in two passages that speak of one fact with the probability `score`."""
    own, others = [_dimension(slot) for slot in one.slots], [_dimension(slot) for slot in other.slots]
    for a, kind in zip(one.slots, own, strict=True):
        for b, other_kind in zip(other.slots, others, strict=True):
            alone = own.count(kind) == others.count(other_kind) == 1
            least, strength = _needed(a, b, alone)
            if strength and score >= least and _at_one_time(a, b, score) and not _elsewhere(one, a, other, b):
                yield Rivals(a, b, strength)


def _needed(one: Slot, other: Slot, alone: bool) -> tuple[float, float]:
    """How probable the link must be, and how surely the counts are then rivals; nothing where they are none."""
    if one_class(one, other):
        return _CLASS if _of_one_size(one, other, _ONE_CLASS) else _NONE
    if one_thing(one, other):
        return _NOUN
    kind, other_kind = _dimension(one), _dimension(other)
    if not alone or kind is None or other_kind is None or not _of_one_kind(kind, other_kind) or not may_meet(one, other):
        return _NONE
    if kind == _PERSONS:
        return _WHOM if _of_one_size(one, other, _ONE_GROUP) else _NONE
    if not _of_one_size(one, other, _ONE_KIND):
        return _NONE
    if kind == "hour":
        return _LASTING if one.lasting and other.lasting else _SPAN
    return _THINGS if kind in table("counts")["things"] else _UNIT


def _of_one_kind(kind: str, other_kind: str) -> bool:
    """Whether two dimensions are one; a great number that says neither noun nor unit may be money."""
    money = table("quantities")["kinds"]["money"]
    return kind == other_kind or (_BARE in (kind, other_kind) and not {kind, other_kind}.isdisjoint(money))


def may_meet(one: Slot, other: Slot) -> bool:
    """Whether neither is some of another, a single one, denied, so many a year, or of something else that happened."""
    events = {one.quantity.event, other.quantity.event} - {""}
    whole = not any(
        slot.inside or slot.denied or slot.added or slot.quantity.listed == "part" or slot.quantity.high == slot.quantity.low == 1
        for slot in (one, other)
    )
    return whole and len(events) < 2 and one.rate == other.rate


def _at_one_time(one: Slot, other: Slot, score: float) -> bool:
    """Whether no year or month that is named makes one count that of another event."""
    return one.times == other.times or (score >= _ONE_EVENT and one.near_times == other.near_times)


def _dimension(slot: Slot) -> str | None:
    """What may be held against it: a unit, persons, a group, a noun; None for what multiplies, and for parts of others."""
    quantity = slot.quantity
    unit = in_base(quantity)[2]
    if quantity.kind == "factor" or slot.inside or slot.denied or slot.added or quantity.listed == "part":
        return None
    if unit:
        return unit
    facts = table("counts")
    if quantity.group in facts["persons"] or (quantity.event in facts["to_persons"] and not quantity.group):
        return _PERSONS
    return quantity.group or quantity.counted or (_BARE if quantity.low >= _GREAT else None)


def _of_one_size(one: Slot, other: Slot, times: float) -> bool:
    """Whether neither is, at least, more than so many times what the other may be at most."""
    less, more = sorted(((max(low, high or low), low) for low, high, _ in (in_base(one.quantity), in_base(other.quantity))))
    return less[0] > 0 and more[1] <= times * less[0]


def _elsewhere(one: Side, slot: Slot, other: Side, other_slot: Slot) -> bool:
    """Whether both counts are told of places, and of none in common: three dead here, 27 there."""
    here, there = _places(one, slot), _places(other, other_slot)
    return bool(here and there) and not here & there


def _places(side: Side, slot: Slot) -> frozenset[str]:
    """The places beside a count at which it says that something happened."""
    return frozenset(named.entity.id for named in side.names if named.entity.label == "LOC" and _is_beside(side, slot, named))


def _is_beside(side: Side, slot: Slot, named: Named) -> bool:
    start, end = named.mention.start, named.mention.end
    gap = (end, slot.value.start) if end <= slot.value.start else (min(slot.value.end, start), start)
    between = clean(side.article, *gap).text
    before = tokens(clean(side.article, max(side.passage.start, start - _BESIDE), start).text)
    placed = bool(before) and before[-1].text.casefold() in table("quantities")["placed"]
    return placed and len(between) <= _BESIDE and not any(mark in between for mark in ",;:.")
