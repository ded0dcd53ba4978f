"""What a link sets against each other is one change, wherever it stands."""

from lesart.core.contrast.diff.additions import Addition
from lesart.core.contrast.diff.changes import Change, Diff
from lesart.core.contrast.diff.pair import apart, facing
from lesart.core.model import Span


def diff_of(*changes):
    return Diff("a", "b", (), (), changes)


def test_two_values_set_against_each_other_are_one_change():
    apart = diff_of(Change("number", Span(0, 2), Span(9, 9)), Change("number", Span(5, 5), Span(20, 22)))
    assert facing(apart, [(0, 20)]).changes == (Change("number", Span(0, 2), Span(20, 22)),)


def test_what_was_taken_for_their_other_side_goes_alone():
    crossed = diff_of(Change("number", Span(0, 2), Span(0, 3)), Change("number", Span(5, 7), Span(20, 22)))
    changes = facing(crossed, [(0, 20)]).changes
    assert Change("number", Span(0, 2), Span(20, 22)) in changes
    assert sorted((one.a, one.b) for one in changes)[1:] == [(Span(0, 2), Span(20, 22)), (Span(5, 7), Span(20, 20))]
    assert {one.b for one in changes} >= {Span(0, 3), Span(20, 22)}


def test_a_value_that_changed_nowhere_changes_nothing():
    one = diff_of(Change("number", Span(0, 2), Span(0, 3)))
    assert facing(one, [(0, 0), (40, 1)]) == one


def test_numbers_of_what_the_other_side_does_not_count_do_not_stand_for_each_other():
    diff = diff_of(Change("number", Span(0, 2), Span(4, 6)))
    adds, other_adds = (Addition("number", "a", "43 Boote", 0, 8),), (Addition("number", "b", "17 Hunde", 4, 12),)
    assert apart(diff, adds, other_adds).changes == (Change("number", Span(0, 0), Span(4, 6)), Change("number", Span(0, 2), Span(4, 4)))
    assert apart(diff, adds, ()) == diff
