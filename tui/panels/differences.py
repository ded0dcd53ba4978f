"""What two passages differ in, in a reader's words: kind, how the values stand to each other, and what to look at first."""

from collections.abc import Mapping, Sequence
from itertools import chain

from lesart.core.export.differing import HINTS, KINDS, STANDINGS
from lesart.core.export.lookup import day_told
from lesart.core.model import Claim, Difference, SlotValue
from lesart.core.safetext import safe

_MONTH_LETTERS, _YEAR_DIGITS = 3, 4


def told_first(claim: Claim) -> Difference | None:
    """What a claim's passages differ in before all else; None where all values agree, or none was compared."""
    return next((one for one in claim.differences if one.standing != "agrees"), None)


def standing_told(difference: Difference) -> str:
    """Kind and standing: "number, later and higher"."""
    kind = KINDS[difference.kind]
    if difference.kind == "denial":
        return kind
    if difference.standing in ("differs", "agrees"):
        return f"{kind} {STANDINGS[difference.standing]}"
    return f"{kind}, {STANDINGS[difference.standing]}"


def hints_told(difference: Difference) -> str:
    """What to look at first: "same speaker, same day, digits swapped?"; empty where there is nothing of that."""
    return ", ".join(HINTS[hint] for hint in difference.hints)


def slot_told(slot: str) -> str:
    """What is counted, or else filled in, on one line."""
    return " ".join(safe(slot).split())


def other_slots(claim: Claim) -> list[str]:
    """What a claim's passages differ in besides, each slot once."""
    first = told_first(claim)
    rest = (slot_told(one.slot) for one in claim.differences if one.standing != "agrees")
    return [slot for slot in dict.fromkeys(rest) if first and slot and slot != slot_told(first.slot)]


def values_told(claim: Claim) -> Sequence[SlotValue]:
    """All values that a claim's passages fill its slot with, whichever passages were compared; none where all of them agree."""
    first = told_first(claim)
    family = (one.values for one in claim.differences if first and (one.kind, one.slot) == (first.kind, first.slot))
    return claim.values or tuple(dict.fromkeys(chain.from_iterable(family)))


def value_told(value: SlotValue) -> str:
    """A value as it stands in the text, on one line."""
    return " ".join(safe(value.value).split())


def alike(values: Sequence[SlotValue]) -> list[list[SlotValue]]:
    """Values that mean one number together, in whatever words; where it is not the number that differs, those that read alike."""
    by_number: dict[object, list[SlotValue]] = {}
    by_words: dict[str, list[SlotValue]] = {}
    for value in values:
        by_number.setdefault(value_told(value) if value.low is None else (value.low, value.high), []).append(value)
        by_words.setdefault(value_told(value), []).append(value)
    return list((by_number if len(by_number) > 1 else by_words).values())


def days_told(values: Sequence[SlotValue]) -> Mapping[SlotValue, str]:
    """What day each value is true of: "1 Feb", or in full where years differ; none where all are of one day, which tells nothing apart."""
    days = {value.as_of for value in values if value.as_of}
    if len(days) < 2:
        return {}
    told = _short_day if len({day[:_YEAR_DIGITS] for day in days}) == 1 else day_told
    return {value: told(value.as_of) for value in values if value.as_of}


def _short_day(value: str) -> str:
    """`2024-02-01` as 1 Feb."""
    day = value[_YEAR_DIGITS + 1 :]
    number, _, month = day_told(f"--{day}" if day else value).rpartition(" ")
    return f"{number} {month[:_MONTH_LETTERS]}".strip() if day else value
