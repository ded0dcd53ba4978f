"""What two passages differ in, in words."""

from collections.abc import Callable, Mapping

from lesart.core.model import Difference, DifferenceKind, Hint, SlotValue, Standing

KINDS: Mapping[DifferenceKind, str] = {
    "number": "number",
    "date": "date",
    "person": "person",
    "place": "place",
    "outcome": "outcome",
    "denial": "told and denied",
    "cause": "cause",
}
"""What differs."""

STANDINGS: Mapping[Standing, str] = {
    "agrees": "agrees",
    "compatible": "compatible",
    "rose": "later and higher",
    "fell": "later but lower",
    "differs": "differs",
    "unclear": "unit unclear",
}
"""How two values stand to each other."""

HINTS: Mapping[Hint, str] = {
    "same speaker": "same speaker",
    "same day": "same day",
    "digits swapped": "digits swapped?",
}
"""What a reader should look at first."""


def standing_told(difference: Difference) -> str:
    """How the values stand to each other, and what to look at: "differs, same speaker, same day"."""
    return ", ".join((STANDINGS[difference.standing], *(HINTS[hint] for hint in difference.hints)))


def difference_told(difference: Difference, where: Callable[[SlotValue], str]) -> str:
    """Slot, values and how they stand: "Helfer: 1.630 (1) · 1.360 (2), differs"; `where` says where a value stands."""
    values = " · ".join(f"{' '.join(value.value.split())} ({where(value)})" for value in difference.values)
    slot = f"{difference.slot}: " if difference.slot else ""
    return f"{slot}{values}, {standing_told(difference)}"
