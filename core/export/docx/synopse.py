"""The Synopse of German law-making: versions side by side, what is unchanged or gone said in a word, the last column empty.

The form follows the synopses of the Bundestag's committee reports (Bundesministerium der Justiz, Handbuch der Rechtsförmlichkeit, part F).
"""

from collections.abc import Iterator, Sequence

from docx.document import Document as Paper
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run as Words

from lesart.core.export.docx.cells import Cells
from lesart.core.export.docx.legal import legal_words
from lesart.core.export.docx.looks import Look, amended, dropped
from lesart.core.export.docx.paper import SMALL, blank, saved, words
from lesart.core.export.docx.rows import Row
from lesart.core.export.docx.table import head, row, table
from lesart.core.export.docx.versions import Changed, changed, version_rows
from lesart.core.export.extract import Excerpt, Extract, Tell
from lesart.core.model import Article, Span

_ABREAST = 7
"""Versions in one table; more of them stand in further tables, each beside the base."""


def write(extract: Extract, tell: Tell) -> bytes:
    """The document."""
    return saved(_Synopse(extract).written(tell))


class _Synopse:
    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._base, *self._versions = extract.articles
        self._words = legal_words(self._base.metadata.language)
        self._passages = {passage.id: passage for passage in extract.comparison.passages}
        self._paper: Paper = blank(extract.title, self._base.metadata.language, 2 + min(len(self._versions), _ABREAST))
        self._cells = Cells(self._paper, extract)

    def written(self, tell: Tell) -> Paper:
        rows = version_rows(self._extract)
        compared = []
        for one in rows:
            compared.append((one, changed(one, self._base.id, self._extract, self._passages)))
            tell(len(compared), len(rows))
        self._paper.add_heading(self._words.heading, 1)
        words(self._paper.add_paragraph(), self._words.reading, SMALL)
        for first in range(0, len(self._versions), _ABREAST):
            if first:
                self._paper.add_heading(self._words.heading, 1)
            self._table(self._versions[first : first + _ABREAST], compared)
        return self._paper

    def _table(self, versions: Sequence[Article], rows: Sequence[tuple[Row, Changed]]) -> None:
        made = table(self._paper, [1.0] * (len(versions) + 2))
        first, *others, last = head(made)
        for into, article in zip((first, *others), (self._base, *versions), strict=True):
            self._cells.article(into, article)
        last.add_run(self._words.compromise).bold = True
        for one, spans in rows:
            if self._base.id in one.cells or any(article.id in one.cells for article in versions):
                base, *cells, _ = row(made)
                self._old(base, one.cells.get(self._base.id, ()), spans)
                for article, cell in zip(versions, cells, strict=True):
                    self._new(cell, one.cells.get(article.id, ()), one.cells.get(self._base.id, ()), spans)
                for note in one.group.notes if one.group else ():
                    self._cells.comment(_first_words(base, *cells), note.text, note.by, note.when)

    def _old(self, cell: _Cell, excerpts: Sequence[Excerpt], spans: Changed) -> None:
        """What the base says; a version's own passage leaves its cell empty."""
        for into, excerpt in self._paragraphs(cell, excerpts):
            self._quote(into, excerpt, spans.base.get(excerpt.id, ()), dropped)

    def _new(self, cell: _Cell, excerpts: Sequence[Excerpt], base: Sequence[Excerpt], spans: Changed) -> None:
        """What became of the base in a version."""
        if base and not excerpts:
            cell.paragraphs[0].add_run(self._words.gone).italic = True
        elif base and _wording(excerpts) == _wording(base):
            cell.paragraphs[0].add_run(self._words.unchanged).italic = True
        else:
            for into, excerpt in self._paragraphs(cell, excerpts):
                self._quote(into, excerpt, spans.versions.get(excerpt.id, ()), amended)

    def _paragraphs(self, cell: _Cell, excerpts: Sequence[Excerpt]) -> Iterator[tuple[Paragraph, Excerpt]]:
        for number, excerpt in enumerate(excerpts):
            yield cell.add_paragraph() if number else cell.paragraphs[0], excerpt

    def _quote(self, into: Paragraph, excerpt: Excerpt, spans: Sequence[Span], look: Look) -> None:
        written = self._cells.quote(into, excerpt, spans, look)
        if self._is_heading(excerpt):
            for piece in written:
                piece.bold = True

    def _is_heading(self, excerpt: Excerpt) -> bool:
        return excerpt.article.blocks[self._passages[excerpt.passage].block].kind == "heading"


def _wording(excerpts: Sequence[Excerpt]) -> str:
    return " ".join(excerpt.quote for excerpt in excerpts)


def _first_words(*cells: _Cell) -> Sequence[Words]:
    """What a note on all of a row hangs on."""
    return next((paragraph.runs[:1] for cell in cells for paragraph in cell.paragraphs if paragraph.runs), [])
