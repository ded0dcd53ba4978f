"""The ledger: what differs, and what several articles count, in order of weight."""

from lesart.core.model import Claim, Comparison, Standing

# "Later and higher" is what counts do, and what may be compatible or unlike things is not known to differ.
_CONFLICTING: frozenset[Standing] = frozenset({"differs", "fell"})


def ledger(comparison: Comparison) -> tuple[Claim, ...]:
    """The claims that differ in something or hold a family of numbers, the weightiest first."""
    return tuple(sorted(filter(is_in_ledger, comparison.claims), key=lambda claim: (-claim.weight, claim.id)))


def is_in_ledger(claim: Claim) -> bool:
    """Whether a claim has something to compare: numbers that fit each other are listed too, so that their reader sees that they do."""
    return claim.relation == "conflict" or bool(claim.differences)


def is_open_conflict(claim: Claim) -> bool:
    """Whether values of a claim cannot both be right, as far as is known: they differ, or fell where they can only grow.

    A conflict without a slot is one that a reader found, and open.
    """
    standings = {one.standing for one in claim.differences}
    return claim.relation == "conflict" and (not claim.slot or not standings or not standings.isdisjoint(_CONFLICTING))
