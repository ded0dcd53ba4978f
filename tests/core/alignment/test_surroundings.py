"""What stands around a pair."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.odds import logit, probability
from lesart.core.alignment.surroundings import in_crowd, surroundings


def crossed(*sizes: int) -> Pairs:
    """Articles of so many passages, every pair a candidate."""
    side = np.repeat(np.arange(len(sizes)), sizes)
    left, right = np.nonzero(side[:, None] < side[None, :])
    return Pairs(left, right, side)


def scores_of(pairs: Pairs, **told: float) -> np.ndarray:
    """Little everywhere but at the pairs named "a_b"."""
    scores = np.full(len(pairs), 0.01)
    for name, value in told.items():
        left, right = map(int, name.lstrip("p").split("_"))
        scores[pairs.find(np.array([left]), np.array([right]))] = value
    return scores


def test_odds_and_probabilities_are_two_ways_to_say_one_thing():
    there = np.array([0.01, 0.5, 0.99])
    assert probability(logit(there)) == pytest.approx(there)
    assert np.isfinite(logit(np.array([0.0, 1.0]))).all()


def test_a_long_article_makes_each_pair_less_likely_and_a_short_one_none_likelier():
    half = np.full(1, 0.5)
    assert in_crowd(crossed(4, 4), np.full(16, 0.5)) == pytest.approx(0.5)
    long = crossed(320, 2)
    assert in_crowd(long, np.full(len(long), 0.5))[0] == pytest.approx(1 / 11)
    assert in_crowd(Pairs(np.array([0]), np.array([1]), np.array([0, 1])), half) == pytest.approx(half)


def test_a_third_article_bears_out_what_matches_both_sides():
    pairs = crossed(3, 3, 3)
    alone = scores_of(pairs, p0_6=0.8, p3_6=0.8)
    witnesses = surroundings(pairs, alone)["witnesses"]
    at = int(pairs.find(np.array([0]), np.array([3]))[0])
    assert witnesses[at] > 0.5
    assert witnesses[at] == witnesses.max()
    assert surroundings(crossed(3, 3), np.full(9, 0.3))["witnesses"] == pytest.approx(np.zeros(9))


def test_a_passage_that_matches_everything_has_a_small_share_in_each():
    pairs = crossed(1, 8)
    crowded, alone = np.full(8, 0.5), scores_of(pairs, p0_3=0.5)
    assert surroundings(pairs, crowded)["weaker share"][3] < surroundings(pairs, alone)["weaker share"][2] + 0.2
    assert surroundings(pairs, alone)["weaker share"][2] > 0.8


def test_the_same_score_stands_out_where_two_articles_share_little():
    pairs = crossed(6, 6)
    among_few, among_many = scores_of(pairs, p0_6=0.5), np.full(36, 0.4)
    among_many[0] = 0.5
    assert surroundings(pairs, among_few)["standing out"][0] > 2
    assert surroundings(pairs, among_few)["related"][0] < surroundings(pairs, among_many)["related"][0]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 5), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_whatever_the_scores_all_values_are_finite(sizes, random):
    pairs = crossed(*sizes)
    alone = np.array([random.random() for _ in range(len(pairs))])
    for column in surroundings(pairs, in_crowd(pairs, alone)).values():
        assert column.shape == alone.shape
        assert np.isfinite(column).all()


def test_no_pairs_no_values():
    empty = Pairs(np.empty(0, np.int64), np.empty(0, np.int64), np.zeros(2, np.int64))
    assert all(not len(column) for column in surroundings(empty, np.empty(0)).values())
