"""Text that leaves a pane: running text, as it is read and without the line breaks of the screen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lesart.core.model import Article, Span
from lesart.tui.panes.display import visible
from lesart.tui.panes.rows import clean_block


def running_text(article: Article, span: Span) -> str:
    """What `span` of the article reads: blocks apart by a blank line, list items by a line break.

    Control characters are replaced: what is pasted into a shell must not drive it either.
    """
    return "".join(_pieces(article, span))


def _pieces(article: Article, span: Span) -> Iterator[str]:
    blocks = article.blocks
    first = bisect_right(blocks, span.start, key=lambda block: block.end)
    last = bisect_left(blocks, span.end, key=lambda block: block.start)
    for number in range(first, last):
        block = blocks[number]
        if number > first:
            yield "\n" if block.kind == blocks[number - 1].kind == "list" else "\n\n"
        clean = clean_block(article, block)
        yield visible(clean.text[clean.from_source(span.start) : clean.from_source(span.end)])
