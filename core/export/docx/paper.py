"""An empty document in landscape, and a finished one as bytes that are the same each time."""

import zipfile
from io import BytesIO

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from lesart.core.safetext import safe

QUOTED, SMALL = "Quoted words", "Small print"
"""Styles of characters: an article's own words, and what is told of them."""

_MARGIN = Cm(1.5)
_SHEETS = ((4, Cm(29.7), Cm(21.0)), (99, Cm(42.0), Cm(29.7)))
"""Up to how many columns, width and height: A4, and A3 where that is too narrow."""
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_REGIONS = {
    "de": "de-DE",
    "en": "en-GB",
    "fr": "fr-FR",
    "es": "es-ES",
    "it": "it-IT",
    "nl": "nl-NL",
    "pl": "pl-PL",
    "ru": "ru-RU",
    "uk": "uk-UA",
}


def blank(title: str, language: str, columns: int) -> Paper:
    """A document with a title, wide enough for a table of so many columns. `language` is a code, as in `Metadata`."""
    paper = Document()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    _, section.page_width, section.page_height = next(sheet for sheet in _SHEETS if columns <= sheet[0])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(9.5)
    normal.paragraph_format.space_after = Pt(3)
    paper.styles.add_style(QUOTED, WD_STYLE_TYPE.CHARACTER)
    small = paper.styles.add_style(SMALL, WD_STYLE_TYPE.CHARACTER)
    small.font.size, small.font.color.rgb = Pt(7.5), RGBColor(0x55, 0x55, 0x55)
    for tag in paper.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), region(language))
    paper.add_heading(safe(title), 0)
    _described(paper, title, language)
    return paper


def words(into: Paragraph, text: str, style: str) -> Run:
    """Words in one of our styles. By its identifier: by its name python-docx looks through all styles for each run anew."""
    written = into.add_run(text)
    written._r.style = style.replace(" ", "")
    return written


def breadth(paper: Paper) -> Emu:
    """What is left of a line between the margins."""
    section = paper.sections[0]
    return Emu((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0))


def region(language: str) -> str:
    """A language as word processors want it, with a country; as it is where none is known."""
    return _REGIONS.get(language, language if language.isascii() and language.isalpha() else "en-GB")


def saved(paper: Paper) -> bytes:
    """The file: its parts in their order, none of them with the time at which it was written."""
    written = BytesIO()
    paper.save(written)
    fixed = BytesIO()
    with zipfile.ZipFile(written) as before, zipfile.ZipFile(fixed, "w") as after:
        for name in before.namelist():
            part = zipfile.ZipInfo(name, _NO_DATE)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            part.create_system = 3
            after.writestr(part, before.read(name))
    return fixed.getvalue()


def _described(paper: Paper, title: str, language: str) -> None:
    """What a library shows of the document; python-docx would sign with its own name and the year of its template."""
    known = paper.core_properties
    known.title, known.author, known.comments, known.language = safe(title)[:255], "", "", region(language)
    for name in ("dcterms:created", "dcterms:modified"):
        for element in known._element.findall(qn(name)):
            known._element.remove(element)
