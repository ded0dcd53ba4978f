"""Articles read up to who says what, and how they assert it."""

import pytest

from lesart.core.cleantext import clean
from lesart.core.contrast.assertion.assertions import assertions
from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_entities
from lesart.core.model import Link
from lesart.core.reading import read_article


class Told:
    """Articles, and what is known of how they assert; a passage is found by words that stand in it."""

    def __init__(self, texts):
        self.articles = [read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
        entities = find_entities(sorted(self.articles, key=lambda article: article.id))
        passages = [passage for article in self.articles for passage in attribute(article, passages_of(article), entities)]
        self.known = assertions(self.articles, passages, entities)

    def text(self, passage):
        return clean(self.known.articles[passage.article], passage.start, passage.end).text

    def passage(self, words):
        (found,) = (passage for passage in self.known.passages.values() if words in self.text(passage))
        return found

    def status(self, words):
        return self.known.statuses[self.passage(words).id]

    def link(self, one, other, *differences):
        ends = sorted((self.passage(one), self.passage(other)), key=lambda passage: (passage.article, passage.start))
        return Link(ends[0].id, ends[1].id, "same", 0.9, differences=differences)


@pytest.fixture(scope="session")
def told():
    """Texts -> what is known of how they assert."""
    return lambda *texts: Told(texts)
