"""What two linked passages may differ in: one module per kind, and the registry of them.

A finder gets two sides and finds each slot that both fill, whether their values fit each other or not. It never judges on likeness. A new
kind is one new module and one line here.
"""

from collections.abc import Callable

from lesart.core.contrast.kinds import date, number
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Difference, Standing

Finder = Callable[[Side, Side, float], tuple[Difference, ...]]
"""The sides in passage order, and how probably they speak of one fact; the values of each difference stand in the same order."""

FINDERS: tuple[Finder, ...] = (number.find, date.find)

FITTING: frozenset[Standing] = frozenset({"agrees", "compatible", "unclear"})
"""Values that stand so do not make a conflict."""


def differences(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """All slots that both sides fill, kind by kind."""
    return tuple(found for finder in FINDERS for found in finder(one, other, score))
