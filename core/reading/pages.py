"""Paragraphs that a page break cut in two, made one again."""

from lesart.core.model import Block, Repair
from lesart.core.reading.layout import merged
from lesart.core.reading.wrapping import joint

_FINISHED = frozenset(".!?:;…\"“”»«'’‘›‹)]")
_HYPHENS = "-\u2010"


def join_broken(text: str, blocks: tuple[Block, ...], repairs: tuple[Repair, ...]) -> tuple[tuple[Block, ...], tuple[Repair, ...]]:
    """`blocks` and `repairs` with broken paragraphs joined.

    Two neighbouring body blocks are one paragraph if the second begins with a lower-case letter and the first ends in the middle of a
    sentence, or if the first ends in a hyphened half of a word. Nothing is joined across a heading, a list or furniture.
    """
    begins = {repair.start: repair for repair in repairs}
    ends = {repair.end: repair for repair in repairs}
    joined: list[Block] = []
    joints: list[Repair] = []
    for block in blocks:
        joint_here = _joint(text, joined[-1], block, begins, ends) if joined and joined[-1].kind == block.kind == "body" else None
        if joint_here is None:
            joined.append(block)
        else:
            joined[-1] = Block(joined[-1].start, block.end, "body")
            joints.append(joint_here)
    return tuple(joined), merged((*repairs, *joints)) if joints else repairs


def _joint(text: str, first: Block, second: Block, begins: dict[int, Repair], ends: dict[int, Repair]) -> Repair | None:
    start = second.start
    while (repair := begins.get(start)) and not repair.text and start < second.end:
        start = repair.end
    if start >= second.end or not text[start].isalpha():
        return None
    end = first.end
    while (repair := ends.get(end)) and not repair.text and end > first.start:
        end = repair.start
    if end <= first.start + 1:
        return None
    hyphened = text[end - 1] in _HYPHENS and text[end - 2].isalpha()
    runs_on = text[start].islower() and text[end - 1] not in _FINISHED
    return joint(text, end, start) if hyphened or runs_on else None
