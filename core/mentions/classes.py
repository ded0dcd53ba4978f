"""What a quantity counts, in a few classes: an event (killed, deployed) and a group (security forces, vehicles).

Two reports of one thing count it in other words: 2,300 soldiers, 2,030 persons. Shared words cannot tell that they are rivals; class and
alignment together can. Events and groups stand in `tables/counts.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lesart.core.language.sentences import sentence_spans
from lesart.core.mentions.readable import Stretch, stretches
from lesart.core.mentions.tables import table
from lesart.core.model import Article, Quantity

_LONGEST_LIST = 12  # parts a sum is looked for


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with its class; `event` and `group` are empty where the text tells none.

    `part_of_total` marks the parts of a list whose sum the article gives: they are no rivals of totals elsewhere.
    """

    quantity: Quantity
    event: str = ""
    group: str = ""
    part_of_total: bool = False


def count_classes(article: Article, quantities: Sequence[Quantity]) -> tuple[Counted, ...]:
    """The classes of an article's quantities, in their order."""
    regions = {quantity: event for stretch in stretches(article) for quantity, event in _events(stretch, quantities)}
    counted = [_classed(Counted(quantity, regions.get(quantity, ""), group_of(quantity.counted))) for quantity in quantities]
    return tuple(_with_parts(counted))


def group_of(counted: str) -> str:
    """The group of a counted noun's stem, by the stem or its longest tail (polizeifahrzeug: vehicles); empty where unknown."""
    groups = _groups()
    return next((groups[counted[at:]] for at in range(len(counted) - 2) if counted[at:] in groups), "")


@cache
def _groups() -> dict[str, str]:
    return {stem: group for group, stems in table("counts")["groups"].items() for stem in stems}


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:\w*-)?(?:" + "|".join(f"(?P<{event}>{'|'.join(cues)})" for event, cues in table("counts")["events"].items()) + ")"
    )


def _events(stretch: Stretch, quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, str]]:
    """For each quantity of the stretch the nearest event cue of its sentence, first behind it, then before it."""
    here = [
        (quantity, stretch.clean.from_source(quantity.start), stretch.clean.from_source(quantity.end))
        for quantity in quantities
        if stretch.clean.start <= quantity.start < stretch.clean.end
    ]
    sentences = sentence_spans(stretch.text, stretch.language) if here else []
    text = stretch.text.lower()
    for at, (quantity, start, end) in enumerate(here):
        first, last = next(((begin, stop) for begin, stop in sentences if begin <= start < stop), (0, len(text)))
        after = min(last, here[at + 1][1]) if at + 1 < len(here) else last
        before = max(first, here[at - 1][2]) if at else first
        behind = _cues().search(text, end, after)
        ahead = list(_cues().finditer(text, before, start)) or list(_cues().finditer(text, after, last))[:1]
        # "aus 2.300 Soldaten und 200 Einheiten": what holds for the first number holds for the one it is joined to.
        earlier = list(_cues().finditer(text, first, start)) if not behind and not ahead else []
        cue = behind or next(reversed(ahead or earlier), None)
        yield quantity, cue.lastgroup or "" if cue else ""


def _classed(counted: Counted) -> Counted:
    """Groups that reports of one event use for one another, as one."""
    same = table("counts")["one"].get(counted.event, {})
    return replace(counted, group=same.get(counted.group, counted.group))


def _with_parts(counted: list[Counted]) -> Iterator[Counted]:
    """Runs of counts of one noun that add up to the next one are its parts, and speak of its event."""
    result = list(counted)
    for total, whole in enumerate(counted):
        noun, value = whole.quantity.counted, 0.0
        for first in range(total - 1, max(-1, total - 1 - _LONGEST_LIST), -1):
            part = counted[first].quantity
            if part.counted != noun or not noun or part.bound != "exactly":
                break
            value += part.low
            if value == whole.quantity.low and total - first > 1:
                for at in range(first, total):
                    result[at] = Counted(counted[at].quantity, whole.event, whole.group, part_of_total=True)
                break
    yield from result
