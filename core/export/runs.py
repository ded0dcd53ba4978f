"""A stretch of an article cut into runs of one look, wherever a mark or a value begins or ends."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.core.cleantext import CleanText
from lesart.core.model import Span
from lesart.core.model.session import Mark
from lesart.core.safetext import safe_lines


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look, safe to show; `start` is a source offset. The `marks` lie over it, some of them `begun` and `ended` with it."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()
    begun: tuple[Mark, ...] = ()
    ended: tuple[Mark, ...] = ()
    is_value: bool = False


def runs(
    text: CleanText, start: int, end: int, marks: Sequence[Mark] = (), values: Sequence[Span] = (), places: Collection[int] = ()
) -> Iterator[Run]:
    """What reads from `start` to `end` of the source.

    Args:
        text: a stretch of the article that holds it.
        start: source offset.
        end: source offset, exclusive.
        marks: those that may touch it.
        values: spans in text order.
        places: source offsets at which a run has to begin; it comes even if it has no words.
    """
    over = [mark for mark in marks if mark.anchor.start < end and start < mark.anchor.end]
    inside = values[bisect_left(values, Span(start, 0)) : bisect_left(values, Span(end, 0))]
    cuts = {start, end, *(place for place in places if start <= place < end)}
    for begin, stop in (*((mark.anchor.start, mark.anchor.end) for mark in over), *((span.start, span.end) for span in inside)):
        cuts |= {max(begin, start), min(stop, end)}
    for at, to in pairwise(sorted(cuts)):
        words = safe_lines(text.text[text.from_source(at) : text.from_source(to)])
        if words or at in places:
            yield Run(
                at,
                words,
                tuple(mark for mark in over if mark.anchor.start <= at < mark.anchor.end),
                tuple(mark for mark in over if mark.anchor.start == at),
                tuple(mark for mark in over if mark.anchor.end == to or (to == end < mark.anchor.end)),
                any(span.start <= at < span.end for span in inside),
            )
