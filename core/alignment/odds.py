"""Probabilities as odds, in which evidence adds up."""

import numpy as np

from lesart.core.alignment.vectors import Floats


def logit(probability: Floats) -> Floats:
    """Logarithm of the odds, held within what a weight can still move."""
    held = np.clip(probability, 1e-4, 1 - 1e-4)
    return np.log(held / (1 - held))


def probability(logit: Floats) -> Floats:
    """The way back."""
    return np.asarray(1 / (1 + np.exp(-logit)), float)
