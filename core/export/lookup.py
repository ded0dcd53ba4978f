"""Ids resolved once, so that no writer searches a comparison."""

from lesart.core.cleantext import clean
from lesart.core.model import Article, Claim, Comparison, Passage


class Lookup:
    """Passages, articles and evidence of one comparison by id."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = {article.id: article for article in comparison.articles}
        self._numbers = {article.id: number for number, article in enumerate(comparison.articles, 1)}
        self._passages = {passage.id: passage for passage in comparison.passages}
        self._links = {(link.a, link.b): link for link in comparison.links}

    def passage(self, passage_id: str) -> Passage:
        """The passage with this id."""
        return self._passages[passage_id]

    def article(self, passage_id: str) -> Article:
        """The article in which a passage stands."""
        return self._articles[self._passages[passage_id].article]

    def number(self, article: Article) -> int:
        """Where the article stands in the order of opening, from 1."""
        return self._numbers[article.id]

    def text(self, passage_id: str) -> str:
        """A passage as it should be read, on one line."""
        passage = self._passages[passage_id]
        return " ".join(clean(self._articles[passage.article], passage.start, passage.end).text.split())

    def reading_order(self, claim: Claim) -> list[str]:
        """A claim's passages by article as opened, then by place."""
        passages = [self._passages[p] for p in claim.passages]
        return [p.id for p in sorted(passages, key=lambda p: (self._numbers[p.article], p.start))]

    def reasons(self, claim: Claim) -> tuple[str, ...]:
        """What the claim's passages share, strongest first, each once; what both count stands among its values already."""
        weights: dict[str, float] = {}
        members = set(claim.passages)
        for (a, b), link in self._links.items():
            if a in members and b in members:
                for evidence in link.evidence:
                    if evidence.kind == "slot" and claim.values:
                        continue
                    weights[evidence.what] = max(weights.get(evidence.what, 0.0), evidence.weight)
        return tuple(sorted(weights, key=lambda what: (-weights[what], what)))


def label(article: Article) -> str:
    """An article's name for people: outlet and date where known, else its title, else its file."""
    meta = article.metadata
    name = meta.outlet or meta.title or article.path
    return f"{name}, {meta.date}" if meta.date else name
