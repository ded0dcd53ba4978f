"""An article as the page shows it: paragraphs of pieces, each a passage or what stands between passages, cut into runs of one look."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lesart.core.cleantext import CleanText, clean
from lesart.core.export.html.layers import Anchored, Layers
from lesart.core.export.lookup import label
from lesart.core.export.runs import Run, runs
from lesart.core.model import Article, Block, BlockKind
from lesart.core.safetext import safe


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage, or text that belongs to none; and by source offset the ids of marks that are none, which a link may lead to."""

    runs: tuple[Run, ...]
    ids: Mapping[int, tuple[str, ...]]
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
        if at < one.excerpt.start:
            yield _piece(text, at, one.excerpt.start, over)
        # A passage may end where the page breaks: what stands in its block after it is no part of it.
        end = min(one.excerpt.end, block.end)
        yield _piece(text, one.excerpt.start, end, over, one)
        at = end
    if at < block.end:
        yield _piece(text, at, block.end, over)


def _piece(text: CleanText, start: int, end: int, over: Layers, anchored: Anchored | None = None) -> Piece:
    ids: dict[int, tuple[str, ...]] = {}
    for one in over.others[bisect_left(over.others, start, key=_begin) : bisect_left(over.others, end, key=_begin)]:
        ids[one.excerpt.start] = (*ids.get(one.excerpt.start, ()), anchor_of(one))
    return Piece(tuple(runs(text, start, end, over.marks, over.values, ids)), ids, anchored)


def _begin(one: Anchored) -> int:
    return one.excerpt.start
