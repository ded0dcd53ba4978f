"""What a claim's articles say in each slot, as lines that name article, speaker and day of every value."""

from collections.abc import Iterable
from dataclasses import replace

from lesart.core.contrast.assertion.ladder import Reading, readings
from lesart.core.export.asserting import reading_told, shift_told
from lesart.core.export.differing import KINDS, difference_told
from lesart.core.export.lookup import Lookup
from lesart.core.model import Check, Claim, Comparison, Passage, SlotValue
from lesart.core.safetext import safe

VERDICTS = {True: "holds", False: "does not hold"}
"""Whether what an article tells is what its parts come to."""


def difference_lines(claim: Claim, look: Lookup) -> list[str]:
    """One line a slot: "number · Helfer: 1.630 Helfer (1, 2025-05-09) · 1.360 Helfer (2, Karseladse, 2025-05-09), differs, same day"."""
    by_article = (replace(one, values=tuple(in_order(one.values, look))) for one in claim.differences)
    return [f"{KINDS[one.kind]} · {difference_told(one, lambda value: whence(value, look))}" for one in by_article]


def whence(value: SlotValue, look: Lookup) -> str:
    """By which article's number a value is known, who says it there, and of what day it is."""
    speaker = " ".join(value.speaker.split())
    return ", ".join(part for part in (str(look.number(look.article(value.passage))), speaker, value.as_of) if part)


def in_order(values: Iterable[SlotValue], look: Lookup) -> list[SlotValue]:
    """Values by article as opened, those of one article as they stand in it."""
    return sorted(values, key=lambda value: (look.number(look.article(value.passage)), value.start))


def disputed(claim: Claim, look: Lookup) -> list[Passage]:
    """The passages that hold a claim's values, by article as opened; all of its passages where none does."""
    holding = {value.passage for value in claim.values} | {value.passage for one in claim.differences for value in one.values}
    return [place for place in look.places(claim) if place.id in holding] or look.places(claim)


def asserted(claim: Claim, comparison: Comparison, look: Lookup) -> list[str]:
    """Who asserts the disputed passages of a claim more firmly than others: "2 states as fact what 1 attributes to Odahl"."""
    numbers = {article.id: look.number(article) for article in comparison.articles}
    ladders = [
        (shown, replace(claim, ladder=tuple(rung for rung in claim.ladder if rung.passage in shown))) for shown in _slots(claim, look)
    ]
    found = [(shown, readings(ladder, comparison)) for shown, ladder in ladders]
    every = [reading for _, some in found for reading in some]
    told: list[str] = []
    for shown, some in found:
        new = (one for one in some if not _is_told_by_another(one, some) and not any(_is_part_of(one, other) for other in every))
        told += [reading_told(reading, numbers.__getitem__) for reading in new]
        shifts = dict.fromkeys(shift for link in look.links(claim) if {link.a, link.b} <= shown for shift in link.shifts)
        told += [shift_told(shift, look.number(look.article(shift.firmer))) for shift in shifts]
    return list(dict.fromkeys(safe(one) for one in told))


def _slots(claim: Claim, look: Lookup) -> list[set[str]]:
    """The disputed passages of a claim, slot by slot: who states one number as fact may attribute the next."""
    slots = ({value.passage for value in one.values} for one in claim.differences)
    return list(slots) or [{place.id for place in disputed(claim, look)}]


def _is_told_by_another(reading: Reading, readings: Iterable[Reading]) -> bool:
    """Whether it says only that articles name one speaker, whom another reading names for them too."""
    if reading.kind != "same speaker":
        return False
    others = ((other.speaker, {*other.articles, *other.others}) for other in readings if other.kind in ("fact and word", "other speaker"))
    return any(speaker == reading.speaker and set(reading.articles) <= articles for speaker, articles in others)


def _is_part_of(reading: Reading, other: Reading) -> bool:
    """Whether another slot's reading says the same of more articles."""
    firsts, others = set(reading.articles), set(reading.others)
    is_less = (firsts, others) != (set(other.articles), set(other.others))
    as_the_other = replace(reading, articles=other.articles, others=other.others)
    return is_less and as_the_other == other and firsts <= set(other.articles) and others <= set(other.others)


def check_told(check: Check) -> str:
    """What was reckoned again: "sum does not hold: 3.960 told, 3.000 + 950 = 3.950"."""
    return " ".join(f"{check.kind} {VERDICTS[check.holds]}: {check.told} told, {check.reckoned}".split())
