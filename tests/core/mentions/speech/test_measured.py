"""Speaker and mode against tables written by reading the articles, before anything was tuned.

The tables decide what can be argued about so: an act of speech with its content ("kündigte die Wahl an", "dankte für die Hilfe") is
indirect speech; an act that tells no content ("sprach", "berichtete über den Tag") is the narrator's; a slip into the indicative is the
narrator's own claim; a translator's note is the narrator's; a quotation in a heading belongs to who says those words below.
"""

import csv
import os
from importlib.resources import files
from pathlib import Path

import pytest

from lesart.core.cleantext import clean
from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_entities
from lesart.core.reading import read_article

GOLD = Path(__file__).parents[3] / "gold"
EVALUATION = os.environ.get("LESART_EVALUATION")
TARGET = 0.85


def rows(name):
    with (GOLD / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_right(said, row, entities):
    """Kind and mode as in the table, and the speaker it names: the entity with that name, or these words."""
    if (said.kind, said.mode) != (row["kind"], row["mode"]):
        return False
    if not row["speaker"]:
        return True
    known = {entity.id for entity in entities if any(row["speaker"] in variant for variant in entity.variants)}
    return said.entity in known or row["speaker"] in said.speaker


def test_speaker_and_mode_of_the_samples():
    expected = rows("seeds_speakers.tsv")
    names = sorted({row["article"] for row in expected})
    articles = [read_article(name, files("lesart.seeds").joinpath(name).read_bytes()) for name in names]
    entities = find_entities(articles)
    right = 0
    for article in articles:
        own = [row for row in expected if row["article"] == article.path]
        passages = attribute(article, passages_of(article), entities)
        assert len(own) == len(passages), article.path
        for passage, row in zip(passages, own, strict=True):
            assert " ".join(clean(article, passage.start, passage.end).text.split()).startswith(row["begins"])
            right += is_right(passage.attribution, row, entities)
    assert right / len(expected) >= 0.9


@pytest.mark.skipif(not EVALUATION, reason="LESART_EVALUATION names no evaluation data")
def test_speaker_and_mode_of_three_of_the_five_articles():
    folder = Path(EVALUATION).parent / "seeds"
    articles = [read_article(path.name, path.read_bytes()) for path in sorted(folder.glob("*.txt"))]
    entities = find_entities(articles)
    expected = rows("five_articles_speakers.tsv")
    for article in articles:
        own = [row for row in expected if f"{row['article']}.txt" == article.path]
        passages = attribute(article, passages_of(article), entities)
        right = 0
        for row in own:
            passage = next(passage for passage in passages if passage.start <= int(row["start"]) < passage.end)
            right += is_right(passage.attribution, row, entities)
        assert right >= TARGET * len(own), article.path
