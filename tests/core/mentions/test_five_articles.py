"""Numbers and dates of the five articles against two tables made by reading them (tests/gold); needs the evaluation data."""

import csv
import os
import re
from functools import cache
from pathlib import Path

import pytest

from lesart.core.mentions import find_dates, find_quantities
from lesart.core.model import Article
from lesart.core.reading import read_article

EVALUATION = os.environ.get("LESART_EVALUATION")
GOLD = Path(__file__).parents[2] / "gold"
LEAST_PRECISION, LEAST_RECALL = 0.98, 0.96

pytestmark = pytest.mark.skipif(not EVALUATION, reason="LESART_EVALUATION names no evaluation data")


@cache
def articles() -> dict[str, Article]:
    paths = sorted((Path(EVALUATION or "") / ".." / "seeds").glob("*.txt"))
    return {path.name[:3]: read_article(path.name, path.read_bytes()) for path in paths}


def rows(name):
    """The rows of a table, each with the span of its words, found by their place among equal words."""
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(row['words'])}(?!\w)", articles()[row["article"]].text)]
            yield row, places[int(row["occurrence"]) - 1]


def told(row):
    """The value of a number as its row gives it."""
    high = float(row["high"]) if row["high"] else None
    return float(row["low"]), high, row["bound"], row["unit"]


def found():
    """All numbers found, by article and span."""
    return {(stem, one.start, one.end): one for stem, article in articles().items() for one in find_quantities(article)}


def test_numbers_are_found_and_read():
    gold = {(row["article"], *span): told(row) for row, span in rows("five_articles_numbers.tsv")}
    read = {place: (round(one.low, 3), one.high and round(one.high, 3), one.bound, one.unit) for place, one in found().items()}
    right = sum(read.get(place) == value for place, value in gold.items())
    assert right / len(read) >= LEAST_PRECISION, {place: value for place, value in read.items() if gold.get(place) != value}
    assert right / len(gold) >= LEAST_RECALL, {place: value for place, value in gold.items() if read.get(place) != value}


@pytest.mark.parametrize("column", ["kind", "counted", "event", "group", "listed"])
def test_numbers_say_what_they_count(column):
    gold = {(row["article"], *span): row[column] for row, span in rows("five_articles_numbers.tsv")}
    read = {place: getattr(one, column) for place, one in found().items()}
    wrong = {place: (value, read.get(place)) for place, value in gold.items() if read.get(place) != value}
    assert len(wrong) / len(gold) <= 1 - LEAST_RECALL, wrong


def test_dates_are_found_and_settled():
    gold = {(row["article"], *span): (row["value"], row["settled_by"]) for row, span in rows("five_articles_dates.tsv")}
    read = {(stem, one.start, one.end): (one.value, one.settled_by) for stem, article in articles().items() for one in find_dates(article)}
    assert read == gold


def test_number_words_of_a_treebank_are_covered():
    """The UPOS=NUM tokens of GSD dev and PUD, each sentence an article of its own; what covers them is a number or a date."""
    tokens = covered = 0
    for path in sorted((Path(EVALUATION or "") / ".." / "data" / "ud_german").glob("*.conllu")):
        for text, numbers in sentences(path):
            if not numbers:
                continue
            page = read_article("one.txt", text.encode())
            spans = [(one.start, one.end) for one in [*find_quantities(page), *find_dates(page)]]
            tokens += len(numbers)
            covered += sum(any(start < end and begin < stop for start, stop in spans) for begin, end in numbers)
    assert covered / tokens >= 0.98


def sentences(path):
    """The sentences of a CoNLL-U file with the spans of their numbers."""
    for block in path.read_text("utf-8").split("\n\n"):
        text = next((line.removeprefix("# text = ") for line in block.splitlines() if line.startswith("# text = ")), "").strip()
        at, numbers = 0, []
        for row in (line.split("\t") for line in block.splitlines() if line[:1].isdigit()):
            begin = text.find(row[1], at)
            if row[0].isdigit() and begin >= 0:
                at = begin + len(row[1])
                numbers += [(begin, at)] if row[3] == "NUM" else []
        yield text, numbers
