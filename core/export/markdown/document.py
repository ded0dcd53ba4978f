"""What a reader takes away, as Markdown: articles, claims with their passages and links, then what stands alone.

Each quotation is a block quote of its own and nothing else is, so that a program finds them again.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from lesart.core.export.contrasting import asserted, difference_lines
from lesart.core.export.extract import Excerpt, Extract, Group, Pair, Tell
from lesart.core.export.highlighting import words_of
from lesart.core.export.lookup import Lookup, label
from lesart.core.export.markdown.escaping import opening
from lesart.core.export.saying import (
    answer_told,
    confidence_told,
    decisions_told,
    mark_told,
    note_told,
    reasons_told,
    silence_told,
    speaker_told,
)
from lesart.core.model import OnlyHere

_SIGNS = {"conflict": "≠", "same": "=", "related": "~"}
_ALONE = {
    "all": "In one article only, or marked",
    "marked": "Marked",
}


@dataclass(frozen=True, slots=True)
class Flavour:
    """What the readers of Markdown differ in.

    Attributes:
        escape: makes text words and nothing else.
        quotation: the excerpt's quote as it stands in a block quote, at the beginning of a line.
        below: lines below the block quote of an excerpt, given the name it goes by.
        reference: the name of an excerpt, where a link tells of it.
    """

    escape: Callable[[str], str]
    quotation: Callable[[Excerpt], str]
    below: Callable[[Excerpt, str], list[str]]
    reference: Callable[[Excerpt, str], str]


class Document:
    """Writes one extract in one flavour."""

    def __init__(self, extract: Extract, flavour: Flavour) -> None:
        self._extract, self._flavour, self._look = extract, flavour, Lookup(extract.comparison)
        self._only: Mapping[str, OnlyHere] = {one.passage: one for one in extract.comparison.only_here}

    def lines(self, tell: Tell) -> list[str]:
        """All of it."""
        groups, alone = self._extract.groups, self._extract.alone
        lines = [f"# {self._escaped(self._extract.title)}", "", *self._articles(), *self._names()]
        for group in groups:
            lines += self._section(group)
            tell(group.number, len(groups))
        if alone:
            lines += [f"## {_ALONE.get(self._extract.scope, _ALONE['all'])}", ""]
        for number, excerpt in enumerate(alone, 1):
            lines += self._passage(excerpt, str(number))
        return lines

    def _articles(self) -> list[str]:
        lines = ["## Articles", ""]
        for article in self._extract.articles:
            meta = article.metadata
            title = f"*{self._escaped(meta.title)}*" if meta.title.strip() else ""
            known = (self._escaped(meta.outlet), title, self._escaped(meta.byline), meta.date or "undated", self._escaped(article.path))
            lines.append(f"{self._look.number(article)}. {', '.join(filter(None, known))}")
            lines += [f"   - Note: {self._escaped(note_told(note))}" for note in self._extract.notes if note.article == article.id]
        return [*lines, ""]

    def _names(self) -> list[str]:
        notes = [note for note in self._extract.notes if note.on == "entity"]
        told = [f"- {self._escaped(', '.join(note.names))}: {self._escaped(note_told(note))}" for note in notes]
        return ["## Names", "", *told, ""] if told else []

    def _section(self, group: Group) -> list[str]:
        claim = group.claim
        lines = [f"## {group.number}. {_SIGNS[claim.relation]} {self._escaped(group.title)}", ""]
        told = [*difference_lines(claim, self._look), *asserted(claim, self._extract.comparison, self._look)]
        told += [f"Answer: {answer_told(answer)}" for answer in group.answers]
        if self._extract.scope == "dossier" and not group.answers:
            told.append("Answer: not answered")
        told += [f"Note: {note_told(note)}" for note in group.notes]
        lines += [*self._list(told), ""] if told else []
        names = {one.id: f"{group.number}.{number}" for number, one in enumerate(group.excerpts, 1)}
        for excerpt in group.excerpts:
            lines += self._passage(excerpt, names[excerpt.id])
        excerpts = {one.id: one for one in group.excerpts}
        links = [self._link(pair, excerpts, names) for pair in group.pairs]
        return [*lines, "Links:", "", *links, ""] if links else lines

    def _passage(self, excerpt: Excerpt, named: str) -> list[str]:
        lines = [f"### {named} {self._escaped(label(excerpt.article))}", "", f"> {self._flavour.quotation(excerpt)}", ""]
        lines += self._flavour.below(excerpt, named)
        only = self._only.get(excerpt.passage)
        told = [
            f"Context: {_context(excerpt)}" if excerpt.before or excerpt.after else "",
            f"In this article only; looked for: {', '.join(only.looked_for)}" if only else "",
            *(f"Mark: “{words_of(mark, excerpt)}” {mark_told(mark)}" for mark in excerpt.marks),
            *(f"Note: {note_told(note)}" for note in excerpt.notes),
            *(f"Found: {silence_told(silence, self._extract.comparison)}" for silence in excerpt.silences),
        ]
        return [*lines, self._whence(excerpt), "", *([*self._list(told), ""] if any(told) else [])]

    def _whence(self, excerpt: Excerpt) -> str:
        """Who says it, what it says in the slot, and where it stands: a line that begins no list."""
        place = f"article {self._look.number(excerpt.article)}, characters {excerpt.start}–{excerpt.end}"
        known = (speaker_told(excerpt) or "the article itself", f"says {excerpt.value}" if excerpt.value else "", place)
        return opening(self._escaped(" · ".join(filter(None, known))))

    def _link(self, pair: Pair, excerpts: Mapping[str, Excerpt], names: Mapping[str, str]) -> str:
        ends = sorted((pair.a, pair.b), key=list(excerpts).index)
        a, b = (self._flavour.reference(excerpts[end], names[end]) for end in ends)
        told = [pair.relation, confidence_told(pair), reasons_told(pair), *decisions_told(pair)]
        told += [f"note: {note_told(note)}" for note in pair.notes]
        return f"- {a} and {b}: {self._escaped('; '.join(filter(None, told)))}"

    def _list(self, told: Iterable[str]) -> list[str]:
        return [f"- {self._escaped(one)}" for one in told if one]

    def _escaped(self, text: str) -> str:
        return self._flavour.escape(" ".join(text.split()))


def _context(excerpt: Excerpt) -> str:
    """What stands around an excerpt, with a gap where it stands."""
    return " ".join(filter(None, (excerpt.before, "[…]", excerpt.after)))
