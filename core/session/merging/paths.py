"""Where the articles of sessions lie, seen from another folder: sessions are sent around, and merged somewhere else."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lesart.core.model.session import Session, SessionArticle


def rebased(session: Session, folder: Path, onto: Path) -> Session:
    """The session of a file in `folder` as a file in the folder `onto` would have it."""
    return replace(session, articles=tuple(replace(one, path=_seen_from(onto, folder, one.path)) for one in session.articles))


def where_found(sessions: Sequence[Session], folder: Path) -> tuple[Session, ...]:
    """The sessions, with one path for one text: where there is a file, if one of them knows such a place; seen from `folder`."""
    known: dict[str, set[str]] = {}
    for session in sessions:
        for article in session.articles:
            known.setdefault(article.id, set()).add(article.path)
    best = {one: min(paths, key=lambda path: (not path or not (folder / path).is_file(), path)) for one, paths in known.items()}
    return tuple(replace(session, articles=tuple(_at(one, best[one.id]) for one in session.articles)) for session in sessions)


def _at(article: SessionArticle, path: str) -> SessionArticle:
    return replace(article, path=path)


def _seen_from(onto: Path, folder: Path, path: str) -> str:
    if not path or os.path.isabs(path):
        return path
    try:
        return Path(os.path.relpath(folder / path, onto)).as_posix()
    except ValueError:  # on another drive
        return (folder / path).absolute().as_posix()
