"""The words that name a speaker: "der kasachische Präsident Temir Aslanow", "er", "zwei Anwohner", "company spokeswoman Ada Lind"."""

import re
from dataclasses import dataclass
from typing import Literal

from lesart.core.language import facts_of
from lesart.core.mentions.gazetteer import gazetteer, people
from lesart.core.mentions.speech.lexicon import Lexicon
from lesart.core.mentions.wording import is_ordinary

PhraseKind = Literal["pronoun", "self", "name", "person", "institution", "document", "other"]

_WORD = re.compile(r"(?:[A-ZÄÖÜ][a-z]{0,3}\.(?= ))|@\w+|[^\W_]+(?:[-’'][^\W_]+)*")
_SHORTEST_HEAD, _SHORT_HEAD = 3, 4  # letters of a noun that may end a compound; up to which its first part must be a word
_MODIFIERS = 3
_MODIFIER = 4  # words of a modifier up to its noun
_UNKNOWN_NOUN = 3  # words from an article to a noun that no list knows
_LONGEST = 16  # words of a phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a speaker. `core` ends where what describes the noun from behind begins ("| des Krisenstabs").

    `indefinite` tells one or some of many ("ein Anwohner", "viele Beobachter", "Experten"); `determined`, that an article or the like
    begins it.
    """

    start: int
    end: int
    core: int
    kind: PhraseKind
    indefinite: bool
    determined: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


def phrase_at(text: str, start: int, end: int, words: Lexicon) -> Phrase | None:
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
    if _is_calendar(names[0], words) or (names[0].lower() in facts_of(words.code).stop_words and not names[0].isupper()):
        return None
    kind = _kind(names, words)
    if kind == "other" and not at and begin:
        return None
    common = kind in ("person", "document") or (kind == "other" and not words.nouns_capitalised)
    indefinite = indefinite or (not at and not begin and common and not _has_name(names, words))
    indefinite = indefinite or names[-1].lower() in words.words["nameless"]
    core = run[stop - 1].end
    last = core if kind == "name" and not at else run[_modifiers_end(run, stop, words) - 1].end
    return Phrase(run[0].start, last, core, kind, indefinite, at > 0)


def kind_of(name: str, words: Lexicon) -> PhraseKind:
    """What kind of speaker a single word names."""
    return _kind([name], words)


def _run(text: str, start: int, end: int) -> list[_Token]:
    """The words from `start` on that nothing but blanks part; no more than a phrase can use."""
    found: list[_Token] = []
    at = start
    while len(found) < _LONGEST and (match := _WORD.search(text, at, end)) and not text[at : match.start()].strip():
        found.append(_Token(match.group(), match.start(), match.end()))
        at = match.end()
    return found


def _determiner(run: list[_Token], words: Lexicon) -> tuple[int, bool]:
    """How many words before adjectives and noun tell which one is meant, and whether they leave it open."""
    first = run[0].text.lower()
    if first in words.words["indefinite"] or first in words.words["many"]:
        return 1, True
    owner = words.genitive.search(run[0].text) is not None and len(run) > 1 and run[1].text.islower()
    return (1 if owner or first in words.words["determiners"] | words.words["oblique"] else 0), False


def _noun_begin(run: list[_Token], at: int, words: Lexicon) -> int | None:
    """Where the nouns begin, after determiner and adjectives."""
    for place in range(at, len(run)):
        text = run[place].text
        if text[0].isupper() and not _is_adjective(run, place, words):
            return place
        if not words.nouns_capitalised and _head(text, words):
            return place
        if not (text[0].isupper() or (words.adjective.fullmatch(text) and text not in _no_adjectives(words))):
            return _last_word(run, at, place, words)
    return _last_word(run, at, len(run), words)


def _no_adjectives(words: Lexicon) -> frozenset[str]:
    lists = words.words
    return (
        lists["before_subject"]
        | lists["subordinators"]
        | lists["prepositions"]
        | lists["links"]
        | lists["indicative"]
        | lists["determiners"]
        | lists["indefinite"]
    )


def _last_word(run: list[_Token], at: int, end: int, words: Lexicon) -> int | None:
    """Where nouns have no capitals and no list knows the noun, the last word after an article: "a potter from Leeds"."""
    short = at and at < end <= at + _UNKNOWN_NOUN
    return end - 1 if short and not words.nouns_capitalised else None


def _is_adjective(run: list[_Token], place: int, words: Lexicon) -> bool:
    """Whether a capitalised word is an adjective: "Berliner Polizei"."""
    text = run[place].text
    following = run[place + 1].text if place + 1 < len(run) else ""
    ends = bool(words.place_adjective) and text.endswith(words.place_adjective)
    return following[:1].isupper() and ends and not _head(text, words)


def _names_end(run: list[_Token], begin: int, words: Lexicon) -> int:
    """Where nouns and names end; a particle goes on with a name, not with a common noun ("Sprecher von ...")."""
    at = begin + 1
    while at < len(run):
        text = run[at].text
        particle = text in words.words["name_links"] and not _head(run[at - 1].text, words)
        linked = particle and at + 1 < len(run) and run[at + 1].text[0].isupper()
        owner = words.genitive.search(text) is not None and at + 1 < len(run)
        capital = _is_capital(text) and (not words.nouns_capitalised or _goes_on(run[at - 1].text, text, words))
        if not (capital or linked or owner or (not words.nouns_capitalised and _leads_to_head(run, at, words))):
            break
        at += 1
    return at


def _leads_to_head(run: list[_Token], at: int, words: Lexicon) -> bool:
    """Whether a word without a capital is the head of a phrase, or stands before it ("US | building office")."""
    text, following = run[at].text, run[at + 1].text if at + 1 < len(run) else ""
    return bool(_head(text, words) or (_head(following, words) and words.adjective.fullmatch(text) and text not in _no_adjectives(words)))


def _is_capital(text: str) -> bool:
    """Whether a word begins with a capital, a particle aside ("al-Amri")."""
    return text[0].isupper() or text.rpartition("-")[2][:1].isupper()


def _goes_on(before: str, text: str, words: Lexicon) -> bool:
    """Whether a noun belongs to the one before it: a name does, and anything to a role or a name; else it is the next phrase."""
    return _head(before, words) == "person" or _is_name(before, words) or bool(_head(text, words)) or _is_name(text, words)


def _modifiers_end(run: list[_Token], stop: int, words: Lexicon) -> int:
    """After the genitives and prepositional phrases that say whose or whence the noun is."""
    at = stop
    for _ in range(_MODIFIERS):
        inside = _modifier(run, at, words)
        if inside is None or _is_calendar(run[inside].text, words):
            break
        at = _names_end(run, inside, words)
    return at


def _modifier(run: list[_Token], at: int, words: Lexicon) -> int | None:
    """Where the noun of the modifier that begins at `at` stands."""
    if at >= len(run) or run[at].text not in words.words["links"]:
        return None
    inside = at + 1
    articles = words.words["determiners"] | words.words["oblique"] | words.words["indefinite"]
    while inside < len(run) and not run[inside].text[0].isupper() and not _head(run[inside].text, words):
        if not (run[inside].text in articles or words.adjective.fullmatch(run[inside].text)):
            return None
        inside += 1
    whence = run[at].text in words.words["whence"] and inside > at + 1
    return None if whence or inside >= len(run) or inside > at + _MODIFIER else inside


def _is_calendar(word: str, words: Lexicon) -> bool:
    facts = facts_of(words.code)
    return word.lower() in facts.weekdays or word.lower() in facts.months


def _kind(names: list[str], words: Lexicon) -> PhraseKind:
    heads = [head for name in names if (head := _head(name, words))]
    order: tuple[PhraseKind, ...] = ("person", "document", "institution")
    for kind in order:
        if kind in heads:
            return kind
    return "name" if _has_name(names, words) else "other"


def _has_name(names: list[str], words: Lexicon) -> bool:
    return any(name[0].isupper() and not _head(name, words) and _is_name(name, words) for name in names)


def _is_name(word: str, words: Lexicon) -> bool:
    if gazetteer().find(word) or word in people().family or word in people().given:
        return True
    return not is_ordinary(word.removesuffix("s"), words.code)


def _head(name: str, words: Lexicon) -> PhraseKind | Literal[""]:
    """What kind of speaker a noun, or the last part of a compound, means; empty for any other word."""
    folded = name.lower().rpartition("-")[2]
    kinds: tuple[tuple[PhraseKind, str], ...] = (("document", "documents"), ("institution", "institutions"), ("person", "persons"))
    for matches in (_is_noun, _ends_in):
        for kind, key in kinds:
            if matches(folded, words.words[key], words):
                return kind
    return ""


def _is_noun(word: str, nouns: frozenset[str], _: Lexicon) -> bool:
    return word in nouns


def _ends_in(word: str, nouns: frozenset[str], words: Lexicon) -> bool:
    """Whether a word is a form or, where nouns are written together, a compound of one of the nouns."""
    for ending in ("", *words.words["noun_endings"]):
        base = word.removesuffix(ending)
        if word.endswith(ending) and (base in nouns or (words.nouns_capitalised and _compound(base, nouns, words))):
            return True
    return False


def _compound(word: str, nouns: frozenset[str], words: Lexicon) -> bool:
    for cut in range(2, len(word) - _SHORTEST_HEAD + 1):
        if word[cut:] in nouns:
            # "Bauamt", but not "Gesamt": a short head needs a word before it.
            return len(word) - cut > _SHORT_HEAD or is_ordinary(word[:cut].removesuffix("s").capitalize(), words.code)
    return False
