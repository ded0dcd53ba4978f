"""What was said of a text that has changed is taken over to the text that took its place, where its words stand there."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from lesart.core.model.session import Anchor, Entry, Session
from lesart.core.session.anchors import anchors_of, with_anchors
from lesart.core.session.articles import described
from lesart.core.session.changing import united
from lesart.core.session.entries import entries_of, key_of
from lesart.core.session.refinding import Refound, Standing
from lesart.core.session.returning import Returned

SAFE: frozenset[Standing] = frozenset({"exact", "moved"})
"""How anchors stand whose words are the same."""


def reanchored(session: Session, returned: Iterable[Returned], path: Path, accepted: Iterable[Refound] = ()) -> Session:
    """The session, which lies at `path`, with what was said of changed texts said of those that took their places.

    An entry goes over whole or not at all: if all its words in changed texts stand there, exactly or at another place, or a person
    `accepted` what was proposed for them. What is left stays with the text it was said of.
    """
    changed = {one.known.id: one for one in returned if one.how == "changed" and one.article}
    agreed = {one.old for one in accepted}
    new: dict[Anchor, Anchor] = {
        one.old: one.new for own in changed.values() for one in own.anchors if one.new and (one.how in SAFE or one.old in agreed)
    }
    ids = {id_: own.article.id for id_, own in changed.items() if own.article}
    kept: dict[tuple[str, ...], Entry] = {}
    for entry in session.entries:
        moved = _moved(entry, new, ids)
        key = key_of(moved)
        kept[key] = united(kept[key], moved) if key in kept else moved
    articles = {one.id: replace(one, now=ids.get(one.id, one.now)) for one in session.articles}
    articles |= {own.article.id: described(own.article, path) for own in changed.values() if own.article}
    return replace(session, entries=entries_of(kept.values()), articles=tuple(one for _, one in sorted(articles.items())))


def _moved(entry: Entry, new: Mapping[Anchor, Anchor], ids: Mapping[str, str]) -> Entry:
    if any(anchor.article in ids and anchor not in new for anchor in anchors_of(entry)):
        return entry
    return with_anchors(entry, lambda anchor: new.get(anchor, anchor), lambda article: ids.get(article, article))
