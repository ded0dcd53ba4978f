"""Soft word alignment: each word meets the nearest word of the other passage.

After Sultan, Bethard and Sumner, Back to Basics for Monolingual Alignment (TACL 2014), with nearness in place of contexts. Once by what
words share (stem, part, concept, name), once by what they mean as well.
"""

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats, Integers, runs, stretches

Flags = NDArray[np.bool_]

# From this nearness two words count as one thing said twice.
_MET = 0.5
_VALUES = ("covered", "contained", "answered", "shared", "closely", "rarest", "rarest two", "shared words")
# Beside "meant covered" and "meant shared" it was learnt as a penalty on what is alike: without it links between invented reports are as
# good (within .003 of F1), those between real ones better by .015.
_MISLEADING = "meant closely"


def signal(scene: Scene) -> dict[str, Floats]:
    """What of the two passages meets something on the other side; the names that begin with "meant" count likeness of meaning.

    `covered`: the share of both passages' weight; `contained`, `answered`: the same for the side covered better, since a short passage
    may be told within a long one, and for the other; `shared`: how much in all, whatever the length; `closely`: `covered`, but what is
    only somewhat near counts for little; `rarest`, `rarest two`: the weight of the weightiest meeting, and of the next; `shared words`:
    how many words that are no names meet.
    """
    pairs, words = scene.pairs, scene.vocabulary
    rows = np.zeros((2, len(_VALUES), len(pairs)))
    for left, begin, end in runs(pairs.left):
        partners = pairs.right[begin:end]
        sizes = words.begins[partners + 1] - words.begins[partners]
        own = slice(words.begins[left], words.begins[left + 1])
        if own.start == own.stop or not sizes.all():
            partners, at = partners[sizes > 0], begin + np.flatnonzero(sizes > 0)
            sizes = sizes[sizes > 0]
        else:
            at = np.arange(begin, end)
        if own.start == own.stop or not len(at):
            continue
        where = stretches(words.begins[partners], sizes)
        by_key = words.by_key(words.numbers[own], words.numbers[where])
        meant = np.maximum(by_key, words.by_meaning(words.numbers[own], words.numbers[where]))
        weights = words.weights[own], words.weights[where]
        plain = ~words.names[words.numbers[own]], ~words.names[words.numbers[where]]
        for view, nearness in enumerate((by_key, meant)):
            rows[view][:, at] = _meetings(nearness, weights, plain, sizes)
    named = zip(("", "meant "), rows, strict=True)
    found = {prefix + name: values for prefix, row in named for name, values in zip(_VALUES, row, strict=True)}
    return {name: values for name, values in found.items() if name != _MISLEADING}


def _meetings(nearness: Floats, weights: tuple[Floats, Floats], plain: tuple[Flags, Flags], sizes: Integers) -> Floats:
    """The values of one passage with several partners: `nearness` of its words (rows) to all of theirs (columns, `sizes` of each)."""
    begins = np.cumsum(sizes) - sizes
    there = np.maximum.reduceat(nearness, begins, axis=1)
    back = nearness.max(axis=0)
    own, other = weights
    whole, whole_other = max(own.sum(), 1e-9), np.maximum(np.add.reduceat(other, begins), 1e-9)
    met, met_other = own @ there, np.add.reduceat(other * back, begins)
    close = own @ there**2 / whole + np.add.reduceat(other * back**2, begins) / whole_other
    shares = np.stack([met / whole, met_other / whole_other])
    first, second = _two_best(own[:, None] * there)
    first_other, second_other = _two_best_of_each(other * back, begins, sizes)
    words = np.minimum(plain[0] @ (there >= _MET), np.add.reduceat(plain[1] & (back >= _MET), begins, dtype=np.float64))
    return np.stack(
        [
            shares.mean(axis=0),
            shares.max(axis=0),
            shares.min(axis=0),
            np.log1p(np.sqrt(met * met_other)),
            close / 2,
            np.minimum(first, first_other),
            np.minimum(second, second_other),
            np.log1p(words),
        ]
    )


def _two_best(values: Floats) -> tuple[Floats, Floats]:
    """The greatest of each column, and the next."""
    if len(values) == 1:
        return values[0], np.zeros(values.shape[1])
    highest = np.partition(values, (-2, -1), axis=0)
    return highest[-1], highest[-2]


def _two_best_of_each(values: Floats, begins: Integers, sizes: Integers) -> tuple[Floats, Floats]:
    """The greatest of each consecutive stretch, and the next (0 where there is none)."""
    order = np.lexsort((-values, np.repeat(np.arange(len(sizes)), sizes)))
    highest = values[order]
    return highest[begins], np.where(sizes > 1, highest[np.minimum(begins + 1, len(values) - 1)], 0.0)
