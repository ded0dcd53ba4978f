"""What stands around a passage in its article."""

from dataclasses import dataclass

from lesart.core.cleantext import clean
from lesart.core.model import Article, Passage, Span

MORE = "…"
BLOCK_END = "/ "
"""Stands where a block of text ends."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage as it reads on one line, with what stands before and after it; what is cut off there is told by an ellipsis."""

    before: str
    text: str
    after: str


def quoted(article: Article, passage: Passage | Span, characters: int) -> Quoted:
    """A passage, or any stretch, with at most `characters` of the source before it and after it, whole words."""
    start, end = max(passage.start - characters, 0), min(passage.end + characters, len(article.text))
    before, text, after = (_one_line(article, *span) for span in ((start, passage.start), (passage.start, passage.end), (passage.end, end)))
    if start and before:
        before = f"{MORE} {before.partition(' ')[2]}".rstrip()
    if end < len(article.text) and after:
        after = f"{after.rpartition(' ')[0]} {MORE}".lstrip()
    return Quoted(before, text, after)


def _one_line(article: Article, start: int, end: int) -> str:
    """What a stretch reads, with a stroke where a block of text ends."""
    blocks = (" ".join(block.split()) for block in clean(article, start, end).text.splitlines())
    return f" {BLOCK_END}".join(filter(None, blocks))
