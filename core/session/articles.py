"""The articles that a session speaks of, and those that are open."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from lesart.core.model import Article
from lesart.core.model.session import Anchor, Entry, Note, Session, SessionArticle, Silence
from lesart.core.session.anchors import anchors_of
from lesart.core.session.paths import STDIN, stored


def hash_of(text: str) -> str:
    """What a text is known by; the id of its article begins so."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def described(article: Article, session: Path) -> SessionArticle:
    """An article as the file `session` speaks of it."""
    about = article.metadata
    return SessionArticle(
        article.id,
        stored(article.path, session),
        hash_of(article.text),
        about.title,
        about.outlet,
        about.date,
        about.language,
        article.encoding,
    )


def with_articles(session: Session, articles: Sequence[Article], path: Path) -> Session:
    """The session, which lies at `path`, with the articles that are open.

    Where one of them lies in the place of an article that the session knows with another text, that one gets its id as `now`.
    """
    opened = {article.id: described(article, path) for article in articles}
    here = {one.path: one.id for one in opened.values() if one.path != STDIN}
    others = [replace(one, now=here.get(one.path, one.now)) for one in session.articles if one.id not in opened]
    return replace(session, articles=tuple(sorted((*others, *opened.values()), key=lambda one: one.id)))


def about(session: Session, article: str) -> tuple[Entry, ...]:
    """The entries that speak of an article, by its id."""
    return tuple(entry for entry in session.entries if article in _articles_of(entry))


def anchors_in(entries: Iterable[Entry], article: str) -> tuple[Anchor, ...]:
    """The anchors of entries in an article, each once, in the order of the text."""
    return tuple(sorted({anchor for entry in entries for anchor in anchors_of(entry) if anchor.article == article}))


def _articles_of(entry: Entry) -> set[str]:
    own = {entry.article} if isinstance(entry, Note | Silence) and entry.article else set()
    return own | {anchor.article for anchor in anchors_of(entry)}
