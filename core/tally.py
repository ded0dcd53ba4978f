"""How many claims a comparison holds, by what became of them."""

from dataclasses import dataclass

from lesart.core.model import Comparison


@dataclass(frozen=True, slots=True)
class Tally:
    """Claims that several articles share, dispute, or that stand in one article only; `related` ones are leads, not claims."""

    same: int
    conflict: int
    only_here: int
    related: int

    @property
    def claims(self) -> int:
        """All claims that a reader of one article learns."""
        return self.same + self.conflict + self.only_here

    @property
    def parts(self) -> str:
        """What became of them, in words."""
        return f"{self.same} same · {self.conflict} conflict · {self.only_here} only here"

    def __str__(self) -> str:
        """One line for a header."""
        return f"{self.claims} claim{'' if self.claims == 1 else 's'}: {self.parts}"


def tally(comparison: Comparison) -> Tally:
    """Count the claims of a comparison."""
    relations = [claim.relation for claim in comparison.claims]
    return Tally(relations.count("same"), relations.count("conflict"), len(comparison.only_here), relations.count("related"))
