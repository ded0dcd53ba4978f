"""The entries of a session: what makes two of them one, and the order they stand in."""

from collections.abc import Iterable
from dataclasses import replace

from lesart.core.model.session import Anchor, Answer, Chosen, Decision, Entry, Mark, Naming, Note, Session, Silence

Key = tuple[str, ...]
"""What an entry is about; of two entries with one key, one takes the other's place. Begins with the kind of the entry."""

_PLACES = "{:09d}"


def key_of(entry: Entry) -> Key:
    """What an entry is about. Decisions, answers and the like are kept for each reader apart: two may disagree."""
    match entry:
        case Mark() | Note():
            return (kind_of(entry), entry.id)
        case Decision():
            return (kind_of(entry), *_place(entry.a), *_place(entry.b), entry.by)
        case Silence():
            return (kind_of(entry), *_place(entry.anchor), entry.article, entry.by)
        case Naming():
            return (kind_of(entry), *entry.names, entry.by)
        case Answer() | Chosen():
            return (kind_of(entry), *(part for anchor in entry.anchors for part in _place(anchor)), entry.by)


def kind_of(entry: Entry) -> str:
    """What sort of entry it is, in one word, as the session file has it."""
    return type(entry).__name__.lower()


def entries_of(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in their own order, of those with one key the last."""
    return tuple(entry for _, entry in sorted({key_of(entry): entry for entry in entries}.items()))


def with_entries(session: Session, *entries: Entry) -> Session:
    """The session with some entries more, each in place of what had its key."""
    return replace(session, entries=entries_of((*session.entries, *entries)))


def without_entries(session: Session, *entries: Entry) -> Session:
    """The session without the entries that have the keys of these."""
    gone = {key_of(entry) for entry in entries}
    return replace(session, entries=tuple(entry for entry in session.entries if key_of(entry) not in gone))


def _place(anchor: Anchor) -> tuple[str, str, str]:
    return (anchor.article, _PLACES.format(anchor.start), _PLACES.format(anchor.end))
