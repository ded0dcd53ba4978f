"""Sparse vectors over a corpus, in plain numpy: cosines of one row with all, and of chosen pairs, without a matrix of all pairs."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class Vectors:
    """Unit vectors, one per row, indexed by term."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        number: dict[str, int] = {}
        terms, weights, begins = [], [], [0]
        for row in rows:
            length = sum(value * value for value in row.values()) ** 0.5 or 1.0
            for term, value in row.items():
                terms.append(number.setdefault(term, len(number)))
                weights.append(value / length)
            begins.append(len(terms))
        self._terms, self._weights = np.array(terms, np.int64), np.array(weights)
        self._begins = np.array(begins, np.int64)
        rows_of = np.repeat(np.arange(len(rows)), np.diff(self._begins))
        by_term = np.argsort(self._terms, kind="stable")
        self._posted_rows, self._posted_weights = rows_of[by_term], self._weights[by_term]
        self._postings = np.searchsorted(self._terms[by_term], np.arange(len(number) + 1))
        self._size = len(rows)

    def cosines(self, row: int, cap: int | None = None) -> Floats:
        """Cosine of one row with every row. Terms that stand in more than `cap` rows are passed over (they only slow the search)."""
        stretch = slice(self._begins[row], self._begins[row + 1])
        terms, weights = self._terms[stretch], self._weights[stretch]
        begins, sizes = self._postings[terms], self._postings[terms + 1] - self._postings[terms]
        if cap is not None:
            kept = sizes <= cap
            begins, sizes, weights = begins[kept], sizes[kept], weights[kept]
        total = int(sizes.sum())
        where = np.arange(total) + np.repeat(begins - (np.cumsum(sizes) - sizes), sizes)
        products = np.repeat(weights, sizes) * self._posted_weights[where]
        return np.bincount(self._posted_rows[where], products, minlength=self._size).astype(np.float64)

    def of_pairs(self, left: Integers, right: Integers) -> Floats:
        """Cosine of each pair of rows; `left` is sorted."""
        values = np.zeros(len(left))
        for row in np.unique(left):
            stretch = slice(*np.searchsorted(left, [row, row + 1]))
            values[stretch] = self.cosines(int(row))[right[stretch]]
        return values


def frequencies(rows: Sequence[Mapping[str, float]]) -> Counter[str]:
    """In how many rows each term stands."""
    return Counter(term for row in rows for term in row)
