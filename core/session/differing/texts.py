"""The texts that a session speaks of, as far as they can be had."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lesart.core.model import Article
from lesart.core.model.session import Session, SessionArticle
from lesart.core.session.returning import Returned, returned


@dataclass(frozen=True, slots=True)
class Texts:
    """The articles of a session.

    Attributes:
        known: those with the text that the session knows, by id.
        missing: those that are nowhere with that text; of what has a newer version in the session, nothing is missing.
        returned: what became of each where it lay.
    """

    known: Mapping[str, Article]
    missing: tuple[SessionArticle, ...]
    returned: tuple[Returned, ...]


def texts_of(session: Session, path: Path, others: Iterable[Article] = ()) -> Texts:
    """The texts of the session that lies at `path`, where they lay or beside it; else among `others`, by their ids."""
    found = returned(session, path)
    current = [one for one in session.articles if not one.now]
    elsewhere = {article.id: article for article in others}
    known = {one.id: elsewhere[one.id] for one in current if one.id in elsewhere}
    known |= {one.known.id: one.article for one in found if one.is_whole and one.article}
    return Texts(known, tuple(one for one in current if one.id not in known), found)
