"""Shares: "37 von 50 (74 %)", "ein Fünftel (20 %)", and shares of one sentence that make up a whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lesart.core.contrast.checks.matter import Matter, Told, figure, is_exact, place_of, sayings
from lesart.core.model import Check, Quantity

_WHOLE = 100.0
_FEWEST_PARTS = 3
_PERCENT = "%"
# Between a number and the share that says it again: an opening bracket or a dash, and a word that makes them equal.
_AGAIN = r"\W{{0,3}}(?:\w+\W+){{0,2}}[(–—,]\s*(?:{equals}\s*)?"
# Between a part and its whole: a noun, and "of".
_OF = r"\s*(?:[\w-]+\s+){{0,2}}{of}(?:\s+[\w-]+)?\s*"
# Between two parts of one whole.
_ITEM = re.compile(r"[^.;:!?()\d]{0,60}")


def find(matter: Matter) -> Iterator[Check]:
    """Every share that its sentence tells twice, and shares that add up to all."""
    for told in matter.articles.values():
        for start, end in told.sentences():
            numbers = told.numbers_in(start, end)
            yield from _told_twice(told, numbers)
            yield from _making_a_whole(told, numbers)


def _told_twice(told: Told, numbers: Sequence[Quantity]) -> Iterator[Check]:
    again = re.compile(_AGAIN.format(equals=sayings(told.language, "equals")), re.IGNORECASE)
    of = re.compile(_OF.format(of=sayings(told.language, "of")), re.IGNORECASE)

    def parted(one: Quantity, other: Quantity, by: re.Pattern[str]) -> bool:
        return by.fullmatch(told.between(one.end, other.start)) is not None

    for one, share in pairwise(numbers):
        in_words = one.unit == _PERCENT and is_exact(one) and not _is_written(told, one)
        if in_words and share.unit == _PERCENT and _is_written(told, share) and parted(one, share, again):
            yield _check(told, share, (one,), one.low, told.between(one.start, one.end))
    for part, whole, share in zip(numbers, numbers[1:], numbers[2:], strict=False):
        counts = part.kind == whole.kind == "count" and is_exact(part) and is_exact(whole) and 0 < part.low <= whole.low
        if counts and share.unit == _PERCENT and parted(part, whole, of) and parted(whole, share, again):
            reckoned = f"{figure(part.low, told.language)} / {figure(whole.low, told.language)}"
            yield _check(told, share, (part, whole), _WHOLE * part.low / whole.low, reckoned)


def _making_a_whole(told: Told, numbers: Sequence[Quantity]) -> Iterator[Check]:
    """Three shares or more that add up to all. Those that do not need not be of one whole, or not all of it: they make no check."""
    if len(numbers) < _FEWEST_PARTS or any(one.unit != _PERCENT or not is_exact(one) for one in numbers):
        return
    together = all(_ITEM.fullmatch(told.between(one.end, other.start)) for one, other in pairwise(numbers))
    value = sum(one.low for one in numbers)
    if together and abs(value - _WHOLE) <= sum(_half_a_step(told, one) for one in numbers):
        reckoned = " + ".join(figure(one.low, told.language) for one in numbers)
        whole = f"{reckoned} = {figure(value, told.language)}"
        yield Check("share", place_of(numbers[-1]), tuple(map(place_of, numbers)), "100 %", whole, holds=True)


def _check(told: Told, share: Quantity, parts: Sequence[Quantity], value: float, reckoned: str) -> Check:
    """What `parts` come to, held against the share as far as it is written out: 37 of 54 are "69 %" and "68,5 %"."""
    step = _half_a_step(told, share)
    holds = share.low - step <= value and (share.high is None or value <= share.high + step)
    told_value = figure(round(value, 2), told.language)
    words = f"{told.between(share.start, share.end)} %"
    return Check("share", place_of(share), tuple(map(place_of, parts)), words, f"{reckoned} = {told_value} %", holds)


def _half_a_step(told: Told, share: Quantity) -> float:
    """Half of the last digit that a share is written with."""
    decimals = re.search(r"\d[.,](\d+)", told.between(share.start, share.end))
    return 0.5 * 10 ** -len(decimals[1]) if decimals else 0.5


def _is_written(told: Told, number: Quantity) -> bool:
    """Whether a number is written in digits."""
    return any(character.isdigit() for character in told.between(number.start, number.end))
