"""How two counts of one thing stand to each other: as intervals, and in time."""

from lesart.core.contrast.kinds.comparable import disjoint, is_vague
from lesart.core.contrast.kinds.slots import Slot
from lesart.core.mentions.dates.calendar import parsed
from lesart.core.mentions.quantities.measures import in_base
from lesart.core.mentions.tables import table
from lesart.core.model import Quantity, Standing

# "At least 17 dead" is a count so far; one that exceeds it by more than this share has grown.
_GROWN = 0.25
# What rounding may take away where a unit is turned into another.
_ROUNDED = 0.05


def standing_of(one: Slot, other: Slot) -> Standing:
    """The first passage's count first; which of them is later decides whether it rose or fell, not which comes first."""
    if in_base(one.quantity)[2] != in_base(other.quantity)[2]:
        return "unclear"
    if one.quantity.unit != other.quantity.unit and _nearly(one.quantity, other.quantity):
        return "agrees"
    if disjoint(one.quantity, other.quantity) or _falls_short(one.quantity, other.quantity) or _falls_short(other.quantity, one.quantity):
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


def _falls_short(one: Quantity, vague: Quantity) -> bool:
    """Whether a number is not even half of what a vague word means at least: 8,000 and "tens of thousands"."""
    (_, high, _), (least, _, _) = in_base(one), in_base(vague)
    return is_vague(vague) and not is_vague(one) and high is not None and high * 2 < least


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
