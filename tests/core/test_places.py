"""A stretch of an article stands for the passages it covers."""

from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Passage, Place
from lesart.core.places import Places

PASSAGES = [Passage(f"a.{number}", "a", 20 * number, 20 * number + 15, 0) for number in range(6)] + [Passage("b.0", "b", 0, 300, 0)]
PLACES = Places(PASSAGES)


def test_a_stretch_stands_for_each_passage_half_of_which_it_covers():
    assert PLACES.at(Place("a", 8, 48)) == ("a.1", "a.2")
    assert PLACES.at(Place("a", 7, 47)) == ("a.0", "a.1")


def test_a_shorter_stretch_stands_for_the_passage_that_has_most_of_it():
    assert PLACES.at(Place("a", 12, 22)) == ("a.0",)
    assert PLACES.at(Place("b", 100, 101)) == ("b.0",)


def test_what_meets_no_passage_stands_for_none():
    assert PLACES.at(Place("a", 15, 20)) == ()
    assert PLACES.at(Place("a", 5, 5)) == ()
    assert PLACES.at(Place("gone", 0, 99)) == ()


@given(st.integers(0, 130), st.integers(0, 130))
def test_it_stands_for_something_exactly_where_it_shares_a_character_with_a_passage(one, other):
    place = Place("a", min(one, other), max(one, other))
    shared = {p.id: min(p.end, place.end) - max(p.start, place.start) for p in PASSAGES if p.article == "a"}
    found = PLACES.at(place)
    assert bool(found) == any(common > 0 for common in shared.values())
    assert len(found) < 2 or all(2 * shared[passage] >= 15 for passage in found)
    assert not found or max(shared.values()) == max(shared[passage] for passage in found)
