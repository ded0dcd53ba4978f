"""Which rows of the matrix are listed, in which order, and which cell the reader is at. Knows no screen."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from lesart.core.contrast.matrix import ORDERS, Cell, Order, Row, arranged, matrix
from lesart.core.model import Comparison

Sieve = Literal["claims", "conflict", "few", "voices", "related"]
"""What is listed: what is sure; of that the conflicts, what two articles alone tell, or what one article has somebody say and another tells
itself; or what is only perhaps related."""

FEW = 2

_PASSES: Mapping[Sieve, Callable[[Row], bool]] = {
    "claims": lambda row: row.claim.relation != "related",
    "conflict": lambda row: row.claim.relation == "conflict",
    "few": lambda row: row.claim.relation != "related" and row.told <= FEW,
    "voices": lambda row: row.claim.relation != "related" and row.disputed_voice,
    "related": lambda row: row.claim.relation == "related",
}


class Matrix:
    """A table of claims and articles with a cell that one is at; it stays on its claim and its article whatever is listed.

    Attributes:
        comparison: what is known.
        listed: the rows, in their order.
        order: how they are arranged.
        sieve: what is listed.
        row: number of the row one is at.
        column: number of the article one is at.
        told_by: how many of the listed claims each article tells.
        counts: how many claims each sieve lets pass.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.order: Order = ORDERS[0]
        self.sieve: Sieve = "claims"
        self.row = self.column = 0
        self.listed: Sequence[Row] = ()
        self.told_by: Sequence[int] = ()
        self.counts: Mapping[Sieve, int] = {}
        self.learn(comparison)

    def learn(self, comparison: Comparison) -> None:
        """Take in what is known now."""
        self.comparison = comparison
        self._rows = matrix(comparison)
        self.counts = {sieve: sum(map(passes, self._rows)) for sieve, passes in _PASSES.items()}
        if not self.counts[self.sieve]:
            self.sieve = "claims" if self.counts["claims"] else "related"
        self._list()

    @property
    def at(self) -> Row | None:
        """The row one is at; None where nothing is listed."""
        return self.listed[self.row] if self.listed else None

    @property
    def cell(self) -> Cell | None:
        """The cell one is at."""
        return self.at.cells[self.column] if self.at else None

    def move(self, rows: int = 0, columns: int = 0) -> None:
        """Go to another cell, or as far that way as there are any."""
        self.row = min(max(self.row + rows, 0), max(len(self.listed) - 1, 0))
        self.column = min(max(self.column + columns, 0), len(self.comparison.articles) - 1)
        if columns and self.order == "text":
            self._list()

    def next_order(self) -> None:
        """Arrange the rows in the next way; as an article tells them, that is the article one is at."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self._list()

    def sift(self, sieve: Sieve) -> Sieve | None:
        """List these rows only, or, where they are listed already, all claims again; where there are none of what was wanted, say which."""
        wanted: Sieve = "claims" if self.sieve == sieve else sieve
        if not self.counts[wanted]:
            return wanted
        self.sieve = wanted
        self._list()
        return None

    def _list(self) -> None:
        at = self.at
        article = self.comparison.articles[self.column].id
        passing = filter(_PASSES[self.sieve], self._rows)
        self.listed = arranged(passing, self.order, article)
        same = next((number for number, row in enumerate(self.listed) if at and row.claim.id == at.claim.id), None)
        self.row = min(self.row, max(len(self.listed) - 1, 0)) if same is None else same
        self.told_by = [sum(bool(row.cells[column].passages) for row in self.listed) for column in range(len(self.comparison.articles))]
