"""Who asserts a claim more firmly than others: differences of assertion, never of fact."""

from collections.abc import Sequence

from lesart.core.model import Claim, Shift
from lesart.tui.navigation import Atlas


def shifts_told(claim: Claim, atlas: Atlas) -> Sequence[str]:
    """Where a reserve of one article is missing in another, each once: "hedge dropped in 3"."""
    shifts = dict.fromkeys((shift.kind, atlas.passages[shift.firmer].article) for shift in _shifts(claim, atlas))
    return tuple(f"{kind} in {atlas.article_order[article] + 1}" for kind, article in shifts)


def _shifts(claim: Claim, atlas: Atlas) -> Sequence[Shift]:
    return [shift for link in atlas.partners.within(claim) for shift in link.shifts]
