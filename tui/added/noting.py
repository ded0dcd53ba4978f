"""What a note may be on: everything at hand, the most specific first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from lesart.core.model import Claim, Entity, Passage
from lesart.core.model.session import Anchor, Entry, Mark, Note, Session
from lesart.core.session.anchoring import anchor
from lesart.tui.navigation import Atlas


def new_id() -> str:
    """An id that no other entry has, in any session."""
    return uuid4().hex[:16]


@dataclass(frozen=True, slots=True)
class AtHand:
    """What the reader is at, as far as there is something.

    Attributes:
        article: always something.
        mark: the one at hand.
        linked: both passages of the link that is explained.
        followed: whom one follows.
    """

    article: str
    mark: Mark | None = None
    linked: tuple[Passage, ...] = ()
    followed: tuple[Entity, ...] = ()
    passage: Passage | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """Something a note can be on, in a word, and the entry that has the note: a mark, or a note that is there, or one to be."""

    name: str
    entry: Mark | Note

    @property
    def text(self) -> str:
        """What stands in it now."""
        return self.entry.note if isinstance(self.entry, Mark) else self.entry.text

    def saying(self, text: str) -> Mark | Note:
        """The entry with another text."""
        return replace(self.entry, note=text) if isinstance(self.entry, Mark) else replace(self.entry, text=text)


def notable(at: AtHand, atlas: Atlas, session: Session, by: str) -> Sequence[Noted]:
    """All that a note may be on: the mark, the link that is explained, the name that is followed, the passage, the claim, the article."""

    def anchors(passages: Iterable[Passage]) -> tuple[Anchor, ...]:
        articles = atlas.comparison.articles
        found = (anchor(articles[atlas.article_order[place.article]], place.start, place.end) for place in passages)
        return tuple(sorted(found))

    found: list[Noted] = [Noted("mark", at.mark)] if at.mark else []
    notes: list[Note] = []
    if at.linked:
        notes.append(Note("", "link", "", anchors(at.linked)))
    if at.followed:
        notes.append(Note("", "entity", "", names=tuple(sorted({entity.name for entity in at.followed}))))
    if at.passage:
        notes.append(Note("", "passage", "", anchors((at.passage,))))
    if at.claim:
        notes.append(Note("", "claim", "", anchors(atlas.places(at.claim))))
    notes.append(Note("", "article", "", article=at.article))
    names = {"entity": "name"}
    return [*found, *(Noted(names.get(note.on, note.on), _own(note, session.entries, by)) for note in notes)]


def _own(note: Note, entries: Iterable[Entry], by: str) -> Note:
    """The reader's own note on the same thing, where there is one; else this, with an id."""
    subject = (note.on, note.anchors, note.article, note.names)
    there = (one for one in entries if isinstance(one, Note) and (one.on, one.anchors, one.article, one.names) == subject)
    return next((one for one in there if one.by in ("", by)), replace(note, id=new_id()))
