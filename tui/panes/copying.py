"""Text that leaves a pane: what a click selects, and running text, as it is read and without the line breaks of the screen."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lesart.core.cleantext import clean
from lesart.core.model import Article, Span
from lesart.core.safetext import safe

_WORD = re.compile(r"\w(?:[\w\u00ad‐-]*\w)?")


def running_text(article: Article, span: Span) -> str:
    """What `span` of the article reads: blocks apart by a blank line, list items by a line break.

    Control characters are replaced: what is pasted into a shell must not drive it either.
    """
    return "".join(_pieces(article, span))


def word_at(article: Article, offset: int) -> Span:
    """The word that covers a source offset, with its hyphens; the character alone where there is none."""
    block = block_at(article, offset)
    for word in _WORD.finditer(article.text, block.start, block.end):
        if word.end() > offset:
            return Span(*word.span()) if word.start() <= offset else Span(offset, offset + 1)
    return Span(offset, offset)


def block_at(article: Article, offset: int) -> Span:
    """The block that covers a source offset or stands before it; an empty span where there is none."""
    before = bisect_right(article.blocks, offset, key=lambda block: block.start)
    return Span(article.blocks[before - 1].start, article.blocks[before - 1].end) if before else Span(offset, offset)


def _pieces(article: Article, span: Span) -> Iterator[str]:
    blocks = article.blocks
    first = bisect_right(blocks, span.start, key=lambda block: block.end)
    last = bisect_left(blocks, span.end, key=lambda block: block.start)
    for number in range(first, last):
        block = blocks[number]
        if number > first:
            yield "\n" if block.kind == blocks[number - 1].kind == "list" else "\n\n"
        stretch = clean(article, block.start, block.end)
        yield safe(stretch.text[stretch.from_source(span.start) : stretch.from_source(span.end)])
