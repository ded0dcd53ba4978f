"""The trained weights: what each signal is worth. Made by training/alignment.py, stored as readable JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from lesart.core.alignment.vectors import Floats


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic model over named values: `weight` times the value's distance from `mean` in `deviation`s."""

    bias: float
    weights: Mapping[str, tuple[float, float, float]]

    def probabilities(self, values: Mapping[str, Floats]) -> Floats:
        """One probability per pair; every name of the model must be among `values`."""
        total = sum((weight / deviation * (values[name] - mean) for name, (weight, mean, deviation) in self.weights.items()), self.bias)
        return np.asarray(1 / (1 + np.exp(-np.asarray(total))), float)


@dataclass(frozen=True, slots=True)
class Model:
    """Both stages: `alone` judges a pair by itself and its rivals, `among` by what its neighbours are.

    `reliable` turns their score into how often such a link is right. `anchor` and `grown` are the least scores of a link that stands on
    its own, and of one beside such a link; `related` is the least score of a candidate worth jumping to.
    """

    alone: Logistic
    among: Logistic
    reliable: Logistic
    anchor: float
    grown: float
    related: float


@cache
def trained() -> Model:
    """The weights that ship."""
    stored = json.loads((files("lesart.core.alignment") / "weights.json").read_text("utf-8"))
    alone, among, reliable = (_logistic(stored[name]) for name in ("alone", "among", "reliable"))
    return Model(alone, among, reliable, **stored["least"])


def _logistic(stored: Mapping[str, Any]) -> Logistic:
    rows = stored["weights"]
    return Logistic(stored["bias"], {name: (row["weight"], row["mean"], row["deviation"]) for name, row in rows.items()})
