"""Who asserts a claim more firmly than others: differences of assertion, never of fact."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from lesart.core.model import Claim
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas


def shifts_told(claim: Claim, atlas: Atlas) -> Sequence[str]:
    """What the ladder of a claim tells, and where a reserve of one article is missing in another, what matters most first.

    Slot by slot where there are several: who states one number as fact may attribute the next.
    """
    several = claim.differences if len(claim.differences) > 1 else ()
    parts = [_of_passages({value.passage for value in one.values}, claim) for one in several] or [claim]
    return tuple(dict.fromkeys(told for part in parts for _, told in _found(part, atlas)))


def shifts_among(passages: Collection[str], claim: Claim, atlas: Atlas) -> Sequence[str]:
    """The same, of some of its passages alone: of those that a reader is shown, with who says each."""
    return tuple(dict.fromkeys(told for kind, told in _found(_of_passages(passages, claim), atlas) if kind != "same speaker"))


def rungs_told(claim: Claim, atlas: Atlas) -> Sequence[tuple[str, str]]:
    """The ladder by article: who asserts it there and how firmly, and the numbers of the articles where that is so, each once."""
    from lesart.core.export.asserting import rung_told

    where: dict[str, set[int]] = {}
    for rung in claim.ladder:
        where.setdefault(safe(rung_told(rung)), set()).add(_number(atlas.passages[rung.passage].article, atlas))
    by_article = sorted((sorted(numbers), told) for told, numbers in where.items())
    return [(f"in {', '.join(map(str, numbers))}:", told) for numbers, told in by_article]


_RANKS = {
    "fact and reserve": 0,
    "condition dropped": 0,
    "hedge dropped": 0,
    "fact and word": 1,
    "attribution dropped": 2,
    "other speaker": 3,
    "same speaker": 4,
}
"""A reserve that is lost tells most; who is named by all tells least."""

_SAID_WITH_IT = frozenset({"attribution dropped", "same speaker"})
"""What goes without saying where one article states as fact what others attribute."""


def _of_passages(passages: Collection[str], claim: Claim) -> Claim:
    """The claim as if it had some of its passages alone."""
    ladder = tuple(rung for rung in claim.ladder if rung.passage in passages)
    return replace(claim, passages=tuple(one for one in claim.passages if one in passages), ladder=ladder)


def _found(claim: Claim, atlas: Atlas) -> list[tuple[str, str]]:
    found = sorted((*_readings(claim, atlas), *_shifts(claim, atlas)), key=lambda one: _RANKS[one[0]])
    said = any(kind == "fact and word" for kind, _ in found)
    return [(kind, safe(told)) for kind, told in found if not (said and kind in _SAID_WITH_IT)]


def _readings(claim: Claim, atlas: Atlas) -> Iterator[tuple[str, str]]:
    if claim.ladder:
        from lesart.core.contrast.assertion.ladder import readings
        from lesart.core.export.asserting import reading_told

        for reading in readings(claim, atlas.comparison):
            yield reading.kind, reading_told(reading, lambda article: _number(article, atlas))


def _shifts(claim: Claim, atlas: Atlas) -> Iterator[tuple[str, str]]:
    shifts = [shift for link in atlas.partners.within(claim) for shift in link.shifts]
    if shifts:
        from lesart.core.export.asserting import shift_told

        for shift in shifts:
            yield shift.kind, shift_told(shift, _number(atlas.passages[shift.firmer].article, atlas))


def _number(article: str, atlas: Atlas) -> int:
    return atlas.article_order[article] + 1
