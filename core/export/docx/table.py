"""A table whose head comes again on each page, and whose rows no page break tears."""

from collections.abc import Sequence

from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu
from docx.table import Table, _Cell
from docx.table import _Row as TableRow
from docx.text.paragraph import Paragraph

from lesart.core.export.docx.paper import breadth

_HEAD = "E8E5DE"


def table(paper: Paper, shares: Sequence[float]) -> Table:
    """A table without rows; `shares` of the line for each column."""
    made: Table = paper.add_table(rows=0, cols=len(shares), style="Table Grid")
    made.autofit = False
    whole, line = sum(shares), breadth(paper)
    for column, share in zip(made._tbl.tblGrid.gridCol_lst, shares, strict=True):
        column.w = Emu(int(line * share / whole))
    return made


def head(of: Table) -> list[Paragraph]:
    """The first row: a paragraph for each column."""
    cells = _row(of, "w:tblHeader")
    for cell in cells:
        shade = OxmlElement("w:shd")
        for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", _HEAD)):
            shade.set(qn(name), value)
        cell._tc.get_or_add_tcPr().append(shade)
    return [cell.paragraphs[0] for cell in cells]


def row(of: Table) -> list[_Cell]:
    """One more row, empty."""
    return _row(of)


def _row(of: Table, *properties: str) -> list[_Cell]:
    made: TableRow = of.add_row()  # type: ignore[no-untyped-call] # python-docx says no types here
    known = made._tr.get_or_add_trPr()
    for name in ("w:cantSplit", *properties):
        tag: BaseOxmlElement = OxmlElement(name)
        known.append(tag)
    return list(made.cells)
