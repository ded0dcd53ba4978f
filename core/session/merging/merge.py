"""Sessions into one: commutative, associative and idempotent, so that it does not matter who merges with whom first.

Whatever two sessions have both, one of the two is chosen by an order over all that may stand there; nothing is made of both. A session
keeps no trace of what was taken out: an entry that one reader removed comes back from a session that still has it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from lesart.core.model.session import Entry, ReadingPlace, Session, SessionArticle
from lesart.core.session.entries import Key, entries_of, key_of
from lesart.core.session.lines import line_of

Thing = TypeVar("Thing")
Rank = tuple[float, str]
"""What of two things is greater for the one that stays."""


@dataclass(frozen=True, slots=True)
class Superseded:
    """Two entries of one key, of which the later one stays."""

    stays: Entry
    goes: Entry


@dataclass(frozen=True, slots=True)
class Versions:
    """Texts that lay at one path, in the order of their ids: an article that was changed, in one session before, in another after."""

    path: str
    articles: tuple[SessionArticle, ...]


def merged(sessions: Iterable[Session]) -> Session:
    """All that the sessions have, each thing once.

    Of entries with one key the later stays, by the instant and not by how it is written. Title and place are those of one session, learning
    is on where it is on in all. Classes stand by name.
    """
    sessions = tuple(sessions)
    titles = {session.title for session in sessions if session.title}
    places = {session.place for session in sessions if session.place != ReadingPlace()}
    return Session(
        title=min(titles, default=""),
        articles=_each_once(
            (one for session in sessions for one in session.articles),
            lambda one: (one.id,),
            lambda one: (bool(one.now), line_of(one)),  # one that tells of a newer text knows more
        ),
        classes=_each_once(
            (one for session in sessions for one in session.classes), lambda one: (one.name,), lambda one: (0, line_of(one))
        ),
        entries=entries_of(_each_once((one for session in sessions for one in session.entries), key_of, age)),
        place=max(places, key=line_of, default=ReadingPlace()),
        learning=all(session.learning for session in sessions),
    )


def superseded(sessions: Iterable[Session]) -> tuple[Superseded, ...]:
    """The entries that a merge leaves behind for a later one with their key, in the order of entries."""
    by_key: dict[Key, set[Entry]] = {}
    for session in sessions:
        for entry in session.entries:
            by_key.setdefault(key_of(entry), set()).add(entry)
    found: list[Superseded] = []
    for _, entries in sorted(by_key.items()):
        *earlier, last = sorted(entries, key=age)
        found += (Superseded(last, one) for one in earlier)
    return tuple(found)


def versions(articles: Iterable[SessionArticle]) -> tuple[Versions, ...]:
    """The paths at which the sessions saw more than one text."""
    by_path: dict[str, dict[str, SessionArticle]] = {}
    for article in sorted(articles, key=line_of):
        by_path.setdefault(article.path, {}).setdefault(article.id, article)
    return tuple(Versions(path, tuple(of.values())) for path, of in sorted(by_path.items()) if path and len(of) > 1)


def age(entry: Entry) -> Rank:
    """When an entry was changed last, then its text: of two changed in one instant one must stay."""
    return _instant(entry.when), line_of(entry)


def _instant(when: str) -> float:
    """Seconds since 1970; a time without its distance from Greenwich is read as there, so that it is the same on every machine."""
    try:
        told = datetime.fromisoformat(when)
    except ValueError:
        return float("-inf")
    return (told if told.tzinfo else told.replace(tzinfo=UTC)).timestamp()


def _each_once(things: Iterable[Thing], key: Callable[[Thing], Key], rank: Callable[[Thing], Rank]) -> tuple[Thing, ...]:
    """Of things with one key the one of highest rank; in the order of their keys."""
    best: dict[Key, tuple[Rank, Thing]] = {}
    for thing in things:
        known = best.get(key(thing))
        if known is None or known[0] < rank(thing):
            best[key(thing)] = rank(thing), thing
    return tuple(thing for _, (_, thing) in sorted(best.items(), key=lambda item: item[0]))
