"""From scores to links: anchors, what grows beside them, and order where it is kept."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.matching import matched, mutual_best
from lesart.core.alignment.order import heaviest_chain, share_in_order

ANCHOR, GROWN = 0.5, 0.3


def links(table: np.ndarray) -> set[tuple[int, int]]:
    """The links between two articles by the scores of all their pairs."""
    rows, columns = table.shape
    left, right = np.divmod(np.arange(rows * columns), columns)
    pairs = Pairs(left, right + rows, np.r_[np.zeros(rows, np.int64), np.ones(columns, np.int64)])
    return {(int(a), int(b)) for a, b in zip(*np.nonzero(matched(pairs, table.ravel(), ANCHOR, GROWN).reshape(table.shape)), strict=True)}


def diagonal(size: int, score: float = 0.9) -> np.ndarray:
    return np.eye(size) * score


def test_one_passage_told_in_three_makes_three_links_beside_each_other():
    table = np.zeros((5, 5))
    table[2, 1:4] = 0.5, 0.9, 0.5
    assert links(table) == {(2, 1), (2, 2), (2, 3)}
    table[2, 1] = 0.4  # less than half of what its rival has
    assert links(table) == {(2, 2), (2, 3)}


def test_a_weak_pair_far_from_any_anchor_is_no_link():
    table = diagonal(8)
    table[0, 6] = 0.4
    assert (0, 6) not in links(table)


def test_versions_of_one_text_keep_their_order():
    table = diagonal(12)
    table[3, 3] = 0.0
    table[3, 9] = 0.6
    assert (3, 9) in links(table[:8])  # few anchors prove no order
    assert links(table) == {(at, at) for at in range(12) if at != 3}


def test_a_block_moved_within_a_version_keeps_its_links():
    order = [*range(2, 24), 0, 1]
    table = diagonal(24)[order]
    assert links(table) == {(row, column) for row, column in enumerate(order)}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 6))
def test_telling_the_blocks_in_another_order_loses_no_anchor_where_order_is_not_kept(seed, blocks):
    chance = np.random.default_rng(seed)
    size = 4 * blocks
    table = np.where(np.eye(size) > 0, chance.uniform(0.55, 0.95, (size, size)), chance.uniform(0, 0.5, (size, size)))
    order = np.concatenate([np.arange(4 * block, 4 * block + 4) for block in chance.permutation(blocks)])
    assert {(row, int(at)) for row, at in enumerate(order)} <= links(table[order])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=8, unique=True), st.data())
def test_the_chain_is_the_heaviest_that_never_steps_back(cells, data):
    gains = np.array(data.draw(st.lists(st.sampled_from([0.1, 0.3, 0.5, 0.9]), min_size=len(cells), max_size=len(cells))))
    left, right = (np.array(side) for side in zip(*cells, strict=True))
    found = heaviest_chain(left, right, gains)

    def steady(chosen):
        return all((a[0] - b[0]) * (a[1] - b[1]) >= 0 for a, b in combinations([cells[at] for at in chosen], 2))

    best = max(
        sum(gains[at] for at in chosen)
        for count in range(1, len(cells) + 1)
        for chosen in combinations(range(len(cells)), count)
        if steady(chosen)
    )
    assert steady(found.tolist())
    assert gains[found].sum() == pytest.approx(best)
    longest = max(count for count in range(1, len(cells) + 1) for chosen in combinations(range(len(cells)), count) if steady(chosen))
    assert share_in_order(left, right) == pytest.approx(longest / len(cells))


def test_nothing_has_no_order():
    empty = np.empty(0, np.int64)
    assert share_in_order(empty, empty) == 0
    assert heaviest_chain(empty, empty, np.empty(0)).tolist() == []
    assert mutual_best(Pairs(empty, empty, empty), np.empty(0)).tolist() == []
