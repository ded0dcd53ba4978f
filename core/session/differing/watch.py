"""A session against an older one, with all that is watched: what changed, what vanished, and which conflicts are new."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lesart.core.model import Article, Comparison
from lesart.core.model.session import Session, SessionArticle
from lesart.core.session.differing.conflicts import Conflict, conflicts_of, not_in
from lesart.core.session.differing.differences import Differences, differences, versions_between
from lesart.core.session.differing.texts import Texts, texts_of
from lesart.core.session.reanchoring import reanchored

Compared = Callable[[Session, Sequence[Article]], Comparison]
"""Compares articles as a session's readers want it."""


@dataclass(frozen=True, slots=True)
class State:
    """A session, where it lies, and its texts."""

    session: Session
    path: Path
    texts: Texts


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The conflicts of the newer session that the older one does not have, and the other way round."""

    new: tuple[Conflict, ...]
    gone: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Watch:
    """All there is to say. `conflicts` is None where they were not compared: because nobody asked, or because texts are `missing`."""

    old: Session
    new: Session
    differences: Differences
    conflicts: Conflicts | None
    missing: tuple[SessionArticle, ...]


def state(session: Session, path: Path, others: Sequence[Article] = ()) -> State:
    """A session that lies at `path`; `others` are texts that lie elsewhere."""
    return State(session, path, texts_of(session, path, others))


def as_it_is_now(old: State) -> State:
    """The session with what was said of changed texts said of those that lie in their places now."""
    new = reanchored(old.session, old.texts.returned, old.path)
    return state(new, old.path, [one.article for one in old.texts.returned if one.article])


def watched(old: State, new: State, told: Mapping[str, str], compared: Compared | None) -> Watch:
    """What changed from the older session to the newer; `told` says which article is another's new version, by id or path.

    `compared` compares the articles of each; without it conflicts are left out.
    """
    versions = versions_between(old.session, new.session, told)
    found = differences(old.session, new.session, versions, {**old.texts.known, **new.texts.known})
    missing = (*old.texts.missing, *new.texts.missing)
    conflicts = None
    if compared is not None and not missing:
        oldest = {one.new.id: one.old.id for one in reversed(versions)}
        before, after = (conflicts_of(_comparison(one, compared), oldest) for one in (old, new))
        conflicts = Conflicts(not_in(after, before), not_in(before, after))
    return Watch(old.session, new.session, found, conflicts, tuple(dict.fromkeys(missing)))


def _comparison(one: State, compared: Compared) -> Comparison:
    """What is known of the articles; nothing where there is nothing to compare."""
    articles = tuple(one.texts.known[known.id] for known in one.session.articles if not known.now)
    return compared(one.session, articles) if len(articles) > 1 else Comparison(articles)
