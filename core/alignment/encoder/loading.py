"""A name -> an encoder: ours where none is given, else what the user has on disk."""

from functools import cache
from importlib.resources import files

from lesart.core.alignment.encoder.bag import BagEncoder
from lesart.core.alignment.encoder.interface import Encoder
from lesart.core.alignment.encoder.languages import check_languages

OWN = "pieces.npz"


def load_encoder(name: str = "", languages: frozenset[str] = frozenset()) -> Encoder:
    """Our own encoder, or the one that `name` says: a folder of sentence-transformers, model2vec or spaCy, or an installed spaCy pipeline.

    One of the user's is tried on sentences of each of `languages` first (our own is made for German and English, and no worse than word
    overlap for others); languages for which there are no such sentences are let pass.

    Raises:
        UnusableEncoder: there is no such encoder, its library is missing, or it does not know one of the languages.
    """
    encoder = _loaded(name)
    if name:
        check_languages(name, encoder, languages)
    return encoder


@cache
def _loaded(name: str) -> Encoder:
    if not name:
        return BagEncoder(files("lesart.core.alignment.encoder") / OWN)
    from lesart.core.alignment.encoder.foreign import foreign_encoder  # not at the top: most sessions use none

    return foreign_encoder(name)
