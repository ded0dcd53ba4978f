"""Documents read back with python-docx."""

import zipfile
from collections.abc import Callable
from functools import cached_property
from io import BytesIO

import docx
import pytest

from lesart.core.compare import compare
from lesart.core.export.docx.paper import QUOTED
from lesart.core.export.exports import exported
from lesart.core.export.extract import Extract
from lesart.core.export.extracting import extract
from lesart.core.model.session import Session
from lesart.core.reading import read_article

IN_FORCE = """Verordnung über die Seilbahnen der Gemeinde Halden

Die Seilbahn fährt täglich von 6 Uhr bis 22 Uhr. Bei Sturm kann der Betriebsleiter den Betrieb einstellen.
Fahrräder werden unentgeltlich befördert.

Die Gemeinde prüft die Anlage alle zwölf Monate. Das Ergebnis ist im Amtsblatt zu veröffentlichen.
"""
DRAFT = """Verordnung über die Seilbahnen der Gemeinde Halden

Die Seilbahn fährt täglich von 6 Uhr bis 20 Uhr. Bei Sturm muss der Betriebsleiter den Betrieb einstellen.

Die Gemeinde prüft die Anlage alle sechs Monate. Das Ergebnis ist im Amtsblatt zu veröffentlichen.
Mängel sind binnen zehn Tagen zu beheben.
"""


class Read:
    """A document as python-docx reads it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.document = docx.Document(BytesIO(data))

    @cached_property
    def rows(self) -> list[list[str]]:
        """The text of each cell."""
        return [[cell.text for cell in row.cells] for table in self.document.tables for row in table.rows]

    @cached_property
    def quotes(self) -> list[list[list[str]]]:
        """The quoted words of each paragraph of each cell, without what is told of them."""
        return [
            [[quote for p in cell.paragraphs if (quote := self.quote(p))] for cell in row.cells]
            for table in self.document.tables
            for row in table.rows
        ]

    @property
    def runs(self):
        """All runs in the cells."""
        return [
            run for table in self.document.tables for row in table.rows for cell in row.cells for p in cell.paragraphs for run in p.runs
        ]

    @staticmethod
    def quote(paragraph) -> str:
        return "".join(run.text for run in paragraph.runs if run.style.name == QUOTED)

    def part(self, name: str) -> bytes:
        with zipfile.ZipFile(BytesIO(self.data)) as archive:
            return archive.read(name)


@pytest.fixture(scope="session")
def law() -> Extract:
    """A regulation and a draft that changes it."""
    versions = [read_article(name, text.encode()) for name, text in (("geltend.txt", IN_FORCE), ("entwurf.txt", DRAFT))]
    return extract(compare(versions), Session(title="Seilbahnverordnung"), "all")


@pytest.fixture(scope="session")
def read() -> Callable[[Extract, str], Read]:
    """Extract and format -> the document; each is written once."""
    known: dict[tuple[int, str], tuple[Extract, Read]] = {}

    def find(of: Extract, name: str) -> Read:
        if (id(of), name) not in known:
            known[id(of), name] = of, Read(exported(of, name))  # held, so that no other one takes its id
        return known[id(of), name][1]

    return find
