"""Names by what they name, however they are spelled; one that stands everywhere says little."""

import numpy as np

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats, Vectors, runs, stretches


def signal(scene: Scene) -> dict[str, Floats]:
    """`names`: the shared share of both passages' names, by rarity. `rare names`: the rarest name that both have, 0..1."""
    corpus, pairs = scene.corpus, scene.pairs
    rows = Vectors([{name: corpus.rarity(name) for name in sorted(terms.names)} for terms in corpus.terms])
    return {"names": rows.of_pairs(pairs.left, pairs.right), "rare names": _greatest_shared(rows, pairs.left, pairs.right)}


def _greatest_shared(rows: Vectors, left: np.ndarray, right: np.ndarray) -> Floats:
    """The greatest weight of a term that both rows of each pair have; a term weighs the same in every row."""
    values = np.zeros(len(left))
    spread = np.zeros(rows.width)
    for row, begin, end in runs(left):
        own = slice(rows.begins[row], rows.begins[row + 1])
        spread[rows.terms[own]] = rows.weights[own]
        others = right[begin:end]
        sizes = rows.begins[others + 1] - rows.begins[others]
        shared = spread[rows.terms[stretches(rows.begins[others], sizes)]]
        np.maximum.at(values, begin + np.repeat(np.arange(len(others)), sizes), shared)
        spread[rows.terms[own]] = 0.0
    return values
