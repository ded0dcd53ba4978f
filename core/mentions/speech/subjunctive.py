"""Whether a sentence stands in the mood of reported speech: "Die Lage sei ruhig", "Es wären zwei Wagen beteiligt gewesen"."""

import re
from collections.abc import Sequence
from typing import Literal

from lesart.core.language.morphology import lemma
from lesart.core.mentions.speech.clauses import Clause
from lesart.core.mentions.speech.lexicon import Lexicon

Mood = Literal["reported", "open", ""]
"""`reported` in forms that mean reported speech; `open` in forms that may as well be conditional; empty otherwise."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def mood(text: str, parts: Sequence[Clause], words: Lexicon, language: str) -> Mood:
    """The mood of the first clause with a verb that stands on its own, or of the one after a colon."""
    if not words.words["subjunctive"]:
        return ""
    found: list[Mood] = []
    settled = False
    for part in parts:
        if part.opener == ":":
            settled = False
        if settled or not part.main:
            continue
        run = _WORD.findall(text[part.start : part.end])
        told = _mood_of(run, words, language)
        if told:
            found.append(told)
        settled = bool(told) or any(_is_indicative(word, words, language) for word in run)
    if "reported" in found:
        return "reported"
    conditional = any(word.lower() in words.words["conditions"] for word in _WORD.findall(text))
    return "open" if found and not conditional else ""


def _mood_of(run: Sequence[str], words: Lexicon, language: str) -> Mood:
    lowered = [word.lower() for word in run]
    first = bool(words.words["first_person"].intersection(lowered))
    if not first and any(_is_reported(word, words, language) for word in run):
        return "reported"
    return "open" if words.words["past_subjunctive"].intersection(lowered) else ""


def _is_reported(word: str, words: Lexicon, language: str) -> bool:
    if not word.islower() or word in words.words["not_subjunctive"]:
        return False
    return word in words.words["subjunctive"] or (word.endswith("e") and not word.endswith("te") and lemma(word, language) == f"{word}n")


def _is_indicative(word: str, words: Lexicon, language: str) -> bool:
    if not word.islower():
        return False
    if word in words.words["indicative"]:
        return True
    return word.endswith(("t", "te", "ten")) and lemma(word, language).endswith("en") and lemma(word, language) != word
