"""All of them on one side, some of them on the other: "all three gates were shut", "only two gates were shut"."""

from collections.abc import Iterator

from lesart.core.contrast.kinds.reading import meetings
from lesart.core.contrast.kinds.side import Side
from lesart.core.contrast.kinds.slots import Slot, same_name

# The least probability of a link in which all of a number and fewer of it are of one thing.
_LEAST = 0.5


def wholes(one: Side, other: Side, score: float) -> Iterator[tuple[Slot, Slot]]:
    """The counts of both sides, the first's first, of which one is all there are and the other says of fewer that the same is so."""
    if score < _LEAST or not _same_is_said(one, other):
        return
    for a in one.slots:
        for b in other.slots:
            if _is_fewer(a, b, other) or _is_fewer(b, a, one):
                yield a, b


def _is_fewer(whole: Slot, part: Slot, side: Side) -> bool:
    """Whether "two of the three", or "only two", stands against "all three"."""
    if not whole.whole or part.whole or part.quantity.high is None or not 0 < part.quantity.high < whole.quantity.low:
        return False
    if part.quantity.listed == "part":
        return any(total.quantity.low == whole.quantity.low and same_name(part, total) for total in side.slots if total is not part)
    return part.only and (same_name(whole, part) or whole.noun == "" or whole.quantity.group == part.quantity.group == "")


def _same_is_said(one: Side, other: Side) -> bool:
    """Whether both tell one outcome, or a word in common beside what is counted: gates that are old need not be shut."""
    said, told = ({outcome.pole for outcome in side.reading.outcomes if not outcome.denied} for side in (one, other))
    mine, theirs = ([word for word in side.reading.words if word.text not in {slot.noun for slot in side.slots}] for side in (one, other))
    return bool(said & told) or any(not word.keys[0].startswith("@") for word, _ in meetings(mine, theirs))
