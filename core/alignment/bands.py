"""A probability in words."""

from lesart.core.alignment.weights import trained
from lesart.core.model import Band


def band_of(probability: float) -> Band:
    """What a reader is told of a link of this probability.

    As many links of a band are right as it promises, between events that training did not see: sure .95, likely .75.
    """
    model = trained()
    if probability >= model.sure:
        return "sure"
    return "likely" if probability >= model.likely else "candidate"
