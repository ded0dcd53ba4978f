"""What a reader's anchors mean in a comparison: the passages they touch, and the claims they are about."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from lesart.core.model import Claim, Comparison, Passage, Place
from lesart.core.model.session import Anchor
from lesart.core.places import Places

Stretch = Anchor | Place


class Known:
    """Passages and claims of one comparison, indexed, so that an anchor costs what it touches."""

    def __init__(self, comparison: Comparison) -> None:
        self._places, self._by_id = Places(comparison.passages), {passage.id: passage for passage in comparison.passages}
        self._passages: dict[str, list[Passage]] = {article.id: [] for article in comparison.articles}
        for passage in sorted(comparison.passages, key=_begin):
            self._passages[passage.article].append(passage)
        self._claims: dict[str, list[Claim]] = {}
        for claim in comparison.claims:
            for member in claim.passages:
                self._claims.setdefault(member, []).append(claim)

    def touched(self, anchor: Stretch) -> Sequence[Passage]:
        """The passages that share a character with an anchor, in text order; none where its article is not open."""
        own = self._passages.get(anchor.article, [])
        return own[bisect_right(own, anchor.start, key=_end) : bisect_left(own, anchor.end, key=_begin)]

    def meant(self, anchor: Stretch) -> Sequence[Passage]:
        """The passages that an anchor was set on, as the analysis has it (`Places.at`), in text order.

        Several, where what was one passage is cut into clauses by now.
        """
        return [self._by_id[one] for one in self._places.at(Place(anchor.article, anchor.start, anchor.end))]

    def passage(self, anchor: Stretch) -> Passage | None:
        """The passage that an anchor was set on, of several the one that shares most with it; None where there is none."""
        return max(self.meant(anchor), key=lambda passage: _shared(passage, anchor), default=None)

    def claims(self, anchors: Iterable[Anchor]) -> Sequence[Claim]:
        """The claims that something was said on, given the passages they rested on then.

        All of these must still stand in such a claim, and nothing new of their articles. Articles that came since do not matter, nor do
        changes elsewhere in an article.
        """
        places = [{passage.id for passage in self.meant(anchor)} for anchor in anchors]
        if not places or not all(places):
            return []
        known = set[str]().union(*places)
        articles = {self._by_id[one].article for one in known}
        found = {claim.id: claim for one in places[0] for claim in self._claims.get(one, ())}
        return [
            claim
            for claim in found.values()
            if all(not place.isdisjoint(claim.passages) for place in places)
            and all(one in known for one in claim.passages if self._by_id[one].article in articles)
        ]

    def together(self, one: str, other: str) -> bool:
        """Whether a claim holds both passages, by id."""
        return any(other in claim.passages for claim in self._claims.get(one, ()))


def _begin(passage: Passage) -> int:
    return passage.start


def _end(passage: Passage) -> int:
    return passage.end


def _shared(passage: Passage, anchor: Stretch) -> int:
    return min(passage.end, anchor.end) - max(passage.start, anchor.start)
