"""Numbers and dates: equal ones, and different ones that count the same thing."""

from collections.abc import Callable, Iterable
from math import log10, sqrt

import numpy as np

from lesart.core.alignment.corpus import Terms
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats, Vectors, runs, stretches
from lesart.core.model import Quantity

# How fast two numbers cease to be of one size, per decade between them.
_FADING = 2.0


def signal(scene: Scene) -> dict[str, Floats]:
    """What both passages count, and when.

    `numbers`: how telling the equal ones are. `slots`: how many things both count, by their noun or unit, with whatever number;
    `counted events`: the same by what happened to whom (soldiers deployed, people killed). `counted alike`: how like the words
    beside a number of either side are at best, and the same where the two numbers are of one size as well. `both count`: whether there are
    numbers on both sides at all. `dates`: the days both name, by rarity.
    """
    left, right = scene.pairs.left, scene.pairs.right
    terms = scene.corpus.terms

    def shared(keys: Callable[[Terms], Iterable[tuple[str, float]]]) -> Floats:
        return Vectors([dict(keys(one)) for one in terms]).products(left, right)

    alike, near = _alike(scene)
    counting = np.array([bool(one.numbers) for one in terms], float)
    return {
        "numbers": shared(lambda one: ((_value(q), sqrt(telling(q))) for q, _ in one.numbers)),
        "slots": np.log1p(shared(lambda one: ((named, 1.0) for q, _ in one.numbers if (named := q.counted or q.unit)))),
        "counted events": np.log1p(shared(lambda one: ((f"{q.event} {q.group}", 1.0) for q, _ in one.numbers if q.event))),
        "counted alike": alike,
        "counted alike and near": near,
        "both count": counting[left] * counting[right],
        "dates": shared(lambda one: ((day, 1.0) for day in one.dates)),
    }


def _alike(scene: Scene) -> tuple[Floats, Floats]:
    """For each pair the greatest likeness of a number of one side to one of the other; once as it is, once by how near their sizes are."""
    pairs, numbers = scene.pairs, scene.numbers
    alike, near = np.zeros(len(pairs)), np.zeros(len(pairs))
    sizes = np.diff(numbers.begins)
    for left, begin, end in runs(pairs.left):
        at = begin + np.flatnonzero(sizes[pairs.right[begin:end]])
        if not sizes[left] or not len(at):
            continue
        partners = pairs.right[at]
        own = np.arange(numbers.begins[left], numbers.begins[left + 1])
        others = stretches(numbers.begins[partners], sizes[partners])
        found = numbers.alike(own, others)
        decades = np.abs(numbers.logarithms[own][:, None] - numbers.logarithms[others])
        first = np.cumsum(sizes[partners]) - sizes[partners]
        alike[at] = np.maximum.reduceat(found.max(axis=0), first)
        near[at] = np.maximum.reduceat((found * np.exp(-_FADING * decades)).max(axis=0), first)
    return alike, near


def _value(quantity: Quantity) -> str:
    return f"{quantity.low:g} {quantity.unit}"


def equal_numbers(one: Terms, other: Terms) -> list[tuple[Quantity, str]]:
    """The quantities of `one`, with their wording, whose number and unit stand in `other` as well."""
    there = {_value(quantity) for quantity, _ in other.numbers}
    found = {_value(quantity): (quantity, text) for quantity, text in one.numbers}
    return [number for key, number in found.items() if key in there]


def telling(quantity: Quantity) -> float:
    """How unlikely it is that two texts share this number by chance, 0.1..1: small and round numbers are everywhere."""
    digits = f"{quantity.low:g}".rstrip("0").replace(".", "") or "0"
    return min(1.0, 0.1 + 0.25 * (len(digits) - 1) + 0.12 * max(0.0, log10(max(quantity.low, 1))))
