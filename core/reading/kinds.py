"""What kind of thing each block is: title, crosshead, caption, byline, dateline, furniture, or text.

The evidence is a line's wording (`lines`) and where it stands. A block stays text unless something speaks against it: to hide content
is the worse error.
"""

from collections.abc import Sequence
from itertools import pairwise

from lesart.core.model import Block, BlockKind, Repair
from lesart.core.reading import lines
from lesart.core.reading.endmatter import TAIL, mark_end_matter
from lesart.core.reading.shown import ASIDE, Kinds, Shown, shown_texts

_LOOKED_AT = 400  # characters up to which a block's wording is looked at; longer ones are text
_LOOKED_AT_LAST = 1500  # the same for the end of the article, where a site speaks of itself at length
_LABEL = 60  # characters up to which a line that ends in a colon can belong to the address below it
_HEAD = 8  # blocks in which the title and what belongs to it stand
_MENU = 3  # links in a row above the title


def classify(text: str, blocks: Sequence[Block], repairs: Sequence[Repair], explicit: bool) -> tuple[Block, ...]:
    """`blocks` with their kinds. `explicit` says that the format marks its headings, so that none are guessed."""
    kinds: Kinds = [(block.kind, block.level) for block in blocks]
    last = len(blocks) - TAIL
    short = [index for index, block in enumerate(blocks) if block.end - block.start <= (_LOOKED_AT if index < last else _LOOKED_AT_LAST)]
    shown: list[str | None] = [None] * len(blocks)
    for index, line in zip(short, shown_texts(text, [blocks[index] for index in short], repairs), strict=True):
        shown[index] = line
    _mark_lines(shown, kinds)
    title = _mark_title(shown, kinds, explicit)
    _mark_head(shown, kinds, title)
    _mark_repeated_title(shown, kinds, title)
    mark_end_matter(shown, kinds)
    if not explicit:
        _mark_crossheads(text, blocks, shown, kinds)
    return tuple(
        block if (block.kind, block.level) == (kind, level) else Block(block.start, block.end, kind, level)
        for block, (kind, level) in zip(blocks, kinds, strict=True)
    )


def _mark_lines(shown: Shown, kinds: Kinds) -> None:
    """What a line shows by itself, wherever it stands."""
    for index, line in enumerate(shown):
        if line is None or kinds[index][0] not in ("body", "list"):
            continue
        if not line or lines.is_furniture(line):
            kinds[index] = ("furniture", 0)
        elif lines.is_caption(line):
            kinds[index] = ("caption", 0)
        elif index and lines.is_signature(line):
            kinds[index] = ("byline", 0)
    for index, (line, following) in enumerate(pairwise(shown)):
        if line and following and len(line) <= _LABEL and line.endswith(":") and lines.URL.fullmatch(following):
            kinds[index] = ("furniture", 0)


def _mark_title(shown: Shown, kinds: Kinds, explicit: bool) -> int | None:
    """Find and mark the title; returns its index."""
    if explicit:
        return next((index for index, (kind, _) in enumerate(kinds) if kind == "heading"), None)
    for index, line in enumerate(shown[:_HEAD]):
        kind = kinds[index][0]
        if kind == "furniture" or (line is not None and (lines.is_section_label(line) or lines.is_dateline(line))):
            continue
        if kind == "body" and line is not None and lines.is_title(line) and index + 1 < len(shown):
            if _is_masthead(shown, index) or _is_menu_above(shown, index):
                kinds[index] = ("furniture", 0)
                continue
            kinds[index] = ("heading", 1)
            return index
        return None
    return None


def _is_masthead(shown: Shown, index: int) -> bool:
    """Whether the paper's name stands here: a short line with a section's label under it, and another title below that."""
    below = shown[index + 1 : index + 3]
    return len(below) > 1 and all(below) and lines.is_section_label(below[0] or "") and lines.is_title(below[1] or "")


def _is_menu_above(shown: Shown, index: int) -> bool:
    """Whether a row of links stands here, and another title below it."""
    line, below = shown[index], shown[index + 1]
    return line is not None and below is not None and len(lines.menu_entries(line)) >= _MENU and lines.is_title(below)


def _mark_head(shown: Shown, kinds: Kinds, title: int | None) -> None:
    """What stands above and just below the title: section labels, byline, dateline."""
    for index, line in enumerate(shown[:_HEAD]):
        if line is None or kinds[index][0] != "body":
            continue
        if (title is None or index < title) and lines.is_section_label(line):
            kinds[index] = ("furniture", 0)
        elif lines.is_dateline(line):
            kinds[index] = ("dateline", 0)
        elif index and lines.is_byline(line):
            kinds[index] = ("byline", 0)


def _mark_repeated_title(shown: Shown, kinds: Kinds, title: int | None) -> None:
    """A title repeated is furniture; a title glued to a picture's credit is that picture's caption."""
    headline = shown[title] if title is not None else None
    if not headline:
        return
    for index, line in enumerate(shown):
        if index != title and line and line.startswith(headline) and kinds[index][0] in ("body", "furniture"):
            rest = line[len(headline) :].strip()
            if not rest:
                kinds[index] = ("furniture", 0)
            elif lines.is_caption(rest):
                kinds[index] = ("caption", 0)


def _mark_crossheads(text: str, blocks: Sequence[Block], shown: Shown, kinds: Kinds) -> None:
    """Short lines without a full stop that stand above text which does not run on from them."""
    below: int | None = None
    for index in range(len(shown) - 1, -1, -1):
        line, kind = shown[index], kinds[index][0]
        if kind in ASIDE:
            continue
        if (
            kind == "body"
            and line
            and below is not None
            and _heads(text, line, blocks[below], kinds[below][0])
            and lines.is_crosshead(line)
        ):
            kinds[index] = ("heading", 2)
        below = index


def _heads(text: str, line: str, below: Block, kind: BlockKind) -> bool:
    return kind in ("body", "quote", "list") and below.end - below.start > len(line) and not text[below.start].islower()
