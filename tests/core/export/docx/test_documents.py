"""Word documents: what a reader of them finds, with python-docx and with LibreOffice."""

import re
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import leaving
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX, WD_UNDERLINE

from lesart.core.export.docx.paper import QUOTED
from lesart.core.export.exports import exported
from lesart.core.export.lookup import Lookup
from lesart.core.safetext import safe

FORMATS = ("docx", "synopse")
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@pytest.mark.parametrize("name", FORMATS)
def test_the_document_is_as_it_was(small, golden, read, name):
    golden(f"everyday.{name}.document.xml", read(small, name).part("word/document.xml"))


@pytest.mark.parametrize("name", FORMATS)
def test_it_has_the_same_bytes_each_time_and_no_hour_of_its_own(small, name):
    data = exported(small, name)
    assert data == exported(small, name)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert not re.search(r"created|modified|python-docx|\d{4}-\d\d-\d\d", core)
    assert "Orlau, Mai 2025" in core


@pytest.mark.parametrize("name", FORMATS)
def test_rows_stay_whole_and_the_head_comes_again_on_each_page_of_a_broad_sheet(samples, read, name):
    got = read(samples, name).document
    section = got.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height
    for table in got.tables:
        rows = [row._tr for row in table.rows]
        assert rows[0].xpath("./w:trPr/w:tblHeader")
        assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)
    assert [p.style.name for p in got.paragraphs if p.style.name.startswith(("Title", "Heading"))][:2] == ["Title", "Heading 1"]


def test_the_synopsis_has_a_row_a_claim_and_a_column_an_article_with_the_quotes_as_they_were(samples, read):
    got = read(samples, "docx")
    (table,) = got.document.tables
    assert len(table.columns) == 1 + len(samples.articles)
    expected = {
        f"{group.number} {group.title}": [[x.quote for x in group.excerpts if x.article.id == a.id] for a in samples.articles]
        for group in samples.groups
    }
    rows = {row[0].split("\n")[0][2:]: quotes[1:] for row, quotes in zip(got.rows[1:], got.quotes[1:], strict=True)}
    assert rows == expected
    alone = [got.quote(p) for p in got.document.paragraphs if got.quote(p)]
    assert alone == [excerpt.quote for excerpt in samples.alone]


def test_the_synopsis_follows_the_first_article(samples, read):
    first = [quotes[1] for quotes in read(samples, "docx").quotes[1:] if quotes[1]]
    told = (excerpt for group in samples.groups for excerpt in group.excerpts)
    starts = {excerpt.quote: excerpt.start for excerpt in told if excerpt.article == samples.articles[0]}
    places = [starts[cell[0]] for cell in first]
    assert places == sorted(places)


def test_values_that_differ_are_highlighted_and_marks_underlined_with_the_name_of_their_class(small, read):
    got = read(small, "docx")
    bold = {run.text: run.font.highlight_color for run in got.runs if run.bold and run.style.name == QUOTED}
    assert bold == {"230 Helfer": WD_COLOR_INDEX.RED, "203 Helfer": WD_COLOR_INDEX.YELLOW}
    marked = "".join(run.text for run in got.runs if run.font.underline == WD_UNDERLINE.DOUBLE)
    assert marked == "Am Damm von Orlau standen 230 Helfer."
    assert any("[doubt #Zahl #prüfen]" in cell for row in got.rows for cell in row)


def test_source_and_place_stand_in_small_print(small, read):
    cell = read(small, "docx").rows[1][2]
    assert cell == "Nach Orlau seien 203 Helfer gekommen.\nOberst Mey, indirect speech\ncharacters 0–37"


def test_notes_are_comments_with_writer_and_hour(small, read):
    found = read(small, "docx").document.comments
    comments = [(one.text, one.author, one.initials, one.timestamp and f"{one.timestamp:%Y-%m-%dT%H:%M}") for one in found]
    assert ("Wer sagt das?", "Anna", "A", "2026-11-20T10:00") in comments
    assert ("Bei der Einsatzleitung fragen.", "Ben", "B", "2026-11-21T11:30") in comments
    assert {text for text, *_ in comments} == {
        "Stimmt das?",
        "Wer sagt das?",
        "Vertauschte Ziffern.",
        "Bei der Einsatzleitung fragen.",
        "Ausgedruckt.",
    }


def test_more_articles_than_a_page_is_broad_stand_in_several_tables(small, read):
    more = tuple(replace(small.articles[0], id=f"more{number}", path=f"{number}.txt") for number in range(8))
    articles = (*small.articles, *more)
    many = replace(small, articles=articles, comparison=replace(small.comparison, articles=articles))
    tables = read(many, "docx").document.tables
    assert [len(table.columns) for table in tables] == [9, 3]
    assert [len(table.rows) for table in tables] == [3, 1], "the second has only its head: its articles tell no claim"
    assert [len(table.columns) for table in read(many, "synopse").document.tables] == [9, 4]


@pytest.mark.parametrize("scope", ["marked", "chosen", "dossier"])
def test_a_part_leaves_as_a_part(scope, read):
    part = leaving.small(scope)
    assert len(read(part, "docx").rows) == 1 + len(part.groups)
    leaves = {excerpt.quote for group in part.groups for excerpt in group.excerpts} | {x.quote for x in part.alone if x.passage}
    assert {quote for row in read(part, "synopse").quotes for cell in row for quote in cell} == leaves


@pytest.mark.parametrize("name", FORMATS)
def test_it_is_told_how_much_is_done(samples, name):
    told: list[tuple[int, int]] = []
    exported(samples, name, lambda done, total: told.append((done, total)))
    assert told == [(done, told[-1][1]) for done in range(1, told[-1][1] + 1)]


def test_a_synopse_says_what_is_unchanged_gone_and_new(law, read):
    got = read(law, "synopse")
    assert got.rows == [
        [got.rows[0][0], got.rows[0][1], "Kompromiss"],
        ["Verordnung über die Seilbahnen der Gemeinde Halden", "unverändert", ""],
        ["Die Seilbahn fährt täglich von 6 Uhr bis 22 Uhr.", "Die Seilbahn fährt täglich von 6 Uhr bis 20 Uhr.", ""],
        ["Bei Sturm kann der Betriebsleiter den Betrieb einstellen.", "Bei Sturm muss der Betriebsleiter den Betrieb einstellen.", ""],
        ["Fahrräder werden unentgeltlich befördert.", "entfällt", ""],
        ["Die Gemeinde prüft die Anlage alle zwölf Monate.", "Die Gemeinde prüft die Anlage alle sechs Monate.", ""],
        ["Das Ergebnis ist im Amtsblatt zu veröffentlichen.", "unverändert", ""],
        ["", "Mängel sind binnen zehn Tagen zu beheben.", ""],
    ]


def test_a_synopse_marks_the_words_that_changed_on_both_sides(law, read):
    runs = read(law, "synopse").runs
    new = [run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    old = [run.text for run in runs if run.font.underline == WD_UNDERLINE.DOTTED]
    assert new == ["20 Uhr", "muss", "sechs", "Mängel sind binnen zehn Tagen zu beheben."]
    assert old == ["22 Uhr", "kann", "zwölf"]
    assert all(run.bold for run in runs if run.text in new)


def test_a_synopse_holds_every_passage_once(samples, read):
    quotes = [quote for row in read(samples, "synopse").quotes for cell in row for quote in cell]
    look = Lookup(samples.comparison)
    assert sorted(quotes) == sorted(look.text(passage.id) for passage in samples.comparison.passages)


def test_versions_in_another_language_have_their_words_in_english(small, read):
    turned = replace(small, articles=small.articles[::-1])
    assert read(turned, "synopse").rows[0][-1] == "Compromise"


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_words_leave_as_words(hostile, read, name):
    got = read(hostile, name)
    for part in ("word/document.xml", "word/comments.xml", "docProps/core.xml"):
        ElementTree.fromstring(got.part(part))
        assert b"<!DOCTYPE" not in got.part(part)
    words = " ".join(quote for row in got.quotes for cell in row for quote in cell)
    for text in leaving.HOSTILE.values():
        assert " ".join(safe(text).split()) in " ".join(words.split())
    assert not leaving.DRIVES.search(" ".join(cell for row in got.rows for cell in row))
    assert not [rel for rel in got.document.part.rels.values() if rel.is_external]
    assert b"w:instrText" not in got.part("word/document.xml")


@pytest.fixture(scope="module")
def opened(samples, small, hostile, law, other_side, tmp_path_factory):
    """The documents as LibreOffice has them: one run for all."""
    folder = tmp_path_factory.mktemp("office")
    extracts = {"samples-docx": samples, "small-docx": small, "hostile-docx": hostile, "hostile-synopse": hostile, "law-synopse": law}
    files = [folder / f"{name}.docx" for name in extracts]
    for file, extract in zip(files, extracts.values(), strict=True):
        file.write_bytes(exported(extract, file.stem.partition("-")[2]))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [other_side("soffice"), profile, "--headless", "--convert-to", "fodt", "--outdir", folder, *files]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    return {file.stem: ElementTree.parse(file.with_suffix(".fodt")).getroot() for file in files}


@pytest.mark.parametrize("name", ["samples-docx", "small-docx", "hostile-docx", "hostile-synopse", "law-synopse"])
def test_libreoffice_reads_the_same_table(opened, name, request, read):
    of, _, format_name = name.partition("-")
    ours = [[_blanks(cell) for cell in row] for row in read(request.getfixturevalue(of), format_name).rows]
    rows = opened[name].iter(f"{TABLE}table-row")
    assert [[_blanks(_text(cell)) for cell in row.iter(f"{TABLE}table-cell")] for row in rows] == ours


def test_libreoffice_repeats_the_head_and_shows_the_comments(opened):
    root = opened["small-docx"]
    assert len(list(root.iter(f"{TABLE}table-header-rows"))) == 1
    comments = {_text(one) for one in root.iter(f"{OFFICE}annotation")}
    assert any("Vertauschte Ziffern." in one and "Anna" in one and "2026-11-20" in one for one in comments)


def _text(element) -> str:
    """The words of a cell, without those of comments that hang on them."""
    if element.tag == f"{OFFICE}annotation":
        return " ".join(element.itertext())
    words = element.text or ""
    for child in element:
        if child.tag == f"{TEXT}line-break":
            words += "\n"
        elif child.tag == f"{TEXT}s":
            words += " " * int(child.get(f"{TEXT}c", 1))
        elif child.tag != f"{OFFICE}annotation":
            words += _text(child)
        words += child.tail or ""
    return words + "\n" if element.tag == f"{TEXT}p" else words


def _blanks(text: str) -> str:
    return " ".join(text.split())
