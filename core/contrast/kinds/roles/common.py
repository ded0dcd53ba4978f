"""What two passages share beside the role that they fill differently."""

from lesart.core.cleantext import clean
from lesart.core.contrast.kinds.reading import meetings
from lesart.core.contrast.kinds.roles.acts import Act, Filler
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import SlotValue

# How much a number tells that both have.
_ONE_NUMBER = 0.5


def common(one: Side, other: Side, leave_out: list[tuple[int, int]], other_leave_out: list[tuple[int, int]]) -> float:
    """How much the other words that both have tell (each 0..1)."""
    mine = [word for word in one.reading.words if not any(start <= word.start < end for start, end in leave_out)]
    theirs = [word for word in other.reading.words if not any(start <= word.start < end for start, end in other_leave_out)]
    numbers = _numbers(one, leave_out) & _numbers(other, other_leave_out)
    return sum(weight for _, weight in meetings(mine, theirs)) + _ONE_NUMBER * len(numbers)


def _numbers(side: Side, leave_out: list[tuple[int, int]]) -> set[tuple[float, str]]:
    apart = (slot for slot in side.slots if not any(start < slot.value.end and slot.value.start < end for start, end in leave_out))
    return {(slot.quantity.low, slot.quantity.unit) for slot in apart}


def number_of(side: Side, filler: Filler) -> float | None:
    """How many there are of a filler, where the passage counts them."""
    found = (slot for slot in side.slots if slot.value.start < filler.end and filler.start < slot.value.end + 1)
    return next((slot.quantity.low for slot in found if slot.quantity.low == slot.quantity.high), None)


def value_of(side: Side, filler: Filler) -> SlotValue:
    """What fills a slot, with the number before it."""
    start = min([filler.start, *(slot.value.start for slot in side.slots if slot.value.start < filler.end <= slot.value.end)])
    return told(side, start, filler.end)


def told(side: Side, start: int, end: int) -> SlotValue:
    """A stretch of the passage as a value, with who says it."""
    said = side.passage.attribution
    speaker = said.speaker if said else ""
    return SlotValue(side.passage.id, " ".join(clean(side.article, start, end).text.split()), start, end, speaker=speaker)


def slot_of(one: Act, other: Act) -> str:
    """The act in the words of both."""
    return " / ".join(dict.fromkeys((one.text, other.text)))
