"""A sentence -> its clauses, as far as commas tell: which of them stand on their own."""

import re
from dataclasses import dataclass

from lesart.core.mentions.speech.lexicon import Lexicon

_BREAK = re.compile(r"(?<!\d)[,;:]|[,;:](?!\d)|\s[–—-]\s|[()\[\]]")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_DASHES = "–—-"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence between marks. `opener` is the mark before it: "," ";" ":" "–" "(" or nothing.

    `main` tells that no subordinating word begins it and no dashes or brackets enclose it.
    """

    start: int
    end: int
    opener: str
    main: bool


def clauses(text: str, words: Lexicon) -> list[Clause]:
    """The clauses of a sentence, in order; white space and marks between them belong to none."""
    found: list[Clause] = []
    start, opener, aside = 0, "", False
    for mark in [*_BREAK.finditer(text), None]:
        end = mark.start() if mark else len(text)
        closer = mark.group().strip() if mark else ""
        if text[start:end].strip():
            found.append(Clause(start, end, opener, not aside and not _is_subordinate(text, start, end, opener, closer, words)))
        if mark is None:
            break
        opener, start = mark.group().strip(), mark.end()
        if opener in _DASHES:
            # A pair of dashes encloses an aside; a single one opens a new clause.
            aside = not aside and re.search(r"\s[–—-]\s", text[start:]) is not None
        else:
            aside = opener in "([" or (aside and opener not in ")]")
    return found


def first_word(text: str, start: int, end: int) -> str:
    """The first word of a stretch, in lower case."""
    word = _WORD.search(text, start, end)
    return word.group().lower() if word else ""


def _is_subordinate(text: str, start: int, end: int, opener: str, closer: str, words: Lexicon) -> bool:
    first = first_word(text, start, end)
    if opener == ",":
        return first in words.words["subordinators"]
    # At the begin of a sentence "seit", "ohne" and the like are prepositions unless a comma closes their clause.
    return closer == "," and first in words.words["subordinators"] and first not in words.words["relatives"] | words.words["determiners"]
