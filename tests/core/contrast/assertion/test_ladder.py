"""Who asserts a claim where, and what a reader can read off from that."""

from dataclasses import replace

import pytest

from lesart.core.contrast.assertion.ladder import Reading, ladder, readings
from lesart.core.model import Article, Claim, Comparison, Passage, Rung


@pytest.fixture
def comparison():
    """Three articles with a passage each."""
    articles = tuple(Article(name, name, "text", ()) for name in ("a", "b", "c"))
    return Comparison(articles, tuple(Passage(f"{name}.0", name, 0, 4, 0) for name in ("a", "b", "c")))


def claim(*rungs):
    return Claim("1", tuple(rung.passage for rung in rungs), "same", ladder=rungs)


FACT = Rung("a.0", "asserted", "narrator")
REPORTED = Rung("b.0", "reported", "named", "Karseladse", "E1")


def test_one_states_as_fact_what_another_attributes(comparison):
    assert readings(claim(FACT, REPORTED), comparison) == (Reading("fact and word", ("a",), ("b",), "Karseladse", entity="E1"),)


def test_the_order_of_the_rungs_does_not_matter(comparison):
    assert readings(claim(REPORTED, FACT), comparison) == readings(claim(FACT, REPORTED), comparison)


def test_two_attribute_it_to_one_speaker_by_the_fuller_name(comparison):
    fuller = Rung("c.0", "quoted", "named", "Lewan Karseladse", "E1")
    assert readings(claim(REPORTED, fuller), comparison) == (Reading("same speaker", ("b", "c"), speaker="Lewan Karseladse", entity="E1"),)


def test_two_attribute_it_to_different_speakers(comparison):
    other = Rung("c.0", "quoted", "institution", "Dammaufsicht", "E2")
    assert readings(claim(REPORTED, other), comparison) == (Reading("other speaker", ("b",), ("c",), "Karseladse", "Dammaufsicht", "E1"),)


def test_whom_nobody_knows_is_no_other_speaker(comparison):
    somebody = Rung("c.0", "reported", "named", "der Krisenstabschef")
    assert readings(claim(REPORTED, somebody), comparison) == ()


def test_what_one_states_as_fact_another_says_with_a_reserve(comparison):
    hedged = Rung("b.0", "hedged", "narrator")
    assert readings(claim(FACT, hedged), comparison) == (Reading("fact and reserve", ("a",), ("b",), firmness="hedged"),)


def test_who_reports_and_states_as_fact_states_as_fact(comparison):
    twice = Comparison(comparison.articles, (*comparison.passages, Passage("b.1", "b", 0, 4, 0)))
    assert readings(claim(FACT, REPORTED, Rung("b.1", "asserted", "narrator")), twice) == ()


def test_a_ladder_tells_speaker_and_firmness_of_each_passage(told):
    read = told("Der Damm brach am Abend. Laut Anna Kellring war er alt.", 'Der Damm brach. "Er war alt", sagte Anna Kellring.')
    ids = [read.passage(words).id for words in ("brach am Abend", "Laut", "Er war alt")]
    rungs = ladder(ids, read.known)
    assert [rung.passage for rung in rungs] == ids
    assert [(rung.firmness, rung.speaker) for rung in rungs] == [
        ("asserted", ""),
        ("reported", "Anna Kellring"),
        ("quoted", "Anna Kellring"),
    ]
    assert rungs[1].entity == rungs[2].entity != ""


def test_of_what_is_only_perhaps_related_nothing_is_read_off(comparison):
    assert readings(replace(claim(FACT, REPORTED), relation="related"), comparison) == ()
