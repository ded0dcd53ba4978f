"""The ledger: what differs, and what several articles count, in order of weight."""

from lesart.core.model import Claim, Comparison


def ledger(comparison: Comparison) -> tuple[Claim, ...]:
    """The claims that differ in something or hold a family of numbers, the weightiest first."""
    return tuple(sorted(filter(is_in_ledger, comparison.claims), key=lambda claim: (-claim.weight, claim.id)))


def is_in_ledger(claim: Claim) -> bool:
    """Whether a claim has something to compare: numbers that fit each other are listed too, so that their reader sees that they do."""
    return claim.relation == "conflict" or bool(claim.differences)
