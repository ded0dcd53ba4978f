"""The trained weights: what each signal is worth. Made by training/alignment.py, stored as readable JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np

from lesart.core.alignment.odds import logit, probability
from lesart.core.alignment.vectors import Floats


class Weight(NamedTuple):
    """What a named value is worth: `weight` times its distance from `mean` in `deviation`s.

    What lies beyond `least` and `greatest`, between which all values lay in training, counts as these: nobody knows what more of it means.
    """

    weight: float
    mean: float
    deviation: float
    least: float
    greatest: float


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic model over named values."""

    bias: float
    weights: Mapping[str, Weight]

    def probabilities(self, values: Mapping[str, Floats]) -> Floats:
        """One probability per pair; every name of the model must be among `values`."""
        total = np.asarray(self.bias)
        for name, one in self.weights.items():
            total = total + one.weight / one.deviation * (np.clip(values[name], one.least, one.greatest) - one.mean)
        return np.asarray(1 / (1 + np.exp(-total)), float)


@dataclass(frozen=True, slots=True)
class Calibration:
    """How often a pair of a given score is right: `right[i]` of those of `scores[i]`, both rising; in between the odds rise evenly."""

    scores: tuple[float, ...]
    right: tuple[float, ...]

    def probabilities(self, scores: Floats) -> Floats:
        """One probability per score; beyond the first and the last that are known, theirs."""
        known, right = logit(np.array(self.scores)), logit(np.array(self.right))
        return probability(np.interp(logit(scores), known, right))


@dataclass(frozen=True, slots=True)
class Model:
    """Both stages: `alone` judges a pair by itself and its rivals, `among` by what its neighbours are.

    `reliable` turns their score into how often such a pair is right. `anchor` and `grown` are the least scores of a link that stands on
    its own, and of one beside such a link; `related` is the least score of a candidate worth jumping to. `sure` and `likely` are the least
    probabilities of these bands.
    """

    alone: Logistic
    among: Logistic
    reliable: Calibration
    anchor: float
    grown: float
    related: float
    sure: float = 0.95
    likely: float = 0.75


@cache
def trained() -> Model:
    """The weights that ship."""
    stored = json.loads((files("lesart.core.alignment") / "weights.json").read_text("utf-8"))
    alone, among = (_logistic(stored[name]) for name in ("alone", "among"))
    reliable = Calibration(tuple(row["score"] for row in stored["reliable"]), tuple(row["right"] for row in stored["reliable"]))
    return Model(alone, among, reliable, **stored["least"], **stored["bands"])


def _logistic(stored: Mapping[str, Any]) -> Logistic:
    return Logistic(stored["bias"], {name: Weight(**row) for name, row in stored["weights"].items()})
