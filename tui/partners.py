"""Which passages of other articles speak of the same as one passage, best first: partners in a claim, and candidates. Knows no screen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lesart.core.model import Claim, Comparison, Link, Passage, Relation

_STRENGTH: dict[Relation, int] = {"conflict": 2, "same": 1, "related": 0}


@dataclass(frozen=True, slots=True)
class Partner:
    """A passage of another article, and the link to it: None where only others of their claim link the two, or a reader rejected it."""

    passage: Passage
    link: Link | None
    is_rejected: bool = False

    @property
    def score(self) -> float:
        """How probable it is that both speak of one fact; 0 where nothing tells."""
        return self.link.score if self.link else 0.0


class Partners:
    """The links and candidates of a comparison by passage; a question costs what its own passage or claim has."""

    def __init__(self, comparison: Comparison) -> None:
        self._passages = {passage.id: passage for passage in comparison.passages}
        self._order = {article.id: number for number, article in enumerate(comparison.articles)}
        self._links = _by_passage(comparison.links)
        self._candidates = _by_passage(comparison.candidates)

    def linked(self, passage: Passage) -> Sequence[Partner]:
        """What a passage is linked with."""
        return self._best_first(Partner(self._passages[other], link) for other, link in self._links.get(passage.id, {}).items())

    def candidates(self, passage: Passage) -> Sequence[Partner]:
        """What came nearest to it of all that it is not linked with."""
        return self._best_first(Partner(self._passages[other], link) for other, link in self._candidates.get(passage.id, {}).items())

    def in_claim(self, claim: Claim, passage: Passage) -> Sequence[Partner]:
        """A claim's passages in other articles than that of `passage`."""
        known = {**self._candidates.get(passage.id, {}), **self._links.get(passage.id, {})}
        others = (self._passages[other] for other in claim.passages)
        return self._best_first(Partner(other, known.get(other.id)) for other in others if other.article != passage.article)

    def strongest(self, claim: Claim) -> Link | None:
        """The link that a claim's confidence rests on; None where it has no links."""
        return max(self.within(claim), key=lambda link: (_STRENGTH[link.relation], link.score), default=None)

    def within(self, claim: Claim) -> Sequence[Link]:
        """The links among a claim's passages, each once, in the order of its passages."""
        members = set(claim.passages)
        links = (link for one in claim.passages for other, link in self._links.get(one, {}).items() if other in members)
        return tuple(dict.fromkeys(links))

    def _best_first(self, partners: Iterable[Partner]) -> tuple[Partner, ...]:
        return tuple(sorted(partners, key=lambda one: (-one.score, self._order[one.passage.article], one.passage.start)))


def _by_passage(links: Iterable[Link]) -> dict[str, dict[str, Link]]:
    """The links of each passage by the other one's id."""
    found: dict[str, dict[str, Link]] = {}
    for link in links:
        found.setdefault(link.a, {})[link.b] = link
        found.setdefault(link.b, {})[link.a] = link
    return found


@dataclass(frozen=True, slots=True)
class Round:
    """A way from a claim's passage to each of its partners in turn, and back to where it began.

    Attributes:
        claim: what all of them tell.
        start: the passage one sets out from.
        partners: where the way leads, in this order.
        at: 0 at the start, else which partner one is at.
    """

    claim: Claim
    start: Passage
    partners: Sequence[Partner]
    at: int = 0

    @property
    def passage(self) -> Passage:
        """The passage one is at."""
        return self.partners[self.at - 1].passage if self.at else self.start

    @property
    def partner(self) -> Partner | None:
        """The partner one is at; None at the start."""
        return self.partners[self.at - 1] if self.at else None

    def is_at(self, claim: Claim, passage: Passage) -> bool:
        """Whether one is where the way has led, and still reads the claim it is about."""
        return (self.claim.id, self.passage.id) == (claim.id, passage.id)

    def next(self) -> "Round":
        """One further."""
        return replace(self, at=(self.at + 1) % (len(self.partners) + 1))
