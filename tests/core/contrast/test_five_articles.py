"""The conflicts that a comparison of the five articles shows: those a careful reader found, and none of the traps."""

import os
from pathlib import Path

import pytest

from lesart.core.compare import compare
from lesart.core.reading import read_article

EVALUATION = os.environ.get("LESART_EVALUATION")
pytestmark = pytest.mark.skipif(not EVALUATION, reason="LESART_EVALUATION names no evaluation data")

# By article and the words of the value. The last pair agrees in number and differs in who it was.
SHOWN = [
    ("000 2.300", "001 2.030"),
    ("000 2.300", "002 3.950"),
    ("001 2.030", "002 3.950"),
    ("000 200", "001 250"),
    ("000 16", "004 18"),
    ("001 Sechzehn", "004 18"),
    ("000 1.300", "004 748"),
    ("001 mehr als 1.300", "004 748"),
    ("000 zwei", "001 zwei"),
]


@pytest.fixture(scope="module")
def conflicts():
    paths = sorted((Path(EVALUATION or "") / ".." / "seeds").glob("*.txt"))
    articles = [read_article(path.name, path.read_bytes()) for path in paths]
    told = compare(articles)
    owner = {passage.id: passage.article for passage in told.passages}
    numbers = {(one.article, one.start): one for one in told.quantities}
    texts = {article.id: (article.path[:3], article.text) for article in articles}

    def words(value):
        number = numbers[owner[value.passage], value.start]
        stem, text = texts[number.article]
        return f"{stem} {text[number.start : number.end]}"

    return [{words(value) for value in link.values} for link in told.links if link.relation == "conflict"]


def test_what_differs_is_shown(conflicts):
    assert [pair for pair in SHOWN if not any(set(pair) <= values for values in conflicts)] == []


def test_nothing_else_is_shown_as_a_conflict(conflicts):
    known = {value for pair in SHOWN for value in pair}
    assert [values for values in conflicts if not values <= known] == []
