"""What a reader should look at first where two values do not fit: one speaker, one day, digits that changed places."""

from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Hint, SlotValue

FIRST: tuple[Hint, ...] = ("same speaker", "same day", "digits swapped")
"""The order in which hints stand."""


def hints_of(one: Side, value: SlotValue, other: Side, other_value: SlotValue) -> tuple[Hint, ...]:
    """The hints on two values, whichever comes first."""
    found: dict[Hint, bool] = {
        "same speaker": _same_speaker(one, other),
        "same day": value.as_of is not None and value.as_of == other_value.as_of,
        "digits swapped": digits_swapped(value, other_value),
    }
    return tuple(hint for hint in FIRST if found[hint])


def rank(hints: tuple[Hint, ...]) -> tuple[bool, ...]:
    """A key that sorts one speaker on one day first, then one speaker, then the others in their order."""
    return tuple(hint not in hints for hint in FIRST)


def digits_swapped(one: SlotValue, other: SlotValue) -> bool:
    """Whether both numbers are written with the same digits in another order, as many of them, in one unit: 2.300 and 2.030, 47 and 74.

    The digits are those of the number itself, bounds aside ("about 6,400" is 6,400), without the noughts that both end in, so that
    1,4 and 4,1 billion are such a pair and 20 and 2 are not.
    """
    digits, others = _digits(one), _digits(other)
    if not digits or not others or one.unit != other.unit:
        return False
    ending = min(len(digits) - len(digits.rstrip("0")), len(others) - len(others.rstrip("0")))
    digits, others = digits[: len(digits) - ending], others[: len(others) - ending]
    return digits != others and sorted(digits) == sorted(others)


def _digits(value: SlotValue) -> str:
    """The digits of the number as it was told; empty where none was."""
    if value.low is None:
        return ""
    match value.bound:
        case "under" | "at most":
            told = value.high
        case "about":
            told = (value.low + (value.high or value.low)) / 2
        case _:
            told = value.low
    return f"{told:.10g}".replace(".", "") if told is not None and told < _GREATEST else ""


# Beyond this a number is no longer written out below.
_GREATEST = 1e10


def _same_speaker(one: Side, other: Side) -> bool:
    said, also = one.passage.attribution, other.passage.attribution
    if said is None or also is None or "narrator" in (said.kind, also.kind):
        return False
    if said.entity and also.entity:
        return said.entity == also.entity
    return bool(said.speaker) and said.speaker.casefold() == also.speaker.casefold()
