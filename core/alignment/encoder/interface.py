"""What every encoder does, whoever made it: texts in, vectors out."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


class Encoder(Protocol):
    """Puts texts that mean the same near each other. A row is all zero where nothing of the text is known."""

    @property
    def identity(self) -> str:
        """Names these very vectors: results that rest on them may be cached under it."""
        ...

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One row of length one per text, so that a product of two rows is their cosine. A row depends on its own text alone."""
        ...

    def encode_together(self, texts: Sequence[str]) -> Matrix:
        """Rows of length one that set these texts apart from each other: what they all speak of counts for little.

        The better view where all texts are about one matter, as the passages of the open articles are.
        """
        ...

    def word_vectors(self, words: Sequence[str]) -> Matrix:
        """One row per word; its direction is the word's meaning, its length what the word weighs in a sentence."""
        ...


class UnusableEncoder(Exception):  # noqa: N818 - the name says what is wrong
    """An encoder that cannot be used. `name` is what was asked for, `advice` what is wrong and what the user can do."""

    def __init__(self, name: str, advice: str) -> None:
        super().__init__(f"{name}: {advice}")
        self.name, self.advice = name, advice


def unit(rows: Matrix) -> Matrix:
    """The rows at length one; a row of zeros stays as it is."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.divide(rows, np.where(lengths > 0, lengths, 1), dtype=np.float32)


def apart(rows: Matrix) -> Matrix:
    """Rows of length one, without what all of them share: their mean."""
    if len(rows) < 2:
        return rows
    filled = rows.any(axis=1, keepdims=True)
    return unit(np.where(filled, rows - rows.mean(axis=0), 0).astype(np.float32))
