"""Which refused pairs are looked at because what they count has no nearer partner."""

from lesart.core.contrast.counting import counting_pairs, near_pairs
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Link

from .kinds.pairing import two_sides


def two_articles() -> tuple[dict[str, Side], tuple[str, str]]:
    """Two sides that count something, by passage id."""
    one, other = two_sides("Auf dem Platz standen 41 Menschen im Regen.", "Über sechzig Menschen zählten sie auf dem Platz.")
    return {side.passage.id: side for side in (one, other)}, (one.passage.id, other.passage.id)


def test_a_pair_that_nothing_outdoes_is_near():
    sides, pair = two_articles()
    assert counting_pairs([pair], sides) == [pair]
    assert near_pairs({}, {pair: 0.2}, sides) == [pair]


def test_a_pair_that_is_next_to_nothing_is_not():
    sides, pair = two_articles()
    assert near_pairs({}, {pair: 0.01}, sides) == []


def test_a_pair_one_side_of_which_has_a_much_nearer_partner_is_not():
    sides, (one, other) = two_articles()
    sides["elsewhere"] = sides[other]
    assert near_pairs({(one, "elsewhere"): Link(one, "elsewhere", "same", 0.9)}, {(one, other): 0.2}, sides) == []


def test_a_link_that_is_only_related_may_be_near():
    sides, pair = two_articles()
    assert near_pairs({pair: Link(*pair, "related", 0.3)}, {}, sides) == [pair]
    assert near_pairs({pair: Link(*pair, "same", 0.3)}, {}, sides) == []


def test_what_counts_nothing_is_left_out():
    one, other = two_sides("Auf dem Platz standen 41 Menschen im Regen.", "Auf dem Platz standen viele Menschen.")
    assert counting_pairs([(one.passage.id, other.passage.id)], {side.passage.id: side for side in (one, other)}) == []
