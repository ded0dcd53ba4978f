"""The columns of every table: what each row, an excerpt in a claim or alone, says."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lesart.core.export.extract import Excerpt, Extract, Group, Pair
from lesart.core.export.highlighting import words_of
from lesart.core.export.saying import (
    answer_told,
    decisions_told,
    mark_told,
    note_told,
    reasons_told,
    silence_told,
    speaker_told,
)
from lesart.core.model import Comparison

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Row:
    """An excerpt, with the claim in which it leaves and the links that it has there."""

    excerpt: Excerpt
    comparison: Comparison
    group: Group | None = None
    pairs: tuple[Pair, ...] = ()

    def partner(self, pair: Pair) -> str:
        """The id of the excerpt at the other end of one of its links."""
        return pair.b if pair.a == self.excerpt.id else pair.a


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what stands in it, in words, and what does in a row. None where a claim alone would know."""

    name: str
    about: str
    cell: Callable[[Row], Cell]


def rows(extract: Extract) -> Iterator[Row]:
    """The rows, in the order of the extract; an excerpt that leaves in two claims has two."""
    for group in extract.groups:
        pairs: dict[str, list[Pair]] = {one.id: [] for one in group.excerpts}
        for pair in group.pairs:
            pairs[pair.a].append(pair)
            pairs[pair.b].append(pair)
        for excerpt in group.excerpts:
            yield Row(excerpt, extract.comparison, group, tuple(pairs[excerpt.id]))
    for excerpt in extract.alone:
        yield Row(excerpt, extract.comparison)


FACTS: tuple[Column, ...] = (
    Column("group", "number of the claim in this export; 0 for what stands alone", lambda row: row.group.number if row.group else 0),
    Column("claim", "id of the claim, as in `lesart compare --format json`", lambda row: row.group.claim.id if row.group else ""),
    Column("title", "what the claim is called", lambda row: row.group.title if row.group else ""),
    Column("relation", "same, conflict or related; empty for what stands alone", lambda row: row.group.claim.relation if row.group else ""),
    Column("slot", "what a conflict is about", lambda row: row.group.claim.slot if row.group else ""),
    Column("confidence", "probability of the claim, 0 to 1", lambda row: row.group.claim.confidence if row.group else None),
    Column("band", "the same in words: sure, likely, candidate", lambda row: row.group.claim.band if row.group else ""),
    Column("chosen", "whether the reader chose the claim", lambda row: bool(row.group and row.group.is_chosen)),
    Column("excerpt", "id of the excerpt, the same in every export", lambda row: row.excerpt.id),
    Column("article", "id of its article", lambda row: row.excerpt.article.id),
    Column("path", "file of the article", lambda row: row.excerpt.article.path),
    Column("outlet", "who published it", lambda row: row.excerpt.article.metadata.outlet),
    Column("headline", "its title", lambda row: row.excerpt.article.metadata.title),
    Column("byline", "who wrote it", lambda row: row.excerpt.article.metadata.byline),
    Column("date", "day it is of, YYYY-MM-DD", lambda row: row.excerpt.article.metadata.date or ""),
    Column("language", "its language, ISO 639-1", lambda row: row.excerpt.article.metadata.language),
    Column("start", "first code point of the excerpt in the article's text, from 0", lambda row: row.excerpt.start),
    Column("end", "the one after its last", lambda row: row.excerpt.end),
    Column("quote", "the excerpt as it reads, on one line", lambda row: row.excerpt.quote),
    Column("before", "what reads before it", lambda row: row.excerpt.before),
    Column("after", "what reads after it", lambda row: row.excerpt.after),
    Column("value", "what it says in the slot", lambda row: row.excerpt.value),
    Column("speaker", "who says it; empty for the article itself and where it has no name", lambda row: row.excerpt.speaker),
    Column("speaker_kind", "narrator, named, institution, anonymous, unclear", lambda row: row.excerpt.kind),
    Column("speech", "own, direct, indirect, unclear", lambda row: row.excerpt.mode),
    Column("hedged", "whether it says that it is not certain", lambda row: row.excerpt.hedged),
    Column("denied", "whether it denies what another said", lambda row: row.excerpt.denied),
)
"""What both kinds of tables tell alike."""

WORDS: tuple[Column, ...] = (
    Column("said", "who says it and how, in words", lambda row: speaker_told(row.excerpt)),
    Column("linked_to", "ids of the excerpts it is linked to, with blanks between", lambda row: " ".join(map(row.partner, row.pairs))),
    Column("evidence", "the reasons for each of these links", lambda row: _each(row, reasons_told)),
    Column("decided", "what readers decided on them", lambda row: _each(row, lambda pair: ", ".join(decisions_told(pair)))),
    Column("link_notes", "notes on them", lambda row: _each(row, lambda pair: ", ".join(map(note_told, pair.notes)))),
    Column(
        "marks",
        "the reader's marks on it",
        lambda row: _joined(f"“{words_of(one, row.excerpt)}” {mark_told(one)}" for one in row.excerpt.marks),
    ),
    Column("notes", "notes on it", lambda row: _joined(map(note_told, row.excerpt.notes))),
    Column(
        "silences",
        "articles that were found to say nothing of it",
        lambda row: _joined(silence_told(one, row.comparison) for one in row.excerpt.silences),
    ),
    Column(
        "answers", "what readers answered on the conflict", lambda row: _joined(map(answer_told, row.group.answers)) if row.group else ""
    ),
    Column("claim_notes", "notes on the claim", lambda row: _joined(map(note_told, row.group.notes)) if row.group else ""),
)
"""What CSV tells in words, and JSON lines as objects."""


def _each(row: Row, told: Callable[[Pair], str]) -> str:
    """Of each link by the id of its other end: "bbb-0-37: name: Orlau | ..."."""
    return _joined(f"{row.partner(pair)}: {words}" for pair in row.pairs if (words := told(pair)))


def _joined(parts: Iterable[str]) -> str:
    return " | ".join(parts)
