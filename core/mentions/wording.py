"""Words of a stretch of text, and whether a word is an ordinary one of its language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lesart.core.language.dictionaries import LEMMATISED, is_in_dictionary

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s[^\W\d_])|@\w+|\w+(?:[-‐’'.](?=\w)\w+)*")
_TITLES_WITH_STOP = frozenset(["Dr", "Prof", "Mr", "Mrs", "Ms", "Gen", "Sen", "Gov", "Rep", "Lt", "Col", "Capt", "Sgt", "St"])
_JOINTS = ("", "s", "es", "n", "en")
_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its offsets in the clean text of its block. `near` tells that one blank, and nothing else, parts it from the last."""

    start: int
    end: int
    text: str
    near: bool


def words_of(text: str) -> list[Word]:
    """Words in order; hyphenated ones are one word, initials and abbreviations keep their dot."""
    found: list[Word] = []
    end, before = 0, ""
    for match in _WORD.finditer(text):
        gap = text[end : match.start()]
        near = bool(before) and (gap in (" ", "\u00a0") or (gap in (". ", ".\u00a0") and before in _TITLES_WITH_STOP))
        found.append(Word(match.start(), match.end(), match.group(), near))
        end, before = match.end(), match.group()
    return found


@lru_cache(maxsize=50_000)
def is_ordinary(word: str, language: str) -> bool:
    """Whether a dictionary knows the word, or the two words it is compounded of (German)."""
    if language not in LEMMATISED:
        return False
    if is_in_dictionary(word, language) or is_in_dictionary(word.lower(), language):
        return True
    if "-" in word:
        return is_ordinary(word.rpartition("-")[2], language)
    if language != "de":
        return False
    for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        if is_in_dictionary(word[cut:].capitalize(), language):
            heads = (word[:cut].removesuffix(joint) for joint in _JOINTS if cut > len(joint) + 2)
            if any(is_in_dictionary(head, language) for head in heads):
                return True
    return False


def is_capitalised(text: str) -> bool:
    """Whether a word begins as a name does; all capitals do not count, initials do."""
    return text[:1].isupper() and not (text.isupper() and len(text.rstrip(".")) > 1)


def spelt(words: Sequence[Word], first: int, end: int) -> str:
    """The words from `first` up to `end`, exclusive, with single blanks."""
    return " ".join(word.text for word in words[first:end])
