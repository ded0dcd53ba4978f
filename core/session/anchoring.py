"""Anchors: the words that an entry is about, with enough around them to find them again."""

from lesart.core.model import Article
from lesart.core.model.session import Anchor

AROUND = 32
"""How many characters before and after the words an anchor keeps (as Hypothes.is does)."""


def anchor(article: Article, start: int, end: int) -> Anchor:
    """The anchor of a stretch of an article, from `start` to `end` of its text."""
    text = article.text
    return Anchor(article.id, start, end, text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND])
