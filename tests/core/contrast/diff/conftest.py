"""Comparisons of small articles, one passage of each."""

import pytest

from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_dates, find_entities, find_quantities
from lesart.core.model import Comparison
from lesart.core.reading import read_article


def read(*texts):
    """Articles up to names, numbers, dates and speakers: all that a diff rests on."""
    articles = [read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    entities = find_entities(sorted(articles, key=lambda article: article.id))
    return Comparison(
        articles=tuple(articles),
        passages=tuple(passage for article in articles for passage in attribute(article, passages_of(article), entities)),
        entities=entities,
        quantities=tuple(quantity for article in articles for quantity in find_quantities(article)),
        dates=tuple(date for article in articles for date in find_dates(article)),
    )


class Pair:
    """The first passages of two articles."""

    def __init__(self, comparison):
        self.comparison = comparison
        first, second = comparison.articles
        self.a = next(passage for passage in comparison.passages if passage.article == first.id)
        self.b = next(passage for passage in comparison.passages if passage.article == second.id)
        self.texts = {first.id: first.text, second.id: second.text}

    def words(self, span, passage):
        return self.texts[passage.article][span.start : span.end].strip()

    def told(self, changes):
        return [(change.kind, self.words(change.a, self.a), self.words(change.b, self.b)) for change in changes]


@pytest.fixture(scope="session")
def pair():
    """Two texts -> their first passages."""
    return lambda one, other: Pair(read(one, other))
