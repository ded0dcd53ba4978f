"""A comparison and what a reader added to it -> what leaves, in one of the scopes."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from lesart.core.contrast.ledger import ledger
from lesart.core.export.excerpts import Excerpts
from lesart.core.export.extract import Excerpt, Extract, Group, Scope
from lesart.core.export.lookup import Lookup, name
from lesart.core.export.pairing import Pairing
from lesart.core.export.whereabouts import without_folders_of_their_own
from lesart.core.model import Article, Claim, Comparison
from lesart.core.model.session import Answer, Chosen, Note, Session
from lesart.core.session.fitting import fitting
from lesart.core.session.known import Known

_Entry = TypeVar("_Entry", Answer, Note)

_MOST_NAMES = 3
"""So many articles are named in a title."""
_NAME = 32
"""And with so many characters each, for the headline of a page holds them all."""

_ORDER = {"conflict": 0, "same": 1, "related": 2}


class UnknownClaim(ValueError):  # noqa: N818 - the name says what is wrong
    """A claim was asked for that the comparison does not have; says its id."""


def extract(comparison: Comparison, session: Session, scope: Scope, claims: Sequence[str] = ()) -> Extract:
    """What leaves in a scope.

    What the session says of articles that are not in the comparison rests, and what it says of other words than stand where it says so.

    Args:
        comparison: made with what the session decides; a decision that it does not honour yet is told all the same.
        session: its anchors point into the texts of the comparison (see `session.anchoring`).
        scope: what should leave.
        claims: ids of claims, for `current` and `chosen`; without any, those that the session has chosen.

    Raises:
        UnknownClaim: the comparison has no such claim.
    """
    return _Extracting(without_folders_of_their_own(comparison), fitting(session, comparison.articles)).extract(scope, claims)


class _Extracting:
    """All that is needed to say of one comparison what leaves."""

    def __init__(self, comparison: Comparison, session: Session) -> None:
        self._session = session
        passages_known = Known(comparison)
        self._pairing = Pairing(comparison, session, passages_known)
        self._excerpts = Excerpts(comparison, session, passages_known)
        self._comparison = replace(comparison, claims=(*comparison.claims, *self._pairing.loose()))
        self._claims_known, self._look = Known(self._comparison), Lookup(self._comparison)
        self._answers: dict[str, list[Answer]] = {}
        self._notes: dict[str, list[Note]] = {}
        self._chosen: set[str] = set()
        for entry in session.entries:
            match entry:
                case Answer():
                    self._file(self._answers, entry)
                case Note(on="claim"):
                    self._file(self._notes, entry)
                case Chosen():
                    self._chosen.update(claim.id for claim in self._claims_known.claims(entry.anchors))

    def extract(self, scope: Scope, wanted: Sequence[str]) -> Extract:
        claims = sorted(self._claims(scope, wanted), key=lambda claim: (_ORDER[claim.relation], -claim.weight, claim.id))
        groups = tuple(self._group(number, claim, scope) for number, claim in enumerate(claims, 1))
        return Extract(
            scope=scope,
            title=self._session.title or _title(self._comparison.articles),
            articles=self._comparison.articles,
            groups=groups,
            alone=tuple(self._alone(scope, groups)),
            notes=tuple(self._general_notes()),
            comparison=self._comparison,
            session=self._session,
        )

    def _claims(self, scope: Scope, wanted: Sequence[str]) -> Iterable[Claim]:
        match scope:
            case "all":
                return self._comparison.claims
            case "dossier":
                return [claim for claim in ledger(self._comparison) if claim.relation == "conflict"]
            case "marked":
                return [claim for claim in self._comparison.claims if self._put_a_hand_to(claim)]
            case "current" | "chosen":
                by_id = {claim.id: claim for claim in self._comparison.claims}
                unknown = [one for one in wanted if one not in by_id]
                if unknown:
                    raise UnknownClaim(unknown[0])
                return [by_id[one] for one in dict.fromkeys(wanted) or self._chosen]

    def _put_a_hand_to(self, claim: Claim) -> frozenset[str]:
        """The passages of a claim that the reader marked, noted something on, or linked by hand."""
        pairs = (pair for pair in self._pairing.of(claim) if pair in self._pairing.touched)
        own = (one for one in claim.passages if one in self._excerpts.marked or one in self._excerpts.noted)
        return frozenset((*own, *(one for pair in pairs for one in pair)))

    def _group(self, number: int, claim: Claim, scope: Scope) -> Group:
        pairs = self._pairing.of(claim)
        title = self._look.title(claim)
        if scope == "marked":
            touched = self._put_a_hand_to(claim)
            pairs = tuple(pair for pair in pairs if not touched.isdisjoint(pair))
            claim = _narrowed(claim, touched.union(*pairs))
        return Group(
            number=number,
            claim=claim,
            title=title,
            excerpts=tuple(self._excerpts.of(place, claim) for place in self._look.places(claim)),
            pairs=tuple(map(self._pairing.pair, pairs)),
            answers=tuple(sorted(self._answers.get(claim.id, ()), key=lambda answer: (answer.when, answer.by))),
            notes=tuple(self._notes.get(claim.id, ())),
            is_chosen=claim.id in self._chosen,
        )

    def _alone(self, scope: Scope, groups: Iterable[Group]) -> Iterable[Excerpt]:
        """See `Extract.alone`."""
        if scope not in ("all", "marked"):
            return []
        grouped = {one.passage for group in groups for one in group.excerpts}
        alone = {only.passage for only in self._comparison.only_here} if scope == "all" else set()
        alone |= {one for one in self._excerpts.noted if one not in grouped}
        passages = [self._excerpts.of(self._look.passage(one)) for one in alone]
        places = [*passages, *self._excerpts.marked_outside(grouped | alone)]
        return sorted(places, key=lambda one: (self._look.number(one.article), one.start, one.end))

    def _general_notes(self) -> Iterator[Note]:
        articles = {article.id for article in self._comparison.articles}
        names = {variant for entity in self._comparison.entities for variant in (entity.name, *entity.variants)}
        for entry in self._session.entries:
            if isinstance(entry, Note) and (entry.article in articles if entry.on == "article" else not names.isdisjoint(entry.names)):
                yield entry

    def _file(self, shelf: dict[str, list[_Entry]], entry: _Entry) -> None:
        for claim in self._claims_known.claims(entry.anchors):
            shelf.setdefault(claim.id, []).append(entry)


def _narrowed(claim: Claim, members: Collection[str]) -> Claim:
    """A claim with some of its passages alone."""
    return replace(
        claim,
        passages=tuple(one for one in claim.passages if one in members),
        values=tuple(value for value in claim.values if value.passage in members),
        differences=tuple(one for one in claim.differences if all(value.passage in members for value in one.values)),
        ladder=tuple(rung for rung in claim.ladder if rung.passage in members),
    )


def _title(articles: Sequence[Article]) -> str:
    """What articles are called together, where nobody has said: the first ones by name, the others by number."""
    names = list(dict.fromkeys(_shortened(name(article)) for article in articles))
    shown = names if len(names) <= _MOST_NAMES else names[: _MOST_NAMES - 1]
    return " · ".join(shown if shown == names else [*shown, f"{len(names) - len(shown)} more"])


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _NAME else f"{line[:_NAME].rsplit(' ', 1)[0].rstrip(',;:')}…"
