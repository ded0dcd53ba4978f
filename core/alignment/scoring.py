"""Candidate pairs -> scores: first each pair by itself and its rivals, then in the light of what stands around it."""

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.competition import rivals
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.signals import CONTESTED, SIGNALS
from lesart.core.alignment.surroundings import in_crowd, surroundings
from lesart.core.alignment.vectors import Floats
from lesart.core.alignment.weights import Model
from lesart.core.language.tokens import tokens

# The score of two passages that are one, and the least content words of such: fewer are a phrase that anybody may use.
_SAME_WORDS, _NO_COINCIDENCE = 0.995, 3


def values(scene: Scene) -> dict[str, Floats]:
    """Every signal's values for every candidate pair, and those relative to rivals."""
    found: dict[str, Floats] = {}
    for signal in SIGNALS:
        found.update(signal(scene))
    for name in CONTESTED:
        beside = rivals(scene.pairs, found[name])
        # Which side is left is an accident of the order of articles: the pair is judged by its weaker and its stronger side.
        found[f"{name}: weaker margin"] = np.minimum(beside.left_margin, beside.right_margin)
        found[f"{name}: stronger margin"] = np.maximum(beside.left_margin, beside.right_margin)
        found[f"{name}: scaled"] = beside.scaled
    return found


def scores(scene: Scene, model: Model) -> Floats:
    """One score 0..1 per candidate pair. What is told in the very same words needs no weights."""
    alone = in_crowd(scene.pairs, model.alone.probabilities(values(scene)))
    among = model.among.probabilities(surroundings(scene.pairs, alone))
    return np.where(_verbatim(scene), np.maximum(among, _SAME_WORDS), among)


def _verbatim(scene: Scene) -> NDArray[np.bool_]:
    """Which pairs say the same, word by word, in as many words as are no coincidence."""
    said: dict[tuple[str, ...], int] = {}
    terms = scene.corpus.terms
    wording = [tuple(token.text.casefold() for token in tokens(one.text)) for one in terms]
    number = np.array([said.setdefault(words, len(said)) for words in wording], np.int64)
    enough = np.array([len(one.words) >= _NO_COINCIDENCE for one in terms], bool)
    same: NDArray[np.bool_] = (number[scene.pairs.left] == number[scene.pairs.right]) & enough[scene.pairs.left]
    return same


def reliability(scores: Floats, model: Model) -> Floats:
    """How often a pair of this score is right, 0..1; rises with the score."""
    return model.reliable.probabilities(scores)
