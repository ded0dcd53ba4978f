"""Which claim a reader should see first: how much there is to look at, how sure it is, how many articles tell it."""

from collections.abc import Mapping

from lesart.core.model import Claim, Difference, DifferenceKind, Relation, Standing

# How much a reader has to look at. One speaker of whom two articles report different numbers on one day cannot have said both; swapped
# digits are a slip of somebody's; what grew over time, and what another word may explain, comes later; what fits is for the record.
_SAME_SPEAKER_SAME_DAY = 1.0
_DIGITS_SWAPPED = 0.9
_NUMBERS: Mapping[Standing, float] = {"differs": 0.8, "fell": 0.7, "rose": 0.6, "compatible": 0.3, "unclear": 0.25, "agrees": 0.2}
_OTHERS: Mapping[Standing, float] = {"differs": 0.5, "fell": 0.5, "rose": 0.5, "compatible": 0.2, "unclear": 0.2, "agrees": 0.15}
_NOTHING_APART: Mapping[Relation, float] = {"conflict": 0.5, "same": 0.1, "related": 0.05}
_COUNTED: frozenset[DifferenceKind] = frozenset({"number", "date"})

# What of its weight a claim keeps whose link is not sure at all, and one that two articles tell, the fewest there are.
_UNSURE = 0.5
_FEWEST = 0.9


def weight(claim: Claim, articles: int) -> float:
    """The weight of a claim that so many articles tell, 0..1: what its first difference gives to look at, less where that is doubtful."""
    first = claim.differences[0] if claim.differences else None
    importance = urgency(first) if first else _NOTHING_APART[claim.relation]
    certainty = _UNSURE + (1 - _UNSURE) * claim.confidence * (first.strength if first else 1.0)
    breadth = 1 - (1 - _FEWEST) / max(articles - 1, 1)
    return round(importance * certainty * breadth, 4)


def urgency(difference: Difference) -> float:
    """How much a difference gives to look at, 0..1, whatever it is of."""
    if difference.kind not in _COUNTED:
        return _OTHERS[difference.standing]
    if difference.is_apart:
        if {"same speaker", "same day"} <= set(difference.hints):
            return _SAME_SPEAKER_SAME_DAY
        if "digits swapped" in difference.hints:
            return _DIGITS_SWAPPED
    return _NUMBERS[difference.standing]
