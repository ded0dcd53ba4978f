"""What a comparison says of two passages: why they match, what they agree and differ in, who asserts it."""

from dataclasses import dataclass
from typing import Literal

from lesart.core.model.mentions import Bound
from lesart.core.model.texts import Place

Relation = Literal["same", "conflict", "related"]
Band = Literal["sure", "likely", "candidate"]
EvidenceKind = Literal["word", "name", "number", "date", "quotation", "speaker", "place", "neighbours", "witness", "slot", "given"]
DifferenceKind = Literal["number", "date", "person", "place", "outcome", "denial", "cause"]
Standing = Literal["agrees", "compatible", "rose", "fell", "differs", "unclear"]
Hint = Literal["same speaker", "same day", "digits swapped"]
ShiftKind = Literal["attribution dropped", "condition dropped", "hedge dropped"]

APART: frozenset[Standing] = frozenset({"rose", "fell", "differs"})
"""How values stand that do not fit each other."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a link: what both sides share (`what`), and how much it weighs (0..1, shares of one link add up to about 1).

    A `slot` is a thing that both count, in whatever number; a `speaker` says both, a `quotation` stands in both; a `place` is where both
    stand in their texts; a `witness` is a third article that tells both; `given` is a reader's own decision.
    """

    kind: EvidenceKind
    what: str
    weight: float


@dataclass(frozen=True, slots=True)
class SlotValue:
    """What one passage says in a slot, as it stands in the text ("2.300 Soldaten"), with the span it stands at.

    Attributes:
        low: least number it may mean, where it is one; `high` the greatest, None where it is open upwards.
        bound: how it is bound ("over"), empty where it is no number.
        speaker: who says it, empty for the narrator.
        as_of: ISO date it is true of: its own where the text tells, else that of its article.
    """

    passage: str
    value: str
    start: int
    end: int
    low: float | None = None
    high: float | None = None
    bound: Bound | Literal[""] = ""
    unit: str = ""
    speaker: str = ""
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot that two linked passages both fill, and how what they fill it with stands to each other.

    Attributes:
        kind: what is filled in: a number, a date or time, a person or a place in one role, what came of it, whether it is so, why.
        slot: what it is, in words ("OGK · Helfer").
        values: both sides, the first passage's first.
        standing: `rose` is later and higher, `fell` later but lower, of what can only grow; `unclear` where it is not told whether
            both count one thing in one unit.
        hints: what a reader should look at first.
        strength: how surely the values stand so, given that the passages speak of one fact, 0..1.
    """

    kind: DifferenceKind
    slot: str
    values: tuple[SlotValue, ...]
    standing: Standing = "differs"
    hints: tuple[Hint, ...] = ()
    strength: float = 1.0

    @property
    def is_apart(self) -> bool:
        """Whether the values do not fit each other, and so make a conflict."""
        return self.standing in APART


@dataclass(frozen=True, slots=True)
class Shift:
    """A difference of assertion, never of fact: one passage says firmly what the other says with a reserve.

    `sign` is the reserve as it stands in the `weaker` passage's article, from `start` to `end`.
    """

    kind: ShiftKind
    firmer: str
    weaker: str
    sign: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of different articles that speak of the same fact. `a` < `b` by passage order; `score` 0..1 is a probability.

    `band` is that probability in words. A conflict names its slot ("soldat") and both values: those of the first of its `differences`;
    the other relations leave them empty.

    Attributes:
        differences: slots that both sides fill, the weightiest first. A conflict has one whose values do not fit each other; numbers
            that agree or fit stand here as well.
        shifts: where one side asserts what the other tells with a reserve.
    """

    a: str
    b: str
    relation: Relation
    score: float
    evidence: tuple[Evidence, ...] = ()
    slot: str = ""
    values: tuple[SlotValue, ...] = ()
    band: Band = "likely"
    differences: tuple[Difference, ...] = ()
    shifts: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A reader's decision on two stretches of articles, which an alignment must honour: they are `linked`, or they are not.

    Stretches and not passages: a decision outlives the passages it was made on. `relation` is what a linked pair must be told as; empty
    leaves that to the comparison.
    """

    a: Place
    b: Place
    linked: bool
    relation: Relation | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Silent:
    """A reader's decision that nothing in an article speaks of a stretch of another."""

    place: Place
    article: str
