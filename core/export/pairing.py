"""Which excerpts are linked: the links of a comparison, what the reader decided on them, and the reader's own."""

from collections.abc import Iterable
from hashlib import sha256
from itertools import product
from typing import TypeVar

from lesart.core.export.excerpts import excerpt_id
from lesart.core.export.extract import Pair
from lesart.core.model import Claim, Comparison, Evidence, Link, Passage, Place, Relation
from lesart.core.model.session import Anchor, Decision, Note, Session
from lesart.core.session.known import Known
from lesart.core.session.verdicts import upheld

LINKED_BY_HAND = Evidence("given", "linked by the reader", 1.0)

_Key = tuple[str, str]
_Entry = TypeVar("_Entry")


class Pairing:
    """The links between the passages of one comparison; the reader's decisions and notes are filed by pair once.

    Attributes:
        touched: pairs of passage ids that the reader linked by hand or noted something on.
    """

    def __init__(self, comparison: Comparison, session: Session, known: Known) -> None:
        self._known = known
        self._passages = {passage.id: passage for passage in comparison.passages}
        self._links = {(link.a, link.b): link for link in comparison.links}
        self._partners: dict[str, list[str]] = {}
        self._decisions: dict[_Key, list[Decision]] = {}
        self._notes: dict[_Key, list[Note]] = {}
        for entry in session.entries:
            match entry:
                case Decision():
                    self._file(self._decisions, (entry.a, entry.b), entry)
                case Note(on="link"):
                    self._file(self._notes, entry.anchors, entry)
        held = (one for one in upheld(session.entries).given if one.linked)
        self._by_hand: dict[_Key, Relation] = {key: one.relation or "same" for one in held for key in self._keys((one.a, one.b))}
        for a, b in [*self._links, *(key for key in self._by_hand if key not in self._links)]:
            self._partners.setdefault(a, []).append(b)
        own = (key for key, decisions in self._decisions.items() if any(one.verdict == "linked" and not one.suggested for one in decisions))
        self.touched = {*own, *self._notes}

    def loose(self) -> tuple[Claim, ...]:
        """A claim for each link of the reader's own that joins no claim of the comparison yet."""
        found = []
        for key, relation in sorted(self._by_hand.items()):
            if not self._known.together(*key):
                relation = self._links[key].relation if key in self._links else relation
                found.append(Claim(sha256(" ".join(key).encode()).hexdigest()[:12], key, relation, confidence=1.0, band="sure"))
        return tuple(found)

    def of(self, claim: Claim) -> tuple[_Key, ...]:
        """The linked pairs of a claim's passages, by id of the passages, in passage order."""
        members = set(claim.passages)
        return tuple((a, b) for a in claim.passages for b in self._partners.get(a, ()) if b in members)

    def pair(self, key: _Key) -> Pair:
        """What is known of two linked passages."""
        link = self._links.get(key) or Link(*key, self._by_hand[key], 1.0, (LINKED_BY_HAND,), band="sure")
        decisions = tuple(self._decisions.get(key, ()))
        a, b = (excerpt_id(self._passages[one]) for one in key)
        return Pair(a, b, link.relation, link.score, link.band, link.evidence, decisions, tuple(self._notes.get(key, ())))

    def _file(self, shelf: dict[_Key, list[_Entry]], anchors: Iterable[Anchor], entry: _Entry) -> None:
        for key in self._keys(anchors):
            shelf.setdefault(key, []).append(entry)

    def _keys(self, stretches: Iterable[Anchor | Place]) -> list[_Key]:
        """The passages of two stretches, each pair in passage order; none where these are no two."""
        meant = [self._known.meant(stretch) for stretch in stretches]
        pairs = product(*meant) if len(meant) == 2 else ()
        ordered = (sorted(pair, key=_order) for pair in pairs if len({one.id for one in pair}) == 2)
        return [(first.id, second.id) for first, second in ordered]


def _order(passage: Passage) -> tuple[str, int]:
    return passage.article, passage.start
