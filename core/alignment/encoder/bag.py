"""Our own encoder: the weighted vectors of a text's pieces are summed, and one small layer says what such a mixture means.

Trained by training/encoder, described in docs/encoder.md. A sum cannot see order or negation. It is fast, small, and the same for German
and English: both were trained towards the vectors that an English sentence model gives to the English side of translated sentences.
"""

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.encoder.interface import Matrix, apart, unit
from lesart.core.alignment.encoder.pieces import Inventory, Pieces, words_of

Integers = NDArray[np.int64]

_AT_ONCE = 1024  # texts: their words' vectors stay within the processor's cache


class BagEncoder:
    """Vectors of pieces in eight bits. `file` is what training/encoder wrote: an npz without pickled objects."""

    def __init__(self, file: Traversable) -> None:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            self._vectors: NDArray[np.int8] = stored["vectors"]
            self._scales, self._mixture, self._offset, self._meaning = (
                stored[name].astype(np.float32) for name in ("scales", "mixture", "offset", "meaning")
            )
            pieces = bytes(stored["pieces"]).decode("utf-8").split("\n")
            self._inventory = Inventory(pieces, stored["log_probabilities"].tolist(), np.flatnonzero(stored["whole"]).tolist())
            self.identity = str(stored["identity"])

    def encode(self, texts: Sequence[str]) -> Matrix:
        """See Encoder."""
        return self._meant(self._sums(self._cut(texts), self._scales))

    def encode_together(self, texts: Sequence[str]) -> Matrix:
        """See Encoder. Pieces weigh less the more of the texts they stand in (root of the inverse document frequency)."""
        cut = self._cut(texts)
        once = [number for text in cut for number in set(chain.from_iterable(text))]
        frequency = np.bincount(np.array(once, np.int64), minlength=len(self._scales))
        scarcity = np.sqrt(np.log((len(texts) + 1) / (frequency + 0.5)).clip(min=0))
        return apart(self._meant(self._sums(cut, self._scales * scarcity.astype(np.float32))))

    def word_vectors(self, words: Sequence[str]) -> Matrix:
        """See Encoder."""
        sums = self._sums(self._cut(words), self._scales)
        lengths: Matrix = np.linalg.norm(sums, axis=1, keepdims=True)
        return self._meant(sums) * lengths

    def _cut(self, texts: Sequence[str]) -> list[list[Pieces]]:
        of = self._inventory.of
        return [[of(word) for word in text] for text in words_of(texts)]

    def _meant(self, sums: Matrix) -> Matrix:
        """What the sums mean, at length one."""
        mixed = unit(sums)
        hidden = np.maximum(mixed @ self._mixture + self._offset, 0)
        return unit(np.where(sums.any(axis=1, keepdims=True), mixed + hidden @ self._meaning, 0))

    def _sums(self, texts: Sequence[Sequence[Pieces]], scales: Matrix) -> Matrix:
        parts = [self._sums_at_once(texts[begin : begin + _AT_ONCE], scales) for begin in range(0, len(texts), _AT_ONCE)]
        return np.concatenate([np.zeros((0, self._vectors.shape[1]), np.float32), *parts])

    def _sums_at_once(self, texts: Sequence[Sequence[Pieces]], scales: Matrix) -> Matrix:
        """Each distinct word is summed once from its pieces, then each text from its words."""
        number: dict[Pieces, int] = {}
        rows = [number.setdefault(word, len(number)) for text in texts for word in text]
        used, pieces = np.unique(np.fromiter(chain.from_iterable(number), np.int64), return_inverse=True)
        vectors = _sums_of(self._vectors[used] * scales[used, None], pieces, [len(word) for word in number])
        return _sums_of(vectors, np.array(rows, np.int64), [len(text) for text in texts])


def _sums_of(vectors: Matrix, rows: Integers, sizes: Sequence[int]) -> Matrix:
    """The sums of the vectors of consecutive stretches of `rows`, each of its own size.

    The first member of every stretch is added, then the second ...: a few long steps instead of many short ones.
    """
    lengths = np.array(sizes, np.int64)
    longest_first = np.argsort(-lengths, kind="stable")
    begins = (np.cumsum(lengths) - lengths)[longest_first]
    sums = np.zeros((len(lengths), vectors.shape[1]), np.float32)
    reaching = np.searchsorted(np.sort(lengths), np.arange(lengths.max(initial=0)), side="right")
    for step, shorter in enumerate(reaching):
        living = len(lengths) - shorter
        sums[:living] += vectors[rows[begins[:living] + step]]
    placed = np.empty_like(sums)
    placed[longest_first] = sums
    return placed
