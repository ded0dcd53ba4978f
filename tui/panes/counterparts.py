"""Which passage of another article speaks of the same fact: what passage-anchored sync and jumps ask of a comparison."""

from collections import defaultdict
from dataclasses import dataclass

from lesart.core.model import Article, Comparison, Passage
from lesart.tui.passages import PassageMap


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A passage of another article; `is_lead` where it is related at most, and not sure to say the same."""

    passage: Passage
    is_lead: bool


class Counterparts:
    """The claims of a comparison, read passage by passage."""

    def __init__(self, comparison: Comparison) -> None:
        """Index `comparison` once; every question then costs a bisection and the passage's own claims."""
        self._passages = {passage.id: passage for passage in comparison.passages}
        self._map = PassageMap(comparison)
        self._claims: defaultdict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(comparison.claims):
            for member in claim.passages:
                self._claims[member].append(number)
        self._comparison = comparison

    def passage_at(self, article: Article, offset: int) -> Passage | None:
        """The passage that a source offset belongs to."""
        return self._map.at(article.id, offset)

    def counterpart(self, passage: Passage, article: str, near: int) -> Counterpart | None:
        """The passage of `article` that says the same or says it differently, else one that is related; of several, the nearest to `near`.

        Args:
            passage: whose counterpart is wanted.
            article: id of the other article.
            near: source offset in the other article.
        """
        found = [
            Counterpart(member, self._comparison.claims[number].relation == "related")
            for number in self._claims[passage.id]
            for member in map(self._passages.__getitem__, self._comparison.claims[number].passages)
            if member.article == article
        ]
        return min(found, key=lambda one: (one.is_lead, _distance(one.passage, near), one.passage.start), default=None)


def _distance(passage: Passage, offset: int) -> int:
    return max(passage.start - offset, offset - passage.end + 1, 0)
