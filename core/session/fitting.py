"""Entries whose words stand where they say: a file that was changed by hand may name any place."""

from collections.abc import Iterable
from dataclasses import replace

from lesart.core.model import Article
from lesart.core.model.session import Entry, Session
from lesart.core.session.anchors import anchors_of


def misfits(session: Session, articles: Iterable[Article]) -> tuple[Entry, ...]:
    """The entries that speak of one of these articles and of other words than stand there."""
    texts = {article.id: article.text for article in articles}

    def fits(entry: Entry) -> bool:
        return all(
            anchor.end <= len(texts[anchor.article]) and texts[anchor.article][anchor.start : anchor.end] == anchor.exact
            for anchor in anchors_of(entry)
            if anchor.article in texts
        )

    return tuple(entry for entry in session.entries if not fits(entry))


def fitting(session: Session, articles: Iterable[Article]) -> Session:
    """The session without them: what nobody said of these words is not told of them."""
    gone = set(misfits(session, articles))
    return replace(session, entries=tuple(entry for entry in session.entries if entry not in gone)) if gone else session
