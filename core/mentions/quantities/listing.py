"""Lists of numbers with their total: the parts are no rivals of totals elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.core.model import Quantity

_LONGEST_LIST = 12  # parts a sum is looked for


def with_parts(quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Runs of counts of one noun that add up to the next one are its parts, and speak of its event."""
    result = list(quantities)
    for total, whole in enumerate(quantities):
        first = _first_part(quantities, total)
        if first is None:
            continue
        result[total] = replace(whole, listed="total")
        for at in range(first, total):
            result[at] = replace(quantities[at], event=whole.event, group=whole.group, listed="part")
    yield from result


def _first_part(quantities: Sequence[Quantity], total: int) -> int | None:
    """Where the run begins, two or more of which add up to `quantities[total]`; None where none does."""
    whole, value = quantities[total], 0.0
    for first in range(total - 1, max(-1, total - 1 - _LONGEST_LIST), -1):
        part = quantities[first]
        if part.counted != whole.counted or not whole.counted or part.bound != "exactly" or not part.is_value:
            return None
        value += part.low
        if value == whole.low and total - first > 1:
            return first
    return None
