"""What became of the reader's words on articles that have changed, and what the reader makes of each. Knows no screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from lesart.core.model.session import Session
from lesart.core.session.anchors import anchors_of
from lesart.core.session.reanchoring import SAFE, reanchored
from lesart.core.session.refinding import Refound
from lesart.core.session.returning import Returned

Fate = Literal["taken over", "open", "left", "dropped"]
"""What becomes of an anchor: it goes over to the new text, waits for an answer, stays with the old text, or its entries are taken out."""


@dataclass(frozen=True, slots=True)
class Coming:
    """An anchor in a text that has changed."""

    path: str
    refound: Refound


class Returning:
    """The anchors of changed texts, those first that need a person, and the answers so far."""

    def __init__(self, changed: Sequence[Returned]) -> None:
        self._changed = changed
        self._accepted: set[Refound] = set()
        self._dropped: set[Refound] = set()
        found = [Coming(one.article.path if one.article else one.known.path, anchor) for one in changed for anchor in one.anchors]
        self.items: Sequence[Coming] = sorted(found, key=lambda item: _ORDER.index(item.refound.how))

    def count(self, how: str) -> int:
        """How many anchors stand so."""
        return sum(item.refound.how == how for item in self.items)

    def fate(self, item: Coming) -> Fate:
        """What becomes of an anchor as it is answered now."""
        if item.refound in self._dropped:
            return "dropped"
        if item.refound.how in SAFE or item.refound in self._accepted:
            return "taken over"
        return "open" if item.refound.how == "fuzzy" else "left"

    def accept(self, item: Coming) -> bool:
        """Accept what is proposed for an anchor, or do so no more; False where nothing is proposed."""
        if item.refound.new is None:
            return False
        self._dropped.discard(item.refound)
        self._accepted ^= {item.refound}
        return True

    def drop(self, item: Coming) -> None:
        """Take out what was said of these words, or leave it after all."""
        self._accepted.discard(item.refound)
        self._dropped ^= {item.refound}

    def taken_over(self, session: Session, path: Path) -> Session:
        """The session, which lies at `path`, as it is answered now."""
        gone = {one.old for one in self._dropped}
        kept = replace(session, entries=tuple(entry for entry in session.entries if gone.isdisjoint(anchors_of(entry))))
        return reanchored(kept, self._changed, path, self._accepted)


_ORDER = ("fuzzy", "lost", "moved", "exact")
