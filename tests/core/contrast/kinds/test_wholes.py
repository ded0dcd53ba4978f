"""All of them beside fewer of them is a conflict where the same is said of both."""

import pytest

from lesart.core.contrast.acceptance import opened
from lesart.core.contrast.kinds import number

from .pairing import two_sides

LIKELY = 0.6

CONFLICTS = [
    ("Alle vier Schleusen waren in der Nacht offen.", "Nur drei der vier Schleusen waren in der Nacht offen.", ("vier", "drei")),
    ("All four gates opened that night.", "Two of the four locks opened that night.", ("four", "Two")),
    ("All four gates were open that night.", "Only three gates were open that night.", ("four", "three")),
]
NO_CONFLICTS = [
    ("All four gates are old.", "Two of the four gates opened."),
    ("All four gates opened that night.", "Two of the nine locks opened that night."),
    ("Four gates opened that night.", "Two of the four gates opened that night."),
]


@pytest.mark.parametrize(("one", "other", "values"), CONFLICTS)
def test_all_of_a_number_and_fewer_of_it_are_told_apart_from_either_side(one, other, values):
    for first, second, told in ((one, other, values), (other, one, values[::-1])):
        (found,) = opened(number.find(*two_sides(first, second), LIKELY))
        assert [value.value.split()[0] for value in found.values] == list(told)


@pytest.mark.parametrize(("one", "other"), NO_CONFLICTS)
def test_where_other_things_are_said_or_not_all_are_meant_nothing_is(one, other):
    assert not opened(number.find(*two_sides(one, other), LIKELY))


def test_a_pair_that_is_hardly_linked_is_left_alone():
    assert not opened(number.find(*two_sides("All four gates opened that night.", "Only two gates opened that night."), 0.3))
