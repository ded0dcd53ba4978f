"""A probability in words."""

from lesart.core.model import Band

# The least probability of a band: of all links in it between events left out of training, .95 and .75 are right.
SURE, LIKELY = 0.9, 0.6


def band_of(probability: float) -> Band:
    """What a reader is told of a link of this probability."""
    if probability >= SURE:
        return "sure"
    return "likely" if probability >= LIKELY else "candidate"
