"""From a session's file to its articles; what cannot be read is told on standard error."""

import sys
from dataclasses import dataclass
from pathlib import Path

from lesart.core.model import Article
from lesart.core.model.session import Session
from lesart.core.reading import Problem
from lesart.core.session.file import is_session, read_session
from lesart.core.session.returning import Returned, articles_of, located
from lesart.core.userfiles import UserFileError
from lesart.tui.commands.exits import INPUT

__all__ = ["Reopened", "is_session", "reopened", "session_at"]


@dataclass(frozen=True, slots=True)
class Reopened:
    """A session with its articles.

    Attributes:
        path: the session's file.
        session: what it says.
        articles: those that could be opened, as they are now.
        problems: those that could not.
        found: what became of each of them.
    """

    path: Path
    session: Session
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    found: tuple[Returned, ...]


def session_at(path: Path) -> Session:
    """What a session's file says; exits where it is none."""
    try:
        return read_session(path)
    except UserFileError as error:
        print(f"lesart: {error}", file=sys.stderr)
        raise SystemExit(INPUT) from error


def reopened(path: Path) -> Reopened:
    """A session with all its articles; problems are told, and the command is left where it is no session."""
    session = session_at(path)
    return _told(path, session, located(session, path))


def as_left(path: Path) -> Reopened:
    """A session with the articles that were open when it was left, in that order; with all where nothing tells. Tells problems as above."""
    session = session_at(path)
    known = {one.id: one for one in session.articles}
    left = [known[one].now or one for one in session.place.articles if one in known]
    return _told(path, session, located(session, path, dict.fromkeys(left) if len(left) > 1 else None))


def _told(path: Path, session: Session, found: tuple[Returned, ...]) -> Reopened:
    problems = tuple(one.problem for one in found if one.problem)
    for problem in problems:
        print(f"lesart: {problem}", file=sys.stderr)
    return Reopened(path, session, articles_of(found), problems, found)
