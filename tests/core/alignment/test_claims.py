"""Links become claims."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.alignment import group
from lesart.core.model import Link, Passage, SlotValue

PASSAGES = [Passage(f"{article}.{number}", article, number * 10, number * 10 + 9, 0) for article in "abcd" for number in range(6)]


def link(a: str, b: str, score: float = 0.9, relation="same", **more) -> Link:
    return Link(a, b, relation, score, **more)


def members(*links: Link) -> list[tuple[str, ...]]:
    return [claim.passages for claim in group(links, PASSAGES)]


def test_three_witnesses_make_one_claim():
    assert members(link("a.0", "b.0"), link("b.0", "c.0"), link("a.0", "c.0")) == [("a.0", "b.0", "c.0")]


def test_a_strong_chain_holds_without_its_third_link_and_a_weak_one_does_not():
    assert members(link("a.0", "b.0"), link("b.0", "c.0")) == [("a.0", "b.0", "c.0")]
    assert members(link("a.0", "b.0", 0.4), link("b.0", "c.0", 0.3)) == [("a.0", "b.0"), ("b.0", "c.0")]


def test_passages_of_one_article_join_where_they_follow_each_other():
    assert members(link("a.0", "b.0", 0.6), link("a.0", "b.1", 0.6)) == [("a.0", "b.0", "b.1")]


def test_passages_apart_in_one_article_stay_apart_unless_both_links_are_strong():
    assert members(link("a.0", "b.0", 0.6), link("a.0", "b.5", 0.6)) == [("a.0", "b.0"), ("a.0", "b.5")]
    assert members(link("a.0", "b.0"), link("a.0", "b.5")) == [("a.0", "b.0", "b.5")]


def test_a_related_link_fuses_nothing_and_stands_for_itself():
    claims = group([link("a.0", "b.0"), link("b.0", "c.0", relation="related")], PASSAGES)
    assert [(claim.passages, claim.relation) for claim in claims] == [(("a.0", "b.0"), "same"), (("b.0", "c.0"), "related")]


def test_a_passage_with_a_claim_gets_no_second_one_from_a_weaker_link():
    assert members(link("a.0", "b.0"), link("a.4", "b.4"), link("a.0", "b.4", 0.2)) == [("a.0", "b.0"), ("a.4", "b.4")]


def test_a_conflict_outranks_and_brings_its_slot_and_values():
    values = (SlotValue("a.0", "elf Tote", 1, 9), SlotValue("b.0", "14 Tote", 1, 8))
    claims = group([link("a.0", "b.0", relation="conflict", slot="Tote", values=values), link("b.0", "c.0"), link("a.0", "c.0")], PASSAGES)
    assert [(claim.relation, claim.slot, claim.values) for claim in claims] == [("conflict", "Tote", values)]


pairs = st.tuples(st.sampled_from(PASSAGES), st.sampled_from(PASSAGES)).filter(lambda pair: pair[0].article < pair[1].article)
some_links = st.dictionaries(
    pairs.map(lambda pair: (pair[0].id, pair[1].id)),
    st.tuples(st.sampled_from([0.1, 0.3, 0.5, 0.9]), st.sampled_from(["same", "related", "conflict"])),
)


@settings(max_examples=60, deadline=None)
@given(some_links, st.randoms(use_true_random=False))
def test_claims_hold_every_passage_and_conflict_and_do_not_depend_on_order(found, random):
    links = [link(a, b, score, relation) for (a, b), (score, relation) in found.items()]
    claims = group(links, PASSAGES)
    shuffled, passages = list(links), list(PASSAGES)
    random.shuffle(shuffled)
    random.shuffle(passages)
    assert group(shuffled, passages) == claims
    for one in links:
        assert {one.a, one.b} <= {passage for claim in claims for passage in claim.passages}
        assert one.relation != "conflict" or any({one.a, one.b} <= set(claim.passages) for claim in claims)
    assert len({claim.id for claim in claims}) == len(claims)
