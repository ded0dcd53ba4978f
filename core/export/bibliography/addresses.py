"""The web address at which an article says that it stands."""

import re

from lesart.core.model import Article

_ALONE = re.compile(r"<?(https?://[^\s<>\"{}|\\^`\[\]]+)>?").fullmatch
_HEAD: frozenset[str] = frozenset({"heading", "furniture", "byline", "dateline"})


def address(article: Article) -> str:
    """The address that stands alone in a block of the article's head, before its first paragraph; empty where none does.

    An address further down is of something else: what the article links to.
    """
    for block in article.blocks:
        if block.kind not in _HEAD:
            return ""
        alone = _ALONE(article.text[block.start : block.end].strip())
        if alone:
            return alone[1]
    return ""
