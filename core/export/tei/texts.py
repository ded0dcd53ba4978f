"""An article as a TEI text: its blocks, with passages, names and anchors in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lesart.core.cleantext import CleanText, clean
from lesart.core.export.tei.names import mention
from lesart.core.export.tei.places import Places, anchor_id, passage_id
from lesart.core.export.tei.xml import Element, element, plain
from lesart.core.model import Article, Block, Comparison, Entity

_BLOCKS = {"heading": "head", "body": "p", "list": "item", "quote": "quote"}
"""What a block of each kind is; all others are anonymous blocks of that type."""


@dataclass(frozen=True, slots=True)
class _Within:
    """An element around a part of a block, by clean offsets."""

    start: int
    end: int
    around: Element


class Texts:
    """Writes the articles of one comparison."""

    def __init__(self, comparison: Comparison, entities: Mapping[str, Entity], places: Places) -> None:
        """Sort what goes into the texts, once.

        Args:
            comparison: has the articles.
            entities: by xml:id.
            places: knows by now all that is pointed to.
        """
        self._places = places
        self._passages: dict[tuple[str, int], list[tuple[int, int]]] = {}
        for passage in comparison.passages:
            self._passages.setdefault((passage.article, passage.block), []).append((passage.start, passage.end))
        named = [
            (mentioned.article, mentioned.start, mentioned.end, mention(entity, name))
            for name, entity in entities.items()
            for mentioned in entity.mentions
        ]
        self._mentions: dict[str, list[tuple[int, int, Element]]] = {}
        # Of two names at one place the longer one stays; so it must come first.
        for article, start, end, around in sorted(named, key=lambda one: (one[0], one[1], -one[2], one[3].name)):
            self._mentions.setdefault(article, []).append((start, end, around))

    def text(self, article: Article) -> Element:
        """The whole article; its text content, block by block, is what the article reads."""
        kinds = [(self._block(article, number, block), block) for number, block in enumerate(article.blocks)]
        divisions: list[list[Element]] = [[]]
        for kind, run in groupby(kinds, key=lambda one: one[1].kind):
            blocks = [made for made, _ in run]
            if kind == "heading":
                divisions += [[made] for made in blocks]
            elif kind == "list":
                divisions[-1].append(element("list", *blocks))
            else:
                divisions[-1] += blocks
        body = element("body", *(element("div", *division) for division in divisions if division))
        return element("text", body, xml_id=f"t-{article.id}", xml_lang=article.metadata.language, corresp=f"#b-{article.id}")

    def _block(self, article: Article, number: int, block: Block) -> Element:
        stretch = clean(article, block.start, block.end)
        name = _BLOCKS.get(block.kind, "ab")
        within = list(self._within(article, number, block, stretch))
        points = list(self._points(article, number, stretch))
        return element(name, *_content(stretch.text, 0, len(stretch.text), within, points), type=block.kind if name == "ab" else "")

    def _within(self, article: Article, number: int, block: Block, stretch: CleanText) -> Iterator[_Within]:
        """Passages, and names that lie wholly in one of them or wholly outside."""
        passages = sorted(self._passages.get((article.id, number), ()))
        for start, end in passages:
            around = element("s", xml_id=passage_id(article.id, start, end))
            yield _Within(stretch.from_source(start), stretch.from_source(end), around)
        named = self._mentions.get(article.id, [])
        free = block.start
        for start, end, around in named[bisect_left(named, block.start, key=lambda one: one[0]) :]:
            if start >= block.end:
                break
            crossing = any(start < edge < end for passage in passages for edge in passage)
            if start >= free and end <= block.end and not crossing:
                yield _Within(stretch.from_source(start), stretch.from_source(end), around)
                free = end

    def _points(self, article: Article, number: int, stretch: CleanText) -> Iterator[tuple[int, Element]]:
        """The anchors of a block; what stands between two blocks is anchored at the end of the first."""
        starts = [block.start for block in article.blocks]
        for offset in self._places.anchors(article):
            if max(bisect_right(starts, offset) - 1, 0) == number:
                yield stretch.from_source(offset), element("anchor", xml_id=anchor_id(article.id, offset))


def _content(text: str, start: int, end: int, within: Sequence[_Within], points: Sequence[tuple[int, Element]]) -> Iterator[Element | str]:
    """A stretch of a block's text with what stands around its parts, and anchors; a point at an edge stands outside."""
    at = start
    outer = [one for one in within if not any(_holds(other, one) for other in within)]
    for one in sorted(outer, key=lambda one: (one.start, one.end)):
        yield from _line(text, at, one.start, [point for point in points if point[0] <= one.start])
        inner = [other for other in within if other is not one and _holds(one, other)]
        inside = [point for point in points if one.start < point[0] < one.end]
        yield replace(one.around, children=tuple(_content(text, one.start, one.end, inner, inside)))
        points = [point for point in points if point[0] >= max(one.end, one.start + 1)]
        at = one.end
    yield from _line(text, at, end, points)


def _holds(outer: _Within, inner: _Within) -> bool:
    """Whether one element stands around another; of two at the same place the passage, which is told first, does."""
    if (outer.start, outer.end) == (inner.start, inner.end):
        return outer.around.name == "s" and inner.around.name != "s"
    return outer.start <= inner.start and inner.end <= outer.end


def _line(text: str, at: int, end: int, points: Iterable[tuple[int, Element]]) -> Iterator[Element | str]:
    for offset, anchor in points:
        if at < offset:
            yield plain(text[at:offset])
        yield anchor
        at = offset
    if at < end:
        yield plain(text[at:end])
