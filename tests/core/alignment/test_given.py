"""What a reader has decided holds, whatever the program would have found."""

from dataclasses import replace
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesart.core.alignment import group
from lesart.core.alignment.given import decisions
from lesart.core.alignment.given.honouring import DECIDED, REFUSED
from lesart.core.compare import Settings, compare
from lesart.core.contrast.ledger.listing import is_open_conflict, ledger
from lesart.core.export.json_contrast import claim_dict, link_dict, only_here_dict
from lesart.core.language.passages import passages_of
from lesart.core.model import Given, Link, Passage, Place, Relation, Silent
from lesart.core.places import Places
from lesart.core.reading import read_article

PASSAGES = [Passage(f"{article}.{number}", article, number * 10, number * 10 + 9, 0) for article in "abcd" for number in range(5)]
PLACES = {passage.id: Place(passage.article, passage.start, passage.end) for passage in PASSAGES}

CAPTIONED = """# Brenzau nach dem Brand

Im Hafen von Brenzau wurde am Mittwoch aufgeräumt. Die Fähren fahren wieder.

Foto: Rauch über dem Hafen, elf Menschen starben

Die Stadt bittet um Geduld.
"""


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


def test_what_a_reader_says_a_link_is_it_is_whatever_the_values_say(harbour):
    plain = compare(harbour[:2])
    one = next(p for p in plain.passages if "elf Hafenarbeiter" in text(harbour, p))
    other = next(p for p in plain.passages if "vierzehn Hafenarbeiter" in text(harbour, p))
    for relation in get_args(Relation):
        told = compare(harbour[:2], Settings(given=(Given(place(one), place(other), True, relation),)))
        made = next(link for link in told.links if {link.a, link.b} == {one.id, other.id})
        assert (made.relation, made.score, DECIDED in [reason.what for reason in made.evidence]) == (relation, 1.0, True)
        assert [claim.relation for claim in told.claims if {one.id, other.id} <= set(claim.passages)] == [relation]
        assert bool(made.values) == (relation == "conflict")


def test_a_conflict_that_only_the_reader_sees_has_no_slot_and_is_open(harbour):
    plain = compare(harbour)
    one = next(p for p in plain.passages if "Schulen bleiben" in text(harbour, p))
    other = next(p for p in plain.passages if "Fishermen" in text(harbour, p))
    told = compare(harbour, Settings(given=(Given(place(one), place(other), True, "conflict"),)))
    claim = next(claim for claim in told.claims if {one.id, other.id} <= set(claim.passages))
    assert (claim.relation, claim.slot, claim.values) == ("conflict", "", ())
    assert claim in ledger(told)
    assert is_open_conflict(claim)
    assert {link_dict(link)["kind"] for link in told.links if {link.a, link.b} == {one.id, other.id}} == {"given"}
    assert claim_dict(claim, told)["kind"] == "given"


def test_a_passage_of_which_the_reader_found_nothing_anywhere_is_listed_with_what_was_refused(harbour):
    plain = compare(harbour)
    linked = next(link for link in plain.links if link.relation == "same")
    found = next(p for p in plain.passages if p.id == linked.a)
    others = tuple(sorted(article.id for article in harbour if article.id != found.article))
    told = compare(harbour, Settings(silent=tuple(Silent(place(found), article) for article in others)))
    only = next(one for one in told.only_here if one.passage == found.id)
    assert only.silent == others
    assert only.nearest is not None
    assert only.nearest.why == (REFUSED,)
    assert only_here_dict(only)["silent"] == list(others)
    assert not any(found.id in (link.a, link.b) for link in (*told.links, *told.candidates))


def test_a_caption_that_the_reader_links_becomes_a_passage_and_changes_no_other(harbour):
    captioned = read_article("captioned.md", CAPTIONED.encode())
    articles = (harbour[0], captioned)
    plain = compare(articles)
    start = captioned.text.index("Foto")
    caption = Place(captioned.id, start, captioned.text.index("\n", start))
    assert not Places(plain.passages).at(caption)
    fact = next(p for p in plain.passages if "elf Hafenarbeiter" in text(articles, p))
    told = compare(articles, Settings(given=(Given(caption, place(fact), True),)))
    (new,) = {p.id for p in told.passages} - {p.id for p in plain.passages}
    assert {fact.id, new} in [{link.a, link.b} for link in told.links]
    assert {p.id: place(p) for p in plain.passages}.items() <= {p.id: place(p) for p in told.passages}.items()
    assert new not in {only.passage for only in told.only_here}
    assert compare(articles, Settings(given=(Given(caption, place(fact), False),))).passages == plain.passages


def test_a_paragraph_that_is_linked_stands_for_its_sentences_and_half_a_sentence_for_the_whole():
    paragraph, half = Place("a", 0, 29), Place("b", 2, 8)
    assert decisions([Given(half, paragraph, True)], (), PASSAGES).linked == {(f"a.{number}", "b.0"): "" for number in range(3)}


def test_a_link_says_more_than_a_silence():
    said = decisions([Given(PLACES["a.0"], PLACES["b.0"], True)], [Silent(PLACES["a.0"], "b"), Silent(PLACES["a.0"], "a")], PASSAGES)
    assert [said.part("a.0", f"b.{number}") for number in range(3)] == [False, True, True]
    assert not said.part("a.0", "a.1")
    assert said.absent == {"a.0": ("b",)}


PAIRS = [(one.id, other.id) for one, other in combinations(PASSAGES, 2) if one.article != other.article]
some_links = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.2, 0.5, 0.9]), max_size=12)
some_decisions = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([None, "", "same", "conflict", "related"]), max_size=6)
some_silences = st.sets(st.tuples(st.sampled_from(PASSAGES), st.sampled_from("abcd")), max_size=3)


@settings(max_examples=120, deadline=None)
@given(some_links, some_decisions, some_silences, st.randoms(use_true_random=False))
def test_claims_honour_every_decision_in_any_order(found, decided, silences, random):
    said = [Given(PLACES[a], PLACES[b], relation is not None, relation or "") for (a, b), relation in decided.items()]
    silent = [Silent(PLACES[passage.id], article) for passage, article in silences]
    known = decisions(said, silent, PASSAGES)
    links = [Link(a, b, "same", score) for (a, b), score in found.items() if (a, b) not in decided and not known.part(a, b)]
    links += [Link(a, b, relation or "same", 1.0) for (a, b), relation in decided.items() if relation is not None]
    claims = group(links, PASSAGES, known)
    for claim in claims:
        assert not any(known.part(*pair) for pair in combinations(claim.passages, 2))
    for pair, relation in decided.items():
        assert relation is None or any(set(pair) <= set(claim.passages) for claim in claims)
    random.shuffle(links)
    random.shuffle(said)
    random.shuffle(silent)
    assert group(links, PASSAGES, decisions(said, silent, PASSAGES)) == claims


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_comparison_honours_every_decision_whatever_the_order_of_articles_and_decisions(harbour, data):
    passages = [passage for article in harbour for passage in passages_of(article)]
    across = [(one, other) for one, other in combinations(passages, 2) if one.article != other.article]
    verdicts = data.draw(st.dictionaries(st.sampled_from(across), st.sampled_from([None, "", "same", "conflict", "related"]), max_size=5))
    absent = data.draw(st.sets(st.tuples(st.sampled_from(passages), st.sampled_from(harbour)), max_size=3))
    said = tuple(Given(place(a), place(b), relation is not None, relation or "") for (a, b), relation in verdicts.items())
    silent = tuple(Silent(place(passage), article.id) for passage, article in absent)
    told = compare(harbour, Settings(given=said, silent=silent))
    known = decisions(said, silent, passages)
    linked = {frozenset((link.a, link.b)): link for link in told.links}
    for (a, b), relation in verdicts.items():
        assert relation is None or (linked[frozenset((a.id, b.id))].relation == relation if relation else frozenset((a.id, b.id)) in linked)
    assert not any(known.part(link.a, link.b) for link in (*told.links, *told.candidates))
    assert not any(known.part(*pair) for claim in told.claims for pair in combinations(claim.passages, 2))
    by_hand = {passage.id for pair, relation in verdicts.items() if relation is not None for passage in pair}
    alone = {passage for passage, articles in known.absent.items() if len(articles) == len(harbour) - 1} - by_hand
    listed = {only.passage for only in told.only_here}
    assert alone <= listed
    assert not by_hand & listed
    turned = compare(harbour[::-1], Settings(given=said[::-1], silent=silent[::-1]))
    assert replace(turned, articles=told.articles) == told


def place(passage):
    return Place(passage.article, passage.start, passage.end)


def text(articles, passage):
    return next(a for a in articles if a.id == passage.article).text[passage.start : passage.end]
