"""How probably two passages that differ in something are in conflict: a small logistic model over what the finders found.

A finder sees one slot; whether both passages speak of one fact at all, whether other slots agree, and how much each kind of finding is
worth is weighed here. The weights are learned from events in which the conflicts are known (training/contrast.py).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import get_args

from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Difference, DifferenceKind, Relation

KINDS: tuple[DifferenceKind, ...] = get_args(DifferenceKind)
# Odds beyond these say no more.
_LITTLE = 1e-3
# A weaker difference is right half the time (retellings, between .1 and this), however sure the link is.
_TELLING = 0.2
# So many agreeing slots, or names in common, say what more of them would.
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The model: the worth of each feature, and the least probability of a conflict: of a linked pair, and of one that was refused."""

    bias: float
    weights: Mapping[str, float]
    linked: float
    lifted: float

    def probability(self, features: Mapping[str, float]) -> float:
        """How probably there is a conflict."""
        return 1 / (1 + exp(-self.bias - sum(worth * features[name] for name, worth in self.weights.items())))

    def accepts(self, probability: float, relation: Relation) -> bool:
        """Whether a pair of a relation is called a conflict."""
        return probability >= (self.linked if relation == "same" else self.lifted)


def opened(found: Sequence[Difference]) -> list[Difference]:
    """The differences whose values do not fit each other, as far as they tell anything."""
    return [one for one in apart(found) if one.strength >= _TELLING]


def apart(found: Sequence[Difference]) -> list[Difference]:
    """The differences whose values do not fit each other, however little they tell: from these it is learned what little tells."""
    return [one for one in found if one.is_apart]


def features(score: float, relation: Relation, found: Sequence[Difference], one: Side, other: Side) -> dict[str, float]:
    """What the model looks at: each by name, all of about the size of 1; `found` holds one at least that is apart.

    The strongest difference counts whatever its kind, so that a kind seldom seen is taken for what the others are worth.
    """
    differing = apart(found)
    held = min(max(score, _LITTLE), 1 - _LITTLE)
    agreeing = sum(difference.standing == "agrees" for difference in found)
    names = {named.entity.id for named in one.names} & {named.entity.id for named in other.names}
    strongest = max(differing, key=lambda difference: difference.strength)
    return {
        "score": log(held / (1 - held)),
        "linked": float(relation == "same"),
        "strength": log(max(strongest.strength, _LITTLE)),
        **{kind: float(strongest.kind == kind) for kind in KINDS},
        "several kinds": float(len({difference.kind for difference in differing}) > 1),
        "agreeing": min(agreeing, _ENOUGH) / _ENOUGH,
        "names": min(len(names), _ENOUGH) / _ENOUGH,
    }


@cache
def trained() -> Acceptance:
    """The weights that ship."""
    stored = json.loads((files("lesart.core.contrast") / "weights.json").read_text("utf-8"))
    return Acceptance(stored["bias"], stored["weights"], **stored["least"])
