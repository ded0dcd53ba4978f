"""The subject of a verb of speech, before it or behind it: "der Minister", "Lind, 58, the head of the office, |told|"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lesart.core.mentions.speech.clauses import Clause, Sentence
from lesart.core.mentions.speech.lexicon import Lexicon
from lesart.core.mentions.speech.phrases import Phrase, phrase_at
from lesart.core.mentions.speech.quotations import Piece

WEAK = ("other", "document")
"""Kinds of phrases that give way to one that is known to speak."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BEHIND = re.compile(r"(?:^|[“”\"«»’'‘)\],?!])\s*$")  # what stands before a verb that follows what is said
_BETWEEN = 5  # words at most between a verb and the subject behind it
_SUBJECT = 16  # words at most of a subject before its verb, with what stands between them
_INTERPOSED = 2  # clauses at most between a subject and its verb, beyond the first
_MARKS = '“”"«»’‘'


@dataclass(frozen=True, slots=True)
class Place:
    """A verb in its clause: the words of the clause, which of them is finite, and the participle's span where it has one."""

    clause: Clause
    run: Sequence[re.Match[str]]
    at: int
    participle: Piece | None

    @property
    def start(self) -> int:
        """Where the finite verb begins."""
        return self.run[self.at].start()

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.run[self.at].end()


def follows_what_is_said(sentence: Sentence, place: Place) -> bool:
    """Whether a verb stands behind a quotation or a comma, or begins the sentence."""
    return _BEHIND.search(sentence.text, 0, place.start) is not None


def subject(sentence: Sentence, place: Place) -> Phrase | None:
    """The subject: what is known to speak, before the verb or behind it, wherever it stands ("Den Schaden beziffert das Amt")."""
    words = sentence.words
    before = _subject_before(sentence, place) or _subject_apart(sentence, place)
    if before and before.kind not in WEAK:
        return before
    if place.at and place.run[place.at - 1].group().lower() in words.words["and"]:
        return _shared_subject(sentence, place)
    tag = follows_what_is_said(sentence, place) or place.at == 0
    behind = _subject_behind(sentence, place) if tag or words.verb_second else None
    if behind and behind.kind not in WEAK:
        return behind
    if not words.nouns_capitalised:
        plural = before is not None and before.indefinite and sentence.text[: before.end].endswith(words.plural_noun)
        return before if before and (before.determined or plural) else behind
    # Two bare nouns: before a verb in the plural the first is some of many, before one in the singular it may be an adverb.
    first = before and (before.determined or behind is None or _is_plural(place, words))
    return before if first else behind


def _is_plural(place: Place, words: Lexicon) -> bool:
    return bool(words.plural_verb) and place.run[place.at].group().endswith(words.plural_verb)


def numbered(who: Phrase, sentence: Sentence, place: Place) -> Phrase:
    """A noun where verbs tell one from many: with a plural, roles and bare nouns are some of many ("Anwohner sagten").

    With a singular, a bare noun is a name, even one that is a word, too ("Müller sagte").
    """
    words = sentence.words
    if not words.nouns_capitalised:
        return who
    joint = words.words["and"].intersection(sentence.text[who.start : who.end].split())
    if _is_plural(place, words):
        return replace(who, indefinite=True) if who.kind in ("person", "other") and not joint else who
    return replace(who, kind="name") if who.kind == "other" and not who.determined else who


def subject_of_aside(sentence: Sentence, place: Place) -> Phrase | None:
    """The subject of "wie X am Montag mitteilte"; none where an object tells that it is no aside ("wie X sein Nein begründet")."""
    lists = sentence.words.words
    who = phrase_at(sentence.text, place.run[0].end(), place.start, sentence.words)
    between = [word.lower() for word in sentence.text[who.end : place.start].split()] if who else []
    determiners = lists["determiners"] | lists["indefinite"]
    with_object = any(word in determiners and (not at or between[at - 1] not in lists["prepositions"]) for at, word in enumerate(between))
    return None if with_object else who


def _subject_before(sentence: Sentence, place: Place) -> Phrase | None:
    """The subject between the begin of the clause and the verb. Where verbs stand second, it is all that stands there."""
    words = sentence.words
    for start in range(max(0, place.at - _SUBJECT), place.at):
        before = place.run[start - 1].group().lower() if start else ""
        if start and words.verb_second and before not in words.words["before_subject"]:
            continue
        if before in words.words["prepositions"] or place.run[start].group().lower() in words.words["oblique"]:
            continue
        who = phrase_at(sentence.text, place.run[start].start(), place.start, words)
        if who and all(_is_adverb(word, words) for word in sentence.text[who.end : place.start].split()):
            return _joint(sentence, place, start, who) if before in words.words["and"] else who
    return None


def _joint(sentence: Sentence, place: Place, start: int, who: Phrase) -> Phrase:
    """Two subjects that "und" joins, as one: "Polizei und Feuerwehr"."""
    conjunction = place.run[start - 1]
    other = phrase_at(sentence.text, place.clause.start, conjunction.start(), sentence.words)
    if other is None or sentence.text[other.end : conjunction.start()].strip() or other.kind in ("other", "pronoun"):
        return who
    return replace(who, start=other.start, indefinite=who.indefinite or other.indefinite)


def _subject_apart(sentence: Sentence, place: Place) -> Phrase | None:
    """The subject before what commas or brackets set apart: "Lind, 58, the head of the office, told"."""
    if not all(_is_adverb(word, sentence.words) for word in sentence.text[place.clause.start : place.start].split()):
        return None
    index = sentence.clauses.index(place.clause)
    if place.clause.opener not in (",", ")"):
        return None
    for first in range(index - 2, max(-1, index - 2 - _INTERPOSED), -1):
        before = sentence.clauses[first]
        begin = max(before.start, *(sentence.text.rfind(mark, before.start, before.end) + 1 for mark in _MARKS))
        who = phrase_at(sentence.text, begin, before.end, sentence.words)
        if who and not sentence.text[who.end : before.end].strip() and before.opener in ("", ":", ";"):
            return who
    return None


def _shared_subject(sentence: Sentence, place: Place) -> Phrase | None:
    """The subject of the verb before: "X hob die Hand und sagte"."""
    for at, word in enumerate(place.run[:3]):
        if at and place.run[at - 1].group().lower() in sentence.words.words["prepositions"]:
            continue
        who = phrase_at(sentence.text, word.start(), place.start, sentence.words)
        if who and who.kind != "other":
            return who
    return None


def _subject_behind(sentence: Sentence, place: Place) -> Phrase | None:
    lists = sentence.words.words
    at = place.end
    for word in place.run[place.at + 1 : place.at + 1 + _BETWEEN]:
        if word.start() < at:
            continue
        if sentence.text[at : word.start()].strip() or word.group().lower() in lists["oblique"] | lists["someone_else"]:
            return None
        who = phrase_at(sentence.text, word.start(), place.clause.end, sentence.words)
        if who:
            return who if _may_be_subject(sentence, place, who) else None
        if not sentence.words.verb_second:
            return None
        at = word.end()
        if word.group().lower() in lists["prepositions"]:
            aside = phrase_at(sentence.text, at, place.clause.end, sentence.words)
            noun = next((later for later in place.run if later.start() > at and later.group()[0].isupper()), word)
            at = aside.end if aside else noun.end()
    return None


def _may_be_subject(sentence: Sentence, place: Place, who: Phrase) -> bool:
    """Whether a phrase behind a verb is its subject: no dative, nor whom it is told, where words follow ("told staff she ...")."""
    words = sentence.words
    if words.verb_second:
        return words.oblique_adjective.match(sentence.text, who.start) is None
    rest = _WORD.search(sentence.text, who.end, place.clause.end)
    return rest is None or rest.group().lower() in words.words["prepositions"] | words.words["asking"]


def _is_adverb(word: str, words: Lexicon) -> bool:
    if not word.islower() or word in words.words["links"]:
        return False
    return word.endswith(tuple(words.words["adverb_endings"])) or word in words.words["adverbs"]
