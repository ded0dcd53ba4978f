"""Article -> passages: the sentences that are compared."""

import re
from collections.abc import Iterator

from lesart.core.cleantext import clean
from lesart.core.language.datelines import message_dateline
from lesart.core.language.sentences import sentence_spans
from lesart.core.model import Article, Block, Passage

_SPEAKING = frozenset({"heading", "body", "list", "quote"})
_BULLET = re.compile(r"(?:[-*+•‣►▪–]\s+|\(?\d{1,3}[.)]\s+)")
_CONTENT = re.compile(r"[^\W_]")


def passages_of(article: Article) -> tuple[Passage, ...]:
    """The sentences of every block that says something; an item of a list is one passage, whatever stops stand in it.

    A message begins after its dateline: place and agency are no part of what it says.
    """
    return tuple(
        Passage(f"{article.id}.{number}", article.id, start, end, block) for number, (start, end, block) in enumerate(_spans(article))
    )


def _spans(article: Article) -> Iterator[tuple[int, int, int]]:
    dateline = message_dateline(article.text, article.blocks, article.repairs)
    begins = {dateline.start: dateline.end} if dateline else {}
    for index, block in enumerate(article.blocks):
        if block.kind not in _SPEAKING:
            continue
        stretch = clean(article, begins.get(block.start, block.start), block.end)
        for start, end in _pieces(stretch.text, block, article.metadata.language):
            if _CONTENT.search(stretch.text, start, end):
                yield *stretch.span_to_source(start, end), index


def _pieces(text: str, block: Block, language: str) -> Iterator[tuple[int, int]]:
    return _items(text) if block.kind == "list" else iter(sentence_spans(text, language))


def _items(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\r\n]+", text):
        item = line.group().rstrip()
        bullet = _BULLET.match(item.lstrip())
        lead = len(item) - len(item.lstrip()) + (bullet.end() if bullet else 0)
        if lead < len(item):
            yield line.start() + lead, line.start() + len(item)
