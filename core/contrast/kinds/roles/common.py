"""What two passages share beside the role that they fill differently."""

from collections.abc import Iterable

from lesart.core.cleantext import clean
from lesart.core.contrast.kinds.reading import Word
from lesart.core.contrast.kinds.roles.acts import Act, Filler
from lesart.core.contrast.kinds.side import Side
from lesart.core.language.concepts import is_reporting
from lesart.core.model import Difference, SlotValue

# What a word counts that is met by its meaning alone.
_BY_MEANING = 0.75


def common(one: Side, other: Side, leave_out: list[tuple[int, int]], other_leave_out: list[tuple[int, int]]) -> float:
    """How many of their other words, names and numbers both have, but for those that introduce speech.

    How rare they are among the passages at hand does not matter: of two short texts that speak of one thing, no shared word is rare.
    """
    mine, theirs = _words(one, leave_out), _words(other, other_leave_out)
    there = {key for word in theirs for key in word.keys}
    met = {word.keys[0]: next((key for key in word.keys if key in there), "") for word in mine}
    numbers = _numbers(one, leave_out) & _numbers(other, other_leave_out)
    return len(numbers) + sum(_BY_MEANING if key.startswith("~") else 1.0 for key in met.values() if key)


def _words(side: Side, leave_out: list[tuple[int, int]]) -> list[Word]:
    language = side.article.metadata.language
    apart = (word for word in side.reading.words if not any(start <= word.start < end for start, end in leave_out))
    return [word for word in apart if not is_reporting(word.text, language)]


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


def surest(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """The one difference that is surest, of equals the one told first on both sides: in whatever order the sides come."""
    return tuple(sorted(found, key=lambda one: (-one.strength, sum(value.start for value in one.values)))[:1])
