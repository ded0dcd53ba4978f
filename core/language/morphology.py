"""Word -> what it shares with its other forms: lemma, stem, parts.

Languages without a stemmer or lemmatiser fall back to the folded word, so that every stage can ask for any language.
"""

from functools import cache, lru_cache
from typing import Protocol, cast

from lesart.core.language.compounds import parts
from lesart.core.language.frequencies import fold

__all__ = ["fold", "lemma", "parts", "stem", "unaccented"]

# Per language the name of its Snowball stemmer, and whether simplemma knows it.
_STEMMERS = {"de": "german", "en": "english"}
_LEMMATISED = frozenset({"de", "en"})
_UMLAUTS = str.maketrans("äöü", "aou")


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - snowballstemmer's name


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The Snowball stem of a word, without umlauts: "Häuser", "Hauses" -> "haus"."""
    stemmer = _stemmer(language)
    return unaccented(stemmer.stemWord(fold(word)) if stemmer else fold(word))


def unaccented(word: str) -> str:
    """A folded word without umlauts, as stems are."""
    return word.translate(_UMLAUTS)


@lru_cache(maxsize=100_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form, folded: "ging" -> "gehen". The first word of a language opens its dictionary (a third of a second)."""
    if language not in _LEMMATISED or not word.isalpha():
        return fold(word)
    from lesart.core.language.dictionaries import dictionary_form

    return fold(dictionary_form(word, language))


@cache
def _stemmer(language: str) -> _Stemmer | None:
    if language not in _STEMMERS:
        return None
    import snowballstemmer

    return cast(_Stemmer, snowballstemmer.stemmer(_STEMMERS[language]))
