"""Tables are read back by pandas to the same cells, and nothing in them is a formula."""

import csv
import io
import json
import re
from collections.abc import Callable

import leaving
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.export.exports import exported
from lesart.core.export.extract import Extract
from lesart.core.export.tables.cells import cell, text_of
from lesart.core.export.tables.columns import FACTS, rows
from lesart.core.export.tables.comma_separated import COLUMNS
from lesart.core.export.tables.json_lines import ABOUT, row_dict
from lesart.core.safetext import safe

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
NUMBERS = {"group": "int64", "start": "int64", "end": "int64", "confidence": "float64"}
EVERY = ["small", "samples", "hostile"]


def as_pandas(data: bytes) -> pd.DataFrame:
    """As docs/exports.md tells to read it."""
    return pd.read_csv(io.BytesIO(data), keep_default_na=False, na_values={"confidence": [""]}, encoding="utf-8-sig")


@pytest.mark.parametrize("what", EVERY)
@pytest.mark.parametrize("name", ["csv", "csv-excel"])
def test_pandas_reads_every_cell_of_csv_as_it_was_written(what: str, name: str, request: pytest.FixtureRequest):
    extract: Extract = request.getfixturevalue(what)
    frame = as_pandas(exported(extract, name))
    assert list(frame.columns) == [column.name for column in COLUMNS]
    assert len(frame) == len(list(rows(extract)))
    assert {column: str(frame[column].dtype) for column in NUMBERS} == NUMBERS
    assert {str(frame[column].dtype) for column in ("chosen", "hedged", "denied")} == {"bool"}
    for number, row in enumerate(rows(extract)):
        for column in COLUMNS:
            told, got = column.cell(row), frame[column.name][number]
            if isinstance(told, str):
                assert text_of(str(got)) == safe(" ".join(told.split()))
            elif told is None:
                assert pd.isna(got)
            else:
                assert got == told


@pytest.mark.parametrize("name", ["csv", "csv-excel", "readwise"])
@pytest.mark.parametrize("scope", ["all", "marked"])
def test_no_cell_is_a_formula_whatever_parts_the_cells(name: str, scope):
    text = exported(leaving.hostile(scope), name).decode("utf-8-sig")
    assert not leaving.DRIVES.search(text.replace("\r\n", "\n"))
    for delimiter in (",", ";"):
        for line in csv.reader(io.StringIO(text), delimiter=delimiter):
            assert not any(part.lstrip(' "').startswith(FORMULA) for part in line)


@pytest.mark.parametrize("what", EVERY)
def test_pandas_reads_every_value_of_json_lines_as_it_was_written(what: str, request: pytest.FixtureRequest):
    extract: Extract = request.getfixturevalue(what)
    data = exported(extract, "jsonl")
    frame = pd.read_json(io.BytesIO(data), lines=True, dtype=False, precise_float=True)
    told = [json.loads(re.sub("[\ud800-\udfff]", "\ufffd", json.dumps(row_dict(row), ensure_ascii=False))) for row in rows(extract)]
    assert list(frame.columns) == list(told[0])
    for number, row in enumerate(told):
        for key, value in row.items():
            got = frame[key][number]
            assert pd.isna(got) if value is None else got == value, key
    assert [json.loads(line)["exact"] for line in data.decode("utf-8").splitlines()] == [row["exact"] for row in told]


@pytest.mark.parametrize("scope", ["all", "marked"])
def test_json_lines_drive_no_terminal_and_are_one_object_a_line(scope):
    text = exported(leaving.hostile(scope), "jsonl").decode("utf-8")
    assert not leaving.DRIVES.search(text)
    assert all(isinstance(json.loads(line), dict) for line in text.split("\n")[:-1])


def test_json_lines_carry_links_decisions_marks_and_answers_as_objects(small: Extract):
    first, second, *_, alone, _ = (json.loads(line) for line in exported(small, "jsonl").splitlines())
    assert (first["links"][0]["to"], second["links"][0]["to"]) == (second["excerpt"], first["excerpt"])
    assert first["links"][0]["decisions"][0] == {
        "verdict": "linked",
        "tie": "contradicts",
        "suggested": True,
        "settles": False,
        "by": "Anna",
        "when": "2026-11-20T10:00:00+01:00",
    }
    assert (first["marks"][0]["class"], first["marks"][0]["tags"], first["answers"][0]["choice"]) == (
        "doubt",
        ["Zahl", "prüfen"],
        "real conflict",
    )
    assert (alone["group"], alone["confidence"], alone["silences"][0]["by"]) == (0, None, "Anna")


def test_each_column_is_there_for_a_reason_told(small: Extract):
    keys = list(json.loads(exported(small, "jsonl").splitlines()[0]))
    assert keys == [*(column.name for column in FACTS), *ABOUT]
    assert all(column.about for column in COLUMNS)


@pytest.mark.parametrize("text", leaving.HOSTILE.values(), ids=leaving.HOSTILE)
def test_a_cell_can_be_unguarded(text: str):
    assert text_of(cell(text)) == safe(" ".join(text.split()))


@given(st.text(st.sampled_from(list("'=+-@;, \"a1＝\t\n"))))
def test_guarding_a_cell_is_undone_by_taking_the_apostrophes_off(text: str):
    guarded = cell(text)
    assert not guarded.startswith(FORMULA)
    assert text_of(guarded) == safe(" ".join(text.split()))


@pytest.mark.parametrize("what", EVERY)
def test_readwise_gets_each_excerpt_once_with_what_is_said_of_it(what: str, request: pytest.FixtureRequest):
    extract: Extract = request.getfixturevalue(what)
    got = list(csv.DictReader(io.StringIO(exported(extract, "readwise").decode("utf-8"))))
    assert list(got[0]) == ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"]
    wanted = {row.excerpt.id: row.excerpt.quote for row in rows(extract)}
    assert [text_of(one["Highlight"]) for one in got] == [safe(quote) for quote in wanted.values()]


def test_a_readwise_note_has_tags_speaker_counterparts_and_decisions(small: Extract):
    first, second, *_ = csv.DictReader(io.StringIO(exported(small, "readwise").decode("utf-8")))
    assert first["Note"].startswith(".doubt .Zahl .prüfen characters 0–37 · ")
    assert "conflict: Am Damm von Orlau standen 230 Helfer." in first["Note"]
    assert "Wire: “Nach Orlau seien 203 Helfer gekommen.” (name: " in first["Note"]
    assert "confirmed as contradicts by Anna, 2026-11-20" in first["Note"]
    assert "says: Oberst Mey, indirect speech" in second["Note"]
    assert (first["Title"], first["Author"], first["Location"], first["Date"]) == (
        "Damm hält",
        "Mia Kern, Bote",
        "0",
        "2026-11-20T10:00:00+01:00",
    )


@pytest.mark.parametrize(
    ("name", "file"), [("jsonl", "table.jsonl"), ("csv", "table.csv"), ("csv-excel", "table-excel.csv"), ("readwise", "readwise.csv")]
)
def test_it_leaves_as_it_did(small: Extract, name: str, file: str, golden: Callable[[str, bytes], None]):
    golden(file, exported(small, name))
