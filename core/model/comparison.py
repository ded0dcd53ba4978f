"""All that was found out about a set of articles."""

from dataclasses import dataclass

from lesart.core.model.claims import Check, Claim, OnlyHere
from lesart.core.model.links import Link
from lesart.core.model.mentions import DateMention, Entity, Quantity, Suggestion
from lesart.core.model.texts import Article, Passage


@dataclass(frozen=True, slots=True)
class Learned:
    """What the weights learned from a reader's decisions on what was suggested.

    Attributes:
        confirmed: suggestions that the reader said yes to; `rejected` no.
        gain: by how much decisions that were left out became likelier: nats of log-loss each, on average. None where it was not measured:
            there are too few decisions, or all hang together.
        right_before: decisions left out that the shipped weights get right at the threshold; `right_after` that the learned ones do.
        used: the comparison goes by the learned weights. Where nothing is gained it does not.
    """

    confirmed: int
    rejected: int
    gain: float | None = None
    right_before: int = 0
    right_after: int = 0
    used: bool = False

    @property
    def decisions(self) -> int:
        """How many it learned from."""
        return self.confirmed + self.rejected

    def __str__(self) -> str:
        """In a few words, for a header."""
        said = f"{self.confirmed} confirmed, {self.rejected} rejected"
        if self.gain is None:
            return f"{said}: too few to learn from"
        told = f"left out, {self.right_after} of {self.decisions} would be right, {self.right_before} without; log-loss {-self.gain:+.3f}"
        return f"{'learned from' if self.used else 'nothing learned from'} {said}: {told}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything computed for a set of articles. The reader and every export read only this.

    `articles` stand in the order in which they were opened; all other fields do not depend on that order. `candidates` are the best
    three partners of each passage that became no link, for a reader who asks. `learned` is None where there was nothing to learn from.
    """

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...] = ()
    entities: tuple[Entity, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    links: tuple[Link, ...] = ()
    candidates: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    only_here: tuple[OnlyHere, ...] = ()
    checks: tuple[Check, ...] = ()
    learned: Learned | None = None
