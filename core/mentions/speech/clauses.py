"""A sentence -> its clauses, as far as commas tell: which of them stand on their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lesart.core.mentions.speech.lexicon import Lexicon, lexicon
from lesart.core.mentions.speech.quotations import Piece

_BREAK = re.compile(r"(?<!\d)[,;:]|[,;:](?!\d)|\s[–—-]\s|[()\[\]]")
_ASIDE = re.compile(r"\s[–—-]\s")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_DASHES = "–—-"
_LONGEST = 2000  # characters of a sentence that are looked at: no sentence is longer, but a text without full stops may be
_QUOTED = re.compile(r"[^“”„»«\"‚‘’›‹']")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence between marks. `opener` is the mark before it: "," ";" ":" "–" "(" ")" or nothing.

    `main` tells that no subordinating word begins it and no dashes or brackets enclose it.
    """

    start: int
    end: int
    opener: str
    main: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in which what is quoted is blotted out (marks and length stay), with its clauses and the words of its language."""

    text: str
    clauses: tuple[Clause, ...]
    words: Lexicon

    def clause_at(self, at: int) -> Clause | None:
        """The clause in which a character stands; None for marks."""
        return next((clause for clause in self.clauses if clause.start <= at < clause.end), None)


def sentence(text: str, quoted: Sequence[Piece], language: str) -> Sentence:
    """The sentence `text`, of which the pieces `quoted` stand in quotation marks."""
    text = text[:_LONGEST]
    for start, end in quoted:
        text = text[:start] + _QUOTED.sub("\x00", text[start:end]) + text[end:] if start < _LONGEST else text
    words = lexicon(language)
    return Sentence(text, tuple(_clauses(text, words)), words)


def _clauses(text: str, words: Lexicon) -> list[Clause]:
    found: list[Clause] = []
    start, opener, aside = 0, "", False
    for mark in [*_BREAK.finditer(text), None]:
        end = mark.start() if mark else len(text)
        closer = mark.group().strip() if mark else ""
        if text[start:end].strip():
            found.append(Clause(start, end, opener, not aside and not _is_subordinate(text, start, end, opener, closer, words)))
        if mark is None:
            break
        opener, start = closer, mark.end()
        if opener in _DASHES:
            # A pair of dashes encloses an aside; a single one opens a new clause.
            aside = not aside and _ASIDE.search(text, start) is not None
        else:
            aside = opener in "([" or (aside and opener not in ")]")
    return found


def _is_subordinate(text: str, start: int, end: int, opener: str, closer: str, words: Lexicon) -> bool:
    word = _WORD.search(text, start, end)
    first = word.group().lower() if word else ""
    if opener == ",":
        return first in words.words["subordinators"]
    if first in words.words["asking"]:
        return True
    # At the begin of a sentence "seit", "ohne" and the like are prepositions unless a comma closes their clause.
    return closer == "," and first in words.words["subordinators"] and first not in words.words["relatives"] | words.words["determiners"]
