"""A row of a list, and where in the articles it leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from lesart.core.model import Span
from lesart.tui.navigation import Spot, Stop
from lesart.tui.search import fold

Look = Literal["", "same", "conflict", "related", "only-here", "strong", "faint"]
"""How a piece of a row is drawn: in the colour of a kind of stop, stronger or fainter than the rest."""

Pieces = Sequence[tuple[str, Look]]
"""A row, piece by piece."""

ListName = Literal["ledger", "only here", "wording", "added"]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the rows of one section."""

    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One row.

    Attributes:
        id: the same whenever the list is made anew.
        words: what a reader may look for in it, folded as search folds.
        section: what it stands under; rows of one section stand together.
        spot: where it leads.
        stop: the claim or the absence that is at hand there, where it is one.
        spans: where it stands else, by article; none where the stop tells.
        marks: what of the text stands out.
        told: what the claim line says of it, where it is no stop: what it is, and more on the row below.
    """

    id: str
    words: str
    section: str
    spot: Spot
    stop: Stop | None = None
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    marks: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    told: tuple[str, str] = ("", "")


Item = Entry | Heading


class Listing(Protocol):
    """One of the lists, made of one comparison."""

    name: ListName
    orders: Sequence[str]
    """In which orders it can be had, in words; the first is how it opens."""
    few_rows: int
    """How many rows the detail has where the screen is low."""

    def entries(self, order: str) -> Sequence[Entry]:
        """All rows in an order, section by section."""

    def row(self, entry: Entry, width: int) -> Pieces:
        """A row in `width` cells."""

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """What there is to know of a row, each line with what it is about."""

    def walk(self, entries: Sequence[Entry], entry: Entry) -> tuple[Sequence[Entry], int]:
        """What n and N go through where a row of those listed was chosen, and at which of that one begins."""


def narrowed(entries: Sequence[Entry], part: str) -> list[Entry]:
    """The entries that contain every word of `part`, whatever its case and accents."""
    wanted = fold(part).split()
    return [entry for entry in entries if all(word in entry.words for word in wanted)]


def in_order(entries: Sequence[Entry], entry: Entry) -> tuple[Sequence[Entry], int]:
    """The list itself is walked, from the chosen row on."""
    return entries, next(number for number, one in enumerate(entries) if one.id == entry.id)


def with_headings(entries: Sequence[Entry]) -> list[Item]:
    """The entries, and before the first of each section what it is called."""
    items: list[Item] = []
    section = ""
    for entry in entries:
        if entry.section != section:
            section = entry.section
            items.append(Heading(section))
        items.append(entry)
    return items
