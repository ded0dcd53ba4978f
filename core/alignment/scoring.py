"""Candidate pairs -> scores: first each pair by itself and its rivals, then in the light of what stands around it."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.competition import rivals
from lesart.core.alignment.quoted import couples
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.signals import CONTESTED, SIGNALS
from lesart.core.alignment.surroundings import in_crowd, surroundings
from lesart.core.alignment.vectors import Floats, Vectors
from lesart.core.alignment.weights import Logistic, Model
from lesart.core.language.tokens import tokens

# What is left of a pair's probability where one side tells nothing that the other article could tell too. Invented news has few such
# passages, so this is no trained weight; on them it adds a quarter of a point.
_OF_ASIDE = 0.2
# The score of two passages that are one, or quote one speech, and the least content words of such, or couples of words in a quotation:
# fewer are a phrase that anybody may use.
_SAME_WORDS, _SAME_QUOTATION, _NO_COINCIDENCE = 0.995, 0.95, 3


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
    """One score 0..1 per candidate pair."""
    return beyond_doubt(scene, judged(outlook(scene, values(scene), model.alone), model))


def judged(seen: Mapping[str, Floats], model: Model) -> Floats:
    """What the second stage makes of what it sees (see `outlook`)."""
    return model.among.probabilities(seen)


def beyond_doubt(scene: Scene, scores: Floats) -> Floats:
    """The scores, but that what is told, or quoted, in the very same words needs no weights."""
    scores = np.where(_quote_alike(scene), np.maximum(scores, _SAME_QUOTATION), scores)
    return np.where(_verbatim(scene), np.maximum(scores, _SAME_WORDS), scores)


def outlook(scene: Scene, found: Mapping[str, Floats], alone: Logistic) -> dict[str, Floats]:
    """What the second stage sees: what stands around each pair, after the first stage."""
    first = in_crowd(scene.pairs, alone.probabilities(found))
    aside = np.array([one.aside for one in scene.corpus.terms], bool)
    first = np.where(aside[scene.pairs.left] | aside[scene.pairs.right], first * _OF_ASIDE, first)
    return surroundings(scene.pairs, first)


def _verbatim(scene: Scene) -> NDArray[np.bool_]:
    """Which pairs say the same, word by word, in as many words as are no coincidence."""
    said: dict[tuple[str, ...], int] = {}
    terms = scene.corpus.terms
    wording = [tuple(token.text.casefold() for token in tokens(one.text)) for one in terms]
    number = np.array([said.setdefault(words, len(said)) for words in wording], np.int64)
    enough = np.array([len(one.words) >= _NO_COINCIDENCE for one in terms], bool)
    same: NDArray[np.bool_] = (number[scene.pairs.left] == number[scene.pairs.right]) & enough[scene.pairs.left]
    return same


def _quote_alike(scene: Scene) -> NDArray[np.bool_]:
    """Which pairs quote the same words, as many as are no coincidence."""
    quoting = Vectors([dict.fromkeys(couples(one), 1.0) for one in scene.corpus.terms])
    return quoting.products(scene.pairs.left, scene.pairs.right) >= _NO_COINCIDENCE


def reliability(scores: Floats, model: Model) -> Floats:
    """How often a pair of this score is right, 0..1; rises with the score."""
    return model.reliable.probabilities(scores)
