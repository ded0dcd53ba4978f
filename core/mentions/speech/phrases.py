"""The words that name a speaker: "der kasachische Präsident Temir Aslanow", "er", "zwei Anwohner", "company spokeswoman Ada Lind"."""

import re
from dataclasses import dataclass
from typing import Literal

from lesart.core.language import facts_of
from lesart.core.mentions.speech.lexicon import Lexicon
from lesart.core.mentions.wording import is_ordinary

PhraseKind = Literal["pronoun", "name", "person", "institution", "document", "other"]

_WORD = re.compile(r"(?:[A-ZÄÖÜ][a-z]{0,3}\.(?= ))|@\w+|[^\W_]+(?:[-’'][^\W_]+)*")
_ENDINGS = ("", "s", "es", "n", "en", "innen", "e", "er", "ern")
_SHORTEST_HEAD = 4  # letters of a noun that may end a compound
_MODIFIERS = 3
_LONGEST = 8  # words before the noun of an English phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a speaker. `core` ends where what describes the noun from behind begins ("| des Krisenstabs").

    `indefinite` tells one or some of many ("ein Anwohner", "viele Beobachter", "Experten").
    """

    start: int
    end: int
    core: int
    kind: PhraseKind
    indefinite: bool


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


def phrase_at(text: str, start: int, end: int, words: Lexicon, language: str) -> Phrase | None:
    """The phrase that begins at `start`, white space aside, and ends by `end`; None where no one is named."""
    run = _run(text, start, end)
    if not run:
        return None
    first = run[0].text.lower()
    if first in words.words["pronouns"] and (len(run) == 1 or not words.nouns_capitalised or not run[1].text[0].isupper()):
        return Phrase(run[0].start, run[0].end, run[0].end, "pronoun", False)
    at, indefinite = _determiner(run, words)
    begin = _noun_begin(run, at, words)
    if begin is None:
        return None
    stop = _names_end(run, begin, words)
    names = [token.text for token in run[begin:stop]]
    if _is_calendar(names[0], language) or names[0].lower() in facts_of(language).stop_words:
        return None
    kind = _kind(names, words, language)
    if kind == "other" and not at and begin > at:
        return None
    if not at and kind in ("person", "document") and not _has_name(names, words, language):
        indefinite = indefinite or begin == at
    core = run[stop - 1].end
    last = core if kind == "name" and not at else run[_modifiers_end(run, stop, words, language) - 1].end
    return Phrase(run[0].start, last, core, kind, indefinite)


def _run(text: str, start: int, end: int) -> list[_Token]:
    """The words from `start` on that nothing but single blanks part."""
    found: list[_Token] = []
    at = start
    while at < end and (match := _WORD.match(text, at + len(text[at:end]) - len(text[at:end].lstrip()), end)):
        if found and text[found[-1].end : match.start()].strip(" \u00a0\n"):
            break
        found.append(_Token(match.group(), match.start(), match.end()))
        at = match.end()
        if len(found) > 4 * _LONGEST:
            break
    return found


def _determiner(run: list[_Token], words: Lexicon) -> tuple[int, bool]:
    first = run[0].text.lower()
    if first in words.words["indefinite"] or first in words.words["many"]:
        return 1, True
    return (1 if first in words.words["determiners"] | words.words["oblique"] else 0), False


def _noun_begin(run: list[_Token], at: int, words: Lexicon) -> int | None:
    """Where the nouns begin, after adjectives."""
    for place in range(at, min(at + _LONGEST, len(run))):
        text = run[place].text
        if words.nouns_capitalised:
            if text[0].isupper() and not words.adjective.fullmatch(f"{text}") and not _is_adjective(run, place, words):
                return place
            if text[0].isupper() and _is_adjective(run, place, words):
                continue
            if text[0].isupper():
                return place
        elif text[0].isupper() or _head(text, words):
            return place
        if not words.adjective.fullmatch(text) or text in words.words["links"] or text in words.words["indicative"]:
            return None
    return None


def _is_adjective(run: list[_Token], place: int, words: Lexicon) -> bool:
    """A capitalised adjective: "Berliner Polizei"; a sentence's first word before a capitalised one."""
    following = run[place + 1].text if place + 1 < len(run) else ""
    return (
        bool(following)
        and following[0].isupper()
        and words.adjective.match(f"{run[place].text} {following}") is not None
        and (run[place].text.endswith("er") and not _head(run[place].text, words))
    )


def _names_end(run: list[_Token], begin: int, words: Lexicon) -> int:
    at = begin + 1
    while at < len(run):
        text = run[at].text
        linked = text in words.words["name_links"] and at + 1 < len(run) and run[at + 1].text[0].isupper()
        if linked and text in ("und", "and", "sowie", "der", "den", "de"):
            linked = False
        if text[0].isupper() or linked or (not words.nouns_capitalised and _head(text, words)):
            at += 1
        else:
            break
    return at


def _modifiers_end(run: list[_Token], stop: int, words: Lexicon, language: str) -> int:
    """After the genitives and prepositional phrases that say whose or whence the noun is."""
    at = stop
    for _ in range(_MODIFIERS):
        if at >= len(run) or run[at].text not in words.words["links"]:
            break
        inside = at + 1
        articles = words.words["determiners"] | words.words["oblique"] | words.words["indefinite"]
        while inside < len(run) and not run[inside].text[0].isupper():
            if not (run[inside].text in articles or words.adjective.fullmatch(run[inside].text)):
                break
            inside += 1
        place = run[at].text in ("in", "aus", "from", "at") and inside > at + 1
        if inside < len(run) and _is_calendar(run[inside].text, language):
            break
        if inside >= len(run) or not (run[inside].text[0].isupper() or _head(run[inside].text, words)) or place or inside > at + 4:
            break
        at = _names_end(run, inside, words)
    return at


def _is_calendar(word: str, language: str) -> bool:
    facts = facts_of(language)
    return word.lower() in facts.weekdays or word.lower() in facts.months


def _kind(names: list[str], words: Lexicon, language: str) -> PhraseKind:
    heads = [head for name in names if (head := _head(name, words))]
    for kind in ("person", "document", "institution"):
        if kind in heads:
            return kind
    return "name" if _has_name(names, words, language) else "other"


def _has_name(names: list[str], words: Lexicon, language: str) -> bool:
    return any(name[0].isupper() and not _head(name, words) and not is_ordinary(name.removesuffix("s"), language) for name in names)


def _head(name: str, words: Lexicon) -> str:
    """What kind of speaker a noun, or the last part of a compound, means; empty for any other word."""
    folded = name.lower().rpartition("-")[2]
    for matches in (_is_noun, _ends_in):
        for kind, key in (("institution", "institutions"), ("document", "documents"), ("person", "persons")):
            if matches(folded, words.words[key], words.nouns_capitalised):
                return kind
    return ""


def _is_noun(word: str, nouns: frozenset[str], _: bool) -> bool:
    return word in nouns


def _ends_in(word: str, nouns: frozenset[str], compounds: bool) -> bool:
    for ending in _ENDINGS if compounds else ("", "s"):
        if word.endswith(ending):
            base = word[: len(word) - len(ending)] if ending else word
            if base in nouns or (compounds and any(base[cut:] in nouns for cut in range(2, len(base) - _SHORTEST_HEAD + 1))):
                return True
    return False
