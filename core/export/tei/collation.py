"""Versions of one text, block by block and word by word: what all read alike, and where they part.

The first article opened is the base that all others are held against; blocks and words keep their order, so that what was moved is told as
left out in one place and added in another. Whether articles are versions of one text does not depend on which comes first.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from lesart.core.cleantext import clean
from lesart.core.contrast.diff.changes import CHANGE_KINDS, ChangeKind
from lesart.core.contrast.diff.matching import in_order
from lesart.core.contrast.diff.units import Line, Unit, line_of
from lesart.core.language.tokens import tokens
from lesart.core.model import Article, Block, Comparison, Passage

_Thing = TypeVar("_Thing")

# What two versions of one text share at least: of all runs of three words. The samples, which tell one matter in six texts, share at most
# .04; a text with every sixth word exchanged still shares more than half.
_COVERAGE = 0.25
_RUN = 3
# What two blocks share at least of their words to be versions of each other.
_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Parting:
    """Where versions read differently: what each of them reads, by article id, and what class the words are of."""

    readings: tuple[tuple[str, str], ...]
    kind: ChangeKind


@dataclass(frozen=True, slots=True)
class Row:
    """A block as the versions `within` have it, in order of opening; what they read alike, and where they part."""

    block: Block
    within: tuple[str, ...]
    content: tuple[str | Parting, ...]


def strangers(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles that are no version of the text that most are versions of; of several such texts the first by id."""
    runs = {article.id: _runs(article) for article in articles}
    left = sorted(runs)
    families: list[list[str]] = []
    while left:
        family = [left.pop(0)]
        for member in family:
            near = [one for one in left if _shared(runs[member], runs[one]) >= _COVERAGE]
            family += near
            left = [one for one in left if one not in near]
        families.append(family)
    kept = max(families, key=len)
    return tuple(article for article in articles if article.id not in kept)


def collated(comparison: Comparison) -> Iterator[Row]:
    """The blocks of all articles, aligned to those of the first."""
    base, *others = comparison.articles
    aligned = [_aligned(base, other) for other in others]
    for number in range(len(base.blocks) + 1):
        yield from _added(others, aligned, number)
        if number < len(base.blocks):
            found = [(other, pairs[number]) for other, pairs in zip(others, aligned, strict=True) if number in pairs]
            yield _row((base, number), found, comparison)


def _runs(article: Article) -> Counter[tuple[str, ...]]:
    words = [word for block in article.blocks for word in _words(article, block)]
    return Counter(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _words(article: Article, block: Block) -> list[str]:
    return [token.text.casefold() for token in tokens(clean(article, block.start, block.end).text)]


def _shared(one: Counter[_Thing], other: Counter[_Thing]) -> float:
    """The share of all that stands in both (Dice)."""
    return 2 * (one & other).total() / ((one.total() + other.total()) or 1)


def _aligned(base: Article, other: Article) -> dict[int, int]:
    """The blocks of the base that have a version in another article: those, in one order, that are most alike."""
    here = [Counter(_words(base, block)) for block in base.blocks]
    there = [Counter(_words(other, block)) for block in other.blocks]
    best = [[0.0] * (len(there) + 1) for _ in range(len(here) + 1)]
    alike: dict[tuple[int, int], float] = {}
    for at in range(len(here) - 1, -1, -1):
        for to in range(len(there) - 1, -1, -1):
            best[at][to] = max(best[at + 1][to], best[at][to + 1])
            share = _shared(here[at], there[to]) if base.blocks[at].kind == other.blocks[to].kind else 0.0
            if share >= _ALIKE:
                alike[at, to] = share
                best[at][to] = max(best[at][to], best[at + 1][to + 1] + share)
    found: dict[int, int] = {}
    at = to = 0
    while at < len(here) and to < len(there):
        if (at, to) in alike and best[at][to] == best[at + 1][to + 1] + alike[at, to]:
            found[at] = to
            at, to = at + 1, to + 1
        elif best[at + 1][to] >= best[at][to + 1]:
            at += 1
        else:
            to += 1
    return found


def _added(others: Sequence[Article], aligned: Sequence[dict[int, int]], number: int) -> Iterator[Row]:
    """The blocks that stand before a block of the base and have no version in it; those that read alike are one row."""
    rows: list[tuple[Block, str, list[str]]] = []
    for other, pairs in zip(others, aligned, strict=True):
        at = 0
        first = max((to + 1 for base, to in pairs.items() if base < number), default=0)
        behind = min((to for base, to in pairs.items() if base >= number), default=len(other.blocks))
        # What stands in a gap of several blocks of the base is told before the first of them.
        if number and number - 1 not in pairs:
            continue
        for block in other.blocks[first:behind]:
            text = clean(other, block.start, block.end).text
            same = next((place for place in range(at, len(rows)) if (rows[place][0].kind, rows[place][1]) == (block.kind, text)), None)
            if same is None:
                rows.insert(at, (block, text, []))
                same = at
            rows[same][2].append(other.id)
            at = same + 1
    for block, text, within in rows:
        yield Row(block, tuple(within), (text,) if text else ())


def _row(base: tuple[Article, int], others: Sequence[tuple[Article, int]], comparison: Comparison) -> Row:
    line = _line(*base, comparison)
    within = (base[0].id, *(other.id for other, _ in others))
    sides = [_line(*other, comparison) for other in others]
    columns = list(_columns(line, sides))
    return Row(base[0].blocks[base[1]], within, tuple(_content(columns, within)))


def _line(article: Article, number: int, comparison: Comparison) -> Line:
    block = article.blocks[number]
    return line_of(Passage("", article.id, block.start, block.end, number), comparison)


@dataclass(frozen=True, slots=True)
class _Column:
    """What each version has in one place; words and the blanks behind them are columns of their own."""

    texts: tuple[str, ...]
    kinds: frozenset[ChangeKind]


def _columns(base: Line, others: Sequence[Line]) -> Iterator[_Column]:
    """The units of the base, each with what stands for it elsewhere; between them, what others add."""
    pairs = [dict(in_order(base.units, other.units)) for other in others]
    lines, nowhere = (base, *others), -1
    last = [nowhere] * len(others)
    for at in range(len(base.units) + 1):
        here = [found.get(at) if at < len(base.units) else len(other.units) for found, other in zip(pairs, others, strict=True)]
        added = [range(before + 1, to) if to is not None else range(0) for before, to in zip(last, here, strict=True)]
        kinds = {others[side].units[to].kind for side, run in enumerate(added) for to in run}
        head = ["" if line.units else line.stretch.text for line in lines] if at == len(base.units) else [""] * len(lines)
        texts = ["", *("".join(_text(other, to) for to in run) for other, run in zip(others, added, strict=True))]
        yield _Column(tuple(a + b for a, b in zip(head, texts, strict=True)), frozenset(kinds) or frozenset({"punctuation"}))
        if at == len(base.units):
            return
        units = [base.units[at], *(None if to is None else other.units[to] for other, to in zip(others, here, strict=True))]
        written = [_text(base, at), *("" if to is None else _text(other, to) for other, to in zip(others, here, strict=True))]
        yield _Column(tuple(text.rstrip() for text in written), frozenset({_kind(units)}))
        yield _Column(tuple(text[len(text.rstrip()) :] for text in written), frozenset({"punctuation"}))
        last = [before if to is None else to for before, to in zip(last, here, strict=True)]


def _kind(units: Sequence[Unit | None]) -> ChangeKind:
    """What class a difference is of between units that match, written in several ways, or missing somewhere."""
    there = [unit for unit in units if unit is not None]
    is_respelt = len(there) == len(units) and (there[0].kind != "wording" or len({unit.word for unit in there}) == 1)
    return "spelling" if is_respelt else there[0].kind


def _text(line: Line, at: int) -> str:
    """A unit with all that stands behind it; the first one takes what stands before it, too."""
    starts = [0, *(unit.start for unit in line.units[1:]), len(line.stretch.text)]
    return line.stretch.text[starts[at] : starts[at + 1]]


def _content(columns: Sequence[_Column], within: Sequence[str]) -> Iterator[str | Parting]:
    alike, parted, kinds = "", [""] * len(within), set[ChangeKind]()
    for column in columns:
        if not any(column.texts):
            continue
        if len(set(column.texts)) == 1:
            if kinds:
                yield Parting(tuple(zip(within, parted, strict=True)), min(kinds, key=CHANGE_KINDS.index))
                parted, kinds = [""] * len(within), set()
            alike += column.texts[0]
            continue
        if alike:
            yield alike
            alike = ""
        parted = [before + text for before, text in zip(parted, column.texts, strict=True)]
        kinds |= column.kinds
    if kinds:
        yield Parting(tuple(zip(within, parted, strict=True)), min(kinds, key=CHANGE_KINDS.index))
    if alike:
        yield alike
