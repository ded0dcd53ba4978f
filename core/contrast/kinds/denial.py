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
_PLAIN = 0.5


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
    if any(denial.outright for denial in asserting.reading.denials):
        return
    affirmed = [word for word in asserting.reading.words if not word.denied and not is_no_assertion(asserting.status, word.start)]
    for denial in _denials(denying):
        met = meetings(denial.words, affirmed)
        if not met:
            continue
        answers = sum(weight for _, weight in met)
        strength = answers / (sum(word.weight for word in denial.words) + _SMALL) * (1 - exp(-answers))
        if denial.outright:
            strength = 1 - (1 - strength) * (1 - _LINKED * score)
        words = tuple(word for word, _ in met)
        yield denial, _Answer(round(strength * (1.0 if denial.outright else _PLAIN), 3), words, _fullest(affirmed, words))


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
