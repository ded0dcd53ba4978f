"""What a reader is shown first."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.contrast.ledger.weight import weight
from lesart.core.model import Claim, Difference, DifferenceKind, Hint, SlotValue, Standing

VALUES = (SlotValue("a.1", "16", 0, 2), SlotValue("b.1", "18", 0, 2))


def claim(kind: DifferenceKind = "number", standing: Standing = "differs", hints: tuple[Hint, ...] = (), confidence: float = 0.8) -> Claim:
    return Claim("c", ("a.1", "b.1"), "conflict", confidence=confidence, differences=(Difference(kind, "Tote", VALUES, standing, hints),))


NOTHING_APART = Claim("c", ("a.1", "b.1"), "same", confidence=0.8)
IN_ORDER = {
    "one speaker on one day, two numbers": claim(hints=("same speaker", "same day")),
    "swapped digits": claim(hints=("digits swapped",)),
    "numbers that differ": claim(),
    "later but lower": claim(standing="fell"),
    "later and higher": claim(standing="rose"),
    "another person": claim("person"),
    "numbers that fit": claim(standing="compatible"),
    "numbers that agree": claim(standing="agrees"),
    "the same": NOTHING_APART,
    "perhaps related": replace(NOTHING_APART, relation="related"),
}


@pytest.mark.parametrize(("first", "then"), list(pairwise(IN_ORDER)))
def test_what_there_is_more_to_look_at_comes_first(first: str, then: str):
    assert weight(IN_ORDER[first], 2) > weight(IN_ORDER[then], 2)


def test_swapped_digits_that_agree_are_nothing_to_look_at():
    assert weight(claim(standing="compatible", hints=("digits swapped",)), 2) == weight(claim(standing="compatible"), 2)


@given(st.sampled_from(list(IN_ORDER.values())), st.floats(0, 1), st.floats(0, 1), st.integers(2, 50))
def test_the_surer_and_the_more_articles_the_heavier(one: Claim, confidence: float, other: float, articles: int):
    low, high = sorted((confidence, other))
    light, heavy = weight(replace(one, confidence=low), articles), weight(replace(one, confidence=high), articles)
    assert 0 < light <= heavy <= 1
    assert heavy <= weight(replace(one, confidence=high), articles + 1)
