"""The reserve of each clause of a passage: by its own words, by the verb it depends on, by the condition it stands under."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lesart.core.contrast.assertion.clauses import Clause
from lesart.core.contrast.assertion.words import RESERVES, Manner, Verb, Words
from lesart.core.language.morphology import lemma
from lesart.core.model import Span

_QUESTION = re.compile(r"\?[\s\"“”»«›‹’')\]*_]*$")
_INFINITIVE = re.compile(r"(?!ge)[a-zäöüß]+(?:en|ern|eln)|sein|tun")
_MARKS = ' \t\r\n\u00a0"“”„«»‘’‚‹›*_.,'
_AUXILIARY = 2  # words before a participle among which the auxiliary of its passive stands
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Reserve:
    """A manner, and the words that show it, as offsets in the clean text. `strong` calls something untrue in so many words."""

    manner: Manner
    sign: Span
    strong: bool = False


def reserves(text: str, clauses: Sequence[Clause], frames: Sequence[Span], words: Words, answering: bool) -> list[Reserve | None]:
    """The reserve of each clause, None for those without.

    `frames` say who speaks: their verb is part of no clause, and may hedge or insist for all of them. `answering` tells that somebody
    else than the narrator speaks.
    """
    question = _QUESTION.search(text)
    if question:
        return [Reserve("asked", Span(question.start(), question.start() + 1)) for _ in clauses]
    found: list[Reserve | None] = [_own(text, clause, words, answering) for clause in clauses]
    for claim in sorted({clause.claim for clause in clauses}):
        places = [at for at, clause in enumerate(clauses) if clause.claim == claim]
        _govern(text, clauses, places, words, found)
        _leave_open(text, clauses, places, words, found)
        _spread(clauses, places, found)
        _condition(text, clauses, places, words, found)
    for frame in frames:
        _frame(text, frame, clauses, words, found)
    return found


def _own(text: str, clause: Clause, words: Words, answering: bool) -> Reserve | None:
    """What the clause itself shows."""
    falsity = words.falsity.search(text, clause.start, clause.end)
    if falsity and not words.nots.intersection(clause.words):
        return Reserve("denied", Span(*falsity.span()), strong=True)
    strong = words.strong_nots.search(text, clause.start, clause.end) if answering else None
    if strong:
        return Reserve("denied", Span(*strong.span()))
    for manner in RESERVES:
        signs = words.own[manner].finditer(text, clause.start, clause.end)
        sign = next((sign for sign in signs if not words.attributive.fullmatch(sign.group())), None)
        if sign:
            return Reserve(manner, Span(*sign.span()))
    return _future(text, clause, words)


def _future(text: str, clause: Clause, words: Words) -> Reserve | None:
    """The verb of the future, with an infinitive last in its clause."""
    if not words.future:
        return None
    run = list(_WORD.finditer(text, clause.start, clause.end))
    last = next((word.group() for word in reversed(run) if word.group().lower() not in words.first["complement"]), "")
    if not (_INFINITIVE.fullmatch(last) and lemma(last, words.code) == last):
        return None
    verb = next((word for word in run if word.group() != last and word.group().lower() in words.future), None)
    return Reserve("expected", Span(*verb.span())) if verb else None


def _govern(text: str, clauses: Sequence[Clause], places: Sequence[int], words: Words, found: list[Reserve | None]) -> None:
    """What stands in a claim with a verb of denying, demanding, supposing or announcing takes its manner."""
    for at in places:
        dependent = [place for place in places if _depends(clauses, place, at)]
        verb, sign = _verb(text, clauses[at], words) if clauses[at].role == "main" else (None, None)
        if verb is None or sign is None or (verb.clausal and not dependent):
            continue
        if verb.kind == "insisting":
            _insist(clauses, [at, *dependent], sign, words, found)
            continue
        manner: Manner = "refuted" if verb.kind == "denied" else verb.kind
        for place in dependent:
            if found[place] is None or verb.kind == "denied":
                found[place] = Reserve(manner, sign, strong=verb.kind == "denied")
        found[at] = Reserve(verb.kind, sign, strong=verb.kind == "denied")


def _depends(clauses: Sequence[Clause], place: int, at: int) -> bool:
    """Whether one clause of a claim may be what the verb of another is about: "that ..." anywhere, "he had done it" behind it."""
    return place != at and (clauses[place].role == "complement" or (clauses[place].role == "main" and place > at))


def _frame(text: str, frame: Span, clauses: Sequence[Clause], words: Words, found: list[Reserve | None]) -> None:
    """What a frame does to all that is said: "vermutete er", "Berichten zufolge", "she insists"."""
    verb, sign = _verb(text, frame, words)
    claims = [at for at, clause in enumerate(clauses) if clause.is_claim]
    if verb and sign and verb.kind == "insisting":
        _insist(clauses, claims, sign, words, found)
        return
    hedge = words.own["hedged"].search(text, frame.start, frame.end)
    hedged = Span(*hedge.span()) if hedge else sign if verb and verb.kind == "hedged" else None
    if hedged:
        for at in claims:
            found[at] = found[at] or Reserve("hedged", hedged)


def _insist(clauses: Sequence[Clause], places: Sequence[int], sign: Span, words: Words, found: list[Reserve | None]) -> None:
    for at in places:
        own = found[at]
        if words.nots.intersection(clauses[at].words) and (own is None or own.manner != "expected"):
            found[at] = Reserve("denied", sign)


def _verb(text: str, stretch: Clause | Span, words: Words) -> tuple[Verb, Span] | tuple[None, None]:
    """The verb of a stretch that sets a manner; no noun, no participle before one, no passive ("were denied visas")."""
    run = list(_WORD.finditer(text, stretch.start, stretch.end))
    for place, word in enumerate(run):
        before = [earlier.group().lower() for earlier in run[max(0, place - _AUXILIARY) : place]]
        is_noun = words.articles.intersection(before[-1:]) or not (word.group()[0].islower() or word.start() == 0)
        if is_noun or words.passive.intersection(before):
            continue
        behind = [later.group().lower() for later in run[place + 1 :]]
        for verb in words.verbs.get(lemma(word.group().lower(), words.code), ()):
            if not verb.particle or (behind and behind[-1] == verb.particle):
                return verb, Span(*word.span())
    return None, None


def _leave_open(text: str, clauses: Sequence[Clause], places: Sequence[int], words: Words, found: list[Reserve | None]) -> None:
    """An indirect question is asked where it begins with "whether" or its claim says that it is open; so is all of such a claim."""
    questions = [at for at in places if clauses[at].role == "question"]
    signs = (words.open.search(text, clauses[at].start, clauses[at].end) for at in places if at not in questions)
    opened = next((Span(*sign.span()) for sign in signs if sign), None)
    for at in places if questions and opened else questions:
        if opened or clauses[at].words[0] in words.first["whether"]:
            found[at] = Reserve("asked", opened or _stripped(text, clauses[at]))


def _condition(text: str, clauses: Sequence[Clause], places: Sequence[int], words: Words, found: list[Reserve | None]) -> None:
    """What stands under a condition is conditional as well; its own reserve matters less."""
    for at in places:
        sign = _condition_at(text, clauses, at, words)
        if sign is None:
            continue
        found[at] = Reserve("conditional", sign)
        for place in _under(clauses, places, at):
            own = found[place]
            if own is None or own.manner in ("hedged", "expected", "demanded"):
                found[place] = Reserve("conditional", sign)


def _under(clauses: Sequence[Clause], places: Sequence[int], at: int) -> list[int]:
    """The clauses that a condition governs: all of a claim that it begins, else those next to it, up to an aside."""
    if at == places[0]:
        return [place for place in places if clauses[place].is_claim]
    before = [place for place in places if place < at]
    if clauses[before[-1]].role == "aside":
        return before[-1:]
    found: list[int] = []
    for run in (reversed(before), (place for place in places if place > at)):
        for place in run:
            if not clauses[place].is_claim:
                break
            found.append(place)
    return found


def _condition_at(text: str, clauses: Sequence[Clause], at: int, words: Words) -> Span | None:
    """The words of the condition that the clause at `at` is, or holds."""
    clause = clauses[at]
    if clause.role == "condition":
        exempt = words.no_condition.search(text, max(0, clause.start - 12), clause.end)
        return None if exempt and exempt.end() > clause.start else _stripped(text, clause)
    following = clauses[at + 1] if at + 1 < len(clauses) else None
    if at == 0 and clause.words[0] in words.inverted and following and following.claim == clause.claim:
        return _stripped(text, clause)
    general = words.general_condition.search(text, clause.start)
    if general and general.start() < clause.end:
        return Span(*general.span())
    with_it = words.unreal_with.search(text, clause.start, clause.end)
    if with_it and words.unreal.intersection(clause.words):
        return Span(*with_it.span())
    return None


def _spread(clauses: Sequence[Clause], places: Sequence[int], found: list[Reserve | None]) -> None:
    """A reserve of one part of a main clause holds for its other parts: commas of lists and asides cut it into several."""
    main = [at for at in places if clauses[at].role == "main"]
    first = next((found[at] for at in main if found[at]), None)
    for at in main:
        found[at] = found[at] or first


def _stripped(text: str, clause: Clause) -> Span:
    inside = text[clause.start : clause.end]
    lead = len(inside) - len(inside.lstrip(_MARKS))
    return Span(clause.start + lead, clause.start + len(inside.rstrip(_MARKS)))
