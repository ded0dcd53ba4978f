"""Verbs of speech with their subjects: "sagte der Minister", "X führte weiter aus, dass", "the ministry has denied"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lesart.core.mentions.speech.clauses import Clause, Sentence
from lesart.core.mentions.speech.frames import Frame
from lesart.core.mentions.speech.lexicon import Lexicon, Verb
from lesart.core.mentions.speech.phrases import Phrase, phrase_at
from lesart.core.mentions.speech.quotations import Piece

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BEHIND = re.compile(r"(?:^|[“”\"«»’'‘)\],?!])\s*$")  # what stands before a verb that follows what is said
_BETWEEN = 5  # words at most between a verb and the subject behind it
_SUBJECT = 16  # words at most of a subject before its verb, with what stands between them
_INTERPOSED = 2  # clauses at most between a subject and its verb, beyond the first
_ASIDES = 3  # clauses at most between an auxiliary and its participle
_MARKS = '“”"«»’‘'
_WEAK = ("other", "document")  # phrases that give way to one that is known to speak
_NEAR = 3  # words behind an auxiliary among which "not" and "been" belong to it
_CLOSE = 3  # words at most from a verb to the word it needs, for one stretch of frame
_SPEAKS = Verb(doubtful=True, act=True)


@dataclass(frozen=True, slots=True)
class _Place:
    """A verb in its clause: the words of the clause, which of them is finite, and the participle's span where it has one."""

    clause: Clause
    run: Sequence[re.Match[str]]
    at: int
    participle: Piece | None

    @property
    def start(self) -> int:
        return self.run[self.at].start()

    @property
    def end(self) -> int:
        return self.run[self.at].end()


def verb_frames(sentence: Sentence) -> Iterator[Frame]:
    """The frames that verbs of speech make in the main clauses of a sentence, and in "wie der Minister sagte"."""
    lists = sentence.words.words
    if sentence.text.rstrip().endswith("?"):
        return
    for clause in sentence.clauses:
        run = list(_WORD.finditer(sentence.text, clause.start, clause.end))
        # Capitals throughout make another word: "US", not "us".
        lowered = [word.group().lower() if len(word.group()) == 1 or not word.group().isupper() else word.group() for word in run]
        aside = bool(lowered) and lowered[0] in lists["as_clause"]
        if not (clause.main or aside) or lists["first_person"].intersection(lowered):
            continue
        for at in range(len(run)):
            if not run[at].group().islower():
                continue
            verb, participle = _verb(sentence, clause, run, lowered, at)
            if verb is None or (not verb.denies and lists["nots"].intersection(lowered[at:])):
                continue
            place = _Place(clause, run, at, participle)
            who = _subject_of_aside(sentence, place) if aside else _subject(sentence, place)
            if who is None or (verb.doubtful and (aside or who.kind in _WEAK)):
                continue
            tag = place.start > 0 and _BEHIND.search(sentence.text, 0, place.start) is not None
            if verb.clausal and not (tag or sentence.text[clause.end : clause.end + 1] in (",", ":")):
                continue
            yield Frame(
                spans=((run[0].start(), run[-1].end()),) if aside else tuple(_spans(sentence, place, who, verb)),
                who=_as_name(who, sentence, place),
                phrase=False,
                main=";" not in sentence.text[: clause.start],
                denies=verb.denies,
                told=tag or not verb.act,
                tag=tag,
                silent=verb is _SPEAKS,
            )


def _verb(
    sentence: Sentence, clause: Clause, run: Sequence[re.Match[str]], lowered: Sequence[str], at: int
) -> tuple[Verb | None, Piece | None]:
    """The verb of speech of which the word at `at` is the finite part, and its participle's span."""
    word, words = lowered[at], sentence.words
    of_motion = word in words.words["perfect_of_motion"]
    if of_motion or word in words.words["perfect"]:
        for end in _participles(sentence, clause, run[at].end()):
            verb = _fitting(words.participles.get(end.group().lower(), ()), lowered)
            if verb and (verb.needs or not of_motion):
                return verb, end.span()
            if end.group().lower() in words.words["speaking"]:
                return _SPEAKS, end.span()
        return None, None
    verb = _fitting(words.finite.get(word, ()), lowered[at + 1 :])
    return (verb or (_SPEAKS if word in words.words["speaking"] else None)), None


def _participles(sentence: Sentence, clause: Clause, start: int) -> Iterator[re.Match[str]]:
    """The words that may be an auxiliary's participle: any behind it in its clause and, where it may end a sentence, the last of others.

    There is none where the auxiliary makes a passive or is negated: "had been denied", "has not said".
    """
    lists = sentence.words.words
    behind = list(_WORD.finditer(sentence.text, start, clause.end))
    if (lists["passive"] | lists["negations"]).intersection(word.group() for word in behind[:_NEAR]):
        return
    yield from behind
    if not sentence.words.verb_second:
        return
    first = sentence.clauses.index(clause) + 1
    for later in sentence.clauses[first : first + _ASIDES]:
        if later.opener not in ",)":
            return
        run = list(_WORD.finditer(sentence.text, later.start, later.end))
        if run:
            yield run[-1]


def _fitting(verbs: Sequence[Verb], beside: Sequence[str]) -> Verb | None:
    """The verb among those that look alike whose needed words stand beside it; one that needs more wins."""
    fitting = [
        verb for verb in verbs if all(need in beside for need in verb.needs) and (not verb.separable or _ends(verb.needs[-1], beside))
    ]
    return max(fitting, key=lambda verb: len(verb.needs)) if fitting else None


def _ends(particle: str, beside: Sequence[str]) -> bool:
    """Whether a particle stands last in its clause, or before the next verb of it."""
    return beside[-1] == particle or any(first == particle and then in ("und", "and") for first, then in pairwise(beside))


def _subject(sentence: Sentence, place: _Place) -> Phrase | None:
    """The subject: what is known to speak, before the verb or behind it, wherever it stands ("Den Schaden beziffert das Amt")."""
    words = sentence.words
    before = _subject_before(sentence, place) or _subject_apart(sentence, place)
    if before and before.kind not in _WEAK:
        return before
    if place.at and place.run[place.at - 1].group().lower() in words.words["and"]:
        return _shared_subject(sentence, place)
    tag = _BEHIND.search(sentence.text, 0, place.start) is not None or place.at == 0
    behind = _subject_behind(sentence, place) if tag or words.verb_second else None
    if behind and behind.kind not in _WEAK:
        return behind
    if not words.nouns_capitalised:
        plural = before is not None and before.indefinite and sentence.text[: before.end].endswith("s")
        return before if before and (before.determined or plural) else behind
    # Two bare nouns: before a verb in the plural the first is some of many, before one in the singular it may be an adverb.
    first = before and (before.determined or behind is None or _is_plural(place))
    return before if first else behind


def _is_plural(place: _Place) -> bool:
    return place.run[place.at].group().endswith("n")


def _as_name(who: Phrase, sentence: Sentence, place: _Place) -> Phrase:
    """A noun where verbs tell one from many: with a plural, roles and bare nouns are some of many ("Anwohner sagten").

    With a singular, a bare noun is a name, even one that is a word, too ("Müller sagte").
    """
    words = sentence.words
    if not words.nouns_capitalised:
        return who
    joint = words.words["and"].intersection(sentence.text[who.start : who.end].split())
    if _is_plural(place):
        return replace(who, indefinite=True) if who.kind in ("person", "other") and not joint else who
    return replace(who, kind="name") if who.kind == "other" and not who.determined else who


def _subject_of_aside(sentence: Sentence, place: _Place) -> Phrase | None:
    """The subject of "wie X am Montag mitteilte"; none where an object tells that it is no aside ("wie X sein Nein begründet")."""
    lists = sentence.words.words
    who = phrase_at(sentence.text, place.run[0].end(), place.start, sentence.words)
    between = [word.lower() for word in sentence.text[who.end : place.start].split()] if who else []
    determiners = lists["determiners"] | lists["indefinite"]
    with_object = any(word in determiners and (not at or between[at - 1] not in lists["prepositions"]) for at, word in enumerate(between))
    return None if with_object else who


def _subject_before(sentence: Sentence, place: _Place) -> Phrase | None:
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


def _joint(sentence: Sentence, place: _Place, start: int, who: Phrase) -> Phrase:
    """Two subjects that "und" joins, as one: "Polizei und Feuerwehr"."""
    conjunction = place.run[start - 1]
    other = phrase_at(sentence.text, place.clause.start, conjunction.start(), sentence.words)
    if other is None or sentence.text[other.end : conjunction.start()].strip() or other.kind in ("other", "pronoun"):
        return who
    return replace(who, start=other.start, indefinite=who.indefinite or other.indefinite)


def _subject_apart(sentence: Sentence, place: _Place) -> Phrase | None:
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


def _shared_subject(sentence: Sentence, place: _Place) -> Phrase | None:
    """The subject of the verb before: "X hob die Hand und sagte"."""
    for at, word in enumerate(place.run[:3]):
        if at and place.run[at - 1].group().lower() in sentence.words.words["prepositions"]:
            continue
        who = phrase_at(sentence.text, word.start(), place.start, sentence.words)
        if who and who.kind != "other":
            return who
    return None


def _subject_behind(sentence: Sentence, place: _Place) -> Phrase | None:
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


def _may_be_subject(sentence: Sentence, place: _Place, who: Phrase) -> bool:
    """Whether a phrase behind a verb is its subject: no dative, nor whom it is told, where words follow ("told staff she ...")."""
    words = sentence.words
    if words.verb_second:
        return words.oblique_adjective.match(sentence.text, who.start) is None
    rest = _WORD.search(sentence.text, who.end, place.clause.end)
    return rest is None or rest.group().lower() in words.words["prepositions"] | words.words["asking"]


def _is_adverb(word: str, words: Lexicon) -> bool:
    if not word.islower() or word in words.words["links"]:
        return False
    return word.endswith(("ly", "lich", "seits")) or word in words.words["adverbs"]


def _spans(sentence: Sentence, place: _Place, who: Phrase, verb: Verb) -> Iterator[Piece]:
    """The words of a frame: verb, subject beside it, the words the verb needs, and what joins them to what is said."""
    start, end = place.start, place.end
    if who.end <= start and not sentence.text[who.end : start].strip():
        start = who.start
    elif who.start >= end and len(sentence.text[end : who.start].split()) <= 2:
        end = who.end
    if place.participle:
        yield start, end
        if place.participle[0] >= end:
            yield place.participle
        return
    needed = next((word.span() for word in reversed(place.run) if word.start() >= end and word.group().lower() in verb.needs), None)
    if needed and len(sentence.text[end : needed[1]].split()) <= _CLOSE:
        end, needed = needed[1], None
    connector = sentence.words.connector.match(sentence.text, end)
    yield start, connector.end() if connector else end
    if needed:
        yield needed
