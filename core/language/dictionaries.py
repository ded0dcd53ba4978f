"""simplemma's dictionaries of word forms: whether they know a word, and its dictionary form. Brings simplemma and numpy along."""

import lzma
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY, DictionaryFactory
from simplemma.strategies.dictionary_lookup import DictionaryLookupStrategy
from simplemma.utils import normalize_token

from lesart.core.language.frontcoded import UnknownFormat, front_coded

LEMMATISED = frozenset({"de", "en"})
"""The languages whose dictionaries are asked."""


class _Dictionaries(DictionaryFactory):
    """simplemma's own dictionaries, unfolded where they are asked; by simplemma where they are written in another way than we know."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        return _dictionary(lang)


@cache
def _dictionary(language: str) -> Mapping[str, str]:
    path = files("simplemma").joinpath("strategies", "dictionaries", "data", f"{language}.plzma")
    try:
        return front_coded(lzma.decompress(path.read_bytes()))
    except (OSError, lzma.LZMAError, UnknownFormat):
        return DEFAULT_DICTIONARY_FACTORY.get_dictionary(language)


_LOOKUP = DictionaryLookupStrategy(_Dictionaries())
_LEMMATISER = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Dictionaries()))


def is_in_dictionary(word: str, language: str) -> bool:
    """Whether the dictionary of one of `LEMMATISED` holds the form, in this case or the other."""
    return _LOOKUP.get_lemma(normalize_token(word), language) is not None


def dictionary_form(word: str, language: str) -> str:
    """The dictionary form of a word of one of `LEMMATISED`; the word itself, in lower case, where no rule finds one."""
    return _LEMMATISER.lemmatize(word, language)
