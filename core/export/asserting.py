"""Who asserts a claim, in words: "2 states as fact what 1 attributes to Odahl"."""

from collections.abc import Callable, Mapping

from lesart.core.contrast.assertion.ladder import Reading
from lesart.core.model import Firmness, Rung, Shift

FIRMNESS: Mapping[Firmness, str] = {
    "asserted": "as fact",
    "reported": "reported",
    "quoted": "quoted",
    "hedged": "with a hedge",
    "conditional": "on a condition",
    "expected": "as expected or planned",
    "asked": "as a question",
    "denied": "denied",
    "unclear": "unclear",
}
"""How firmly a passage says something."""

_RESERVES: Mapping[Firmness, tuple[str, str]] = {
    "hedged": ("hedges", "hedge"),
    "conditional": ("puts on a condition", "put on a condition"),
    "expected": ("expects or plans", "expect or plan"),
    "asked": ("asks", "ask"),
    "denied": ("denies", "deny"),
}
"""What one article does with what others state as fact, and what several do."""


def reading_told(reading: Reading, number: Callable[[str], int]) -> str:
    """What can be read off from a ladder; `number` is what an article's id goes by."""
    first, second = _numbers(reading.articles, number), _numbers(reading.others, number)
    one, several = len(reading.articles) == 1, len(reading.others) > 1
    states = f"{first} {'states' if one else 'state'} as fact what {second}"
    match reading.kind:
        case "fact and word":
            return f"{states} {'attribute' if several else 'attributes'} to {_name(reading.speaker)}"
        case "fact and reserve":
            return f"{states} {_RESERVES.get(reading.firmness, ('leaves open', 'leave open'))[several]}"
        case "same speaker":
            return f"{first} {'attributes' if one else 'attribute'} it to {_name(reading.speaker)}"
        case "other speaker":
            attributed = f"{first} {'attributes' if one else 'attribute'} it to {_name(reading.speaker)}"
            return f"{attributed}, {second} to {_name(reading.other_speaker)}"


def shift_told(shift: Shift, number: int) -> str:
    """Where a reserve is missing: "hedge dropped in 3"; with its words, where it has some."""
    sign = " ".join(shift.sign.split())
    return f"{shift.kind} in {number}" + (f" (“{sign}”)" if sign else "")


def rung_told(rung: Rung) -> str:
    """Who asserts it and how firmly: "Odahl, reported"; the article itself where nobody else is named."""
    who = {"narrator": "the article itself", "anonymous": "someone unnamed", "unclear": "unclear who"}.get(rung.kind, _name(rung.speaker))
    return f"{who}, {FIRMNESS[rung.firmness]}"


def _numbers(articles: tuple[str, ...], number: Callable[[str], int]) -> str:
    told = [str(one) for one in sorted(map(number, articles))]
    return " and ".join((*([", ".join(told[:-1])] if told[1:] else []), *told[-1:]))


def _name(speaker: str) -> str:
    return " ".join(speaker.split()) or "someone unnamed"
