"""Numbers and dates: equal ones, and different ones that count the same thing."""

from collections.abc import Callable, Iterable
from math import log10, sqrt

import numpy as np

from lesart.core.alignment.corpus import Terms
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats, Vectors
from lesart.core.model import Quantity


def signal(scene: Scene) -> dict[str, Floats]:
    """What both passages count, and when.

    `numbers`: how telling the equal ones are. `slots`: how many things both count, by their noun or unit, with whatever number;
    `counted events`: the same by what happened to whom (soldiers deployed, people killed). `both count`: whether there are numbers on both
    sides at all. `dates`: the days both name, by rarity.
    """
    left, right = scene.pairs.left, scene.pairs.right
    terms = scene.corpus.terms

    def shared(keys: Callable[[Terms], Iterable[tuple[str, float]]]) -> Floats:
        return Vectors([dict(keys(one)) for one in terms]).products(left, right)

    counting = np.array([bool(one.numbers) for one in terms], float)
    return {
        "numbers": shared(lambda one: ((_value(q), sqrt(telling(q))) for q, _ in one.numbers)),
        "slots": np.log1p(shared(lambda one: ((named, 1.0) for q, _ in one.numbers if (named := q.counted or q.unit)))),
        "counted events": np.log1p(shared(lambda one: ((f"{q.event} {q.group}", 1.0) for q, _ in one.numbers if q.event))),
        "both count": counting[left] * counting[right],
        "dates": shared(lambda one: ((day, 1.0) for day in one.dates)),
    }


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
