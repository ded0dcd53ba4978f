"""What two linked passages may differ in: one module per kind, and the registry of them.

A finder gets two sides and finds each slot that both fill, whether their values fit each other or not. It never judges on likeness. A new
kind is one new module and one line here.
"""

from collections.abc import Callable, Sequence

from lesart.core.contrast.assertion.status import may_conflict
from lesart.core.contrast.kinds import cause, date, denial, number, outcome, person, place
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Difference, SlotValue

Finder = Callable[[Side, Side, float], tuple[Difference, ...]]
"""The sides in passage order, and how probably they speak of one fact; the values of each difference stand in the same order."""

FINDERS: tuple[Finder, ...] = (number.find, date.find, person.find, place.find, cause.find, outcome.find, denial.find)


def differences(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """All slots that both sides fill, kind by kind; values that are not asserted ("if 300 die") cannot be apart.

    Two finders look for denials, each by its own words: the surer one stands. Two policemen beside two soldiers are told apart by who they
    are, and not by their number once more.
    """
    found = [found for finder in FINDERS for found in finder(one, other, score)]
    denials = sorted((difference for difference in found if difference.kind == "denial"), key=lambda denial: -denial.strength)
    told_twice = [*denials[1:], *_counts_of_others(found)]
    return tuple(
        difference
        for difference in found
        if (not difference.is_apart or _may_be_apart(difference, one, other)) and difference not in told_twice
    )


def _counts_of_others(found: Sequence[Difference]) -> list[Difference]:
    """Equal counts that are apart only because they count others, where who these are is told as a difference of its own."""
    persons = [difference for difference in found if difference.kind == "person"]
    return [
        difference
        for difference in found
        if difference.kind == "number"
        and difference.is_apart
        and (difference.values[0].low, difference.values[0].high) == (difference.values[1].low, difference.values[1].high)
        and any(all(map(_overlap, difference.values, person.values)) for person in persons)
    ]


def _overlap(one: SlotValue, other: SlotValue) -> bool:
    return one.start < other.end and other.start < one.end


def _may_be_apart(difference: Difference, one: Side, other: Side) -> bool:
    """Whether both values are asserted; of what is denied, or planned and done, the finders know themselves."""
    mine, theirs = difference.values
    return difference.kind in ("outcome", "denial") or may_conflict(one.status, other.status, mine.start, theirs.start)
