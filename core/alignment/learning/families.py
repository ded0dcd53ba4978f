"""The signals in a few families: what each adds to the log-odds of a pair. A few dozen decisions tell no more apart."""

from collections.abc import Mapping

import numpy as np

from lesart.core.alignment.vectors import Floats
from lesart.core.alignment.weights import Logistic, Model

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "meaning": ("sense", "meant"),
    "wording": ("words", "stems", "characters", "covered", "contained", "answered", "shared", "closely", "rarest"),
    "names": ("names", "rare names"),
    "numbers": ("numbers", "slots", "counted", "both count", "dates"),
    "speech": ("one speaker", "other speaker", "speech", "half speech"),
    "shape": ("length", "longer", "balance", "heading", "foreign", "early", "level"),
}
"""Family -> how the names of its values begin; a margin over rivals ("words: scaled") goes with what it is of."""

_FIRST_STAGE = "alone"
_LITTLE = 1e-6


def family_of(name: str) -> str:
    """The family of a value of the first stage.

    Raises:
        KeyError: it has none.
    """
    base = name.partition(":")[0]
    for family, beginnings in FAMILIES.items():
        if any(base == one or base.startswith(f"{one} ") for one in beginnings):
            return family
    raise KeyError(name)


def families(found: Mapping[str, Floats], seen: Mapping[str, Floats], model: Model) -> Floats:
    """One row per candidate pair, one column per family and one for what stands around the pair.

    Each is what the model's own weights make of the family, as so many deviations from its mean over all candidates. `found` are the
    values of the first stage, `seen` those of the second.
    """
    sums = {family: np.zeros(len(seen[_FIRST_STAGE])) for family in FAMILIES}
    for name, part in _parts(model.alone, found).items():
        sums[family_of(name)] += part
    around = sum(part for name, part in _parts(model.among, seen).items() if name != _FIRST_STAGE)
    columns = np.stack([*sums.values(), np.asarray(around)], axis=1)
    return np.asarray((columns - columns.mean(axis=0)) / (columns.std(axis=0) + _LITTLE))


def _parts(stage: Logistic, values: Mapping[str, Floats]) -> Mapping[str, Floats]:
    """What each value adds to the log-odds."""
    return {
        name: one.weight / one.deviation * (np.clip(values[name], one.least, one.greatest) - one.mean)
        for name, one in stage.weights.items()
    }
