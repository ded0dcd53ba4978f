"""What a comparison says of one article, in the order of its text.

Everything is a sorted array with an index for "what overlaps this stretch", so that drawing a row costs the row, not the article.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
class Mark(Generic[Kind]):
    """A stretch of an article and what it is."""

    span: Span
    kind: Kind


class Marks(Generic[Kind]):
    """Marks in text order; they may overlap."""

    __slots__ = ("_marks", "_reach", "_starts")

    def __init__(self, marks: Iterable[Mark[Kind]] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: (mark.span, mark.kind))
        self._starts = [mark.span.start for mark in self._marks]
        # How far the marks up to each one reach: ascending even where marks overlap, and so fit for bisection.
        self._reach = list(accumulate((mark.span.end for mark in self._marks), max))

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark[Kind]]:
        return iter(self._marks)

    def within(self, start: int, end: int) -> Iterator[Mark[Kind]]:
        """The marks that overlap `[start, end)`, in text order."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return (mark for mark in self._marks[first:last] if mark.span.end > start)

    def starting(self, start: int, end: int) -> Iterator[Mark[Kind]]:
        """The marks that begin in `[start, end)`, in text order."""
        return iter(self._marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


@dataclass(frozen=True, slots=True)
class Layers:
    """Names, numbers with dates, and passages of one article as its pane draws them."""

    names: Marks[NameClass]
    figures: Marks[FigureClass]
    passages: Marks[State]


def layers_for(comparison: Comparison, article_id: str) -> Layers:
    """What `comparison` says of the article. A passage in several claims has the state that matters most."""
    names = (
        Mark(Span(mention.start, mention.end), name_class(entity, mention))
        for entity in comparison.entities
        for mention in entity.mentions
        if mention.article == article_id
    )
    numbers: Iterator[Mark[FigureClass]] = (
        Mark(Span(number.start, number.end), "quantity")
        for number in comparison.quantities
        if number.article == article_id and number.kind not in _NO_COUNTS
    )
    dates: Iterator[Mark[FigureClass]] = (
        Mark(Span(date.start, date.end), "date") for date in comparison.dates if date.article == article_id
    )
    states = _states(comparison)
    passages = (
        Mark(Span(passage.start, passage.end), states[passage.id])
        for passage in comparison.passages
        if passage.article == article_id and passage.id in states
    )
    return Layers(Marks(names), Marks(chain(numbers, dates)), Marks(passages))


def name_class(entity: Entity, mention: Mention) -> NameClass:
    """How a mention of an entity is drawn."""
    return "role" if mention.found_by == "role" else LABEL_CLASSES[entity.label]


def _states(comparison: Comparison) -> dict[str, State]:
    """The gutter state of each passage that has one."""
    states: dict[str, State] = {only.passage: "only here" for only in comparison.only_here}
    for state in reversed(STATES):
        states.update((passage, state) for claim in comparison.claims if claim.relation == state for passage in claim.passages)
    return states
