"""Where the articles of sessions lie, seen from another file: sessions are sent around, and merged somewhere else."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lesart.core.model.session import Session
from lesart.core.session.paths import found, stored


def rebased(session: Session, path: Path, target: Path) -> Session:
    """The session that lies at `path` as the file `target` would have it."""
    articles = (replace(one, path=stored(found(one.path, path), target)) if one.path else one for one in session.articles)
    return replace(session, articles=tuple(articles))


def where_found(sessions: Sequence[Session], target: Path) -> tuple[Session, ...]:
    """The sessions, with one path for one text: where there is a file, if one of them knows such a place; as the file `target` has them."""
    known: dict[str, set[str]] = {}
    for session in sessions:
        for article in session.articles:
            known.setdefault(article.id, set()).add(article.path)
    best = {one: min(paths, key=lambda path: (not path or not os.path.isfile(found(path, target)), path)) for one, paths in known.items()}
    return tuple(replace(session, articles=tuple(replace(one, path=best[one.id]) for one in session.articles)) for session in sessions)
