r"""CSV that Readwise imports.

One highlight a row; `Highlight` is required, the others may be empty, quotation marks are doubled. So its bulk import asks for (its
requirements are told by PDFHighlights.jl, "CSV Format", and by doitian/readwise-scripts, csv-to-readwise.py). Readwise reads words that
begin with a dot at the beginning of a note as tags (its documentation: "Tagging Highlights While You Read").
"""

import re
from collections.abc import Iterable

from lesart.core.export.extract import Extract, Tell
from lesart.core.export.highlighting import words_of
from lesart.core.export.lookup import name
from lesart.core.export.saying import answer_told, decisions_told, mark_told, note_told, reasons_told, silence_told, speaker_told
from lesart.core.export.tables.columns import Cell, Row, rows
from lesart.core.export.tables.comma_separated import table

HEAD = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
_NO_TAG = re.compile(r"[^\w-]+")


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as highlights: each excerpt once, with all that is said of it as its note."""
    by_excerpt: dict[str, list[Row]] = {}
    for row in rows(extract):
        by_excerpt.setdefault(row.excerpt.id, []).append(row)

    def content() -> Iterable[tuple[Cell, ...]]:
        for number, same in enumerate(by_excerpt.values(), 1):
            yield _highlight(same)
            tell(number, len(by_excerpt))

    return table(HEAD, content())


def _highlight(same: list[Row]) -> tuple[Cell, ...]:
    excerpt = same[0].excerpt
    meta = excerpt.article.metadata
    when = max((mark.when for mark in excerpt.marks), default="")
    title, author = meta.title or name(excerpt.article), ", ".join(filter(None, (meta.byline, meta.outlet)))
    return excerpt.quote, title, author, "", _note(same), excerpt.start, when


def _note(same: list[Row]) -> str:
    excerpt = same[0].excerpt
    tags = dict.fromkeys(_NO_TAG.sub("-", tag).strip("-") for mark in excerpt.marks for tag in (mark.kind, *mark.tags))
    said = speaker_told(excerpt)
    told = [
        f"characters {excerpt.start}–{excerpt.end}",
        f"says: {said}" if said else "",
        f"before: {excerpt.before}" if excerpt.before else "",
        f"after: {excerpt.after}" if excerpt.after else "",
        *(f"“{words_of(mark, excerpt)}” {mark_told(mark)}" for mark in excerpt.marks),
        *map(note_told, excerpt.notes),
        *(silence_told(silence, same[0].comparison) for silence in excerpt.silences),
        *(told for row in same for told in _claim(row)),
    ]
    return " ".join((*(f".{tag}" for tag in tags if tag), " · ".join(filter(None, told))))


def _claim(row: Row) -> Iterable[str]:
    if row.group is None:
        return
    yield f"{row.group.claim.relation}: {row.group.title}"
    yield from map(answer_told, row.group.answers)
    yield from map(note_told, row.group.notes)
    others = {one.id: one for one in row.group.excerpts}
    for pair in row.pairs:
        other = others[row.partner(pair)]
        parts = (reasons_told(pair), *decisions_told(pair), *map(note_told, pair.notes))
        yield f"{name(other.article)}: “{other.quote}” ({', '.join(filter(None, parts))})"
