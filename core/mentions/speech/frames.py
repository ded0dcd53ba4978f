"""A sentence -> its speech frames: who, the text says, says it ("laut X", "sagte der Minister", "X führte aus, dass")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.core.mentions.speech.clauses import Clause
from lesart.core.mentions.speech.lexicon import Lexicon, Verb
from lesart.core.mentions.speech.phrases import Phrase, phrase_at
from lesart.core.mentions.speech.quotations import Piece

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_QUOTE_OR_COMMA = re.compile(r"[“”\"«»’'‘)\]]\s*,?\s*$|^\s*$|,\s*$|[?!]\s*[“”\"«»’'‘]?\s*$")
_LONGEST_BETWEEN = 5  # words between a verb and its subject


@dataclass(frozen=True, slots=True)
class Frame:
    """What says who speaks. `spans` are its words; `who` is None for the nameless ("Berichten zufolge").

    Attributes:
        told: its words are a frame and no more; an act ("kritisierte"), where it is no mere tag of a quotation, says more.
        phrase: a source in a phrase ("laut X"), not the subject of a verb.
        main: it stands in a clause of its own, and so speaks for the sentence.
        denies: its verb denies ("bestritt").
        tag: it follows what is said: "..., sagte der Minister".
    """

    spans: tuple[Piece, ...]
    who: Phrase | None
    phrase: bool
    main: bool = True
    denies: bool = False
    told: bool = True
    tag: bool = False


def frames(text: str, parts: Sequence[Clause], quoted: Sequence[Piece], words: Lexicon, language: str) -> list[Frame]:
    """The frames of a sentence, outside its quotations, in order."""
    bare = _without(text, quoted)
    found = [*_nameless(bare, parts, words), *_sources(bare, parts, words, language)]
    taken = [span for frame in found for span in frame.spans]
    for part in parts:
        for frame in _verb_frames(bare, part, parts, words, language):
            if not any(start < end_taken and start_taken < end for start, end in frame.spans for start_taken, end_taken in taken):
                found.append(frame)
                taken.extend(frame.spans)
    return sorted(found, key=lambda frame: frame.spans or ((len(text), len(text)),))


def _without(text: str, quoted: Sequence[Piece]) -> str:
    """The text with quoted words blotted out, marks kept: nothing quoted frames anything."""
    for start, end in quoted:
        text = text[: start + 1] + "\x00" * max(0, end - start - 2) + text[max(start + 1, end - 1) :]
    return text


def _clause_at(parts: Sequence[Clause], at: int) -> Clause | None:
    return next((part for part in parts if part.start <= at < part.end), None)


def _speaks_for_all(parts: Sequence[Clause], at: int, words: Lexicon, text: str) -> bool:
    part = _clause_at(parts, at)
    if part is None or part.main:
        return True
    return part.opener == "," and not text[part.start : at].strip()


def _nameless(text: str, parts: Sequence[Clause], words: Lexicon) -> Iterator[Frame]:
    for match in words.anonymous.finditer(text):
        yield Frame((match.span(),), None, True, _speaks_for_all(parts, match.start(), words, text))
    for match in words.hearsay.finditer(text):
        attributive = _before_adjective(text, match, words)
        yield Frame((match.span(),), None, True, not attributive and _speaks_for_all(parts, match.start(), words, text))


def _before_adjective(text: str, match: re.Match[str], words: Lexicon) -> bool:
    """Whether a word speaks for a noun alone: "angeblich gestohlene Bilder", "the allegedly stolen paintings"."""
    following: list[str] = _WORD.findall(text[match.end() :])[:2]
    if len(following) < 2 or not words.adjective.fullmatch(following[0]):
        return False
    if words.nouns_capitalised:
        return following[1][0].isupper()
    before = _WORD.findall(text[: match.start()])
    return bool(before) and before[-1].lower() in words.words["determiners"]


def _sources(text: str, parts: Sequence[Clause], words: Lexicon, language: str) -> Iterator[Frame]:
    nameless = [match.span() for match in words.anonymous.finditer(text)]

    def free(start: int, end: int) -> bool:
        return not any(start < stop and begin < end for begin, stop in nameless)

    for match in words.by_pronoun.finditer(text):
        who = Phrase(match.start(), match.end(), match.end(), "pronoun", False)
        yield Frame((match.span(),), who, True, _speaks_for_all(parts, match.start(), words, text))
    own = [match.span() for match in words.by_pronoun.finditer(text)]
    for match in words.around.finditer(text):
        who = Phrase(*match.span("who"), match.end("who"), "name", False)
        yield Frame((match.span(),), who, True, _speaks_for_all(parts, match.start(), words, text))
        own.append(match.span())
    for pattern in (words.before, words.so):
        for match in pattern.finditer(text):
            part = _clause_at(parts, match.start())
            inside = any(start <= match.start() < end for start, end in own)
            if part is None or inside or not free(*match.span()):
                continue
            who_ = phrase_at(text, match.end(), part.end, words, language)
            if who_ and not (pattern is words.so and _verb_follows(text, who_.end, part.end)):
                yield Frame(((match.start(), who_.end),), who_, True, _speaks_for_all(parts, match.start(), words, text))
    for match in words.after.finditer(text):
        part = _clause_at(parts, match.start())
        if part is None or any(start <= match.start() < end for start, end in own) or not free(*match.span()):
            continue
        for word in _WORD.finditer(text, part.start, match.start()):
            who_ = phrase_at(text, word.start(), match.start(), words, language)
            if who_ and not text[who_.end : match.start()].strip():
                yield Frame(((who_.start, match.end()),), who_, True, _speaks_for_all(parts, match.start(), words, text))
                break


def _verb_follows(text: str, start: int, end: int) -> bool:
    return _WORD.search(text, start, end) is not None and text[start:end].strip() != ""


def _verb_frames(text: str, part: Clause, parts: Sequence[Clause], words: Lexicon, language: str) -> Iterator[Frame]:
    run = list(_WORD.finditer(text, part.start, part.end))
    lowered = [match.group().lower() for match in run]
    says_as = bool(lowered) and lowered[0] == next(iter(words.words["as_clause"]))
    if not part.main and not says_as:
        return
    for at, word in enumerate(lowered):
        if word in words.words["perfect"]:
            hit = next(
                ((late, verb) for late in range(at + 1, len(run)) if (verb := _fits(words.participles.get(lowered[late], ()), lowered))),
                None,
            )
            late, verb = hit or (at, None)
        else:
            late, verb = at, _fits(words.finite.get(word, ()), lowered[at + 1 :])
        if (
            verb is None
            or (words.words["nots"].intersection(lowered[at:]) and not verb.denies)
            or words.words["first_person"].intersection(lowered)
        ):
            continue
        who = _subject(text, part, parts, run, at, words, language)
        if who is None or (who.kind == "other" and verb.doubtful):
            continue
        tag = bool(part.opener or text[: run[at].start()].strip()) and _QUOTE_OR_COMMA.search(text[: run[at].start()]) is not None
        yield Frame(tuple(_spans(text, run, at, late, who, verb, says_as)), who, False, True, verb.denies, tag or not verb.act, tag)


def _fits(verbs: Sequence[Verb], beside: Sequence[str]) -> Verb | None:
    """The verb among those that look alike whose needed words stand beside it; one that needs more wins."""
    fitting = [
        verb for verb in verbs if all(need in beside for need in verb.needs) and (not verb.separable or _ends(verb.needs[-1], beside))
    ]
    return max(fitting, key=lambda verb: len(verb.needs)) if fitting else None


def _ends(particle: str, beside: Sequence[str]) -> bool:
    """Whether a particle stands last in its clause, or before the next verb of it."""
    return beside[-1] == particle or any(first == particle and then in ("und", "and") for first, then in pairwise(beside))


def _subject(
    text: str, part: Clause, parts: Sequence[Clause], run: Sequence[re.Match[str]], at: int, words: Lexicon, language: str
) -> Phrase | None:
    verb = run[at]
    lead = text[part.start : verb.start()]
    before = _subject_before(text, part, parts, run, at, words, language)
    if before:
        return before
    if at and run[at - 1].group().lower() in ("und", "and"):
        for word in run[:3]:
            who = phrase_at(text, word.start(), verb.start(), words, language)
            if who and who.kind != "other":
                return who
        return None
    tag = _QUOTE_OR_COMMA.search(text[: verb.start()]) is not None or not lead.strip()
    if not tag and not words.nouns_capitalised:
        return None
    for steps, word in enumerate(run[at + 1 : at + 1 + _LONGEST_BETWEEN]):
        if text[verb.end() if not steps else run[at + steps].end() : word.start()].strip():
            return None
        if word.group().lower() in words.words["oblique"] | words.words["someone_else"]:
            return None
        who = phrase_at(text, word.start(), part.end, words, language)
        if who:
            return who
    return None


def _subject_before(
    text: str, part: Clause, parts: Sequence[Clause], run: Sequence[re.Match[str]], at: int, words: Lexicon, language: str
) -> Phrase | None:
    verb = run[at]
    if not text[part.start : verb.start()].strip(" \n\u00a0") and part.opener == ",":
        # "Lind, the head of the office, told": the subject stands before what is set between commas.
        index = parts.index(part)
        if index >= 2 and parts[index - 1].opener == ",":
            before = parts[index - 2]
            who = phrase_at(text, before.start, before.end, words, language)
            if who and not text[who.end : before.end].strip():
                return who
        return None
    for start in range(1 + (2 if words.nouns_capitalised else at)):
        if start >= at:
            return None
        if (
            start
            and words.nouns_capitalised
            and run[start - 1].group().lower() not in ("und", "aber", "doch", "denn", "auch", "selbst", "sogar")
        ):
            return None
        who = phrase_at(text, run[start].start(), verb.start(), words, language)
        if who is None or run[start].group() in words.words["oblique"] or run[start].group().lower() in words.words["oblique"]:
            continue
        between = text[who.end : verb.start()]
        if all(_is_adverb(word, words) for word in between.split()):
            return None if who.kind == "other" and not _has_determiner(text, who, words) else who
    return None


def _has_determiner(text: str, who: Phrase, words: Lexicon) -> bool:
    first = text[who.start : who.end].split()[0].lower()
    return first in words.words["determiners"] | words.words["indefinite"] | words.words["many"]


def _is_adverb(word: str, words: Lexicon) -> bool:
    return (
        word.islower()
        and (not words.nouns_capitalised or word not in words.words["links"])
        and (word.endswith(("ly", "lich", "seits")) or word in words.words["adverbs"])
    )


def _spans(text: str, run: Sequence[re.Match[str]], at: int, late: int, who: Phrase, verb: Verb, whole: bool) -> Iterator[Piece]:
    if whole:
        yield run[0].start(), run[-1].end()
        return
    start, end = run[at].start(), run[at].end()
    if who.end <= start and not text[who.end : start].strip():
        start = who.start
    elif who.start >= end and len(text[end : who.start].split()) <= 2:
        end = who.end
    after = [word for word in run if word.start() >= end]
    needed = [word for word in after if word.group().lower() in verb.needs]
    if needed and late == at and len(text[end : needed[-1].end()].split()) <= 3:
        end = needed[-1].end()
        needed = []
    if late == at:
        end = _through_connector(text, end)
    yield start, end
    if late > at:
        yield run[late].span()
    elif needed:
        yield needed[-1].span()


def _through_connector(text: str, end: int) -> int:
    """Over the word that only joins what is said to who says it: ", dass"."""
    match = re.match(r",\s+(?:dass|daß)\b|\s+that\b", text[end:])
    return end + match.end() if match else end
