"""How probably a pair is in conflict: what the trained weights must keep to."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.contrast.acceptance import KINDS, features, opened, trained
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Article, Difference, Passage, SlotValue

SIDE = Side(Article("a", "a", "", ()), Passage("a.0", "a", 0, 0, 0))
VALUES = (SlotValue("a.0", "one", 0, 3), SlotValue("b.0", "two", 0, 3))
shares = st.floats(0.0, 1.0)
strengths = st.floats(0.1, 1.0)


def probability(difference: Difference, score: float, relation="same") -> float:
    """How probably one difference makes a conflict."""
    return trained().probability(features(score, relation, [difference], SIDE, SIDE))


@given(st.sampled_from(KINDS), strengths, strengths, shares, shares)
def test_a_surer_link_and_a_stronger_difference_make_a_conflict_no_less_probable(kind, strength, other, low, high):
    difference = Difference(kind, "slot", VALUES, strength=max(strength, other))
    low, high = sorted((low, high))
    assert 0 <= probability(difference, low) <= probability(difference, high) <= 1
    weaker = replace(difference, strength=min(strength, other))
    assert probability(weaker, high) <= probability(difference, high)


@pytest.mark.parametrize("kind", KINDS)
def test_likeness_alone_makes_no_conflict(kind):
    assert opened([Difference(kind, "slot", VALUES, strength=0.05), Difference(kind, "slot", VALUES, "compatible")]) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_plain_difference_of_a_sure_link_is_a_conflict_whatever_its_kind(kind):
    assert trained().accepts(probability(Difference(kind, "slot", VALUES, strength=0.9), 0.9), "same")


def test_more_is_asked_of_what_the_alignment_refused():
    assert trained().lifted > trained().linked
