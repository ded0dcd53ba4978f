"""Rows of a table that has a column for each article, in the order of the first article's text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lesart.core.export.extract import Excerpt, Group
from lesart.core.model import Article


@dataclass(frozen=True, slots=True)
class Row:
    """What articles say of one thing: their excerpts by article id, each article's in text order."""

    cells: Mapping[str, tuple[Excerpt, ...]]
    group: Group | None = None


def row_of(group: Group) -> Row:
    """A claim as a row."""
    return Row(_by_article(group.excerpts), group)


def row_alone(*excerpts: Excerpt) -> Row:
    """Excerpts that are in no claim as a row."""
    return Row(_by_article(excerpts))


def in_text_order(rows: Iterable[Row], articles: Sequence[Article]) -> list[Row]:
    """Rows as the first article tells them. What it does not tell stands behind what comes before it in the next article that tells it."""
    known = list(rows)
    behind: dict[int, list[int]] = {-1: []}
    placed: set[int] = set()
    for article in articles:
        here = sorted((number for number, row in enumerate(known) if article.id in row.cells), key=lambda n: _begin(known[n], article))
        last = -1
        for number in here:
            if number not in placed:
                behind.setdefault(last, []).insert(0, number)
                placed.add(number)
                behind[number] = []
            last = number
    return [known[number] for number in _walked(behind)]


def _walked(behind: Mapping[int, Sequence[int]]) -> list[int]:
    """Numbers depth first: what stands behind one comes before what stands behind the one before it."""
    order: list[int] = []
    waiting = list(reversed(behind[-1]))
    while waiting:
        number = waiting.pop()
        order.append(number)
        waiting += reversed(behind[number])
    return order


def _by_article(excerpts: Iterable[Excerpt]) -> dict[str, tuple[Excerpt, ...]]:
    cells: dict[str, tuple[Excerpt, ...]] = {}
    for excerpt in sorted(excerpts, key=lambda one: (one.start, one.end)):
        cells[excerpt.article.id] = (*cells.get(excerpt.article.id, ()), excerpt)
    return cells


def _begin(row: Row, article: Article) -> int:
    return row.cells[article.id][0].start
