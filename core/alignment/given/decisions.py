"""A reader's decisions on stretches of articles -> what they say of passages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Literal

from lesart.core.model import Given, Passage, Relation, Silent
from lesart.core.places import Places

Pair = tuple[str, str]
"""Two passage ids, in passage order: by article, then by place."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a reader decided on passages.

    Attributes:
        linked: the pairs that are linked, and as what; empty where that is left to the comparison.
        refused: the pairs that must never meet in a link or a claim.
        silent: passages each with an article none of whose passages speaks of it. Never spread out to pairs: there would be too many.
        articles: the article of each passage.
    """

    linked: Mapping[Pair, Relation | Literal[""]] = field(default_factory=dict)
    refused: frozenset[Pair] = frozenset()
    silent: frozenset[tuple[str, str]] = frozenset()
    articles: Mapping[str, str] = field(default_factory=dict)

    @property
    def absent(self) -> Mapping[str, tuple[str, ...]]:
        """The articles that say nothing of a passage, by passage; in order."""
        found: dict[str, list[str]] = defaultdict(list)
        for passage, article in sorted(self.silent):
            found[passage].append(article)
        return {passage: tuple(articles) for passage, articles in found.items()}

    def part(self, one: str, other: str) -> bool:
        """Whether two passages must not meet. A link that a reader made says more than that there is nothing in the article."""
        if (one, other) in self.refused or (other, one) in self.refused:
            return True
        if not self.silent or (one, other) in self.linked or (other, one) in self.linked:
            return False
        return (one, self.articles[other]) in self.silent or (other, self.articles[one]) in self.silent


def decisions(given: Iterable[Given], silent: Iterable[Silent], passages: Iterable[Passage]) -> Decisions:
    """What is decided on these passages; of two decisions on one pair the later in `given` counts.

    A stretch stands for each passage that it covers, so a paragraph may be linked to two sentences. Decisions on what is not there say
    nothing: a session outlives the set of articles it was made with. Nor can two passages of one article be linked; that they are no
    restatement of each other may well be said.
    """
    known = list(passages)
    places = Places(known)
    order = {passage.id: (passage.article, passage.start, passage.end) for passage in known}
    last: dict[Pair, Given] = {}
    for one in given:
        for a, b in product(places.at(one.a), places.at(one.b)):
            if a != b:
                last[(a, b) if order[a] < order[b] else (b, a)] = one
    articles = {passage.id: passage.article for passage in known}
    return Decisions(
        {(a, b): one.relation for (a, b), one in last.items() if one.linked and articles[a] != articles[b]},
        frozenset(pair for pair, one in last.items() if not one.linked),
        frozenset((passage, one.article) for one in silent if one.place.article != one.article for passage in places.at(one.place)),
        articles,
    )
