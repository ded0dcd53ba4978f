"""Where the evidence for a link stands in its two passages: what a reader is shown who asks why."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lesart.core.cleantext import clean
from lesart.core.mentions.dates.calendar import without_year
from lesart.core.model import Comparison, Evidence, Link, Passage, Span

BOTH = " ~ "
"""What stands between the wordings of both sides where they differ."""

_BLANKS = re.compile(r"\s+")
# A quotation is shared word by word; its commas and marks may differ.
_WITHIN_QUOTATION = r"\W+"


@dataclass(frozen=True, slots=True)
class Ground:
    """One piece of evidence, and the spans that it stands for on either side; none where no single words do ("passages beside")."""

    evidence: Evidence
    a: tuple[Span, ...] = ()
    b: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """A name, number or date of an article; `key` is the same for what counts as the same."""

    span: Span
    key: tuple[str, ...]


class Grounds:
    """Finds them link by link: an index of all names, numbers and dates, so that a question costs its two passages."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = {article.id: article for article in comparison.articles}
        self._passages = {passage.id: passage for passage in comparison.passages}
        self._rows: dict[str, list[_Row]] = {article: [] for article in self._articles}
        for entity in comparison.entities:
            for mention in entity.mentions:
                self._rows[mention.article].append(_Row(Span(mention.start, mention.end), ("name", entity.name)))
        for number in comparison.quantities:
            self._rows[number.article].append(_Row(Span(number.start, number.end), ("number", f"{number.low:g}", number.unit)))
        for date in comparison.dates:
            self._rows[date.article].append(_Row(Span(date.start, date.end), ("date", without_year(date.value))))
        for rows in self._rows.values():
            rows.sort(key=_begin)

    def of(self, link: Link) -> tuple[Ground, ...]:
        """The link's evidence, strongest first, with where it stands."""
        one, other = self._passages[link.a], self._passages[link.b]
        strongest = sorted(link.evidence, key=lambda evidence: -evidence.weight)
        return tuple(Ground(evidence, *self._where(evidence, one, other)) for evidence in strongest)

    def _where(self, evidence: Evidence, one: Passage, other: Passage) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        if evidence.kind in ("name", "date"):
            return self._keyed(one, (evidence.kind, evidence.what)), self._keyed(other, (evidence.kind, evidence.what))
        if evidence.kind == "number":
            begins = {span.start for span in self._worded(one, evidence.what)}
            key = next((row.key for row in self._within(one) if row.key[0] == "number" and row.span.start in begins), ())
            return self._keyed(one, key), self._keyed(other, key)
        if evidence.kind == "quotation":
            return self._worded(one, evidence.what, _WITHIN_QUOTATION), self._worded(other, evidence.what, _WITHIN_QUOTATION)
        if evidence.kind in ("word", "slot"):
            left, differs, right = evidence.what.partition(BOTH)
            here, there = self._worded(one, left), self._worded(other, right if differs else left)
            return (here, there) if here and there else ((), ())
        return (), ()

    def _keyed(self, passage: Passage, key: Sequence[str]) -> tuple[Span, ...]:
        """Where a passage has what is the same as `key`."""
        return tuple(row.span for row in self._within(passage) if row.key == key)

    def _within(self, passage: Passage) -> Iterator[_Row]:
        rows = self._rows[passage.article]
        yield from rows[bisect_left(rows, passage.start, key=_begin) : bisect_left(rows, passage.end, key=_begin)]

    def _worded(self, passage: Passage, what: str, between: str = r"\s+") -> tuple[Span, ...]:
        """Where a passage has these words, whatever their case; `between` is what may part them."""
        stretch = clean(self._articles[passage.article], passage.start, passage.end)
        words = between.join(map(re.escape, _BLANKS.split(what.strip())))
        # A part of a hyphenated word is not the word; a number is the number in "1,570-strong" too.
        found = re.finditer(rf"(?<!\w)(?<!\w-){words}(?!\w|(?<!\d)-\w)", stretch.text, re.IGNORECASE)
        return tuple(Span(*stretch.span_to_source(*match.span())) for match in found)


def _begin(row: _Row) -> int:
    return row.span.start
