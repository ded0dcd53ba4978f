"""A synopsis: a row a claim, a column an article, differing values highlighted, the reader's notes as comments."""

from collections.abc import Iterator, Sequence

from docx.document import Document as Paper
from docx.table import _Cell

from lesart.core.export.contrasting import asserted, difference_lines
from lesart.core.export.docx.cells import Cells, lines
from lesart.core.export.docx.looks import differing, told
from lesart.core.export.docx.paper import blank, saved
from lesart.core.export.docx.rows import Row, in_text_order, row_of
from lesart.core.export.docx.table import head, row, table
from lesart.core.export.extract import Excerpt, Extract, Group, Tell
from lesart.core.export.lookup import Lookup, label, percent
from lesart.core.export.saying import answer_told, decisions_told, note_told, silence_told, speaker_told
from lesart.core.model import Article, Span
from lesart.core.safetext import safe

_ABREAST = 8
"""Articles in one table; more of them stand in further tables, so that a column can be read."""
_CLAIM = 0.8
"""How wide the column of claims is, against that of an article."""
_REASONS = 8
"""Reasons told of one claim, the strongest."""
_SIGNS = {"conflict": "≠", "same": "=", "related": "~"}


def write(extract: Extract, tell: Tell) -> bytes:
    """The document."""
    return saved(_Synopsis(extract).written(tell))


class _Synopsis:
    def __init__(self, extract: Extract) -> None:
        self._extract, self._look = extract, Lookup(extract.comparison)
        language = extract.articles[0].metadata.language
        self._paper: Paper = blank(extract.title, language, 1 + min(len(extract.articles), _ABREAST))
        self._cells = Cells(self._paper, extract)

    def written(self, tell: Tell) -> Paper:
        articles = self._extract.articles
        parts = [articles[first : first + _ABREAST] for first in range(0, len(articles), _ABREAST)]
        rows = in_text_order(map(row_of, self._extract.groups), articles)
        for done, part in enumerate(parts):
            several = f", articles {self._look.number(part[0])} to {self._look.number(part[-1])}" if len(parts) > 1 else ""
            self._paper.add_heading(f"Claims{several}", 1)
            for written in self._table(part, rows):
                tell(done * len(rows) + written, len(parts) * len(rows))
        self._alone()
        self._notes()
        return self._paper

    def _table(self, articles: Sequence[Article], rows: Sequence[Row]) -> Iterator[int]:
        """A row for each claim that one of the articles tells; after each, how many were looked at."""
        made = table(self._paper, [_CLAIM, *(1.0 for _ in articles)])
        first, *others = head(made)
        first.add_run("Claim").bold = True
        for article, into in zip(articles, others, strict=True):
            self._cells.article(into, article)
        for written, one in enumerate(rows, 1):
            if one.group and any(article.id in one.cells for article in articles):
                claim, *cells = row(made)
                self._claim(claim, one.group)
                for article, cell in zip(articles, cells, strict=True):
                    self._said(cell, one.group, one.cells.get(article.id, ()))
            yield written

    def _claim(self, cell: _Cell, group: Group) -> None:
        """What the claim is, what its articles differ in, who decided what on it."""
        claim, first = group.claim, cell.paragraphs[0]
        title = first.add_run(safe(f"{_SIGNS[claim.relation]} {group.number} {group.title}"))
        title.bold = True
        words = [f"{claim.relation}, {claim.band} {percent(claim.confidence)}{', chosen' if group.is_chosen else ''}"]
        words += [*difference_lines(claim, self._look), *asserted(claim, self._extract.comparison, self._look)]
        reasons = self._look.reasons(claim)[:_REASONS]
        words += [f"shared: {', '.join(reasons)}"] if reasons else []
        numbers = {excerpt.id: self._look.number(excerpt.article) for excerpt in group.excerpts}
        for pair in group.pairs:
            between = "–".join(map(str, sorted((numbers[pair.a], numbers[pair.b]))))
            words += [f"{between} {decision}" for decision in decisions_told(pair)]
        lines(cell.add_paragraph(), [*words, *map(answer_told, group.answers)], self._cells.small)
        for note in (*group.notes, *(note for pair in group.pairs for note in pair.notes)):
            self._cells.comment([title], note.text, note.by, note.when)

    def _said(self, cell: _Cell, group: Group, excerpts: Sequence[Excerpt]) -> None:
        """What one article says, a paragraph for each passage; a dash where it says nothing."""
        if not excerpts:
            cell.paragraphs[0].add_run("—")
        look = differing if group.claim.relation == "conflict" else told
        for number, excerpt in enumerate(excerpts):
            into = cell.add_paragraph() if number else cell.paragraphs[0]
            self._cells.quote(into, excerpt, self._values(group, excerpt), look)
            lines(cell.add_paragraph(), self._told(excerpt), self._cells.small)

    def _told(self, excerpt: Excerpt) -> list[str]:
        """Who says an excerpt, where it stands, and what was found out of it."""
        silences = (silence_told(silence, self._extract.comparison) for silence in excerpt.silences)
        place = f"characters {excerpt.start}–{excerpt.end}"
        return [*filter(None, (speaker_told(excerpt), place)), *silences]

    @staticmethod
    def _values(group: Group, excerpt: Excerpt) -> list[Span]:
        values = (*group.claim.values, *(value for difference in group.claim.differences for value in difference.values))
        return sorted({Span(value.start, value.end) for value in values if value.passage == excerpt.passage and value.start < value.end})

    def _alone(self) -> None:
        """What stands in one article only, or was marked there, article by article."""
        if self._extract.alone:
            self._paper.add_heading("In one article only", 1)
        for article in self._extract.articles:
            here = [excerpt for excerpt in self._extract.alone if excerpt.article.id == article.id]
            if here:
                self._paper.add_heading(safe(f"{self._look.number(article)} {label(article)}"), 2)
            for excerpt in here:
                into = self._paper.add_paragraph(style="List Bullet")
                self._cells.quote(into, excerpt)
                self._cells.small(into, " · ".join(["", *self._told(excerpt)]))

    def _notes(self) -> None:
        """The reader's notes on names."""
        notes = [note for note in self._extract.notes if note.on == "entity"]
        if notes:
            self._paper.add_heading("Notes", 1)
        for note in notes:
            self._paper.add_paragraph(safe(f"{', '.join(note.names)}: {note_told(note)}"), style="List Bullet")
