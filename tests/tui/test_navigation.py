from dataclasses import replace

import matter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.tui.navigation import Atlas, JumpList, Spot, Stop


@pytest.fixture
def atlas():
    return Atlas(matter.COMPARISON)


def text(atlas: Atlas, stop: Stop | None) -> str:
    assert stop
    article = atlas.comparison.articles[atlas.article_order[stop.passage.article]]
    return article.text[stop.passage.start : stop.passage.end]


@pytest.mark.parametrize(
    ("only", "sentences"),
    [
        ("all", [matter.FLOOD, matter.KAI, matter.BOATS]),
        ("conflict", [matter.KAI, matter.BOATS]),
        ("only", [matter.ALONE]),
    ],
)
def test_stops_stand_in_reading_order_and_keep_to_the_filter(atlas, only, sentences):
    assert [text(atlas, stop) for stop in atlas.stops("a", only)] == sentences


def test_what_is_perhaps_related_is_met_on_the_way_and_counted_but_is_no_stop():
    kai = next(claim for claim in matter.COMPARISON.claims if claim.slot == "Helfer")
    others = tuple(claim for claim in matter.COMPARISON.claims if claim is not kai)
    atlas = Atlas(replace(matter.COMPARISON, claims=(*others, replace(kai, relation="related"))))
    assert [text(atlas, stop) for stop in atlas.stops("a", "all")] == [matter.FLOOD, matter.BOATS]
    met = atlas.stop_at("a", atlas.place_in(kai, "a").start, "all")
    assert (met.kind, str(atlas.count(met))) == ("related", "1/1")
    assert text(atlas, atlas.step("a", met.passage.start, met, "all", 1)) == matter.BOATS
    assert text(atlas, atlas.step("a", met.passage.start, met, "all", -1)) == matter.FLOOD


def test_an_article_without_claims_has_no_stops(atlas):
    assert list(atlas.stops("e", "all")) == []


def test_stepping_walks_all_stops_and_ends(atlas):
    stop, seen = None, []
    while (stop := atlas.step("a", 0, stop, "all", 1)) is not None:
        seen.append(text(atlas, stop))
    assert seen == [matter.FLOOD, matter.KAI, matter.BOATS]


def test_stepping_starts_from_the_place_where_no_claim_is_at_hand(atlas):
    kai = atlas.stops("a", "conflict")[0].passage
    assert text(atlas, atlas.step("a", kai.end + 1, None, "all", 1)) == matter.BOATS
    assert text(atlas, atlas.step("a", kai.start, None, "all", -1)) == matter.FLOOD


def test_the_places_of_a_claim_go_by_article_as_opened(atlas):
    assert [place.article for place in atlas.places(atlas.comparison.claims[1])] == ["a", "b", "c"]


def test_a_claim_is_counted_among_its_kind_in_the_article(atlas):
    assert str(atlas.count(atlas.stops("a", "conflict")[1])) == "2/2"
    assert str(atlas.count(atlas.stops("a", "all")[0])) == "1/1"


def test_what_is_at_a_place(atlas):
    kai = atlas.stops("a", "conflict")[0].passage
    assert atlas.stop_at("a", kai.start + 5, "all").kind == "conflict"
    assert atlas.stop_at("a", kai.start + 5, "only") is None
    alone = atlas.stops("a", "only")[0].passage
    assert atlas.stop_at("a", alone.start, "all").kind == "only"
    assert atlas.stop_at("a", alone.start, "conflict") is None
    assert atlas.stop_at("a", 0, "all") is None


def test_evidence_comes_strongest_first(atlas):
    assert list(atlas.reasons(atlas.comparison.claims[1])) == ["Helfer", "Kai"]


spots = st.builds(Spot, st.sampled_from("abc"), st.integers(0, 99))


@given(st.lists(spots, min_size=1, max_size=8, unique=True), spots)
def test_going_back_all_the_way_and_forward_again_returns_to_where_one_was(left, here):
    jumps = JumpList()
    for spot in left:
        jumps.leave(spot)
    at, visited = here, []
    while (spot := jumps.back(at)) is not None:
        at = spot
        visited.append(spot)
    assert visited == left[::-1]
    while (spot := jumps.forward(at)) is not None:
        at = spot
    assert at == here


def test_a_new_jump_forgets_what_lay_ahead():
    jumps = JumpList()
    jumps.leave(Spot("a", 1))
    assert jumps.back(Spot("a", 2)) == Spot("a", 1)
    jumps.leave(Spot("a", 3))
    assert jumps.forward(Spot("a", 4)) is None
