"""Differences of several links become one where they fill one slot."""

from dataclasses import replace
from itertools import permutations

from lesart.core.contrast.ledger.families import families
from lesart.core.model import Difference, Hint, Link, Relation, SlotValue, Standing


def value(passage: str, number: int, start: int = 0) -> SlotValue:
    return SlotValue(passage, f"{number} Helfer", start, start + 5, float(number), float(number))


def link(one: SlotValue, other: SlotValue, standing: Standing = "differs", hints: tuple[Hint, ...] = (), slot: str = "Helfer") -> Link:
    relation: Relation = "same" if standing == "agrees" else "conflict"
    return Link(one.passage, other.passage, relation, 0.8, differences=(Difference("number", slot, (one, other), standing, hints),))


def nothing(_: SlotValue) -> None:
    return None


ONE, TWO, THREE = value("a.1", 1630), value("b.1", 1360), value("c.1", 1570)
LINKS = (link(ONE, TWO, hints=("same speaker", "same day")), link(ONE, THREE), link(TWO, THREE))
PASSAGES = ("a.1", "b.1", "c.1")


def test_three_articles_with_three_numbers_differ_once_in_three_values():
    (family,) = families(LINKS, PASSAGES, nothing)
    assert family.values == (ONE, TWO, THREE)


def test_hints_are_of_the_pair_that_stands_first():
    (family,) = families((LINKS[1], LINKS[2], link(TWO, THREE, hints=("digits swapped",))), PASSAGES, nothing)
    assert family.values == (TWO, THREE, ONE)
    assert family.hints == ("digits swapped",)


def test_the_order_of_links_makes_no_difference():
    assert len({families(links, PASSAGES, nothing) for links in permutations(LINKS)}) == 1


def test_one_article_that_differs_makes_the_family_differ():
    (family,) = families((link(ONE, TWO, "agrees"), link(TWO, THREE, "rose")), PASSAGES, nothing)
    assert family.standing == "rose"


def test_two_counts_of_one_passage_are_two_slots():
    wounded = (value("a.1", 340, 50), value("b.1", 212, 50))
    found = families((link(ONE, TWO), link(*wounded)), PASSAGES, nothing)
    assert [family.values for family in found] == [(ONE, TWO), wounded]


def test_a_passage_that_gives_two_numbers_for_one_thing_keeps_both():
    again = value("b.1", 1570, 50)
    found = families((link(ONE, TWO), link(ONE, again, "compatible")), PASSAGES, nothing)
    assert [family.values for family in found] == [(ONE, TWO), (ONE, again)]


def test_counts_of_one_class_are_one_family_though_no_link_joins_them():
    fourth = value("d.1", 1600)
    apart = (link(ONE, TWO), link(THREE, fourth))
    assert len(families(apart, (*PASSAGES, "d.1"), nothing)) == 2
    (family,) = families(apart, (*PASSAGES, "d.1"), lambda _: ("deployed", "helpers", ""))
    assert set(family.values) == {ONE, TWO, THREE, fourth}


def test_a_number_without_a_day_has_no_say_where_it_agrees_with_one_that_has():
    undated, first, later = value("a.1", 16), replace(value("b.1", 18), as_of="2025-05-06"), replace(value("c.1", 16), as_of="2025-05-10")
    links = (link(undated, first, "differs"), link(undated, later, "agrees"), link(first, later, "fell"))
    (family,) = families(links, PASSAGES, nothing)
    assert family.standing == "fell"
    assert family.values == (first, later, undated)


def test_a_number_without_a_day_that_agrees_with_none_differs():
    undated, first, later = value("a.1", 20), replace(value("b.1", 18), as_of="2025-05-06"), replace(value("c.1", 16), as_of="2025-05-10")
    (family,) = families((link(undated, first), link(undated, later), link(first, later, "fell")), PASSAGES, nothing)
    assert family.standing == "differs"
