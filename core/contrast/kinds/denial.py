"""Denials: one side says that something is so, the other that it is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from lesart.core.contrast.assertion.status import is_no_assertion
from lesart.core.contrast.kinds.outcome import told
from lesart.core.contrast.kinds.reading import Denial, Word, meetings
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Difference, SlotValue, Span

# What a denial leaves to chance, in what its words tell: the less it says, the less an answer to it proves.
_SMALL = 0.6
# How far a sure link tells that what is denied outright is what the other side says.
_LINKED = 0.6
# How surely a "not" denies what the other side says, beside an outright denial: it may deny another thing of the same matter.
_PLAIN = 0.7
# How much of what it denies before all must be met, and what is left where it is not; how much a word of it tells.
_WHOLLY, _PARTLY = 0.6, 0.3
_FOCUSED = 2.0
_LITTLE = 1e-6
# A weaker answer is none.
_LEAST = 0.05


@dataclass(frozen=True, slots=True)
class _Answer:
    """A denial and what asserts the denied: the words that are met, the offset of the clause that has most of them."""

    strength: float
    met: tuple[Word, ...]
    clause: int


def find(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """The denial of either side that the words of the other answer best."""
    found = [_difference(answer, denial, one, other) for denial, answer in _answers(one, other, score)]
    found += [_turned(_difference(answer, denial, other, one)) for denial, answer in _answers(other, one, score)]
    return (max(found, key=lambda difference: difference.strength),) if found else ()


def _answers(denying: Side, asserting: Side, score: float) -> Iterator[tuple[Denial, _Answer]]:
    """What one side denies and the other asserts."""
    if not asserting.reading.takes_sides or any(denial.outright for denial in asserting.reading.denials):
        return
    affirmed = [word for word in asserting.reading.words if not word.denied and not is_no_assertion(asserting.status, word.start)]
    for denial in _denials(denying):
        met = meetings(denial.words, affirmed)
        if not met:
            continue
        strength = _outright(denial, met, score) if denial.outright else _plain(denial, met, asserting, denying, score)
        words = tuple(word for word, _ in met)
        if strength >= _LEAST:
            yield denial, _Answer(round(strength, 3), words, _fullest(affirmed, words))


def _outright(denial: Denial, met: Sequence[tuple[Word, float]], score: float) -> float:
    answers = sum(weight for _, weight in met)
    covered = answers / (sum(word.weight for word in denial.words) + _SMALL)
    return 1 - (1 - covered * (1 - exp(-answers))) * (1 - _LINKED * score)


def _plain(denial: Denial, met: Sequence[tuple[Word, float]], asserting: Side, denying: Side, score: float) -> float:
    """A "not" takes more: what it denies before all must be said, and of something that both speak of."""
    answers = sum(weight for _, weight in met)
    covered = answers / (sum(word.weight for word in denial.words) + _LITTLE)
    denied = {word.start for word in denial.words}
    about = sum(
        weight for _, weight in meetings((word for word in denying.reading.words if word.start not in denied), asserting.reading.words)
    )
    tied = 1 - (1 - _LINKED * score) * exp(-about)
    return _PLAIN * tied * (1 - exp(-_FOCUSED * answers)) * (1.0 if covered >= _WHOLLY else _PARTLY)


def _denials(side: Side) -> Iterator[Denial]:
    """What a side denies; words that are told only to be denied by the next sentence are, too."""
    yield from side.reading.denials
    if side.status.manner == "refuted" and side.status.sign and not any(one.outright for one in side.reading.denials):
        yield Denial(side.reading.words, Span(side.passage.start, side.passage.end), 0, outright=True)


def _fullest(words: Sequence[Word], met: Sequence[Word]) -> int:
    """The clause that has most of the words that are met."""
    keys = {key for word in met for key in word.keys}
    weights: dict[int, float] = {}
    for word in words:
        if keys.intersection(word.keys):
            weights[word.clause] = weights.get(word.clause, 0.0) + word.weight
    return min(weights, key=lambda clause: (-weights[clause], clause))


def _difference(answer: _Answer, denial: Denial, denying: Side, asserting: Side) -> Difference:
    telling = sorted(answer.met, key=lambda word: (-word.weight, word.start))[:2]
    slot = " ".join(word.text for word in sorted(telling, key=lambda word: word.start))
    values = _denied(denying, denial), told(asserting, asserting.reading.clauses[answer.clause], answer.clause)
    return Difference("denial", slot, values, strength=answer.strength)


def _denied(side: Side, denial: Denial) -> SlotValue:
    return told(side, denial.span, denial.clause)


def _turned(difference: Difference) -> Difference:
    one, other = difference.values
    return Difference(difference.kind, difference.slot, (other, one), strength=difference.strength)
