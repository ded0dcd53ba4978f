"""Differences of two passages each -> differences of a claim: what several articles say in one slot stands together.

Three articles with three numbers for one thing differ once, in three values, not three times in two.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lesart.core.contrast.ledger.weight import urgency
from lesart.core.model import Difference, Link, SlotValue, Standing

_SEVEREST_FIRST: tuple[Standing, ...] = ("differs", "fell", "rose", "compatible", "unclear", "agrees")

ClassOf = Callable[[SlotValue], tuple[str, ...] | None]
"""What a value counts, where that is told: values of one class fill one slot even where no link joins their passages."""

_Pairs = tuple[Difference, ...]


def families(links: Iterable[Link], passages: Sequence[str], class_of: ClassOf) -> tuple[Difference, ...]:
    """All that `links` differ in, each slot once, the weightiest first; `passages` give the order of what weighs the same."""
    place = {passage: at for at, passage in enumerate(passages)}
    weights: dict[Difference, float] = {}
    for link in links:
        for pair in link.differences:
            weights[pair] = max(weights.get(pair, 0.0), link.score * pair.strength)

    def by_weight(pair: Difference) -> tuple[float, float, list[tuple[int, int, int]], str]:
        places = [(place[value.passage], value.start, value.end) for value in pair.values]
        return -urgency(pair), -weights[pair], places, pair.slot

    found: list[_Pairs] = []
    for pair in sorted(weights, key=by_weight):
        joined: _Pairs = (pair,)
        apart: list[_Pairs] = []
        for family in found:
            if _is_one_slot(family, pair, class_of) and _fill_alike(family, joined):
                joined = (*joined, *family)
            else:
                apart.append(family)
        found = [*apart, joined]
    in_order = [sorted(family, key=by_weight) for family in found]
    return tuple(_merged(family, place) for family in sorted(in_order, key=lambda family: by_weight(family[0])))


def _is_one_slot(family: _Pairs, pair: Difference, class_of: ClassOf) -> bool:
    """Whether a pair has a value of the family, or counts what one of them counts."""
    if family[0].kind != pair.kind:
        return False
    values = _values(family).values()
    if not set(values).isdisjoint(pair.values):
        return True
    classes = {class_of(value) for value in values} - {None}
    return any(class_of(value) in classes for value in pair.values)


def _fill_alike(one: _Pairs, other: _Pairs) -> bool:
    """Whether no passage would have two values in the slot that both make."""
    values, others = _values(one), _values(other)
    return all(others.get(passage, value) == value for passage, value in values.items())


def _values(family: Iterable[Difference]) -> dict[str, SlotValue]:
    return {value.passage: value for pair in family for value in pair.values}


def _merged(family: Sequence[Difference], place: dict[str, int]) -> Difference:
    """One difference: slot, first values and hints of the weightiest pair, then the values of the others; the severest standing.

    A pair of which one value has no day says nothing of what grew or fell where that value agrees with one that has: that pair decides.
    """
    deciding = [pair for pair in family if not _is_settled_elsewhere(pair, family)] or family
    first = deciding[0]
    standings = {pair.standing for pair in deciding}
    rest = sorted(set(_values(family).values()) - set(first.values), key=lambda value: place[value.passage])
    return replace(
        first,
        values=(*first.values, *rest),
        standing=next(standing for standing in _SEVEREST_FIRST if standing in standings),
        strength=max(pair.strength for pair in family),
    )


def _is_settled_elsewhere(pair: Difference, family: Sequence[Difference]) -> bool:
    """Whether a value that differs has no day, and agrees with one of the family that has."""
    undated = {value for value in pair.values if not value.as_of}
    twins = (other for other in family if other.standing in ("agrees", "compatible") and not undated.isdisjoint(other.values))
    return pair.standing == "differs" and any(value.as_of for twin in twins for value in twin.values)
