"""What a comparison says of one article, in the order of its text.

Everything is a sorted array with an index for "what overlaps this stretch", so that drawing a row costs the row, not the article.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import Generic, Literal, TypeVar

from lesart.core.model import Comparison, Entity, EntityLabel, Mention, QuantityKind, Span

State = Literal["same", "conflict", "related", "only here"]
"""What the gutter says of a passage: another article says the same, says it differently, speaks of it, or none does."""

STATES: tuple[State, ...] = ("conflict", "same", "related", "only here")
"""All gutter states, the one that matters most first: it is drawn where several meet."""

GLYPHS: dict[str, str] = {"same": "=", "conflict": "≠", "related": "~", "only here": "·"}
ASCII_GLYPHS: dict[str, str] = {"same": "=", "conflict": "!", "related": "~", "only here": "."}

NameClass = Literal["name-per", "name-loc", "name-org", "name-other", "role"]
"""How a mention is drawn: a name by what it names, a description of someone ("the minister") weaker than a name."""

FigureClass = Literal["quantity", "date"]

LABEL_CLASSES: dict[EntityLabel, NameClass] = {
    "PER": "name-per",
    "LOC": "name-loc",
    "ORG": "name-org",
    "EVENT": "name-other",
    "MISC": "name-other",
}
_NO_COUNTS: frozenset[QuantityKind] = frozenset({"ordinal", "label"})
"""Numbers that count and measure nothing: what they number has a name, and is marked as one."""

Kind = TypeVar("Kind", bound=str)


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Kind]):
    """A stretch of an article and what it is."""

    span: Span
    kind: Kind


class Stretches(Generic[Kind]):
    """Stretches in text order; they may overlap."""

    __slots__ = ("_reach", "_starts", "_stretches")

    def __init__(self, stretches: Iterable[Stretch[Kind]] = ()) -> None:
        self._stretches = sorted(stretches, key=lambda stretch: (stretch.span, stretch.kind))
        self._starts = [stretch.span.start for stretch in self._stretches]
        # How far the stretches up to each one reach: ascending even where stretches overlap, and so fit for bisection.
        self._reach = list(accumulate((stretch.span.end for stretch in self._stretches), max))

    def __len__(self) -> int:
        return len(self._stretches)

    def __iter__(self) -> Iterator[Stretch[Kind]]:
        return iter(self._stretches)

    def within(self, start: int, end: int) -> Iterator[Stretch[Kind]]:
        """The stretches that overlap `[start, end)`, in text order."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return (stretch for stretch in self._stretches[first:last] if stretch.span.end > start)

    def starting(self, start: int, end: int) -> Iterator[Stretch[Kind]]:
        """The stretches that begin in `[start, end)`, in text order."""
        return iter(self._stretches[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


@dataclass(frozen=True, slots=True)
class Layers:
    """Names, numbers with dates, and passages of one article as its pane draws them."""

    names: Stretches[NameClass]
    figures: Stretches[FigureClass]
    passages: Stretches[State]


@dataclass(frozen=True, slots=True)
class MarkLook:
    """How a class of marks is drawn: a sign of one cell, and a colour by name or as #rrggbb."""

    sign: str
    colour: str


@dataclass(frozen=True, slots=True)
class Additions:
    """What the reader added to one article as its pane draws it.

    Attributes:
        marks: by the name of their class.
        looks: of each class.
        notes: what was noted something on.
        is_noted: whether something was noted on the article as a whole.
    """

    marks: Stretches[str] = Stretches()  # noqa: RUF009 - empty and immutable
    looks: Mapping[str, MarkLook] = field(default_factory=dict)
    notes: Stretches[str] = Stretches()  # noqa: RUF009 - empty and immutable
    is_noted: bool = False


def layers_for(comparison: Comparison, article_id: str) -> Layers:
    """What `comparison` says of the article. A passage in several claims has the state that matters most."""
    names = (
        Stretch(Span(mention.start, mention.end), name_class(entity, mention))
        for entity in comparison.entities
        for mention in entity.mentions
        if mention.article == article_id
    )
    numbers: Iterator[Stretch[FigureClass]] = (
        Stretch(Span(number.start, number.end), "quantity")
        for number in comparison.quantities
        if number.article == article_id and number.kind not in _NO_COUNTS
    )
    dates: Iterator[Stretch[FigureClass]] = (
        Stretch(Span(date.start, date.end), "date") for date in comparison.dates if date.article == article_id
    )
    states = _states(comparison)
    passages = (
        Stretch(Span(passage.start, passage.end), states[passage.id])
        for passage in comparison.passages
        if passage.article == article_id and passage.id in states
    )
    return Layers(Stretches(names), Stretches(chain(numbers, dates)), Stretches(passages))


def name_class(entity: Entity, mention: Mention) -> NameClass:
    """How a mention of an entity is drawn."""
    return "role" if mention.found_by == "role" else LABEL_CLASSES[entity.label]


def _states(comparison: Comparison) -> dict[str, State]:
    """The gutter state of each passage that has one."""
    states: dict[str, State] = {only.passage: "only here" for only in comparison.only_here}
    for state in reversed(STATES):
        states.update((passage, state) for claim in comparison.claims if claim.relation == state for passage in claim.passages)
    return states
