"""Two invented articles, German and English, for alignments and marks of other programs."""

import pytest

from lesart.core.model import Article
from lesart.core.reading import read_article

GERMAN = """Der Damm von Orlau

Am Montag brach in Orlau der Damm. „Wir haben alle gewarnt“, sagte Bürgermeisterin Anna Kellring.

Es starben 18 Menschen. Die Suche dauert an. Die Suche dauert an.
"""
ENGLISH = """The dam of Orlau

On Monday the dam at Orlau burst. "We warned everybody," said mayor Anna Kellring.

Eighteen people died. The search goes on.
"""


@pytest.fixture(scope="session")
def german() -> Article:
    return read_article("texte/damm.txt", GERMAN.encode(), language="de")


@pytest.fixture(scope="session")
def english() -> Article:
    return read_article("texte/dam.txt", ENGLISH.encode(), language="en")


@pytest.fixture(scope="session")
def articles(german: Article, english: Article) -> list[Article]:
    return [german, english]
