"""Outcomes: both tell what came of one thing, in words that exclude each other ("festgenommen", "auf der Flucht"), or one denies it."""

from collections.abc import Iterator
from math import exp

from lesart.core.contrast.assertion.status import may_conflict
from lesart.core.contrast.assertion.words import Manner
from lesart.core.contrast.kinds.reading import Outcome, Reading, Word, meetings
from lesart.core.contrast.kinds.side import Side
from lesart.core.language.opposites import exclude, opposition, slot_in_words
from lesart.core.model import Difference, DifferenceKind, SlotValue, Span

# The longest clause that is shown whole, in characters; of a longer one the words themselves are.
_SHOWN = 90
# What a word that both say tells in the clauses of the outcomes, and elsewhere in the passages, of whether both speak of one thing.
_NEAR, _FAR = 1.2, 0.5
# How far a sure link tells so by itself.
_LINKED = 0.6
# How many actors both must speak of where one takes a stance towards another: a name by its id and its word, or a party, and one more.
_PARTIES = 3
# The link that tells as much by itself.
_SURE = 0.75
# What an actor both speak of tells there.
_ACTOR = 0.3
# Weaker findings are none.
_LEAST = 0.05
# Manners in which not even a plan is told.
_UNSAID: frozenset[Manner] = frozenset({"asked", "conditional", "defined", "refuted"})
# The most differences of one pair: there is one thing that happened to one matter.
_MOST = 2


def find(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """Where the sides say what cannot both be, of something both speak of; the surest first."""
    found: dict[str, Difference] = {}
    for kind, mine, theirs in _opposed(one.reading, other.reading):
        if not _asserted(one, other, mine, theirs, score):
            continue
        about = _about(one.reading, other.reading, mine, theirs)
        told_of = min(_weight(about), _weight(_about(other.reading, one.reading, theirs, mine)))
        name = mine.pole.opposition
        actors = len(one.reading.actors & other.reading.actors) if opposition(name).of_actor else 0
        strength = _strength(mine, theirs, told_of, actors, score)
        if strength >= _LEAST and (name not in found or strength > found[name].strength):
            found[name] = Difference(kind, _slot(one, mine, about), (_value(one, mine), _value(other, theirs)), strength=strength)
    return tuple(sorted(found.values(), key=lambda one: -one.strength)[:_MOST])


def _opposed(one: Reading, other: Reading) -> Iterator[tuple[DifferenceKind, Outcome, Outcome]]:
    """Outcomes that exclude each other, and one that the other side denies; none where both say one of the two."""
    said = {(outcome.pole, outcome.denied) for outcome in one.outcomes}
    agreed = {outcome.pole for outcome in other.outcomes if (outcome.pole, outcome.denied) in said}
    for mine in one.outcomes:
        for theirs in other.outcomes:
            if {mine.pole, theirs.pole} & agreed:
                continue
            if mine.pole == theirs.pole and mine.denied != theirs.denied:
                yield "denial", mine, theirs
            elif exclude(mine.pole, theirs.pole) and not (mine.denied or theirs.denied):
                yield "outcome", mine, theirs


def _asserted(one: Side, other: Side, mine: Outcome, theirs: Outcome, score: float) -> bool:
    """Whether both are asserted, of one actor where it takes one and the link does not tell, and of one time.

    What is announced or demanded and what was done are two, unless plans are what it is about.
    """
    at, other_at = mine.span.start, theirs.span.start
    about = opposition(mine.pole.opposition)
    if about.of_actor and score < _SURE and len(one.reading.actors & other.reading.actors) < _PARTIES:
        return False
    manners = {one.status.manner_at(at), other.status.manner_at(other_at)}
    if about.of_plans:
        return not manners & _UNSAID
    return "refuted" not in manners and may_conflict(one.status, other.status, at, other_at)


def _about(one: Reading, other: Reading, mine: Outcome, theirs: Outcome) -> list[tuple[Word, float]]:
    """The words both say, the outcomes' own aside, each with how much it tells; those of both clauses tell most."""
    near = {word.text for word, _ in meetings(_clause(one, mine), _clause(other, theirs))}
    found = meetings(_around(one, mine), _around(other, theirs))
    return [(word, weight * (_NEAR if word.text in near else _FAR)) for word, weight in found]


def _around(reading: Reading, outcome: Outcome) -> list[Word]:
    return [word for word in reading.words if not outcome.span.start <= word.start < outcome.span.end]


def _clause(reading: Reading, outcome: Outcome) -> list[Word]:
    return [word for word in _around(reading, outcome) if word.clause == outcome.clause]


def _strength(mine: Outcome, theirs: Outcome, about: float, actors: int, score: float) -> float:
    firm = min(mine.firm, theirs.firm)
    elsewhere = (1 - _LINKED * score) * exp(-about - _ACTOR * actors)
    return round(opposition(mine.pole.opposition).sharp * firm * (1 - elsewhere), 3)


def _weight(about: list[tuple[Word, float]]) -> float:
    return sum(weight for _, weight in about)


def _slot(side: Side, outcome: Outcome, about: list[tuple[Word, float]]) -> str:
    """What the opposition is about, and of what: the word that tells most of those both say, a name only where there is no other."""
    words = slot_in_words(outcome.pole.opposition, side.article.metadata.language)
    best = max(about, key=lambda found: (not found[0].keys[0].startswith("@"), found[1]), default=None)
    return f"{best[0].text} · {words}" if best else words


def _value(side: Side, outcome: Outcome) -> SlotValue:
    return told(side, outcome.span, outcome.clause)


def told(side: Side, span: Span, clause: int) -> SlotValue:
    """What a side says, as it stands there: its clause, or only the words that matter of a long one."""
    whole = side.reading.clauses[clause]
    shown = whole if whole.start <= span.start and span.end <= whole.end and whole.end - whole.start <= _SHOWN else span
    text = " ".join(side.text(shown).split())
    said = side.passage.attribution
    return SlotValue(side.passage.id, text, shown.start, shown.end, speaker=said.speaker if said else "", as_of=side.article.metadata.date)
