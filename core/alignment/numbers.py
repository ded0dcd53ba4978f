"""The numbers of all passages, and how like the things are that two of them count."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.corpus import Terms
from lesart.core.alignment.encoder import Encoder
from lesart.core.alignment.vectors import Floats, Integers


class Numbers:
    """Numbers by number.

    Attributes:
        begins: those of passage `p` stand from `begins[p]` to `begins[p + 1]`.
        logarithms: decimal logarithm of the least value.
    """

    def __init__(self, terms: Sequence[Terms], encoder: Encoder) -> None:
        self.begins: Integers = np.cumsum([0, *(len(one.numbers) for one in terms)]).astype(np.int64)
        quantities = [quantity for one in terms for quantity, _ in one.numbers]
        self.logarithms: Floats = np.log10(np.maximum([quantity.low for quantity in quantities], 0) + 1.0)
        units = {unit: number for number, unit in enumerate(sorted({quantity.unit for quantity in quantities}))}
        self._units: Integers = np.array([units[quantity.unit] for quantity in quantities], np.int64)
        self._vectors = _unit(_sums(encoder, [words for one in terms for words in one.beside]))

    def alike(self, one: Integers, others: Integers) -> Floats:
        """How like the words beside each of some numbers are to those beside each of others, 0..1; 0 for other units."""
        found = (self._vectors[one] @ self._vectors[others].T).astype(np.float64).clip(min=0)
        return np.where(self._units[one][:, None] == self._units[others], found, 0.0)


def _sums(encoder: Encoder, texts: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    """The summed vectors of each text's words, without what all texts share."""
    distinct = sorted({word for text in texts for word in text})
    number = {word: at for at, word in enumerate(distinct)}
    vectors = encoder.word_vectors(distinct)
    rows = np.zeros((len(texts), vectors.shape[1]), np.float32)
    for row, text in enumerate(texts):
        rows[row] = vectors[[number[word] for word in text]].sum(axis=0)
    return rows - rows.mean(axis=0) if len(rows) > 1 else rows


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.divide(rows, np.where(lengths > 0, lengths, 1), dtype=np.float32)
