"""Which counts may be compared, and how two of them stand to each other.

Two counts are of one thing where one kind of thing happened to one kind of whom: class, not words. Whether both speak of one event and one
place cannot be told from the numbers; that the alignment of their passages says.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from lesart.core.mentions import count_class
from lesart.core.mentions.quantities.measures import in_base
from lesart.core.model import Quantity

Standing = Literal["agrees", "compatible", "differs"]

# An interval this much wider than its least number is a manner of speaking.
_VAGUE = 2.0


@dataclass(frozen=True, slots=True)
class Comparable:
    """Two counts of one class, the earlier article's first, and how they stand."""

    one: Quantity
    other: Quantity
    standing: Standing


def comparable(quantities: Iterable[Quantity]) -> tuple[Comparable, ...]:
    """All pairs of counts of one class, within an article and across; parts of a list are left to their total."""
    by_class: dict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        key = count_class(quantity)
        if key:
            by_class[key].append(quantity)
    ordered = (sorted(members, key=lambda one: (one.article, one.start)) for members in by_class.values())
    return tuple(Comparable(one, other, standing(one, other)) for members in ordered for one, other in combinations(members, 2))


def standing(one: Quantity, other: Quantity) -> Standing:
    """How two counts of one thing stand: 18 and 16 differ, 1.300 agrees with "more than 1.300", 4.000 is compatible with "thousands"."""
    if disjoint(one, other):
        return "differs"
    return "agrees" if in_base(one)[0] == in_base(other)[0] and not (is_vague(one) or is_vague(other)) else "compatible"


def disjoint(one: Quantity, other: Quantity) -> bool:
    """Whether no number fits both. Vague words ("dozens") differ from none."""
    if is_vague(one) or is_vague(other):
        return False
    (low, high, _), (other_low, other_high, _) = in_base(one), in_base(other)
    return (high is not None and high < other_low) or (other_high is not None and other_high < low)


def is_vague(quantity: Quantity) -> bool:
    """Whether a count is a manner of speaking ("dozens")."""
    return quantity.high is not None and quantity.low > 0 and quantity.high >= _VAGUE * quantity.low
