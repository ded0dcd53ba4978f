"""Which refused pairs may count one thing though no class tells so: what each side counts has no nearer partner in the other's article.

That two passages count in one unit, or both count persons, says little where the alignment refused them; that nothing in the other article
is much nearer to either says more. `benchmarks/conflicts.py` tuned what stands here.
"""

from collections.abc import Iterable, Mapping

from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Link

Pair = tuple[str, str]

# The least probability of such a pair, and how near it comes, for either side, to the best partner there.
_LEAST = 0.15
_NEAR = 0.5


def counting_pairs(refused: Iterable[Pair], sides: Mapping[str, Side]) -> list[Pair]:
    """The refused pairs both sides of which count something."""
    return [(one, other) for one, other in refused if sides[one].slots and sides[other].slots]


def near_pairs(links: Mapping[Pair, Link], refused: Mapping[Pair, float], sides: Mapping[str, Side]) -> list[Pair]:
    """Those of the refused pairs, and of the links that are only `related`, whose passages have no much nearer partner."""
    scores = {**refused, **{pair: link.score for pair, link in links.items()}}
    best: dict[Pair, float] = {}
    for (one, other), score in scores.items():
        for passage, partner in ((one, other), (other, one)):
            key = passage, sides[partner].article.id
            best[key] = max(best.get(key, 0.0), score)
    weak = [*refused, *(pair for pair, link in links.items() if link.relation == "related")]
    return sorted(
        (one, other)
        for one, other in weak
        if scores[one, other] >= _LEAST
        and scores[one, other] >= _NEAR * max(best[one, sides[other].article.id], best[other, sides[one].article.id])
    )
