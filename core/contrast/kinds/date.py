"""Dates and times: both sides say when one thing happens, or how long it lasts, and cannot both be right.

Any text names days, of other things as well; so the words next to two dates must say that they are of one thing, or both must say until
when, or since when. A passage that has two dates of a kind says nothing here. Times of day are rarer: there a likely link is enough.
"""

import re
from collections.abc import Sequence

from lesart.core.cleantext import clean
from lesart.core.contrast.kinds.hints import hints_of
from lesart.core.contrast.kinds.moments import Moment, MomentKind, moments_of, unlimited
from lesart.core.contrast.kinds.side import Side
from lesart.core.mentions.dates.calendar import fits
from lesart.core.model import Difference, SlotValue, Standing

# The least probability of a link, by what tells that two dates are of one thing: shared words, "until" on both sides, or nothing but that
# both are times of day, or years that lie near each other; `benchmarks/conflicts.py` tuned them.
_SHARED_WORDS, _ONE_ROLE, _TIMES, _YEARS = 0.45, 0.3, 0.45, 0.6
_NEAR = 5  # years
# How surely two values of each kind stand so.
_STRENGTH: dict[MomentKind, float] = {"clock": 0.7, "day": 0.7, "year": 0.7}
_OPEN_STRENGTH = 0.6
_HALF_DAY = 12 * 60
_NEVER = 2.0
_MONTH = re.compile(r"--\d\d|\d{4}-\d\d")
_SLOT = {"clock": "time", "day": "day", "year": "year"}


def find(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """The times, days and years that both sides have in one role, and the end that one sets and the other does not."""
    if score < min(_SHARED_WORDS, _ONE_ROLE, _TIMES):
        return ()
    own, others = moments_of(one), moments_of(other)
    found = [
        _difference(one, here, other, there, standing)
        for kind in _STRENGTH
        for here, there in _rivals(one, own, other, others, kind, score)
        if (standing := _standing(here, there)) != "unclear"
    ]
    return (*found, *_open_ended(one, own, other, others, score))


def _rivals(
    one: Side, own: Sequence[Moment], other: Side, others: Sequence[Moment], kind: MomentKind, score: float
) -> list[tuple[Moment, Moment]]:
    here, there = ([moment for moment in moments if moment.kind == kind] for moments in (own, others))
    if len(here) != 1 or len(there) != 1 or here[0].role != there[0].role or (kind == "year" and _of_two_years(one, other)):
        return []
    return [(here[0], there[0])] if score >= _least(here[0], there[0]) else []


def _of_two_years(one: Side, other: Side) -> bool:
    """Whether both sides measure in one unit, and nothing alike: 8 percent in one year, 12 in the next."""
    mine, theirs = ({slot.quantity.unit: slot.quantity.low for slot in side.slots if slot.quantity.unit} for side in (one, other))
    return bool(mine.keys() & theirs.keys()) and not mine.items() & theirs.items()


def _least(one: Moment, other: Moment) -> float:
    """How probable a link must be for two moments of one kind and role to be of one thing."""
    if one.kind == "clock":
        return _TIMES
    if one.role:
        return _ONE_ROLE
    if one.around & other.around:
        return _SHARED_WORDS
    return _YEARS if one.kind == "year" and abs(int(one.value) - int(other.value)) <= _NEAR else _NEVER


def _standing(one: Moment, other: Moment) -> Standing:
    if one.kind == "clock":
        return _clock_standing(one.minutes, other.minutes)
    if one.value == other.value:
        return "agrees"
    if one.kind == "day" and fits(one.value, other.value):
        return "unclear" if _tells_little(one.value, other.value) else "compatible"
    return "differs"


def _tells_little(one: str, other: str) -> bool:
    """Whether nothing follows from two days that fit each other: a weekday, and a month."""
    return any(value.startswith("-W-") for value in (one, other)) and any(_MONTH.fullmatch(value) for value in (one, other))


def _clock_standing(one: tuple[int, int], other: tuple[int, int]) -> Standing:
    """A time told by the twelve-hour clock may mean either half of the day."""
    if one == other:
        return "agrees"
    shifted = [(other[0] + by, other[1] + by) for by in (0, _HALF_DAY, -_HALF_DAY)]
    return "compatible" if any(one[0] <= high and low <= one[1] for low, high in shifted) else "differs"


def _open_ended(one: Side, own: Sequence[Moment], other: Side, others: Sequence[Moment], score: float) -> list[Difference]:
    """Where one side sets an end, by a day or a span of time, and the other says that there is none."""
    ends, other_ends = unlimited(one), unlimited(other)
    if score < _SHARED_WORDS or (ends is None) == (other_ends is None):
        return []
    value = _value(one, *ends) if ends else _end(one, own)
    other_value = _value(other, *other_ends) if other_ends else _end(other, others)
    if value is None or other_value is None:
        return []
    return [Difference("date", "end", (value, other_value), "differs", (), _OPEN_STRENGTH)]


def _end(side: Side, moments: Sequence[Moment]) -> SlotValue | None:
    """The one span of time or day of a passage; None where it has none or several."""
    spans = [slot.value for slot in side.slots if slot.quantity.kind == "duration"]
    days = [_value(side, one.start, one.end) for one in moments if one.kind == "day"]
    return (spans or days)[0] if len(spans or days) == 1 else None


def _difference(one: Side, here: Moment, other: Side, there: Moment, standing: Standing) -> Difference:
    value, other_value = _value(one, here.start, here.end), _value(other, there.start, there.end)
    hints = tuple(hint for hint in hints_of(one, value, other, other_value) if hint != "same day")
    return Difference("date", _SLOT[here.kind], (value, other_value), standing, hints, _STRENGTH[here.kind])


def _value(side: Side, start: int, end: int) -> SlotValue:
    said = side.passage.attribution
    speaker = said.speaker if said and said.kind != "narrator" else ""
    text = " ".join(clean(side.article, start, end).text.split())
    return SlotValue(side.passage.id, text, start, end, speaker=speaker, as_of=side.article.metadata.date)
