"""Who asserts a claim more firmly than others: differences of assertion, never of fact."""

from collections.abc import Iterator, Sequence

from lesart.core.model import Claim
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas


def shifts_told(claim: Claim, atlas: Atlas) -> Sequence[str]:
    """What the ladder of a claim tells, and where a reserve of one article is missing in another, what matters most first."""
    found = sorted((*_readings(claim, atlas), *_shifts(claim, atlas)), key=lambda one: _RANKS[one[0]])
    said = any(kind == "fact and word" for kind, _ in found)
    return tuple(dict.fromkeys(safe(told) for kind, told in found if not (said and kind in _SAID_WITH_IT)))


def rungs_told(claim: Claim, atlas: Atlas) -> Sequence[tuple[str, str]]:
    """The ladder, rung by rung: the number of the article, and who asserts it there and how firmly."""
    from lesart.core.export.asserting import rung_told

    return [(f"in {_number(atlas.passages[rung.passage].article, atlas)}:", safe(rung_told(rung))) for rung in claim.ladder]


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
