"""Every sample says of itself what docs/samples.md promises that the reader will show."""

from importlib.resources import files
from pathlib import Path

import pytest

from lesart.core.reading import read_article

FACT_SHEET = Path(__file__).parents[1] / "docs" / "samples.md"
COLUMNS = ["title", "byline", "outlet", "date", "language"]


def table(header: list[str]) -> dict[str, dict[str, str]]:
    """The rows of the table with these columns, by their first cell; a cell that begins with a dash is empty."""
    rows = [[cell.strip() for cell in line.strip("| \n").split("|")] for line in FACT_SHEET.read_text(encoding="utf-8").splitlines()]
    first = rows.index(header) + 2
    last = next(index for index in range(first, len(rows)) if len(rows[index]) != len(header) + 1)
    return {row[0]: dict(zip(header, ("" if cell.startswith("–") else cell for cell in row[1:]), strict=True)) for row in rows[first:last]}


PROMISED = table(COLUMNS)
SAMPLES = sorted((entry for entry in files("lesart.seeds").iterdir() if entry.name.endswith((".txt", ".md"))), key=lambda entry: entry.name)


def test_the_fact_sheet_tells_of_every_sample() -> None:
    assert list(PROMISED) == [str(int(sample.name[:2])) for sample in SAMPLES]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_sample_says_of_itself_what_the_fact_sheet_says(sample) -> None:
    said = read_article(sample.name, sample.read_bytes()).metadata
    promised = PROMISED[str(int(sample.name[:2]))]
    assert {name: getattr(said, name) or "" for name in COLUMNS} == promised
