"""Which words of an excerpt's quote the reader marked."""

import re
from collections.abc import Iterator
from itertools import groupby

from lesart.core.cleantext import clean
from lesart.core.export.context import BLOCK_END, quoted
from lesart.core.export.extract import Excerpt
from lesart.core.model import Span
from lesart.core.model.session import Mark

_WORD = re.compile(r"\S+")


def runs(excerpt: Excerpt) -> list[tuple[str, bool]]:
    """The quote in runs, each with whether it is marked; together they are the quote, and none begins or ends within a blank."""
    text = clean(excerpt.article, excerpt.start, excerpt.end)
    spans = [(text.from_source(mark.anchor.start), text.from_source(mark.anchor.end)) for mark in excerpt.marks]
    # Marks may nest and overlap: how many begin less how many end is how many hold.
    steps = [0] * (len(text.text) + 1)
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    held, marked = 0, []
    for step in steps:
        held += step
        marked.append(held > 0)
    return [("".join(char for char, _ in run), is_marked) for is_marked, run in groupby(_one_line(text.text, marked), key=_flag)]


def words_of(mark: Mark, excerpt: Excerpt) -> str:
    """What a mark on an excerpt's article reads, on one line."""
    return quoted(excerpt.article, Span(mark.anchor.start, mark.anchor.end), 0).text


def _one_line(text: str, marked: list[bool]) -> Iterator[tuple[str, bool]]:
    """The characters of a text as `quoted` has it on one line; what is put between two words is marked where both are."""
    at, last = 0, -1
    for line in text.splitlines(keepends=True):
        for number, word in enumerate(_WORD.finditer(line)):
            start = at + word.start()
            if last >= 0:
                yield from ((char, marked[last] and marked[start]) for char in (" " if number else f" {BLOCK_END}"))
            yield from ((text[place], marked[place]) for place in range(start, at + word.end()))
            last = at + word.end() - 1
        at += len(line)


def _flag(character: tuple[str, bool]) -> bool:
    return character[1]
