"""The entries of a session by where they stand in the articles that are open. Made anew when the session changes, never by a key press."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from lesart.core.model import Article, Entity, Place, Span
from lesart.core.model.session import Anchor, Entry, Mark, Note, Session
from lesart.core.session.anchors import anchors_of
from lesart.core.session.classes import classes_of
from lesart.tui.added.classes import looks_of
from lesart.tui.panes.layers import Additions, Stretch, Stretches


class Placed:
    """Marks and notes of the open articles.

    Attributes:
        session: what it was made of.
        classes: what marks may be of.
        looks: how marks of each class are drawn.
    """

    def __init__(self, session: Session, articles: Mapping[str, Article], ascii_only: bool) -> None:
        self.session, self._articles = session, articles
        self.classes = classes_of(session)
        self.looks = looks_of(self.classes, ascii_only)
        self._moved = {article.id for article in session.articles if article.now}
        standing = [entry for entry in session.entries if isinstance(entry, Mark | Note) and self.stands(entry)]
        self._named = [entry for entry in standing if isinstance(entry, Note) and entry.names]
        self._noted = {entry.article for entry in standing if isinstance(entry, Note) and entry.on == "article"}
        self._marks = _ByPlace(entry for entry in standing if isinstance(entry, Mark))
        self._notes = _ByPlace(entry for entry in standing if isinstance(entry, Note))
        self.additions = {article: self._additions(article) for article in articles}

    def stands(self, entry: Entry) -> bool:
        """Whether all words of an entry stand in an open article where it says."""
        return all(
            anchor.exact
            and anchor.article in self._articles
            and self._articles[anchor.article].text[anchor.start : anchor.end] == anchor.exact
            for anchor in anchors_of(entry)
        )

    def is_lost(self, entry: Entry) -> bool:
        """Whether words of it stand no more where it says, and are to be looked for: its article is open, or has changed."""
        if isinstance(entry, Note) and entry.article in self._moved:
            return True
        return any(
            anchor.article in self._moved
            or (anchor.article in self._articles and self._articles[anchor.article].text[anchor.start : anchor.end] != anchor.exact)
            for anchor in anchors_of(entry)
        )

    def marks_at(self, place: Place) -> Sequence[Mark]:
        """The marks that share a character with a place, in text order."""
        return [entry for entry in self._marks.within(place) if isinstance(entry, Mark)]

    def notes_at(self, place: Place) -> Sequence[Note]:
        """The notes on something that shares a character with a place, in text order."""
        return [entry for entry in self._notes.within(place) if isinstance(entry, Note)]

    def notes_on(self, entities: Sequence[Entity]) -> Sequence[Note]:
        """The notes on any of some names, whatever its spelling."""
        names = {name for entity in entities for name in (entity.name, *entity.variants)}
        return [entry for entry in self._named if names.intersection(entry.names)]

    def _additions(self, article: str) -> Additions:
        marks = ((entry.anchor, entry) for entry in self._marks.of(article) if isinstance(entry, Mark))
        noted = [(anchor, "note") for entry in self._notes.of(article) for anchor in anchors_of(entry) if anchor.article == article]
        noted += [(mark.anchor, "note") for mark in self._marks.of(article) if isinstance(mark, Mark) and mark.note]
        return Additions(
            Stretches(Stretch(Span(anchor.start, anchor.end), mark.kind) for anchor, mark in marks),
            self.looks,
            Stretches(Stretch(Span(anchor.start, anchor.end), kind) for anchor, kind in noted),
            article in self._noted,
        )


class _ByPlace:
    """Entries by the words they are about, so that a place costs what it touches."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        found: dict[str, list[tuple[Anchor, Entry]]] = {}
        for entry in entries:
            for anchor in anchors_of(entry):
                found.setdefault(anchor.article, []).append((anchor, entry))
        self._found = {article: sorted(own, key=lambda pair: pair[0]) for article, own in found.items()}
        self._starts = {article: [anchor.start for anchor, _ in own] for article, own in self._found.items()}
        # How far the anchors up to each one reach: ascending even where they overlap, and so fit for bisection.
        self._reach = {article: list(accumulate((anchor.end for anchor, _ in own), max)) for article, own in self._found.items()}

    def of(self, article: str) -> Sequence[Entry]:
        """All entries on an article, each once."""
        return list(dict.fromkeys(entry for _, entry in self._found.get(article, ())))

    def within(self, place: Place) -> Sequence[Entry]:
        """Those that share a character with a place, each once."""
        own = self._found.get(place.article, [])
        first = bisect_right(self._reach.get(place.article, []), place.start)
        last = bisect_left(self._starts.get(place.article, []), place.end)
        return list(dict.fromkeys(entry for anchor, entry in own[first:last] if anchor.end > place.start))
