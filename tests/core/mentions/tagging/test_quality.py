"""How many names the shipped weights find in texts they were not trained on. The figures are those that training/names.py prints."""

import os
from pathlib import Path

import pytest

from lesart.core.mentions.tagging.network import network

EVALUATION = os.environ.get("LESART_EVALUATION")
LABELS = ("PER", "LOC", "ORG")

pytestmark = pytest.mark.skipif(not EVALUATION, reason="LESART_EVALUATION names no folder beside data/")


def sentences(path, separator, word, tag):
    """Words and the spans of their names."""
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line.split(separator) for line in block.splitlines() if line and not line.startswith("#\t")]
        if not lines:
            continue
        names, start, open_label = set(), 0, ""
        for at, tagged in enumerate([*(line[tag] for line in lines), "O"]):
            part, _, label = tagged.partition("-")
            if open_label and (label != open_label or part == "B"):
                names.add((start, at, open_label))
                open_label = ""
            if label in LABELS and not open_label:
                start, open_label = at, label
        yield [line[word] for line in lines], names


def strict_f1(texts):
    found = network().names([words for words, _ in texts])
    gold = {(at, *name) for at, (_, names) in enumerate(texts) for name in names}
    ours = {(at, *name) for at, names in enumerate(found) for name in names}
    return 2 * len(gold & ours) / (len(gold) + len(ours))


@pytest.mark.parametrize(
    ("corpus", "columns", "kept_out", "least"),
    [
        ("germeval2014/NER-de-test-first-half.tsv", ("\t", 1, 2), 1000, 0.68),
        ("wikigold/wikigold.conll.txt", (" ", 0, 1), 296, 0.66),
    ],
)
def test_names_are_found_in_texts_kept_out_of_training(corpus, columns, kept_out, least):
    texts = list(sentences(Path(EVALUATION).parent / "data" / corpus, *columns))[-kept_out:]
    assert strict_f1(texts) >= least
