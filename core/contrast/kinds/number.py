"""Numbers: both sides count one thing, or measure it in one unit."""

from lesart.core.contrast.kinds.comparable import disjoint
from lesart.core.contrast.kinds.hints import hints_of, rank
from lesart.core.contrast.kinds.rivals import Rivals, rivals
from lesart.core.contrast.kinds.side import Side
from lesart.core.contrast.kinds.slots import same_name
from lesart.core.contrast.kinds.standing import standing_of
from lesart.core.contrast.kinds.wholes import wholes
from lesart.core.mentions import are_unlike
from lesart.core.model import APART, Difference, SlotValue, Standing

# How surely all of them and some of them are of one thing.
_PARTED = 0.8


def find(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """Where both sides count one thing: first what no number fits, one speaker on one day before all, then what some number fits.

    A count that any count of the other side fits is no conflict, whatever else is counted there.
    """
    parted = [Rivals(a, b, _PARTED) for a, b in wholes(one, other, score)]
    if parted:
        return tuple(_difference(one, other, met, "differs") for met in parted[:1])
    meetings = [(met, _standing(met)) for met in rivals(one, other, score)]
    fitting = [met for met, standing in meetings if standing not in APART]
    settled = {slot.value for met in fitting for slot in (met.one, met.other)} | _told_beside(one, other)
    apart = [
        _difference(one, other, met, standing)
        for met, standing in meetings
        if standing in APART and met.one.value not in settled and met.other.value not in settled
    ]
    apart.sort(key=lambda found: (rank(found.hints), -found.strength, found.values[0].start, found.values[1].start))
    return (*apart, *(_difference(one, other, met, standing) for met, standing in meetings if standing not in APART))


def _standing(met: Rivals) -> Standing:
    """How two rivals stand; as many policemen as soldiers is a difference all the same."""
    found = standing_of(met.one, met.other)
    return "differs" if found in ("agrees", "compatible") and are_unlike(met.one.quantity, met.other.quantity) else found


def _told_beside(one: Side, other: Side) -> set[SlotValue]:
    """The values that a part on the other side repeats: "only two outlets" beside "two of the three outlets"."""
    return {
        total.value
        for totals, parts in ((one, other), (other, one))
        for total in totals.slots
        for part in parts.slots
        if part.quantity.listed == "part" and same_name(total, part) and not disjoint(total.quantity, part.quantity)
    }


def _difference(one: Side, other: Side, met: Rivals, standing: Standing) -> Difference:
    nouns = dict.fromkeys(slot.noun for slot in (met.one, met.other) if slot.noun)
    return Difference(
        "number",
        " / ".join(nouns) or met.one.quantity.event or met.other.quantity.event or met.one.quantity.unit,
        (met.one.value, met.other.value),
        standing,
        hints_of(one, met.one.value, other, met.other.value),
        met.strength,
    )
