"""Blocks as the reader sees them, and what is found out about each."""

from collections.abc import Iterable, Iterator, Sequence

from lesart.core.model import Block, BlockKind, Repair

Shown = Sequence[str | None]  # what each block shows; None where it is too long for its wording to tell anything
Kinds = list[tuple[BlockKind, int]]  # kind and level of each block, as far as they are known
ASIDE = frozenset({"furniture", "caption", "byline", "dateline"})  # kinds of blocks that are no part of the text


def shown_texts(text: str, blocks: Iterable[Block], repairs: Sequence[Repair]) -> Iterator[str]:
    """Each block's text as the reader sees it, without white space at its ends.

    Blocks and repairs are both in order, so that one walk serves them all; a `CleanText` for each would look its repairs up and keep the
    way back to the source, at three times the cost.
    """
    number = 0
    for block in blocks:
        while number < len(repairs) and repairs[number].start < block.start:
            number += 1
        pieces: list[str] = []
        at = block.start
        while number < len(repairs) and repairs[number].end <= block.end:
            repair = repairs[number]
            pieces += (text[at : repair.start], repair.text)
            at = repair.end
            number += 1
        yield "".join((*pieces, text[at : block.end])).strip()
