"""How two counts of one thing stand to each other: as intervals, and in time."""

from math import isclose

from lesart.core.contrast.kinds.comparable import disjoint, is_vague
from lesart.core.contrast.kinds.slots import Slot
from lesart.core.mentions.dates.calendar import parsed
from lesart.core.mentions.quantities.measures import ABOUT, in_base
from lesart.core.mentions.tables import table
from lesart.core.model import Quantity, Standing

# "At least 17 dead" is a count so far; one that exceeds it by more than this share has grown.
_GROWN = 0.25
# How far apart two numbers are one, where one of them, or both, are told roughly.
_ONE_ROUGH, _BOTH_ROUGH = 0.08, 0.12
# What rounding may take away where a unit is turned into another.
_ROUNDED = 0.05


def standing_of(one: Slot, other: Slot) -> Standing:
    """The first passage's count first; which of them is later decides whether it rose or fell, not which comes first."""
    if in_base(one.quantity)[2] != in_base(other.quantity)[2]:
        return "unclear"
    if one.quantity.unit != other.quantity.unit and _nearly(one.quantity, other.quantity):
        return "agrees"
    if any(apart(one.quantity, other.quantity) for apart in (disjoint, _far_apart, _falls_short)):
        return _in_time(one, other)
    if _has_grown(one, other) or _has_grown(other, one):
        return "rose"
    return "agrees" if _is_same(one.quantity, other.quantity) else "compatible"


def _nearly(one: Quantity, other: Quantity) -> bool:
    """Whether numbers in different units are one but for rounding: seventy square miles are some 18,000 hectares."""
    (low, high, _), (other_low, other_high, _) = in_base(one), in_base(other)
    return low <= (other_high or other_low) * (1 + _ROUNDED) and other_low <= (high or low) * (1 + _ROUNDED)


def _in_time(one: Slot, other: Slot) -> Standing:
    """Counts that no number fits: of what can only grow, a later one may be higher, but not lower."""
    day, other_day = parsed(one.value.as_of), parsed(other.value.as_of)
    if not _only_grows(one, other) or day is None or other_day is None or day == other_day:
        return "differs"
    earlier, later = (one, other) if day < other_day else (other, one)
    return "rose" if later.quantity.low > earlier.quantity.low else "fell"


def _has_grown(least: Slot, other: Slot) -> bool:
    """Whether the one says itself that it counts on ("at least"), and the other, not earlier, is clearly more."""
    count, more = least.quantity, other.quantity
    if count.bound != "at least" or is_vague(more) or more.low <= count.low * (1 + _GROWN) or not _only_grows(least, other):
        return False
    day, other_day = parsed(least.value.as_of), parsed(other.value.as_of)
    return day is None or other_day is None or day <= other_day


def _falls_short(one: Quantity, other: Quantity) -> bool:
    """Whether a number is not even half of what a vague word means at least: 8,000 and "tens of thousands"."""
    if is_vague(one) == is_vague(other):
        return False
    number, vague = (other, one) if is_vague(one) else (one, other)
    (_, high, _), (least, _, _) = in_base(number), in_base(vague)
    return high is not None and high * 2 < least


def _far_apart(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers, one of them told roughly, are further apart than that allows: "about 70" and 63, "etwa 60" and "rund 72"."""
    middle, other_middle = _middle(one), _middle(other)
    if middle is None or other_middle is None or {one.bound, other.bound} == {"exactly"}:
        return False
    return abs(middle - other_middle) > (_ONE_ROUGH if "exactly" in (one.bound, other.bound) else _BOTH_ROUGH) * max(middle, other_middle)


def _middle(quantity: Quantity) -> float | None:
    """The number that was told exactly or roughly; None for ranges and what is bound to one side."""
    low, high, _ = in_base(quantity)
    if quantity.bound == "exactly" and low == high:
        return low
    rough = quantity.bound == "about" and high is not None and isclose(low * (1 + ABOUT), high * (1 - ABOUT))
    return low / (1 - ABOUT) if rough else None


def _only_grows(one: Slot, other: Slot) -> bool:
    return {one.quantity.event, other.quantity.event} & set(table("counts")["only_grow"]) != set()


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Whether both say one number, one of them perhaps roughly: 1.300 and "more than 1.300", 310 and "about 300"."""
    if is_vague(one) or is_vague(other):
        return False
    (low, high, _), (other_low, other_high, _) = in_base(one), in_base(other)
    if low == other_low:
        return True
    rough = {one.bound, other.bound} <= {"about", "exactly"} and "about" in (one.bound, other.bound)
    return rough and None not in (high, other_high)
