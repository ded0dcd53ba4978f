"""A passage -> its clauses, frames of speech aside: what each of them is to the others, as far as first words and marks tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lesart.core.contrast.assertion.words import Words
from lesart.core.language.morphology import lemma
from lesart.core.mentions.speech.clauses import sentence
from lesart.core.model import Span

Role = Literal["main", "complement", "question", "condition", "aside"]
"""What a clause is: a claim of its own, what depends on a verb ("dass ..."), an indirect question, a condition, anything else."""

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LEAST = 4  # words of a clause behind "and" that makes a claim of its own; fewer may be the end of a list


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a passage's clean text. Clauses of one `claim` are one main clause with all that depends on it."""

    start: int
    end: int
    role: Role
    claim: int
    words: tuple[str, ...]

    @property
    def is_claim(self) -> bool:
        """Whether what it says is what the passage claims, not a condition or an aside of it."""
        return self.role in ("main", "complement")


def clauses_of(text: str, frames: Sequence[Span], words: Words) -> list[Clause]:
    """The clauses of `text` that have words beside the `frames` (both as offsets in it)."""
    for frame in frames:
        text = text[: frame.start] + re.sub(r"[^,;:]", " ", text[frame.start : frame.end]) + text[frame.end :]
    read = sentence(text, (), words.code)
    found: list[Clause] = []
    claim = 0
    for part in read.clauses:
        for start, end, broken in _pieces(text, part.start, part.end, words):
            run = tuple(word.group().lower() for word in _WORD.finditer(text, start, end))
            if not run:
                continue
            role = _role(run, part.main and not broken, part.opener if not broken else ",", end < len(text), words)
            apart = part.opener in (";", ":") or (run[0] in words.first["joins"] and len(run) >= _LEAST)
            claim += bool(found) and role == "main" and apart
            found.append(Clause(start, end, role, claim, run))
    return found


def _pieces(text: str, start: int, end: int, words: Words) -> Iterator[tuple[int, int, bool]]:
    """A clause between marks, cut before conjunctions that need no comma; whether a piece begins with one."""
    at, broken = start, False
    for cut in words.breaks.finditer(text, start, end):
        before = _WORD.findall(text[at : cut.start()])
        if cut.group().lower() in words.first["complement"] and not (before and _leads_to_complement(before[-1], words)):
            continue
        if before:
            yield at, cut.start(), broken
        at, broken = cut.start(), True
    yield at, end, broken


def _leads_to_complement(word: str, words: Words) -> bool:
    """Whether "that" behind a word begins what somebody says or thinks, not what describes a thing."""
    return lemma(word, words.code) in words.verbs or words.claims.fullmatch(word) is not None


def _role(run: Sequence[str], main: bool, opener: str, more: bool, words: Words) -> Role:
    first = run[1] if len(run) > 1 and opener and run[0] in words.first["joins"] else run[0]
    if first in words.first["condition"]:
        return "condition"
    if first in words.first["complement"] and not main:
        return "complement"
    if first in words.first["whether"] or (first in words.first["asking"] and (not main or (not opener and more))):
        return "question"
    return "main" if main and not _is_relative(run, opener, words) else "aside"


def _is_relative(run: Sequence[str], opener: str, words: Words) -> bool:
    """Whether a preposition and a relative begin a clause: ", von der die wenigsten ..."."""
    if opener != "," or len(run) < 3 or run[1] not in words.first["relative"]:
        return False
    return not words.first["behind_relative"] or run[2] in words.first["behind_relative"]
