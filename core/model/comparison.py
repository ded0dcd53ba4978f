"""All that was found out about a set of articles."""

from dataclasses import dataclass

from lesart.core.model.claims import Check, Claim, OnlyHere
from lesart.core.model.links import Link
from lesart.core.model.mentions import DateMention, Entity, Quantity, Suggestion
from lesart.core.model.texts import Article, Passage


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything computed for a set of articles. The reader and every export read only this.

    `articles` stand in the order in which they were opened; all other fields do not depend on that order. `candidates` are the best
    three partners of each passage that became no link, for a reader who asks.
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
