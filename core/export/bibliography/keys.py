"""Citation keys: who, when, and a word of the title, in plain letters."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count

from lesart.core.export.bibliography.people import people
from lesart.core.language.facts import facts_of
from lesart.core.model import Article

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_WORD = re.compile(r"[a-z]+")
_SIGNIFICANT = 4
"""Letters of a word that may stand for a title."""


def citation_keys(articles: Iterable[Article]) -> Mapping[str, str]:
    """A key for each article id: `sasse2025krisenstab`. Those that would be one get a, b, c ... behind them, in order of the ids."""
    wanted: dict[str, list[str]] = {}
    for article in articles:
        wanted.setdefault(_key(article), []).append(article.id)
    keys: dict[str, str] = {}
    taken = set(wanted)
    for key, ids in sorted(wanted.items()):
        if len(ids) == 1:
            keys[ids[0]] = key
            continue
        free = (key + _letters(number) for number in count())
        for one in sorted(ids):
            keys[one] = next(name for name in free if name not in taken)
            taken.add(keys[one])
    return keys


def _key(article: Article) -> str:
    about = article.metadata
    year = (about.date or "")[:4]
    writers = people(about.byline)
    who = (_words(writers[0].family) if writers else _words(about.outlet))[:1]
    small = _small_words(about.language)
    words = [word for word in _words(about.title) if word not in small and word not in who]
    said = [word for word in words if len(word) >= _SIGNIFICANT] or words
    return "".join((*who, year, *said[:1])) or f"text{article.id}"


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(folded for word in facts_of(language).stop_words for folded in _words(word))


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return _WORD.findall("".join(letter for letter in folded if not unicodedata.combining(letter)))


def _letters(number: int) -> str:
    """0, 1, ... as a, b, ..., z, aa, ab, ..."""
    above, last = divmod(number, 26)
    return (_letters(above - 1) if above else "") + chr(ord("a") + last)
