"""Whether a sentence stands in the mood of reported speech: "Die Lage sei ruhig", "Es wären zwei Wagen beteiligt gewesen"."""

import re
from collections.abc import Sequence
from typing import Literal

from lesart.core.language.morphology import lemma
from lesart.core.mentions.speech.clauses import Sentence
from lesart.core.mentions.speech.lexicon import Lexicon

Mood = Literal["reported", "replacing", "open", ""]
"""`reported`: forms that mean reported speech ("sei"). `replacing`: plurals that stand in where those look like the indicative ("hätten").
`open`: forms that may as well be conditional ("wäre"). Empty: none of them."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def mood(sentence: Sentence) -> Mood:
    """The mood of the first clause with a verb that stands on its own, or of the one after a colon; a question has none."""
    words = sentence.words
    if not words.words["subjunctive"] or sentence.text.rstrip(" \"“”»«’'").endswith("?"):
        return ""
    if words.words["first_person"].intersection(word.lower() for word in _WORD.findall(sentence.text)):
        return ""
    found: set[Mood] = set()
    settled = False
    for clause in sentence.clauses:
        if clause.opener == ":":
            settled = False
        if settled or not clause.main:
            continue
        run = _WORD.findall(sentence.text[clause.start : clause.end])
        told = _mood_of(run, words)
        found.add(told)
        settled = bool(told) or any(_is_indicative(word, words) for word in run)
    if "reported" in found:
        return "reported"
    if any(word.lower() in words.words["conditions"] for word in _WORD.findall(sentence.text)):
        return ""
    return "replacing" if "replacing" in found else "open" if "open" in found else ""


def _mood_of(run: Sequence[str], words: Lexicon) -> Mood:
    lowered = [word.lower() for word in run]
    if any(_is_reported(word, words) for word in run):
        return "reported"
    if words.words["counterfactual"].intersection(lowered):
        return ""
    if words.words["replacing_subjunctive"].intersection(lowered):
        return "replacing"
    return "open" if words.words["past_subjunctive"].intersection(lowered) else ""


def _is_reported(word: str, words: Lexicon) -> bool:
    if not word.islower() or word in words.words["not_subjunctive"]:
        return False
    return word in words.words["subjunctive"] or (word.endswith("e") and lemma(word, words.code) == f"{word}n")


def _is_indicative(word: str, words: Lexicon) -> bool:
    if not word.islower():
        return False
    if word in words.words["indicative"]:
        return True
    return word.endswith(("t", "te", "ten")) and lemma(word, words.code).endswith("en") and lemma(word, words.code) != word
