"""Numbers: both sides count one thing, or measure it in one unit."""

from lesart.core.contrast.kinds.comparable import disjoint, is_vague
from lesart.core.contrast.kinds.side import Side
from lesart.core.contrast.kinds.slots import Slot, one_class, one_thing, same_name
from lesart.core.mentions import are_unlike
from lesart.core.model import Difference, SlotValue, Standing

# The least probability of a link in which counts of one noun or unit, and no class, are rivals.
_SURE = 0.5

Meeting = tuple[Slot, Slot]


def find(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """Where both sides count one thing: first the pairs no number fits, then those that some number fits.

    A count that any count of the other side fits is no conflict, whatever else is counted there. Where a link is sure already, a shared
    noun or unit is enough.
    """
    meetings = [(a, b) for a in one.slots for b in other.slots if one_class(a, b) or (score >= _SURE and one_thing(a, b))]
    fitting = [(a, b) for a, b in meetings if not disjoint(a.quantity, b.quantity)]
    agreeing = [(a, b) for a, b in fitting if not are_unlike(a.quantity, b.quantity)]
    settled = {slot.value for pair in agreeing for slot in pair} | _told_beside(one, other)
    apart = [(a, b) for a, b in meetings if a.value not in settled and b.value not in settled]
    return (*(_difference(pair, "differs") for pair in apart), *(_difference(pair, _fit(pair)) for pair in agreeing))


def _told_beside(one: Side, other: Side) -> set[SlotValue]:
    """The values that a part on the other side repeats: "only two outlets" beside "two of the three outlets"."""
    return {
        total.value
        for totals, parts in ((one, other), (other, one))
        for total in totals.slots
        for part in parts.slots
        if part.quantity.listed == "part" and same_name(total, part) and not disjoint(total.quantity, part.quantity)
    }


def _difference(meeting: Meeting, standing: Standing) -> Difference:
    nouns = dict.fromkeys(slot.noun for slot in meeting if slot.noun)
    return Difference("number", " / ".join(nouns) or meeting[0].quantity.event, (meeting[0].value, meeting[1].value), standing)


def _fit(meeting: Meeting) -> Standing:
    return "compatible" if any(is_vague(slot.quantity) for slot in meeting) else "agrees"
