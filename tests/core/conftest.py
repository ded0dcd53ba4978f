"""The stages up to the claims, run on small invented articles."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest

from lesart.core.alignment import Alignment, align, group
from lesart.core.contrast.only_here.finding import only_here
from lesart.core.contrast.relate import relate
from lesart.core.language.passages import passages_of
from lesart.core.mentions import find_dates, find_entities, find_quantities
from lesart.core.model import Article, Comparison, Link
from lesart.core.reading import read_article

HARBOUR = (
    """Explosion im Hafen von Brenzau

Im Hafen von Brenzau ist am Dienstag ein Öltank explodiert. Dabei wurden elf Hafenarbeiter getötet und mehr als 40 verletzt.
Bürgermeisterin Anna Kellring rief den Notstand aus.

Die Ursache ist noch unklar. Die Werft hatte im Frühjahr eine neue Schweißanlage in Betrieb genommen.
""",
    """Tote nach Unglück in Brenzau

Bei der Explosion eines Öltanks im Brenzauer Hafen wurden vierzehn Hafenarbeiter getötet.
Die Bürgermeisterin Anna Kellring hat den Notstand verhängt. Schulen bleiben bis Freitag geschlossen.

Warum der Tank explodierte, ist unklar. Ein Gutachter soll die Schweißarbeiten untersuchen.
""",
    """Blast at the port of Brenzau

An oil tank exploded in the port of Brenzau on Tuesday, killing eleven dock workers. Mayor Anna Kellring declared a state of emergency.

Ferries to the islands were cancelled. Fishermen complained about oil in their nets.
""",
)


@dataclass(frozen=True)
class Stages:
    """What the stages made of some articles."""

    known: Comparison
    alignment: Alignment

    def said(self, passage: str) -> str:
        """The text of a passage."""
        found = next(p for p in self.known.passages if p.id == passage)
        return next(a for a in self.known.articles if a.id == found.article).text[found.start : found.end]

    def linked(self, one: str, other: str) -> list[Link]:
        """The links between a passage that holds `one` and a passage that holds `other`."""
        return [
            link
            for link in self.known.links
            for a, b in ((self.said(link.a), self.said(link.b)),)
            if (one in a and other in b) or (other in a and one in b)
        ]


def run(articles: Sequence[Article]) -> Stages:
    """All stages, in whatever order the articles come."""
    passages = tuple(passage for article in articles for passage in passages_of(article))
    entities = find_entities(sorted(articles, key=lambda article: article.id))
    quantities = tuple(quantity for article in articles for quantity in find_quantities(article))
    dates = tuple(date for article in articles for date in find_dates(article))
    alignment = align(articles, passages, entities, quantities, dates)
    links = relate(alignment, articles, passages, entities, quantities, dates)
    known = Comparison(
        articles=tuple(articles),
        passages=passages,
        entities=entities,
        quantities=quantities,
        dates=dates,
        links=links,
        candidates=alignment.candidates,
        claims=group(links, passages),
    )
    return Stages(replace(known, only_here=only_here(alignment, known)), alignment)


@pytest.fixture(scope="session")
def opened() -> Callable[..., list[Article]]:
    """Texts -> articles."""
    return lambda *texts: [read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]


@pytest.fixture(scope="session")
def stages() -> Callable[[Sequence[Article]], Stages]:
    """Articles -> what the stages make of them."""
    return run


@pytest.fixture(scope="session")
def harbour(opened: Callable[..., list[Article]]) -> list[Article]:
    """One invented matter told three times, twice in German and once in English."""
    return opened(*HARBOUR)
