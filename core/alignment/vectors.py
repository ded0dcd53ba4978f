"""Sparse vectors over a corpus, in plain numpy: of a block of rows with all, and of chosen pairs, without a matrix of all pairs."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

# Pairs whose vectors are gathered at a time: they stay within the processor's cache.
_CHUNK = 512


class Block(Protocol):
    """Rows ready to be compared with all rows."""

    def block(self, begin: int, end: int) -> Floats:
        """Cosines of the rows from `begin` to `end` with every row."""


class Searched(Protocol):
    """Vectors that candidates are searched by."""

    def search(self, visits: int) -> Block:
        """Ready to compare; see `Vectors.search`."""


class Vectors:
    """Vectors, one per row, indexed by term."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        number: dict[str, int] = {}
        begins = np.cumsum([0, *map(len, rows)])
        self.terms = np.array([number.setdefault(term, len(number)) for row in rows for term in row], np.int64)
        self.weights = np.array([weight for row in rows for weight in row.values()], np.float64)
        self.begins: Integers = begins.astype(np.int64)
        self.rows: Integers = np.repeat(np.arange(len(rows)), np.diff(self.begins))
        self.size, self.width = len(rows), len(number)
        lengths = np.sqrt(np.bincount(self.rows, self.weights**2, minlength=len(rows)))
        self.lengths: Floats = np.where(lengths > 0, lengths, 1.0)

    def search(self, visits: int) -> "Search":
        """Ready to compare rows with all rows, each of which meets `visits` others on average, counted per term that they share.

        The commonest terms, which slow a search most and tell least, are passed over as far as that takes.
        """
        return Search(self, visits)

    def of_pairs(self, left: Integers, right: Integers) -> Floats:
        """Cosine of each pair of rows; `left` is sorted."""
        return self.products(left, right) / (self.lengths[left] * self.lengths[right])

    def products(self, left: Integers, right: Integers) -> Floats:
        """Sum over shared terms of both weights multiplied, for each pair of rows; `left` is sorted."""
        values = np.zeros(len(left))
        spread = np.zeros(self.width)
        for row, begin, end in runs(left):
            own = slice(self.begins[row], self.begins[row + 1])
            spread[self.terms[own]] = self.weights[own]
            others = right[begin:end]
            sizes = self.begins[others + 1] - self.begins[others]
            where = stretches(self.begins[others], sizes)
            shared = spread[self.terms[where]] * self.weights[where]
            values[begin:end] = np.bincount(np.repeat(np.arange(len(others)), sizes), shared, minlength=len(others))
            spread[self.terms[own]] = 0.0
        return values


class Search:
    """The rows in which each term stands, for all terms but the commonest."""

    def __init__(self, vectors: Vectors, visits: int) -> None:
        spread = np.bincount(vectors.terms, minlength=vectors.width)
        cost = np.cumsum(np.bincount(spread) * np.arange(int(spread.max(initial=0)) + 1) ** 2)
        commonest = np.searchsorted(cost, visits * vectors.size, side="right") - 1
        kept = np.flatnonzero(spread[vectors.terms] <= commonest)
        by_term = kept[np.argsort(vectors.terms[kept], kind="stable")]
        self._vectors = vectors
        self._postings = np.searchsorted(vectors.terms[by_term], np.arange(vectors.width + 1))
        self._rows = vectors.rows[by_term]
        self._values = vectors.weights[by_term] / vectors.lengths[self._rows]

    def block(self, begin: int, end: int) -> Floats:
        """Cosines of the rows from `begin` to `end` with every row, by all terms that are not passed over."""
        vectors = self._vectors
        stretch = slice(vectors.begins[begin], vectors.begins[end])
        terms, rows = vectors.terms[stretch], vectors.rows[stretch]
        begins, sizes = self._postings[terms], self._postings[terms + 1] - self._postings[terms]
        where = stretches(begins, sizes)
        products = np.repeat(vectors.weights[stretch] / vectors.lengths[rows], sizes) * self._values[where]
        cells = np.repeat((rows - begin) * vectors.size, sizes) + self._rows[where]
        found = np.bincount(cells, products, minlength=(end - begin) * vectors.size)
        return np.asarray(found, np.float64).reshape(end - begin, vectors.size)


class Dense:
    """Unit vectors of the same few dimensions, one per row: what an encoder makes of a text. A row of zeros is like nothing."""

    def __init__(self, matrix: NDArray[np.float32]) -> None:
        lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
        self._matrix = matrix / np.where(lengths > 0, lengths, 1)

    def search(self, visits: int) -> "Dense":
        """Itself: a product with all rows is quick enough."""
        return self

    def block(self, begin: int, end: int) -> Floats:
        """Cosines of the rows from `begin` to `end` with every row."""
        return np.asarray(self._matrix[begin:end] @ self._matrix.T, np.float64)

    def of_pairs(self, left: Integers, right: Integers) -> Floats:
        """Cosine of each pair of rows."""
        return self.across(self, left, right)

    def across(self, other: "Dense", left: Integers, right: Integers) -> Floats:
        """Cosine of each of the rows `left` with one of the rows `right` of `other`."""
        parts = (slice(at, at + _CHUNK) for at in range(0, len(left), _CHUNK))
        found = [np.einsum("ij,ij->i", self._matrix[left[part]], other._matrix[right[part]]) for part in parts]
        return np.concatenate([np.empty(0, np.float64), *found])


def runs(sorted_rows: Integers) -> Iterator[tuple[int, int, int]]:
    """Each row that occurs, with where its run begins and ends."""
    begins = np.flatnonzero(np.r_[True, sorted_rows[1:] != sorted_rows[:-1]]) if len(sorted_rows) else sorted_rows
    ends = np.r_[begins[1:], len(sorted_rows)] if len(begins) else begins
    return zip(sorted_rows[begins].tolist(), begins.tolist(), ends.tolist(), strict=True)


def stretches(begins: Integers, sizes: Integers) -> Integers:
    """The numbers from each of `begins` on, as many as `sizes` says, one stretch after the other."""
    before = np.cumsum(sizes) - sizes
    found: Integers = np.arange(int(sizes.sum())) + np.repeat(begins - before, sizes)
    return found


def frequencies(rows: Sequence[Mapping[str, float]]) -> Counter[str]:
    """In how many rows each term stands."""
    return Counter(term for row in rows for term in row)
