"""Which passage of another article speaks of the same fact: what passage-anchored sync and jumps ask of a comparison."""

from bisect import bisect_right
from collections import defaultdict

from lesart.core.model import Article, Comparison, Passage
from lesart.tui.panes.rows import clean_stretch


class Counterparts:
    """The claims of a comparison, read passage by passage."""

    def __init__(self, comparison: Comparison) -> None:
        """Index `comparison` once; every question then costs a bisection and the passage's own claims."""
        self._passages = {passage.id: passage for passage in comparison.passages}
        self._articles: defaultdict[str, list[Passage]] = defaultdict(list)
        for passage in sorted(comparison.passages, key=lambda passage: passage.start):
            self._articles[passage.article].append(passage)
        self._claims: defaultdict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(comparison.claims):
            for member in claim.passages:
                self._claims[member].append(number)
        self._comparison = comparison

    def passage_at(self, article: Article, offset: int) -> Passage | None:
        """The passage that covers a source offset; between two of them the next, unless text that is none stands before it."""
        passages = self._articles[article.id]
        following = bisect_right(passages, offset, key=lambda passage: passage.start)
        before = passages[following - 1] if following else None
        if before and offset < before.end:
            return before
        if following < len(passages) and _is_blank(article, offset, passages[following].start):
            return passages[following]
        return before if before and _is_blank(article, before.end, offset) else None

    def counterpart(self, passage: Passage, article: str, near: int) -> Passage | None:
        """The passage of `article` that says the same or says it differently, else one that is related; of several, the nearest to `near`.

        Args:
            passage: whose counterpart is wanted.
            article: id of the other article.
            near: source offset in the other article.
        """
        ranked = [
            (self._comparison.claims[number].relation == "related", _distance(member, near), member.start, member)
            for number in self._claims[passage.id]
            for member in map(self._passages.__getitem__, self._comparison.claims[number].passages)
            if member.article == article
        ]
        return min(ranked, key=lambda candidate: candidate[:3])[3] if ranked else None


def _is_blank(article: Article, start: int, end: int) -> bool:
    """Whether nothing is drawn between two offsets: white space, or markup that is hidden."""
    return not clean_stretch(article, start, end).text.strip()


def _distance(passage: Passage, offset: int) -> int:
    return max(passage.start - offset, offset - passage.end + 1, 0)
