"""Kendall's tau-b of the places of shared passages."""

from itertools import combinations
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.contrast.ranks import tau

PLACES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25)


def by_definition(pairs):
    def sign(number):
        return (number > 0) - (number < 0)

    moves = [(sign(a[0] - b[0]), sign(a[1] - b[1])) for a, b in combinations(pairs, 2)]
    left, right = (sum(move[side] != 0 for move in moves) for side in (0, 1))
    return sum(one * other for one, other in moves) / sqrt(left * right) if left and right else None


@given(PLACES)
def test_it_is_what_its_definition_says(pairs):
    expected = by_definition(pairs)
    assert tau(pairs) == (None if expected is None else pytest.approx(expected))


@given(PLACES, st.randoms())
def test_it_does_not_depend_on_the_order_of_pairs(pairs, random):
    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert tau(shuffled) == tau(pairs)


def test_one_order_is_one_and_its_reverse_minus_one():
    assert tau([(1, 2), (2, 5), (3, 9)]) == 1
    assert tau([(1, 9), (2, 5), (3, 2)]) == -1


def test_a_single_place_has_no_order():
    assert tau([]) is None
    assert tau([(1, 2), (1, 3)]) is None
