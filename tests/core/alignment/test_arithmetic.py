"""The arithmetic under the alignment."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.alignment.candidates import Pairs, candidates
from lesart.core.alignment.competition import rivals
from lesart.core.alignment.corpus import mixed_weight, scarcity
from lesart.core.alignment.matching import best_of_each, matched
from lesart.core.alignment.surroundings import neighbour
from lesart.core.alignment.vectors import Dense, Vectors

terms = st.dictionaries(st.sampled_from("abcdefg"), st.floats(0.1, 5), max_size=5)


def grid(rows: int, columns: int) -> Pairs:
    """Two articles, every pair a candidate."""
    left, right = np.divmod(np.arange(rows * columns), columns)
    return Pairs(left, right + rows, np.r_[np.zeros(rows, np.int64), np.ones(columns, np.int64)])


def test_scarcity_falls_from_one_to_nothing():
    assert scarcity(1, 100) == pytest.approx(1)
    assert scarcity(1, 100) > scarcity(10, 100) > scarcity(100, 100) == pytest.approx(0, abs=0.01)


def test_a_word_weighs_only_where_it_is_rare_in_the_language_and_in_the_articles():
    assert mixed_weight(6, 0.9) > mixed_weight(3, 0.9)
    assert mixed_weight(6, 0.9) > mixed_weight(6, 0.1)
    assert mixed_weight(6, 0.0) == 0


@settings(max_examples=40, deadline=None)
@given(st.lists(terms, min_size=2, max_size=6))
def test_sparse_cosines_are_the_cosines(rows):
    vectors = Vectors(rows)
    names = sorted({term for row in rows for term in row})
    dense = np.array([[row.get(name, 0.0) for name in names] for row in rows]).reshape(len(rows), -1)
    dense = dense / np.maximum(np.linalg.norm(dense, axis=1, keepdims=True), 1e-12)
    cosines = dense @ dense.T
    assert vectors.search(10**6).block(0, len(rows)) == pytest.approx(cosines)
    left, right = np.triu_indices(len(rows))
    assert vectors.of_pairs(left, right) == pytest.approx(cosines[left, right])


def test_a_search_with_little_time_passes_the_commonest_terms_over():
    vectors = Vectors([{"a": 1.0, "b": 1.0}, {"a": 1.0}, {"a": 1.0, "b": 1.0}])
    assert vectors.search(2).block(0, 1)[0] == pytest.approx([0.5, 0, 0.5])


def test_dense_rows_are_compared_as_sparse_ones_are():
    matrix = np.array([[3.0, 4.0], [0.0, 0.0], [4.0, 3.0]], np.float32)
    assert Dense(matrix).search(1).block(0, 1)[0] == pytest.approx([1, 0, 0.96])
    assert Dense(matrix).of_pairs(np.array([0, 0]), np.array([1, 2])) == pytest.approx([0, 0.96])


def test_two_articles_give_each_passage_twenty_candidates_and_many_articles_eighty_in_all():
    def terms(articles: int, passages: int):
        return [SimpleNamespace(article=article) for article in range(articles) for _ in range(passages)]

    chance = np.random.default_rng(0)
    for articles, least, most in ((2, 20, 40), (20, 80, 240)):
        corpus: Any = SimpleNamespace(terms=terms(articles, 60))
        rows = [{str(term): 1 + float(chance.random()) for term in chance.choice(40, 8, replace=False)} for _ in corpus.terms]
        found = candidates(corpus, [Vectors(rows)])
        of_each = np.bincount(np.r_[found.left, found.right])
        assert least <= of_each.min()
        assert of_each.mean() <= most
        assert (found.side[found.left] != found.side[found.right]).all()


def test_margins_are_over_the_best_rival_of_each_side():
    beside = rivals(grid(2, 2), np.array([0.9, 0.5, 0.2, 0.4]))
    assert beside.left_margin == pytest.approx([0.4, -0.4, -0.2, 0.2])
    assert beside.right_margin == pytest.approx([0.7, 0.1, -0.7, -0.1])


def test_a_pair_without_rivals_has_its_value_as_margin():
    assert rivals(grid(1, 1), np.array([0.3])).left_margin == pytest.approx([0.3])


def test_neighbours_end_with_the_article():
    scores = np.arange(1.0, 5.0)
    assert neighbour(grid(2, 2), scores, 1, 1).tolist() == [4, 0, 0, 0]
    assert neighbour(grid(2, 2), scores, -1, -1).tolist() == [0, 0, 0, 1]


def test_mutual_best_pairs_are_anchors_and_weaker_ones_grow_beside_them():
    scores = np.zeros((6, 6))
    scores[0, 0], scores[1, 1], scores[5, 1], scores[5, 5] = 0.8, 0.45, 0.25, 0.1
    made = matched(grid(6, 6), scores.ravel(), anchor=0.5, grown=0.2).reshape(6, 6)
    assert list(zip(*np.nonzero(made), strict=True)) == [(0, 0), (1, 1)]


def test_the_best_of_each_passage_come_best_first_and_the_earlier_of_equals():
    found = best_of_each(grid(2, 2), np.array([0.2, 0.9, 0.5, 0.5]), np.arange(4), 1)
    assert found.tolist() == [[0, 1], [1, 2], [2, 2], [3, 1]]


def test_no_candidates_no_links():
    empty = np.empty(0, np.int64)
    assert best_of_each(Pairs(empty, empty, np.zeros(3, np.int64)), np.empty(0), empty, 3).tolist() == []
    assert matched(Pairs(empty, empty, np.zeros(3, np.int64)), np.empty(0), 0.5, 0.4).tolist() == []
