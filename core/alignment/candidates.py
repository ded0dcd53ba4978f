"""Which pairs of passages are worth a closer look: for each passage its nearest in every other article."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.corpus import Corpus
from lesart.core.alignment.vectors import Floats, Integers, Vectors

# Nearest passages kept per passage and other article, and per passage of that article: what lies beyond is noise (recall@20 is that of
# the full product within a document pair).
KEPT = 20
# Candidates per passage that many articles share: each still gives its nearest two (a best one and its rival), and the nearest of all come
# to that, wherever they stand. So the work grows with the number of passages, not with its square.
_SHARED, _LEAST = 80, 2
# Passages that share a term with one, on average and counted per term, that the search looks at; see `Vectors.search`.
_VISITS = 2500
_BLOCK = 128


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs of passages, by index into the corpus: `left` < `right`, sorted; `side` gives each passage's article."""

    left: Integers
    right: Integers
    side: Integers

    def __len__(self) -> int:
        return len(self.left)

    def find(self, left: Integers, right: Integers) -> Integers:
        """The index of each pair, -1 for one that is no candidate."""
        size = len(self.side)
        keys, wanted = self.left * size + self.right, left * size + right
        if not len(keys):
            return np.full(len(wanted), -1)
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where(keys[at] == wanted, at, -1)


def candidates(corpus: Corpus, *searched: Vectors) -> Pairs:
    """The candidate pairs by the summed cosines of `searched`; what is as near as the last one kept is kept as well."""
    size = len(corpus.terms)
    side = np.array([terms.article for terms in corpus.terms], np.int64)
    begins = np.flatnonzero(np.r_[True, side[1:] != side[:-1]]) if size else side
    articles = list(zip(begins.tolist(), [*begins[1:].tolist(), size], strict=True)) if size else []
    searches = [vectors.search(_VISITS) for vectors in searched]
    each = max(_LEAST, min(KEPT, _SHARED // max(len(articles) - 1, 1)))
    keys: list[Integers] = [np.empty(0, np.int64)]
    for first in range(0, size, _BLOCK):
        last = min(first + _BLOCK, size)
        values = sum((search.block(first, last) for search in searches), np.zeros((last - first, size)))
        values[side[first:last, None] == side] = 0.0
        near = np.zeros(values.shape, bool)
        for begin, end in articles:
            near[:, begin:end] = _nearest(values[:, begin:end], each)
        if len(articles) - 1 > _SHARED // KEPT:
            near |= _nearest(values, _SHARED)
        rows, columns = np.nonzero(near)
        rows += first
        keys.append(np.minimum(rows, columns) * size + np.maximum(rows, columns))
    chosen = np.unique(np.concatenate(keys))
    return Pairs(chosen // max(size, 1), chosen % max(size, 1), side)


def _nearest(values: Floats, most: int) -> NDArray[np.bool_]:
    """Which values are among the greatest of their row, or equal the last of these; what is 0 is far."""
    width = values.shape[1]
    least = np.partition(values, width - most, axis=1)[:, width - most, None] if width > most else 0.0
    found: NDArray[np.bool_] = (values >= least) & (values > 0)
    return found
