"""Passages and marks -> excerpts, with what the reader added to each."""

from collections.abc import Collection, Iterable
from typing import TypeVar

from lesart.core.export.context import quoted
from lesart.core.export.extract import Excerpt
from lesart.core.model import Attribution, Claim, Comparison, Passage, Span
from lesart.core.model.session import Anchor, Mark, Note, Session, Silence
from lesart.core.session.known import Known

_Entry = TypeVar("_Entry")

BESIDE = 32
"""Characters of the source before and after an excerpt; as in `Anchor`."""

CONTEXT = 240
"""Characters of context before and after an excerpt, for people."""


def excerpt_id(stretch: Passage | Anchor) -> str:
    """By what an excerpt goes everywhere."""
    return f"{stretch.article}-{stretch.start}-{stretch.end}"


class Excerpts:
    """Makes the excerpts of one comparison; the reader's marks and notes are filed by passage once.

    Attributes:
        noted: ids of the passages that have a note, or were found to stand alone.
        marked: ids of the passages that a mark touches.
    """

    def __init__(self, comparison: Comparison, session: Session, known: Known) -> None:
        self._articles = {article.id: article for article in comparison.articles}
        self._known = known
        self._free: dict[str, list[Mark]] = {}
        self._marks: dict[str, list[Mark]] = {}
        self._notes: dict[str, list[Note]] = {}
        self._silences: dict[str, list[Silence]] = {}
        for entry in session.entries:
            match entry:
                case Mark(anchor=anchor) if anchor.article in self._articles:
                    self._free.setdefault(excerpt_id(anchor), []).append(entry)
                    for passage in known.touched(anchor):
                        self._marks.setdefault(passage.id, []).append(entry)
                case Note(on="passage", anchors=[anchor]):
                    self._file(self._notes, anchor, entry)
                case Silence(anchor=anchor):
                    self._file(self._silences, anchor, entry)
        self.marked: Collection[str] = self._marks.keys()
        self.noted: Collection[str] = self._notes.keys() | self._silences.keys()

    def of(self, passage: Passage, claim: Claim | None = None) -> Excerpt:
        """A passage; within a claim with what it says in the slot of that."""
        values = dict.fromkeys(" ".join(value.value.split()) for value in claim.values if value.passage == passage.id) if claim else {}
        return self._excerpt(
            passage,
            passage=passage.id,
            said=passage.attribution,
            value=", ".join(values),
            marks=tuple(self._marks.get(passage.id, ())),
            notes=tuple(self._notes.get(passage.id, ())),
            silences=tuple(self._silences.get(passage.id, ())),
        )

    def marked_outside(self, passages: Collection[str]) -> Iterable[Excerpt]:
        """What the reader marked, but for marks that lie within one of these passages; marks of one stretch are one excerpt."""
        for marks in self._free.values():
            anchor = marks[0].anchor
            touched = self._known.touched(anchor)
            around = [one for one in touched if one.start <= anchor.start and anchor.end <= one.end]
            if any(one.id in passages for one in around):
                continue
            if around and (around[0].start, around[0].end) == (anchor.start, anchor.end):
                yield self.of(around[0])
                continue
            said = {one.attribution for one in touched}
            others = (mark for one in touched for mark in self._marks[one.id] if _overlap(mark.anchor, anchor))
            near = {mark.id: mark for mark in (*marks, *others)}
            yield self._excerpt(anchor, said=said.pop() if len(said) == 1 else None, marks=tuple(near[one] for one in sorted(near)))

    def _excerpt(
        self,
        stretch: Passage | Anchor,
        said: Attribution | None,
        passage: str = "",
        value: str = "",
        marks: tuple[Mark, ...] = (),
        notes: tuple[Note, ...] = (),
        silences: tuple[Silence, ...] = (),
    ) -> Excerpt:
        article, start, end = self._articles[stretch.article], stretch.start, stretch.end
        told = quoted(article, Span(start, end), CONTEXT)
        said = said or Attribution("unclear")
        return Excerpt(
            id=excerpt_id(stretch),
            article=article,
            start=start,
            end=end,
            quote=told.text,
            exact=article.text[start:end],
            prefix=article.text[max(start - BESIDE, 0) : start],
            suffix=article.text[end : end + BESIDE],
            before=told.before,
            after=told.after,
            passage=passage,
            speaker=" ".join(said.speaker.split()),
            kind=said.kind,
            mode=said.mode,
            hedged=said.hedged,
            denied=said.denied,
            value=value,
            marks=marks,
            notes=notes,
            silences=silences,
        )

    def _file(self, shelf: dict[str, list[_Entry]], anchor: Anchor, entry: _Entry) -> None:
        passage = self._known.passage(anchor)
        if passage:
            shelf.setdefault(passage.id, []).append(entry)


def _overlap(one: Anchor, other: Anchor) -> bool:
    return one.start < other.end and other.start < one.end
