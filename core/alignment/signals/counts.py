"""Numbers and dates: equal ones, and different ones that count the same thing."""

from math import log10

import numpy as np

from lesart.core.alignment.corpus import Terms
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats
from lesart.core.model import Quantity


def signal(scene: Scene) -> dict[str, Floats]:
    """`numbers`: how telling the equal ones are. `slots`: whether both count one thing, with whatever number. `dates`: how many agree."""
    return {
        "numbers": np.array([sum(telling(quantity) for quantity, _ in equal_numbers(one, other)) for one, other in scene.sides()], float),
        "slots": np.array([float(bool(_counted(one) & _counted(other))) for one, other in scene.sides()]),
        "dates": np.array([float(len(one.dates & other.dates)) for one, other in scene.sides()]),
    }


def equal_numbers(one: Terms, other: Terms) -> list[tuple[Quantity, str]]:
    """The quantities of `one`, with their wording, whose number and unit stand in `other` as well."""
    there = {(quantity.low, quantity.unit) for quantity, _ in other.numbers}
    found = {(quantity.low, quantity.unit): (quantity, text) for quantity, text in one.numbers}
    return [number for key, number in found.items() if key in there]


def telling(quantity: Quantity) -> float:
    """How unlikely it is that two texts share this number by chance, 0.1..1: small and round numbers are everywhere."""
    digits = f"{quantity.low:g}".rstrip("0").replace(".", "")
    return min(1.0, 0.1 + 0.25 * (len(digits) - 1) + 0.12 * max(0.0, log10(max(quantity.low, 1))))


def _counted(terms: Terms) -> set[str]:
    return {quantity.counted or quantity.unit for quantity, _ in terms.numbers} - {""}
