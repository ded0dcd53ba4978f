"""Plain text: paragraphs by blank lines, or one to a line."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lesart.core.model import Block, Repair
from lesart.core.reading import markdown
from lesart.core.reading.decoding import decode
from lesart.core.reading.layout import CHUNK, LINE, Layout, invisible, merged
from lesart.core.reading.wrapping import is_soft, joint, page_width

_BULLET = re.compile(r"(?:[-*+•‣►▪–—]|\(?\d{1,3}[.)])\s+\S")
_SURE_BULLET = re.compile(r"[*+•‣►▪]\s+\S")  # what opens a list even alone; a single dash may open a speech, a single number a sentence
_LABELLED = re.compile(r"[^\W\d_][^:.!?\r\n]{0,40}:\s+\S[^\r\n]{0,60}")
_LABELLED_ENOUGH = 3  # "Label: value" lines in a row that make a list
_WIDTH_SAMPLE = 200_000  # characters from which the page width is taken


def read(data: bytes, encoding: str | None = None) -> Layout:
    """The layout of a plain text file; a text that is plainly Markdown is read as such, whatever its name says.

    Raises:
        UnreadableError: the data are no text.
    """
    text, name = decode(data, encoding)
    return markdown.lay_out(text, name) if markdown.is_markdown(text) else lay_out(text, name)


def lay_out(text: str, encoding: str = "utf-8") -> Layout:
    """The layout of plain text."""
    sample = (LINE.findall(chunk.group()) for chunk in CHUNK.finditer(text, 0, _WIDTH_SAMPLE))
    width = page_width([lines for lines in sample if len(lines) > 1])
    blocks: list[Block] = []
    repairs = invisible(text)
    for chunk in CHUNK.finditer(text):
        start, end = chunk.span()
        if text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0:
            blocks.append(Block(start, end, "list" if _SURE_BULLET.match(text, start) else "body"))
        else:
            spans = [line.span() for line in LINE.finditer(text, start, end)]
            blocks.extend(_with_lists(text, list(_paragraphs(text, spans, width, repairs))))
    return Layout(text, encoding, tuple(blocks), merged(repairs))


def _paragraphs(text: str, spans: list[tuple[int, int]], width: int | None, repairs: list[Repair]) -> Iterator[tuple[int, int]]:
    """The lines of a chunk, joined over soft breaks; the joints are added to `repairs`."""
    begin = spans[0][0]
    for (line_start, line_end), (start, end) in pairwise(spans):
        if is_soft(text[line_start:line_end], text[start:end], width):
            repairs.append(joint(text, line_end, start))
        else:
            yield begin, line_end
            begin = start
    yield begin, spans[-1][1]


def _with_lists(text: str, spans: list[tuple[int, int]]) -> Iterator[Block]:
    """Blocks of a chunk's paragraphs, with runs of list items as one block."""
    at = 0
    while at < len(spans):
        after = _list_end(text, spans, at)
        if after > at:
            yield Block(spans[at][0], spans[after - 1][1], "list")
            at = after
        else:
            yield Block(*spans[at], "body")
            at += 1


def _list_end(text: str, spans: list[tuple[int, int]], at: int) -> int:
    after = at
    while after < len(spans) and _BULLET.match(text, *spans[after]):
        after += 1
    if after > at + 1 or (after > at and _SURE_BULLET.match(text, *spans[at])):
        return after
    after = at
    while after < len(spans) and _LABELLED.fullmatch(text, *spans[after]):
        after += 1
    return after if after - at >= _LABELLED_ENOUGH else at
