"""Coming back to the articles of a session: each is found where it was or elsewhere, or has changed, or is gone. Changes nothing."""

import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lesart.core.model import Article
from lesart.core.model.session import Session, SessionArticle
from lesart.core.reading import Problem, UnreadableError, read_article
from lesart.core.reading.formats import format_of, is_known
from lesart.core.reading.sources import bytes_of
from lesart.core.session.articles import about, anchors_in, hash_of
from lesart.core.session.paths import STDIN, found

if TYPE_CHECKING:
    from lesart.core.session.refinding import Refound, Standing

Coming = Literal["same", "moved", "changed", "gone"]
"""How an article comes back: as it was and where it was; as it was, from another place; with another text; or not at all."""

_LANGUAGE = re.compile("[a-z]{2,3}").fullmatch
_PUT_BACK = "put it back there or beside the session; what was said of it rests until then"
_MOST_FILES = 400
"""How many files of a folder are looked through for an article that is not where it was."""


@dataclass(frozen=True, slots=True)
class Returned:
    """An article of a session, and what became of it.

    Attributes:
        known: as the session has it.
        how: how it comes back.
        article: as it is now; None where it is gone.
        anchors: what became of the anchors in it, where its text has changed.
        problem: why it is gone.
    """

    known: SessionArticle
    how: Coming
    article: Article | None = None
    anchors: "tuple[Refound, ...]" = ()
    problem: Problem | None = None

    def count(self, how: "Standing") -> int:
        """How many of its anchors stand so."""
        return sum(one.how == how for one in self.anchors)

    @property
    def is_whole(self) -> bool:
        """Whether all that was said of it can be said of it now, without anybody's decision."""
        return self.how in ("same", "moved")


def located(session: Session, path: Path, ids: Iterable[str] | None = None) -> tuple[Returned, ...]:
    """What became of the articles of a session that lies at `path`, but not of what was said of them.

    Args:
        session: what the file says.
        path: the file.
        ids: the articles, in their order; None for all whose place no other text has taken.
    """
    known = {one.id: one for one in session.articles}
    wanted = [one.id for one in session.articles if not one.now] if ids is None else [one for one in ids if one in known]
    looking = _Looking(path)
    return _numbered(looking.up(known[one]) for one in wanted)


def returned(session: Session, path: Path) -> tuple[Returned, ...]:
    """What became of all articles of a session that lies at `path`, and of what was said of those that changed.

    A text whose place another has taken is left out where nothing is said of it any more.
    """
    ids = [one.id for one in session.articles if not one.now or about(session, one.id)]
    return tuple(_refound(session, one) for one in located(session, path, ids))


def met(session: Session, articles: Sequence[Article], path: Path) -> tuple[Returned, ...]:
    """What became of the articles of a session where others lie in their place: of those with another text alone."""
    opened = {os.path.abspath(article.path): article for article in articles if article.path != STDIN}
    ids = {article.id for article in articles}
    older = [one for one in session.articles if one.id not in ids and one.path != STDIN and about(session, one.id)]
    meetings = ((one, opened.get(os.path.abspath(found(one.path, path)))) for one in older)
    return tuple(_refound(session, Returned(one, "changed", article)) for one, article in meetings if article)


def articles_of(found: Iterable[Returned]) -> tuple[Article, ...]:
    """The articles that can be opened, each once."""
    return tuple({one.article.id: one.article for one in found if one.article}.values())


def _refound(session: Session, one: Returned) -> Returned:
    if one.how != "changed" or not one.article:
        return one
    from lesart.core.session.refinding import refind  # opening a session waits for its articles alone

    return replace(one, anchors=refind(anchors_in(about(session, one.known.id), one.known.id), one.article))


class _Looking:
    """Looks for articles where they were, and beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._hashes = cache(_hashes)

    def up(self, known: SessionArticle) -> Returned:
        """What became of an article."""
        if known.path == STDIN:
            return Returned(known, "gone", problem=Problem(STDIN, "was read from standard input", "save it to a file, and open that"))
        path = found(known.path, self._path)
        article: Article | None = None
        problem: Problem | None = None
        try:
            article = _read(path, known)
        except UnreadableError as error:
            advice = error.advice if os.path.exists(path) else _PUT_BACK
            problem = Problem(path, error.what, advice)
        if article and hash_of(article.text) == known.sha256:
            return Returned(known, "same", article)
        for folder in dict.fromkeys((Path(path).parent, self._path.parent)):
            elsewhere = self._hashes(folder, known.encoding).get(known.sha256)
            if elsewhere:
                return Returned(known, "moved", _read(elsewhere, known))
        return Returned(known, "changed", article) if article else Returned(known, "gone", problem=problem)


def _read(path: str, known: SessionArticle) -> Article:
    """The article there; in the encoding it was read with then, where only that gives the text it had.

    A session may come from anywhere, and name anything: what is no file could be read for ever.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        raise UnreadableError("is no file", "take it out of the session, or put the article there")
    data, language = bytes_of(path, None), known.language if _LANGUAGE(known.language) else None
    if known.encoding and _hash(path, data, None) != known.sha256 == _hash(path, data, known.encoding):
        return read_article(path, data, encoding=known.encoding, language=language)
    return read_article(path, data, language=language)


def _hashes(folder: Path, encoding: str) -> dict[str, str]:
    """The files of a folder by the hashes of the texts that each may hold."""
    try:
        files = sorted(str(entry) for entry in folder.iterdir() if is_known(entry.name) and entry.is_file())[:_MOST_FILES]
    except OSError:
        return {}
    hashes: dict[str, str] = {}
    for path in reversed(files):
        with suppress(UnreadableError):
            data = bytes_of(path, None)
            hashes |= {_hash(path, data, way): path for way in (encoding or None, None)}
    return hashes


def _hash(path: str, data: bytes, encoding: str | None) -> str:
    """The hash of the text that a file holds in an encoding, or in that which it seems to have; empty where it holds none."""
    try:
        return hash_of(format_of(path)(data, encoding).text)
    except UnreadableError:
        return ""


def _numbered(found: Iterable[Returned]) -> tuple[Returned, ...]:
    """Articles of one text are told apart by the number at the end of their ids, as they are where they are opened by their paths."""
    paths: dict[str, list[str]] = {}
    done = []
    for one in found:
        article = one.article
        if article:
            alike = paths.setdefault(article.id, [])
            if article.path not in alike:
                alike.append(article.path)
            number = alike.index(article.path) + 1
            article = article if number == 1 else replace(article, id=f"{article.id}-{number}")
        done.append(replace(one, article=article))
    return tuple(done)
