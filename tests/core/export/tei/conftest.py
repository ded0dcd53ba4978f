"""Versions of one text, invented."""

from collections.abc import Callable, Sequence

import pytest

from lesart.core.export.extract import Extract
from lesart.core.export.extracting import extract
from lesart.core.language.passages import passages_of
from lesart.core.mentions import find_quantities
from lesart.core.model import Comparison
from lesart.core.model.session import Session
from lesart.core.reading import read_article

FIRST = """Hochwasser in Orlau

Am Damm von Orlau standen am Dienstag 230 Helfer. Das Wasser fiel am Abend.

Die Brücke blieb offen. Anna Kellring dankte allen, die gekommen waren.

Am Ende kamen die Hunde.
"""
SECOND = (
    FIRST.replace("230", "203")
    .replace("fiel am Abend.", "fiel erst spät am Abend. Niemand schlief.")
    .replace("\n\nAm Ende", "\n\nEin neuer Absatz steht hier.\n\nAm Ende")
)
THIRD = FIRST.replace("Hochwasser", "Flut").replace("Die Brücke blieb offen. Anna Kellring dankte allen, die gekommen waren.\n\n", "")


def leaving_together(texts: Sequence[str]) -> Extract:
    """Texts as an extract, with their numbers found."""
    articles = tuple(read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts))
    passages = tuple(passage for article in articles for passage in passages_of(article))
    quantities = tuple(quantity for article in articles for quantity in find_quantities(article))
    return extract(Comparison(articles, passages, quantities=quantities), Session(), "all")


@pytest.fixture(scope="session")
def together() -> Callable[[Sequence[str]], Extract]:
    """See `leaving_together`."""
    return leaving_together


@pytest.fixture(scope="session")
def versions() -> Extract:
    """Three versions of a report: a number, words and a paragraph differ."""
    return leaving_together((FIRST, SECOND, THIRD))
