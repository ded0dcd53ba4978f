import pytest

from lesart.core.cleantext import clean
from lesart.core.reading import read_article


class Opened:
    """An article with its blocks as the reader sees them."""

    def __init__(self, text, path="a.txt", **options):
        self.article = read_article(path, text.encode(), **options)
        self.blocks = [(b.kind, clean(self.article, b.start, b.end).text) for b in self.article.blocks]

    def of(self, *kinds):
        return [text for kind, text in self.blocks if kind in kinds]

    @property
    def metadata(self):
        return self.article.metadata


@pytest.fixture
def opened():
    return Opened
