"""The five real articles: what stands around each, and what it says of itself."""

import os
from collections import Counter
from pathlib import Path

import pytest

from lesart.core.cleantext import clean
from lesart.core.language.passages import passages_of
from lesart.core.reading import open_articles

EVALUATION = os.environ.get("LESART_EVALUATION")
pytestmark = pytest.mark.skipif(EVALUATION is None, reason="LESART_EVALUATION is unset: the five articles are not at hand")


@pytest.fixture(scope="module")
def articles():
    found, problems = open_articles([str(Path(EVALUATION).parent / "seeds")])
    assert not problems
    return found


def shown(article, *kinds):
    return [clean(article, block.start, block.end).text for block in article.blocks if block.kind in kinds]


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        (0, {"heading": 1, "caption": 1, "furniture": 3}),
        (1, {"heading": 14, "byline": 1, "furniture": 1}),
        (2, {"heading": 2, "list": 1, "byline": 1, "furniture": 9}),
        (3, {"heading": 3, "dateline": 1, "furniture": 4}),
        (4, {"heading": 1, "byline": 1, "dateline": 1, "caption": 1, "furniture": 1}),
    ],
)
def test_what_stands_around_the_text(articles, number, kinds):
    counts = Counter(block.kind for block in articles[number].blocks)
    del counts["body"]
    assert counts == kinds


@pytest.mark.parametrize(
    ("number", "title", "byline", "date", "outlet"),
    [
        (0, "Lukaschenko prophezeit", "", None, ""),
        (1, "Die ausführlichen Erklärungen", "Thomas Röper", "2022-01-10", "Anti-Spiegel"),
        (2, "Der gescheiterte Putsch", "Anonym", "2022-01-08", "vk.com"),
        (3, "Russische Truppen beginnen", "", None, "FRANKREICH 24"),
        (4, "Kasachstan geht in Flammen auf", "David Rossi", "2022-01-06", ""),
    ],
)
def test_what_each_says_of_itself(articles, number, title, byline, date, outlet):
    meta = articles[number].metadata
    assert meta.title.startswith(title)
    assert (meta.byline, meta.date, meta.outlet, meta.language) == (byline, date, outlet, "de")


def test_words_and_sentences_broken_by_pages_are_whole(articles):
    body = "\n".join(shown(articles[1], "body"))
    for whole in (
        "den Ereignissen gemacht",
        "eindeutig der Plan",
        "wie ein riesiges Rudel",
        "rechten Zeit und schnell",
        "die er von uns",
        "diesen Ländem",
    ):
        assert whole in body
    assert not [text for text in shown(articles[1], "body") if text[0].islower()]


def test_no_sentence_is_cut_where_it_does_not_end(articles):
    for article in articles:
        for passage in passages_of(article):
            if article.blocks[passage.block].kind != "body":
                continue
            text = clean(article, passage.start, passage.end).text
            assert not text[0].islower()
            assert text[0] not in "*.,;:!?”)"
            assert not text.endswith((" d.", " Anm.", " 10.", " 6."))
            assert text.endswith((".", "!", "?", ":", "“", "”", '"', ")", "…")), text


def test_nothing_is_lost(articles):
    for article in articles:
        covered = sum(block.end - block.start for block in article.blocks)
        assert covered >= len("".join(article.text.split()))
