"""Words of like meaning, by number of their cluster, as training/clusters.py built them."""

import gzip
from functools import cache
from importlib.resources import files

from lesart.core.language.frequencies import fold, words_counted
from lesart.core.mentions.gazetteer import without_genitive


def cluster(word: str) -> int | None:
    """The cluster of a word that German or English texts use often enough; None for others."""
    numbers = _clusters()
    return numbers.get(fold(word), numbers.get(fold(without_genitive(word))))


@cache
def _clusters() -> dict[str, int]:
    packed = files("lesart.core.mentions").joinpath("data").joinpath("clusters.gz").read_bytes()
    return dict(zip(words_counted(), gzip.decompress(packed), strict=True))
