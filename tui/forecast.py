"""What a comparison will say once it honours new decisions, as far as that is plain: shown until it is compared anew. Knows no screen."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import product

from lesart.core.model import Aliases, Claim, Comparison, Evidence, Given, Link, Passage, Silent
from lesart.core.places import Places

_DECIDED = Evidence("given", "linked by the reader", 1.0)
_Pair = tuple[str, str]


def forecast(known: Comparison, given: Iterable[Given], silent: Iterable[Silent], aliases: Aliases) -> Comparison:
    """`known` with decisions that it does not honour yet; of two on one pair the later counts. Answered names are asked no more."""
    draft = _Draft(_unasked(known, aliases))
    places = Places(known.passages)
    for one in given:
        for a, b in product(places.at(one.a), places.at(one.b)):
            if draft.article(a) != draft.article(b):
                pair = draft.in_order(a, b)
                if one.linked:
                    draft.join(pair, one)
                else:
                    draft.part(pair)
    for absent in silent:
        for passage in places.at(absent.place):
            draft.silence(passage, absent.article)
    return draft.comparison


def _unasked(known: Comparison, aliases: Aliases) -> Comparison:
    names = {entity.id: entity.name for entity in known.entities}
    answered = [set(group) for group in (*aliases.same, *aliases.different)]
    asked = tuple(one for one in known.suggestions if not any({names[one.a], names[one.b]} <= group for group in answered))
    return replace(known, suggestions=asked)


class _Draft:
    """A comparison that is being changed."""

    def __init__(self, known: Comparison) -> None:
        self._known = known
        self._passages = {passage.id: passage for passage in known.passages}
        self._links: dict[_Pair, Link] = {(link.a, link.b): link for link in known.links}
        self._candidates: dict[_Pair, Link] = {(link.a, link.b): link for link in known.candidates}
        self._claims = list(known.claims)
        self._linked: set[str] = set()

    @property
    def comparison(self) -> Comparison:
        """As it is now; what was linked stands no longer in one article only."""
        return replace(
            self._known,
            links=tuple(self._links.values()),
            candidates=tuple(self._candidates.values()),
            claims=tuple(self._claims),
            only_here=tuple(only for only in self._known.only_here if only.passage not in self._linked),
        )

    def article(self, passage: str) -> str:
        return self._passages[passage].article

    def in_order(self, one: str, other: str) -> _Pair:
        """Two passages as a link has them."""
        first, second = sorted((self._passages[one], self._passages[other]), key=_order)
        return first.id, second.id

    def join(self, pair: _Pair, given: Given) -> None:
        """Link two passages; one that stands in no claim comes to the other's."""
        found = self._links.pop(pair, None) or self._candidates.pop(pair, None) or Link(*pair, "same", 1.0)
        relation = given.relation or ("same" if found.relation == "related" else found.relation)
        reasons = tuple(reason for reason in found.evidence if reason.kind != "given")
        self._links[pair] = replace(found, relation=relation, score=1.0, band="sure", evidence=(_DECIDED, *reasons))
        self._linked.update(pair)
        for at, claim in enumerate(self._claims):
            if claim.relation == "related" and set(pair) <= set(claim.passages):
                self._claims[at] = replace(claim, relation=relation, confidence=1.0, band="sure")
        match [self._claim_of(passage) for passage in pair]:
            case None, None:
                self._claims.append(Claim(f"given {' '.join(pair)}", pair, relation, confidence=1.0, band="sure"))
            case (Claim() as home, None) | (None, Claim() as home):
                members = sorted({*home.passages, *pair}, key=lambda one: _order(self._passages[one]))
                self._claims[self._claims.index(home)] = replace(home, passages=tuple(members))

    def part(self, pair: _Pair) -> None:
        """Unlink two passages; of a claim that holds both the one leaves that has fewer other links there."""
        self._links.pop(pair, None)
        self._candidates.pop(pair, None)
        for claim in [claim for claim in self._claims if set(pair) <= set(claim.passages)]:
            self._leave(claim, min(reversed(pair), key=lambda passage: self._ties(passage, claim)))

    def silence(self, passage: str, article: str) -> None:
        """Unlink a passage from all of an article, but for what the reader linked."""
        for pair, link in [*self._links.items(), *self._candidates.items()]:
            if passage in pair and article in map(self.article, pair) and _DECIDED.kind not in {reason.kind for reason in link.evidence}:
                self.part(pair)
        for claim in [claim for claim in self._claims if passage in claim.passages]:
            others = [one for one in claim.passages if self.article(one) == article]
            if article != self.article(passage) and others and not any(self.in_order(passage, one) in self._links for one in others):
                self._leave(claim, passage)

    def _claim_of(self, passage: str) -> Claim | None:
        return next((claim for claim in self._claims if passage in claim.passages and claim.relation != "related"), None)

    def _ties(self, passage: str, claim: Claim) -> tuple[int, float]:
        links = [link for (a, b), link in self._links.items() if passage in (a, b) and {a, b} <= set(claim.passages)]
        return len(links), max((link.score for link in links), default=0.0)

    def _leave(self, claim: Claim, passage: str) -> None:
        """Take a passage out of a claim, with what it says there; what one article alone tells is no claim."""
        at = self._claims.index(claim)
        rest = tuple(one for one in claim.passages if one != passage)
        if len({self.article(one) for one in rest}) < 2:
            del self._claims[at]
            return
        differences = tuple(one for one in claim.differences if all(value.passage != passage for value in one.values))
        relation = "same" if claim.relation == "conflict" and not any(one.is_apart for one in differences) else claim.relation
        self._claims[at] = replace(
            claim,
            passages=rest,
            relation=relation,
            slot=claim.slot if relation == "conflict" else "",
            values=tuple(value for value in claim.values if value.passage != passage and relation == "conflict"),
            differences=differences,
            ladder=tuple(rung for rung in claim.ladder if rung.passage != passage),
        )


def _order(passage: Passage) -> tuple[str, int, int]:
    return passage.article, passage.start, passage.end
