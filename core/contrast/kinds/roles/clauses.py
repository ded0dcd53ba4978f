"""A passage -> its clauses: stretches of words between marks, without the words that only say who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.core.cleantext import CleanText, clean
from lesart.core.language.morphology import fold
from lesart.core.language.tokens import tokens
from lesart.core.model import Article, Passage

_MARK = re.compile(r"(?<!\d)[.,;:]|[.,;:](?!\d)|\s[–—-]\s|[()\[\]!?…\n]|[“”„»«\"]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its offsets in the clean text; `low` is how it is looked up."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that no mark parts. `asked` tells that it is a question, `after_comma` that a comma alone is before it."""

    words: tuple[Word, ...]
    asked: bool
    after_comma: bool = False


def clauses(article: Article, passage: Passage) -> tuple[CleanText, list[Clause]]:
    """The clean stretch of a passage, and its clauses."""
    stretch = clean(article, passage.start, passage.end)
    text = stretch.text
    for frame in passage.attribution.frames if passage.attribution else ():
        start, end = stretch.from_source(frame.start), stretch.from_source(frame.end)
        text = text[:start] + " " * (end - start) + text[end:]
    return stretch, list(_parted(text))


def _parted(text: str) -> Iterator[Clause]:
    found: list[Word] = []
    last, after_comma = 0, False
    for token in tokens(text):
        mark = _MARK.search(text, last, token.start)
        if found and mark:
            yield Clause(tuple(found), "?" in text[last : token.start], after_comma)
            found, after_comma = [], text[last : token.start].strip() == ","
        found.append(Word(token.text, fold(token.text), token.start, token.end))
        last = token.end
    if found:
        yield Clause(tuple(found), "?" in text[last:], after_comma)


def split(clause: Clause, cuts: Sequence[int]) -> Iterator[Clause]:
    """The clause in pieces that begin at `cuts`."""
    bounds = [0, *cuts, len(clause.words)]
    for first, last in pairwise(bounds):
        if last > first:
            yield Clause(clause.words[first:last], clause.asked, clause.after_comma and not first)
