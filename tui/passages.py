"""Which passage a place in a text belongs to: what sync, the claim line and the keys all mean by the passage one is at. Knows no screen."""

from bisect import bisect_right

from lesart.core.cleantext import clean
from lesart.core.model import Article, Comparison, Passage, Span


class PassageMap:
    """The passages of a comparison by article and place; a question costs a bisection."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = {article.id: article for article in comparison.articles}
        self._passages: dict[str, list[Passage]] = {}
        for passage in sorted(comparison.passages, key=lambda p: p.start):
            self._passages.setdefault(passage.article, []).append(passage)

    def at(self, article: str, offset: int) -> Passage | None:
        """The passage that covers a source offset; between two of them the next, unless text that is none stands before it."""
        passages = self._passages.get(article, [])
        following = bisect_right(passages, offset, key=lambda passage: passage.start)
        before = passages[following - 1] if following else None
        if before and offset < before.end:
            return before
        text = self._articles[article]
        if following < len(passages) and _is_blank(text, offset, passages[following].start):
            return passages[following]
        return before if before and _is_blank(text, before.end, offset) else None


def span_of(passage: Passage) -> Span:
    """Where a passage stands."""
    return Span(passage.start, passage.end)


def _is_blank(article: Article, start: int, end: int) -> bool:
    """Whether nothing is drawn between two offsets: white space, or markup that is hidden."""
    return not clean(article, start, end).text.strip()
