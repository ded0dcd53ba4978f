"""Verbs of speech with their subjects: "sagte der Minister", "X führte weiter aus, dass", "the ministry has denied"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lesart.core.mentions.speech.clauses import Clause, Sentence
from lesart.core.mentions.speech.frames import Frame
from lesart.core.mentions.speech.lexicon import Lexicon, Verb
from lesart.core.mentions.speech.phrases import Phrase
from lesart.core.mentions.speech.quotations import Piece
from lesart.core.mentions.speech.subjects import WEAK, Place, follows_what_is_said, numbered, subject, subject_of_aside

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ASIDES = 3  # clauses at most between an auxiliary and its participle
_NEAR = 3  # words behind an auxiliary among which "not" and "been" belong to it
_CLOSE = 3  # words at most from a verb to the word it needs, for one stretch of frame
_SPEAKS = Verb(doubtful=True, act=True)


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
            place = Place(clause, run, at, participle)
            who = subject_of_aside(sentence, place) if aside else subject(sentence, place)
            if who is None or (verb.doubtful and (aside or who.kind in WEAK)):
                continue
            tag = place.start > 0 and follows_what_is_said(sentence, place)
            if verb.clausal and not (tag or sentence.text[clause.end : clause.end + 1] in (",", ":")):
                continue
            yield Frame(
                spans=((run[0].start(), run[-1].end()),) if aside else tuple(_spans(sentence, place, who, verb)),
                who=numbered(who, sentence, place),
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
            verb = _fitting(words.participles.get(end.group().lower(), ()), lowered, words)
            if verb and (verb.needs or not of_motion):
                return verb, end.span()
            if end.group().lower() in words.words["speaking"]:
                return _SPEAKS, end.span()
        return None, None
    verb = _fitting(words.finite.get(word, ()), lowered[at + 1 :], words)
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


def _fitting(verbs: Sequence[Verb], beside: Sequence[str], words: Lexicon) -> Verb | None:
    """The verb among those that look alike whose needed words stand beside it; one that needs more wins."""
    fitting = [
        verb
        for verb in verbs
        if all(need in beside for need in verb.needs) and (not verb.separable or _ends(verb.needs[-1], beside, words))
    ]
    return max(fitting, key=lambda verb: len(verb.needs)) if fitting else None


def _ends(particle: str, beside: Sequence[str], words: Lexicon) -> bool:
    """Whether a particle stands last in its clause, or before the next verb of it."""
    return beside[-1] == particle or any(first == particle and then in words.words["and"] for first, then in pairwise(beside))


def _spans(sentence: Sentence, place: Place, who: Phrase, verb: Verb) -> Iterator[Piece]:
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
