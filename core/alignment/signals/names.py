"""Names by what they name, however they are spelled; one that stands everywhere says little."""

import numpy as np

from lesart.core.alignment.corpus import Corpus
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats


def signal(scene: Scene) -> dict[str, Floats]:
    """`names`: the shared share of both passages' names, by rarity. `rare names`: the rarest name that both have, 0..1."""
    return {
        "names": np.array([_likeness(scene.corpus, one.names, other.names) for one, other in scene.sides()]),
        "rare names": np.array([max(map(scene.corpus.rarity, one.names & other.names), default=0.0) for one, other in scene.sides()]),
    }


def _likeness(corpus: Corpus, one: frozenset[str], other: frozenset[str]) -> float:
    whole = (_weight(corpus, one) * _weight(corpus, other)) ** 0.5
    return _weight(corpus, one & other) / whole if whole else 0.0


def _weight(corpus: Corpus, names: frozenset[str]) -> float:
    return sum(corpus.rarity(name) ** 2 for name in names)
