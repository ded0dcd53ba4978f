"""Which pairs of passages are worth a closer look: for each passage its nearest in every other article."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.corpus import Corpus
from lesart.core.alignment.vectors import Floats, Integers, Searched

# Nearest passages kept per passage and other article, and per passage of that article: what lies beyond is noise (recall@20 is that of
# the full product within a document pair).
KEPT = 20
# Candidates per passage where there are many articles: the nearest of all, wherever they stand, and still two of each article, a best one
# and its rival. So the work grows with the number of passages, not with its square. Several views share the number.
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


def candidates(corpus: Corpus, *views: Sequence[Searched]) -> Pairs:
    """The candidate pairs: for each view of the passages the nearest by its summed cosines, and what is as near as the last one kept."""
    size = len(corpus.terms)
    side = np.array([terms.article for terms in corpus.terms], np.int64)
    begins = np.flatnonzero(np.r_[True, side[1:] != side[:-1]]) if size else side
    articles = list(zip(begins.tolist(), [*begins[1:].tolist(), size], strict=True)) if size else []
    sizes = np.diff([*begins.tolist(), size])
    others = max(len(articles) - 1, 1)
    shared = _SHARED // max(len(views), 1)
    each = KEPT if others * KEPT <= _SHARED else max(_LEAST // max(len(views), 1), shared // others)
    keys: list[Integers] = [np.empty(0, np.int64)]
    for view in views:
        searches = [searched.search(_VISITS) for searched in view]
        for first in range(0, size, _BLOCK):
            last = min(first + _BLOCK, size)
            values = sum((search.block(first, last) for search in searches), np.zeros((last - first, size)))
            values[side[first:last, None] == side] = 0.0
            near = np.zeros(values.shape, bool)
            if each == 1:
                best = np.maximum.reduceat(values, begins, axis=1)
                near = (values > 0) & (values >= np.repeat(best, sizes, axis=1))
            else:
                for begin, end in articles:
                    near[:, begin:end] = _nearest(values[:, begin:end], each)
            if each < KEPT:
                near |= _nearest(values, shared)
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
