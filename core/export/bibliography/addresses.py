"""The web address at which an article says that it stands."""

import re

from lesart.core.model import Article
from lesart.core.safetext import safe

# What an address may hold (RFC 3987, loosely): a host, perhaps a port, a path with whole escapes, at most one fragment. Anything else would
# break a document that is checked, or hide in one.
_CHARACTERS = r"(?:[^\s<>\"{}|\\^`\[\]#%]|%[0-9A-Fa-f]{2})*"
_ALONE = re.compile(rf"<?(https?://[\w.-]+(?::\d+)?(?:[/?]{_CHARACTERS})?(?:#{_CHARACTERS})?)>?").fullmatch
_HEAD: frozenset[str] = frozenset({"heading", "furniture", "byline", "dateline"})


def address(article: Article) -> str:
    """The address that stands alone in a block of the article's head, before its first paragraph; empty where none does.

    An address further down is of something else: what the article links to.
    """
    for block in article.blocks:
        if block.kind not in _HEAD:
            return ""
        alone = _ALONE(article.text[block.start : block.end].strip())
        if alone and safe(alone[1]) == alone[1]:
            return alone[1]
    return ""
