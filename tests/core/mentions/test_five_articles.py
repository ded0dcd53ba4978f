"""What is found, labelled and joined in the five articles, by the annotated entities and the script that scores them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lesart.core.mentions import find_entities, suggest
from lesart.core.reading import open_articles

EVALUATION = os.environ.get("LESART_EVALUATION", "")
pytestmark = pytest.mark.skipif(not EVALUATION, reason="LESART_EVALUATION names no folder with annotations")


@pytest.fixture(scope="module")
def articles():
    paths = sorted(str(path) for path in (Path(EVALUATION).parent / "seeds").glob("*.txt"))
    return open_articles(paths, encoding=None, language=None, stdin=lambda: b"")[0]


@pytest.mark.parametrize("pipeline", ["", "none"])
def test_the_targets_are_met_with_and_without_the_tagger(articles, tmp_path, pipeline):
    found = find_entities(articles, pipeline)
    door = {
        "articles": [{"id": article.id, "path": article.path, "text": article.text} for article in articles],
        "entities": [
            {
                "id": entity.id,
                "label": entity.label,
                "mentions": [{"article": one.article, "start": one.start, "end": one.end} for one in entity.mentions],
            }
            for entity in found
        ],
    }
    result = tmp_path / "result.json"
    result.write_text(json.dumps(door), encoding="utf-8")
    command = [sys.executable, str(Path(EVALUATION) / "score_entities.py"), str(result), str(Path(EVALUATION) / "seed_entities_dev.jsonl")]
    score = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout)
    assert score["f1"] >= 0.95
    assert score["join_f1"] >= 0.99
    assert score["label_accuracy"] >= 0.99
    assert score["join_precision"] == 1.0
    assert len(suggest(found)) <= 3


def test_twelve_offices_without_a_name_are_two_people(articles):
    found = find_entities(articles, "none")
    holders = {entity.id: [one for one in entity.mentions if one.found_by == "role"] for entity in found}
    assert {key: len(ones) for key, ones in holders.items() if ones} == {"per-tokaev": 11, "per-putin": 1}
