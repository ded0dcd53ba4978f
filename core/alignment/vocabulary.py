"""The distinct words of all passages, and how near two of them are: by a key they share, or by what they mean."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.corpus import Terms, Word
from lesart.core.alignment.encoder import Encoder
from lesart.core.alignment.vectors import Floats, Integers, stretches

# Two words whose vectors are less alike than this have nothing to do with each other; from here nearness grows in a straight line to what
# two different words of one meaning count.
_LEAST, _MOST = 0.2, 0.9


class Vocabulary:
    """Words by number.

    Attributes:
        words: the words themselves.
        numbers: the words of all passages, one passage after the other; those of passage `p` from `begins[p]` to `begins[p + 1]`.
        weights: what each of `numbers` weighs in its passage.
        names: which words are names.
    """

    def __init__(self, terms: Sequence[Terms], encoder: Encoder) -> None:
        number: dict[tuple[str, str], int] = {}
        self.words: list[Word] = []
        for one in terms:
            for word in one.words:
                if number.setdefault(_identity(word), len(number)) == len(self.words):
                    self.words.append(word)
        self.begins: Integers = np.cumsum([0, *(len(one.words) for one in terms)]).astype(np.int64)
        self.numbers: Integers = np.array([number[_identity(word)] for one in terms for word in one.words], np.int64)
        self.weights: Floats = np.array([word.weight for one in terms for word in one.words], np.float64)
        self.names: NDArray[np.bool_] = np.array([word.is_name for word in self.words], bool)
        vectors = encoder.word_vectors([word.text for word in self.words])
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        # A name is what it names, whatever its letters call to mind.
        self._vectors = np.where(self.names[:, None] | (lengths == 0), 0, vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)
        self._begins, self._beside, self._nearness = _by_key(self.words)
        # The words asked for last, and how near each is to every word: a passage is compared with one partner after the other.
        self._spread: Integers = np.empty(0, np.int64)
        self._cells = (self._spread, self._spread)
        self._row = np.zeros((0, len(self.words)))

    def by_key(self, one: Integers, others: Integers) -> Floats:
        """How near each of some words is to each of others by what they share: a stem, a part, a concept, a name; 0..1."""
        if not np.array_equal(one, self._spread):
            self._row[self._cells] = 0.0
            if len(self._row) < len(one):
                self._row = np.zeros((len(one), len(self.words)))
            sizes = self._begins[one + 1] - self._begins[one]
            where = stretches(self._begins[one], sizes)
            self._spread, self._cells = one, (np.repeat(np.arange(len(one)), sizes), self._beside[where])
            self._row[self._cells] = self._nearness[where]
        found: Floats = self._row[: len(one), others]
        return found

    def by_meaning(self, one: Integers, others: Integers) -> Floats:
        """How near they are by their vectors, 0.. `_MOST`."""
        near = self._vectors[one] @ self._vectors[others].T
        near -= np.float32(_LEAST)
        near *= np.float32(_MOST / (1 - _LEAST))
        found: Floats = np.maximum(near, 0, dtype=np.float64)
        return found


def _identity(word: Word) -> tuple[str, str]:
    return word.keys[0][0], word.text


def _by_key(words: Sequence[Word]) -> tuple[Integers, Integers, Floats]:
    """For each word the words it shares a key with, itself included, and the greatest product of both nearnesses to a shared key."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, word in enumerate(words):
        for key, near_key in word.keys:
            holders[key].append((number, near_key))
    empty = np.empty(0, np.int64)
    ones, others, near = [empty], [empty], [np.empty(0)]
    for found in holders.values():
        numbers, nearness = np.array([row[0] for row in found], np.int64), np.array([row[1] for row in found])
        ones.append(np.repeat(numbers, len(numbers)))
        others.append(np.tile(numbers, len(numbers)))
        near.append(np.outer(nearness, nearness).ravel())
    one, other, nearest = np.concatenate(ones), np.concatenate(others), np.concatenate(near)
    order = np.lexsort((-nearest, other, one))
    one, other, nearest = one[order], other[order], nearest[order]
    first = np.r_[True, (one[1:] != one[:-1]) | (other[1:] != other[:-1])][: len(one)]
    one, other, nearest = one[first], other[first], nearest[first]
    return np.searchsorted(one, np.arange(len(words) + 1)), other, nearest
