"""An article as the page shows it: paragraphs of pieces, each a passage or what stands between passages, cut into runs of one look."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.core.cleantext import CleanText, clean
from lesart.core.export.html.layers import Anchored, Layers
from lesart.core.export.lookup import label
from lesart.core.model import Article, Block, BlockKind, Span
from lesart.core.model.session import Mark
from lesart.core.safetext import safe, safe_lines


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look: the `marks` that lie over it, of those the ones that begin with it, and the ids that a link may lead to."""

    text: str
    marks: tuple[Mark, ...] = ()
    begun: tuple[Mark, ...] = ()
    ids: tuple[str, ...] = ()
    is_value: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage, or text that belongs to none."""

    runs: tuple[Run, ...]
    anchored: Anchored | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article."""

    kind: BlockKind
    level: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Pane:
    """An article with all that lies over it; `number` is its place in the order of opening, from 1."""

    number: int
    article: Article
    label: str
    path: str
    paragraphs: tuple[Paragraph, ...]


def pane(number: int, article: Article, over: Layers) -> Pane:
    """The whole text of an article, block by block."""
    begins = [one.excerpt.start for one in over.passages]
    paragraphs = []
    for block in article.blocks:
        first = bisect_left(begins, block.start)
        here = over.passages[first : bisect_left(begins, block.end, lo=first)]
        paragraphs.append(Paragraph(block.kind, block.level, tuple(_pieces(article, block, here, over))))
    return Pane(number, article, safe(label(article)), safe(article.path), tuple(paragraphs))


def anchor_of(anchored: Anchored) -> str:
    """The id of a passage, or of a mark that is none, in the text."""
    return f"p-{anchored.excerpt.id}"


def _pieces(article: Article, block: Block, passages: Sequence[Anchored], over: Layers) -> Iterator[Piece]:
    text = clean(article, block.start, block.end)
    at = block.start
    for one in passages:
        yield from _between(text, at, one.excerpt.start, over)
        # A passage may end where the page breaks: what stands in its block after it is no part of it.
        end = min(one.excerpt.end, block.end)
        yield Piece(tuple(_runs(text, one.excerpt.start, end, over)), one)
        at = end
    yield from _between(text, at, block.end, over)


def _between(text: CleanText, start: int, end: int, over: Layers) -> Iterator[Piece]:
    runs = tuple(_runs(text, start, end, over))
    if runs:
        yield Piece(runs)


def _runs(text: CleanText, start: int, end: int, over: Layers) -> Iterator[Run]:
    """What reads from `start` to `end` of the source, cut wherever something begins or ends."""
    marks = [mark for mark in over.marks if mark.anchor.start < end and start < mark.anchor.end]
    values = over.values[bisect_left(over.values, Span(start, 0)) : bisect_left(over.values, Span(end, 0))]
    others = over.others[bisect_left(over.others, start, key=_begin) : bisect_left(over.others, end, key=_begin)]
    cuts = {start, end, *(one.excerpt.start for one in others)}
    for begin, stop in (*((mark.anchor.start, mark.anchor.end) for mark in marks), *((span.start, span.end) for span in values)):
        cuts |= {max(begin, start), min(stop, end)}
    for at, to in pairwise(sorted(cuts)):
        words = safe_lines(text.text[text.from_source(at) : text.from_source(to)])
        ids = tuple(anchor_of(one) for one in others if one.excerpt.start == at)
        if words or ids:
            yield Run(
                words,
                tuple(mark for mark in marks if mark.anchor.start <= at < mark.anchor.end),
                tuple(mark for mark in marks if mark.anchor.start == at),
                ids,
                any(span.start <= at < span.end for span in values),
            )


def _begin(one: Anchored) -> int:
    return one.excerpt.start
