"""What stands in the cells: words in their looks, small print, and the reader's notes as comments."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from docx.document import Document as Paper
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as Words

from lesart.core.cleantext import clean
from lesart.core.export.docx.looks import Look, marked, told
from lesart.core.export.docx.paper import QUOTED, SMALL, region, words
from lesart.core.export.extract import Excerpt, Extract
from lesart.core.export.leaving import moment
from lesart.core.export.lookup import Lookup, label
from lesart.core.export.runs import runs
from lesart.core.model import Article, Span
from lesart.core.model.session import Mark, MarkClass
from lesart.core.safetext import safe, safe_lines
from lesart.core.session.classes import COLOURS, classes_of

_PENS: Mapping[str, WD_COLOR_INDEX] = {
    "#f2c14e": WD_COLOR_INDEX.YELLOW,
    "#a9d97c": WD_COLOR_INDEX.BRIGHT_GREEN,
    "#6cc3f5": WD_COLOR_INDEX.TURQUOISE,
    "#e3a6d1": WD_COLOR_INDEX.PINK,
    "#ff0000": WD_COLOR_INDEX.RED,
    "#b0b8bf": WD_COLOR_INDEX.GRAY_25,
}
"""The pens that a word processor has, by what they look like; black words can be read on all of them."""
_NAMED = {**COLOURS, "red": "#ff0000"}
_SECONDS = len("2026-11-20T10:00:00")
_BLANKS = re.compile(r"\s+")


class Cells:
    """Writes into the cells of one document."""

    def __init__(self, paper: Paper, extract: Extract) -> None:
        self._paper, self._extract = paper, extract
        self._look = Lookup(extract.comparison)
        self._classes = {one.name: one for one in classes_of(extract.session)}

    def article(self, into: Paragraph, article: Article) -> None:
        """The head of a column: number, name and file, with the reader's notes on the article."""
        name = into.add_run(safe(f"{self._look.number(article)} {label(article)}"))
        name.bold = True
        name.add_break()
        self.small(into, article.path)
        for note in self._extract.notes:
            if note.on == "article" and note.article == article.id:
                self.comment([name], note.text, note.by, note.when)

    def quote(self, into: Paragraph, excerpt: Excerpt, spans: Sequence[Span] = (), look: Look = told) -> list[Words]:
        """An excerpt's words: `spans` of it in a look of their own, marks in that of their class, with its sign and name.

        Returns them, so that a comment can be hung on them.
        """
        article = excerpt.article
        written: list[Words] = []
        by_mark: dict[str, list[Words]] = {}
        for run in runs(clean(article, excerpt.start, excerpt.end), excerpt.start, excerpt.end, excerpt.marks, spans):
            for mark in run.begun:
                self.small(into, self._sign(mark))
            piece = words(into, _BLANKS.sub(" ", run.text), QUOTED)
            _speak(piece, article.metadata.language)
            if run.is_value:
                look(piece)
            for mark in run.marks:
                marked(piece, self._pen(mark))
                by_mark.setdefault(mark.id, []).append(piece)
            written.append(piece)
            for mark in run.ended:
                self.small(into, f"[{safe(' #'.join((mark.kind, *mark.tags)))}]")
        for mark in excerpt.marks:
            if mark.note and mark.id in by_mark:
                self.comment(by_mark[mark.id], mark.note, mark.by, mark.when)
        for note in excerpt.notes:
            self.comment(written, note.text, note.by, note.when)
        return written

    def small(self, into: Paragraph, text: str) -> Words:
        """Small print."""
        return words(into, safe(text), SMALL)

    def comment(self, on: Sequence[Words], text: str, by: str, when: str) -> None:
        """A reader's words beside the page, with the hour at which they were written, as the reader's clock had it."""
        if not on:
            return
        author = safe(" ".join(by.split()))
        comment = self._paper.add_comment(list(on), safe_lines(text), author, "".join(word[0] for word in author.split())[:3])
        known = moment(when)
        attributes = comment._comment_elm.attrib
        if known:
            attributes[qn("w:date")] = f"{known[:_SECONDS]}Z"
        else:
            attributes.pop(qn("w:date"), None)

    def _sign(self, mark: Mark) -> str:
        return self._classes[mark.kind].glyph

    def _pen(self, mark: Mark) -> WD_COLOR_INDEX:
        return pen_of(self._classes[mark.kind])


def pen_of(kind: MarkClass) -> WD_COLOR_INDEX:
    """The pen that comes nearest to the colour of a class; that of no class where its colour is unknown."""
    wanted = _light(_NAMED.get(kind.colour, kind.colour))
    if wanted is None:
        return WD_COLOR_INDEX.GRAY_25
    return _PENS[min(_PENS, key=lambda one: sum((a - b) ** 2 for a, b in zip(_light(one) or (), wanted, strict=True)))]


def lines(into: Paragraph, texts: Iterable[str], write: Callable[[Paragraph, str], Words]) -> list[Words]:
    """Several lines in one paragraph."""
    written: list[Words] = []
    for text in texts:
        if written:
            written[-1].add_break()
        written.append(write(into, text))
    return written


def _speak(piece: Words, language: str) -> None:
    """Have the spelling checked in the language of the article."""
    if language:
        tag = OxmlElement("w:lang")
        tag.set(qn("w:val"), region(language))
        piece._r.get_or_add_rPr().append(tag)


def _light(colour: str) -> tuple[int, int, int] | None:
    """Red, green and blue of a colour like #ffab4a."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        return None
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:], 16)
