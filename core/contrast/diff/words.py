"""The word diff of two passages."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from lesart.core.contrast.diff.changes import Change, ChangeKind, Diff, Stretch, in_order
from lesart.core.contrast.diff.matching import Pair, moved
from lesart.core.contrast.diff.matching import in_order as matching_in_order
from lesart.core.contrast.diff.units import Line, line_of
from lesart.core.model import Comparison, Passage

Run = tuple[int, int]
"""The first unit of a run, and the one behind its last."""

Class = tuple[ChangeKind, str]
"""What the units of a run are: their kind, and what they count or measure."""


def diff(a: Passage, b: Passage, comparison: Comparison) -> Diff:
    """What stands in `b` in place of what stands in `a`, in source offsets; seen from `b` it is the same, mirrored.

    Numbers are compared by value, names by entity, dates by day, words by concept or dictionary form: what means the same in other letters
    is a change of spelling, not of number or name.
    """
    one, other = line_of(a, comparison), line_of(b, comparison)
    # Which of several matches of equal weight is taken rests on who comes first: so that is settled here.
    if _rank(one) > _rank(other):
        return _diff(other, one).mirrored()
    return _diff(one, other)


def _rank(line: Line) -> tuple[str, str, int]:
    return line.stretch.text, line.passage.article, line.passage.start


def _diff(one: Line, other: Line) -> Diff:
    pairs = matching_in_order(one.units, other.units)
    shifted = moved(one.units, other.units, pairs)
    changes = [change for zone in _zones(one, other, pairs) for change in _changes(one, other, *zone, shifted)]
    changes += [change for at, to, size in shifted for step in range(size) for change in _respelt(one, other, at + step, to + step)]
    common: list[Stretch] = []
    for run in _runs(one, other, pairs):
        (at, to), size = run[0], len(run)
        common.append(Stretch(one.span(at, at + size), other.span(to, to + size)))
    changes += [change for at, to in pairs for change in _respelt(one, other, at, to)]
    kept = [
        Stretch(one.span(at + step, at + step + size), other.span(to + step, to + step + size))
        for at, to, length in shifted
        for step, size in _unchanged(one, other, at, to, length)
    ]
    return Diff(one.passage.id, other.passage.id, tuple(common), tuple(sorted(kept, key=lambda stretch: stretch.a)), in_order(changes))


def _is_same(one: Line, other: Line, at: int, to: int) -> bool:
    return one.units[at].text == other.units[to].text


def _respelt(one: Line, other: Line, at: int, to: int) -> Iterator[Change]:
    """The change that a pair of matching units makes where they are not written alike."""
    if not _is_same(one, other, at, to):
        unit, against = one.units[at], other.units[to]
        kind: ChangeKind = "wording" if unit.kind == "wording" and unit.word != against.word else "spelling"
        yield Change(kind, one.span(at, at + 1), other.span(to, to + 1))


def _runs(one: Line, other: Line, pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Pairs written alike that stand next to each other on both sides."""
    run: list[Pair] = []
    for at, to in pairs:
        if not _is_same(one, other, at, to):
            continue
        if run and (at, to) != (run[-1][0] + 1, run[-1][1] + 1):
            yield run
            run = []
        run.append((at, to))
    if run:
        yield run


def _unchanged(one: Line, other: Line, at: int, to: int, length: int) -> Iterator[Run]:
    """The parts of a moved stretch that are written alike, as step and length."""
    steps = groupby(range(length), key=lambda step: _is_same(one, other, at + step, to + step))
    for alike, run in steps:
        inside = list(run)
        if alike:
            yield inside[0], len(inside)


def _zones(one: Line, other: Line, pairs: Sequence[Pair]) -> Iterator[tuple[Run, Run]]:
    """What lies between matches, on both sides."""
    edges = [(-1, -1), *pairs, (len(one.units), len(other.units))]
    for (at, to), (next_at, next_to) in pairwise(edges):
        if next_at - at > 1 or next_to - to > 1:
            yield (at + 1, next_at), (to + 1, next_to)


def _changes(one: Line, other: Line, here: Run, there: Run, shifted: Sequence[tuple[int, int, int]]) -> Iterator[Change]:
    """The changes of a zone: runs of one class, the first of one side against the first of the other, and so on.

    Where one side has more of them than the other, nobody can say which stands for which: each is a change of its own.
    """
    gone = {at + step for at, _, size in shifted for step in range(size)}
    come = {to + step for _, to, size in shifted for step in range(size)}
    own, others = _classes(one, here, gone), _classes(other, there, come)
    for kind, thing in dict.fromkeys((*own, *others)):
        runs, against = own.get((kind, thing), []), others.get((kind, thing), [])
        nowhere, elsewhere = one.span(here[0], here[0]), other.span(there[0], there[0])
        if len(runs) == len(against):
            yield from (Change(kind, one.span(*run), other.span(*facing)) for run, facing in zip(runs, against, strict=True))
            continue
        yield from (Change(kind, one.span(*run), elsewhere) for run in runs)
        yield from (Change(kind, nowhere, other.span(*facing)) for facing in against)


def _classes(line: Line, zone: Run, aside: set[int]) -> dict[Class, list[Run]]:
    """The runs of a zone by class, moved units aside; marks between words belong to them."""
    found: dict[Class, list[Run]] = {}
    at = zone[0]
    while at < zone[1]:
        end = at + 1
        if at not in aside:
            while end < zone[1] and _goes_on(line, at, end, zone[1], aside):
                end += 1
            found.setdefault(_class(line, at), []).append((at, end))
        at = end
    return found


def _class(line: Line, at: int) -> Class:
    return line.units[at].kind, line.units[at].thing


def _goes_on(line: Line, start: int, at: int, end: int, aside: set[int]) -> bool:
    """Whether a run that began at `start` goes on with a unit of its class, or with a mark that stands between words of it."""
    if at in aside:
        return False
    behind = at + 1
    between = line.units[at].kind == "punctuation" and behind < end and behind not in aside and line.units[behind].kind == "wording"
    return _class(line, at) == _class(line, start) or (between and line.units[start].kind == "wording")
