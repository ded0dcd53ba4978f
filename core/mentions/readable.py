"""The stretches of an article in which mentions are looked for: every block but furniture, as it should be read."""

from lesart.core.cleantext import CleanText, clean
from lesart.core.model import Article, Block


def readable(article: Article) -> tuple[tuple[Block, CleanText], ...]:
    """Each block that says something about the matter, with its clean text."""
    return tuple((block, clean(article, block.start, block.end)) for block in article.blocks if block.kind != "furniture")
