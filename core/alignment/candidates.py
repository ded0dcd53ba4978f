"""Which pairs of passages are worth a closer look: for each passage its nearest in every other article."""

from dataclasses import dataclass

import numpy as np

from lesart.core.alignment.corpus import Corpus
from lesart.core.alignment.vectors import Floats, Integers, Vectors

# Nearest passages kept per passage and other article, and per passage of that article: what lies beyond is noise (recall@20 is that of
# the full product within a document pair).
KEPT = 20
# Terms in more passages than this share, but at least this many, are passed over in the search: loses 1-2 points of recall, saves 15/16
# of the work on large sets.
_CAP_SHARE, _CAP_LEAST = 0.04, 400


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
    """The candidate pairs by the summed cosines of `searched`."""
    size = len(corpus.terms)
    side = np.array([terms.article for terms in corpus.terms], np.int64)
    cap = max(_CAP_LEAST, int(size * _CAP_SHARE))
    articles = [np.flatnonzero(side == article) for article in np.unique(side)]
    keys: list[Integers] = []
    for row in range(size):
        values = sum((vectors.cosines(row, cap) for vectors in searched), np.zeros(size))
        for members in articles:
            if side[members[0]] != side[row]:
                near = _nearest(values, members)
                keys.append(np.minimum(near, row) * size + np.maximum(near, row))
    chosen = np.unique(np.concatenate(keys)) if keys else np.empty(0, np.int64)
    return Pairs(chosen // size, chosen % size, side)


def _nearest(values: Floats, members: Integers) -> Integers:
    own = values[members]
    if len(members) > KEPT:
        best = np.lexsort((members, -own))[:KEPT]
        members, own = members[best], own[best]
    return members[own > 0]
