"""What changed from one session to another, and the same change made elsewhere: for undo, and where two processes write one file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from lesart.core.model.session import Answer, Entry, Mark, MarkClass, Note, Session, SessionArticle
from lesart.core.session.entries import Key, entries_of, key_of

_Item = TypeVar("_Item")
_Name = TypeVar("_Name")


@dataclass(frozen=True, slots=True)
class Clash:
    """Both sides changed one entry, each in its own way; None where a side took it out."""

    ours: Entry | None
    theirs: Entry | None


def changed(onto: Session, before: Session, after: Session) -> Session:
    """`onto` with what changed from `before` to `after`, and nothing else: the place stays.

    Where `onto` has something else in a changed place than either, `after` counts.
    """
    return _whole(onto, before, after, _changed(_by_key(onto.entries), _by_key(before.entries), _by_key(after.entries)))


def joined(base: Session, ours: Session, theirs: Session) -> tuple[Session, tuple[Clash, ...]]:
    """What two hands made of `base`, in one session, and what both changed differently.

    Nothing of either side is lost: what one changed and the other took out stays, tags are united and notes stand one below the other.
    What can only be one thing, a verdict or the class of a mark, is as the later of the two says; the place is ours.
    """
    was, mine, other = _by_key(base.entries), _by_key(ours.entries), _by_key(theirs.entries)
    entries = _changed(other, was, mine)
    clashes = []
    for key in sorted(was.keys() | mine.keys() | other.keys()):
        here, there = mine.get(key), other.get(key)
        if here == there or was.get(key) in (here, there):
            continue
        clashes.append(Clash(here, there))
        entries[key] = united(here, there) if here and there else here or there  # type: ignore[assignment]  # one of the two is there
    return replace(_whole(theirs, base, ours, entries), place=ours.place), tuple(clashes)


def united(ours: Entry, theirs: Entry) -> Entry:
    """Two entries with one key as one: with the tags and notes of both, and else as the later of the two says."""
    later, earlier = (ours, theirs) if ours.when > theirs.when else (theirs, ours)
    match later, earlier:
        case Mark(), Mark():
            tags = tuple(sorted({*later.tags, *earlier.tags}))
            return replace(later, tags=tags, note=_one_text(later.note, earlier.note))
        case Answer(), Answer():
            return replace(later, choice=later.choice or earlier.choice, note=_one_text(later.note, earlier.note))
        case Note(), Note():
            return replace(later, text=_one_text(later.text, earlier.text))
        case _:
            return later


def _one_text(later: str, earlier: str) -> str:
    if earlier in later:
        return later
    return earlier if later in earlier else f"{earlier}\n\n{later}"


def _whole(onto: Session, before: Session, after: Session, entries: Mapping[Key, Entry]) -> Session:
    """`onto` with these entries, and with what changed from `before` to `after` of all else but the place."""
    own = {
        field.name: getattr(after, field.name)
        for field in fields(Session)
        if field.name in ("title", "learning") and getattr(before, field.name) != getattr(after, field.name)
    }
    articles = _changed(_by_id(onto.articles), _by_id(before.articles), _by_id(after.articles))
    classes = _changed(_by_name(onto.classes), _by_name(before.classes), _by_name(after.classes))
    return replace(onto, **own, articles=_in_order(articles), classes=_in_order(classes), entries=entries_of(entries.values()))


def _in_order(items: Mapping[str, _Item]) -> tuple[_Item, ...]:
    """As the file has them, so that what is taken back leaves no trace."""
    return tuple(item for _, item in sorted(items.items(), key=lambda named: named[0]))


def _changed(onto: Mapping[_Name, _Item], before: Mapping[_Name, _Item], after: Mapping[_Name, _Item]) -> dict[_Name, _Item]:
    gone = before.keys() - after.keys()
    made = {name: item for name, item in after.items() if before.get(name) != item}
    return {**{name: item for name, item in onto.items() if name not in gone}, **made}


def _by_key(entries: Iterable[Entry]) -> dict[Key, Entry]:
    return {key_of(entry): entry for entry in entries}


def _by_id(articles: Iterable[SessionArticle]) -> dict[str, SessionArticle]:
    return {article.id: article for article in articles}


def _by_name(classes: Iterable[MarkClass]) -> dict[str, MarkClass]:
    return {one.name: one for one in classes}
