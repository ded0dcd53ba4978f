"""Arithmetic that a reader can do again: one module per kind of check, and the registry of them.

A check is made only where all its terms stand together, so that a reader can see at a glance that it is right. Many more numbers could be
reckoned with; one wrong alarm costs more trust than ten right ones gain. A new kind is one new module and one line here.
"""

from collections.abc import Callable, Iterable, Sequence

from lesart.core.contrast.checks import members, shares, sums, weekdays
from lesart.core.contrast.checks.matter import Matter, matter_of
from lesart.core.model import Article, Check, Entity, Link, Passage, Quantity

Checker = Callable[[Matter], Iterable[Check]]

CHECKERS: tuple[Checker, ...] = (sums.find, shares.find, weekdays.find, members.find)


def find_checks(
    articles: Iterable[Article],
    passages: Sequence[Passage],
    entities: Iterable[Entity],
    quantities: Iterable[Quantity],
    links: Iterable[Link] = (),
) -> tuple[Check, ...]:
    """All checks, by place in the articles. `links` tell where a list of one article may have its total in another."""
    matter = matter_of(articles, passages, entities, quantities, links)
    found = {check for checker in CHECKERS for check in checker(matter)}
    return tuple(sorted(found, key=lambda check: (check.place.article, check.place.start, check.place.end, check.kind, check.reckoned)))
