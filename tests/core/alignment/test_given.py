"""What a reader has decided holds, whatever the program would have found."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.alignment import group
from lesart.core.alignment.given import decisions
from lesart.core.alignment.given.honouring import DECIDED
from lesart.core.compare import Settings, compare
from lesart.core.model import Given, Link, Passage, Place

PASSAGES = [Passage(f"{article}.{number}", article, number * 10, number * 10 + 9, 0) for article in "abcd" for number in range(5)]
PLACES = {passage.id: Place(passage.article, passage.start, passage.end) for passage in PASSAGES}


def test_a_passage_that_was_never_a_candidate_is_linked_where_the_reader_says_so(harbour):
    plain = compare(harbour)
    one = next(p for p in plain.passages if "Schulen bleiben" in text(harbour, p))
    other = next(p for p in plain.passages if "Fishermen" in text(harbour, p))
    told = compare(harbour, Settings(given=(Given(place(other), place(one), True),)))
    made = [link for link in told.links if {link.a, link.b} == {one.id, other.id}]
    assert [(link.score, link.band, link.relation) for link in made] == [(1.0, "sure", "same")]
    assert made[0].evidence[0].kind == "given"
    assert made[0].evidence[0].what == DECIDED
    assert sum(reason.weight for reason in made[0].evidence) == pytest.approx(1, abs=0.02)
    assert any({one.id, other.id} <= set(claim.passages) for claim in told.claims)
    assert not {one.id, other.id} & {only.passage for only in told.only_here}


def test_a_refused_link_is_gone_from_links_candidates_claims_and_the_nearest(harbour):
    plain = compare(harbour)
    refused = next(link for link in plain.links if link.relation == "same")
    at = {passage.id: place(passage) for passage in plain.passages}
    told = compare(harbour, Settings(given=(Given(at[refused.a], at[refused.b], False),)))
    pair = {refused.a, refused.b}
    assert pair not in [{link.a, link.b} for link in (*told.links, *told.candidates)]
    assert not any(pair <= set(claim.passages) for claim in told.claims)
    assert all({only.passage, only.nearest.passage} != pair for only in told.only_here if only.nearest)


def test_a_linked_pair_with_two_counts_of_one_thing_is_a_conflict(harbour):
    plain = compare(harbour)
    one = next(p for p in plain.passages if "elf Hafenarbeiter" in text(harbour, p))
    other = next(p for p in plain.passages if "vierzehn Hafenarbeiter" in text(harbour, p))
    told = compare(harbour, Settings(given=(Given(place(one), place(other), True),)))
    made = next(link for link in told.links if {link.a, link.b} == {one.id, other.id})
    assert (made.relation, made.score) == ("conflict", 1.0)


def test_decisions_on_what_is_not_there_or_on_one_article_say_nothing_and_the_last_word_counts():
    first, second, other = PLACES["a.0"], PLACES["a.1"], PLACES["b.0"]
    said = [Given(first, Place("gone", 0, 9), True), Given(first, second, True), Given(other, first, True), Given(first, other, False)]
    assert decisions(said, (), PASSAGES).linked == {}
    assert decisions(said, (), PASSAGES).refused == {("a.0", "b.0")}
    assert decisions(reversed(said), (), PASSAGES).linked == {("a.0", "b.0"): ""}


def test_a_chain_of_links_does_not_bring_together_what_was_refused():
    links = [Link("a.0", "b.0", "same", 0.99), Link("b.0", "c.0", "same", 0.98)]
    claims = group(links, PASSAGES, decisions([Given(PLACES["a.0"], PLACES["c.0"], False)], (), PASSAGES))
    assert [claim.passages for claim in claims] == [("a.0", "b.0"), ("b.0", "c.0")]


PAIRS = [(one.id, other.id) for one, other in combinations(PASSAGES, 2) if one.article != other.article]
some_links = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.2, 0.5, 0.9]), max_size=12)
some_decisions = st.dictionaries(st.sampled_from(PAIRS), st.booleans(), max_size=6)


@settings(max_examples=80, deadline=None)
@given(some_links, some_decisions, st.randoms(use_true_random=False))
def test_claims_honour_every_decision_in_any_order(found, decided, random):
    links = [Link(a, b, "same", score) for (a, b), score in found.items() if (a, b) not in decided]
    links += [Link(a, b, "same", 1.0) for (a, b), is_link in decided.items() if is_link]
    said = [Given(PLACES[a], PLACES[b], is_link) for (a, b), is_link in decided.items()]
    claims = group(links, PASSAGES, decisions(said, (), PASSAGES))
    for claim in claims:
        assert not any(decided.get(pair) is False for pair in combinations(claim.passages, 2))
    for pair, is_link in decided.items():
        assert not is_link or any(set(pair) <= set(claim.passages) for claim in claims)
    random.shuffle(links)
    random.shuffle(said)
    assert group(links, PASSAGES, decisions(said, (), PASSAGES)) == claims


def place(passage):
    return Place(passage.article, passage.start, passage.end)


def text(articles, passage):
    return next(a for a in articles if a.id == passage.article).text[passage.start : passage.end]
