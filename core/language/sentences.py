"""Text -> sentences, by rule and table.

A rule and no model: on the PUD treebank of Universal Dependencies the rules reach a boundary F of .998, which no trained splitter
tried did, and they need no load time. What differs between languages stands in their tables.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from lesart.core.language.facts import facts_of
from lesart.core.language.tables import LanguageFacts

_CLOSERS = r"[\"“”»«'’‘›‹)\]*_]*"
_OPENERS = r"[\"“„”»«'‘‚›‹(\[*_–—-]*[ \u00a0]?"
# Group 1: the stops, then what closes with the sentence, then white space (2); or a line break (3). Ahead: what may open the next
# sentence (4), and its first character (5). Possessive, so that long runs of stops or blanks cost no more than their length.
_CANDIDATE = re.compile(rf"(?:(?<![.!?…])([.!?…]++){_CLOSERS}+([^\S\n]++)|(\n)\s*+)(?=({_OPENERS})(\S))")
_WORD_BEFORE = re.compile(r"[\"“„”»«'‘‚›‹(\[*_]*([^\s(\[]*)$")
_WORD_AFTER = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_ROMAN = re.compile(r"[IVX]{2,5}")
_LOOK_BACK = 40


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """The sentences of `text` as spans without the white space around them. A line break always ends a sentence."""
    facts = facts_of(language)
    spans: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for candidate in _CANDIDATE.finditer(text):
        if candidate.group(3) is None and not _ends_sentence(text, candidate, facts):
            continue
        end = start + len(text[start : candidate.start()].rstrip()) if candidate.group(3) else candidate.start(2)
        if end > start:
            spans.append((start, end))
        start = candidate.end()
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return spans


def sentence_at(sentences: Sequence[tuple[int, int]], place: int) -> tuple[int, int]:
    """Of `sentences` in order the one that `place` lies in, or the last one before it; an empty span where there are none."""
    at = bisect_right(sentences, place, key=lambda span: span[0]) - 1
    return sentences[max(0, at)] if sentences else (place, place)


def _skip_space(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip())


def _ends_sentence(text: str, candidate: re.Match[str], facts: LanguageFacts) -> bool:
    stops, opener, first = candidate.group(1), candidate.group(4), candidate.group(5)
    if first.islower():
        return False
    before = _WORD_BEFORE.search(text, max(0, candidate.start() - _LOOK_BACK), candidate.start())
    word = before.group(1) if before else ""
    after = _WORD_AFTER.match(text, candidate.end() + len(opener))
    following = after.group() if after else ""
    if stops == ".":
        return _full_stop_ends(text, candidate, word, following, facts)
    if stops in ("...", "…") and not word:
        return following.lower() in facts.stop_words
    return True


def _full_stop_ends(text: str, candidate: re.Match[str], word: str, following: str, facts: LanguageFacts) -> bool:
    starts_plainly = following.lower() in facts.stop_words and not following[1:].isupper()
    if word.isdigit() and len(word) <= 3 and facts.ordinal_stop:
        return not _is_ordinal(text, candidate.start(), word, following, facts)
    closed = candidate.start(2) > candidate.end(1)
    if closed or not word:
        return True
    folded = word.lower()
    if folded in facts.final_abbreviations or _DOTTED.fullmatch(word):
        if folded in facts.number_abbreviations and not following[:1].isdigit():
            return True
        return folded not in facts.abbreviations and starts_plainly
    if folded in facts.number_abbreviations:
        return not (following[:1].isdigit() or _ROMAN.fullmatch(following)) and len(word) > 1
    if folded in facts.abbreviations:
        return False
    if len(word) == 1 and word.isalpha():
        return _single_letter_ends(word, following, starts_plainly, facts)
    if _ROMAN.fullmatch(word):
        return starts_plainly
    return True


def _single_letter_ends(word: str, following: str, starts_plainly: bool, facts: LanguageFacts) -> bool:
    if word.islower():
        return starts_plainly and following not in facts.spaced_abbreviations.get(word, frozenset())
    return starts_plainly and len(following) > 1


def _is_ordinal(text: str, start: int, word: str, following: str, facts: LanguageFacts) -> bool:
    folded = following.lower()
    if len(word) <= 2 and folded in facts.months:
        return True
    if folded.startswith(facts.ordinal_after):
        return True
    leader = re.search(r"([^\W\d_]+)\s+\d+$", text[max(0, start - _LOOK_BACK) : start])
    return leader is not None and leader.group(1).lower() in facts.ordinal_before
