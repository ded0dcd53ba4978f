"""Of what readers decided, what a comparison must honour."""

import sys
from dataclasses import replace
from itertools import permutations
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Aliases, Given, Place, Silent
from lesart.core.model.session import Anchor, Answer, Decision, Naming, Session, Silence, Tie
from lesart.core.session.constraints import constraints
from lesart.core.session.merging.disagreements import disagreements

A, B, C = Anchor("a", 0, 20, "x" * 20), Anchor("b", 0, 20, "y" * 20), Anchor("c", 0, 20, "z" * 20)
AT = {anchor: Place(anchor.article, anchor.start, anchor.end) for anchor in (A, B, C)}
OPEN = ("a", "b", "c")


def held(*entries, articles=OPEN, aliases=None):
    return constraints(Session(entries=entries), articles, aliases)


def at(hour):
    return f"2026-05-01T{hour:02}:00:00+00:00"


@pytest.mark.parametrize(
    ("tie", "relation"),
    [
        ("same", "same"),
        ("supports", "same"),
        ("contradicts", "conflict"),
        ("later state", ""),
        ("quotes", "same"),
        ("translates", "same"),
        ("", ""),
    ],
)
def test_what_a_reader_ties_two_passages_with_says_what_they_are_told_as(tie: Tie, relation):
    assert held(Decision(A, B, "linked", tie)).given == (Given(AT[A], AT[B], True, relation),)


def test_a_rejected_pair_is_one_whatever_it_was_tied_with():
    assert held(Decision(A, B, "rejected", "contradicts")).given == (Given(AT[A], AT[B], False),)


def test_what_is_said_of_articles_that_are_not_open_rests():
    said = (Decision(A, B, "linked"), Decision(A, C, "rejected"), Silence(A, "c"), Silence(C, "a"))
    assert held(*said, articles=("a", "b")).given == (Given(AT[A], AT[B], True),)
    assert held(*said, articles=("a", "b")).silent == ()
    assert held(*said, articles=("a", "c")).silent == (Silent(AT[A], "c"), Silent(AT[C], "a"))


def test_a_wrong_match_parts_all_passages_of_a_conflict_but_those_of_one_article():
    near = replace(A, start=30, end=50)
    said = held(Answer((A, near, B), "wrong match"))
    assert {(one.a.article, one.a.start, one.b.article, one.linked) for one in said.given} == {("a", 0, "b", False), ("a", 30, "b", False)}
    assert held(Answer((A, B), "real conflict"), Answer((A, C), None, "a note")).given == ()


def test_the_later_of_a_readers_own_words_counts_by_the_clock_and_not_by_the_letters_of_the_time():
    early, late = "2026-05-01T12:00:00+02:00", "2026-05-01T11:00:00+00:00"
    linked, wrong = Decision(A, B, "linked", by="Anna", when=late), Answer((A, B), "wrong match", by="Anna", when=early)
    assert [one.linked for one in held(linked, wrong).given] == [True]
    assert [one.linked for one in held(replace(linked, when=early), replace(wrong, when=late)).given] == [False]


def test_a_link_takes_an_earlier_silence_back_and_a_silence_an_earlier_link():
    link, silence = Decision(A, B, "linked", when=at(2)), Silence(A, "b", when=at(1))
    assert held(link, silence).silent == ()
    assert held(link, silence).given == (Given(AT[A], AT[B], True),)
    assert held(replace(link, when=at(0)), silence).given == ()
    assert held(replace(link, when=at(0)), silence).silent == (Silent(AT[A], "b"),)


def test_readers_who_disagree_on_a_pair_ask_for_nothing_until_one_settles_it():
    yes, no = Decision(A, B, "linked", by="Anna", when=at(1)), Decision(A, B, "rejected", by="Ben", when=at(2))
    assert held(yes, no).given == ()
    assert [one.kind for one in disagreements((yes, no))] == ["decision"]
    assert [one.linked for one in held(replace(yes, settles=True), no).given] == [True]
    assert held(replace(yes, settles=True), replace(no, settles=True)).given == ()


def test_readers_who_speak_of_one_passage_in_a_word_more_or_less_speak_of_one_passage():
    yes = Decision(A, B, "linked", by="Anna")
    assert held(yes, Decision(replace(A, start=3), B, "rejected", by="Ben")).given == ()
    assert len(held(yes, Decision(replace(A, start=15, end=40), B, "rejected", by="Ben")).given) == 2


def test_readers_who_agree_on_a_link_but_not_as_what_uphold_the_link():
    one, other = Decision(A, B, "linked", "same", by="Anna"), Decision(A, B, "linked", "contradicts", by="Ben")
    assert held(one, other).given == (Given(AT[A], AT[B], True),)
    assert held(one, replace(other, tie="")).given == (Given(AT[A], AT[B], True, "same"),)
    assert held(one, replace(other, tie="supports")).given == (Given(AT[A], AT[B], True, "same"),)


def test_a_silence_against_another_readers_link_leaves_both_open_until_the_link_settles_it():
    silence, link = Silence(B, "a", by="Anna"), Decision(A, B, "linked", by="Ben")
    assert held(silence, link) == held()
    assert [one.kind for one in disagreements((silence, link))] == ["silence"]
    settled = held(silence, replace(link, settles=True))
    assert (len(settled.given), settled.silent) == (1, ())


def test_names_of_the_session_count_before_those_of_the_file_and_later_ones_before_earlier_ones():
    file = Aliases(same=(("Kellring", "Kellrink"),), different=(("Ada", "Brenzau"),))
    assert held(Naming("different", ("Kellring", "Kellrink")), aliases=file).aliases == Aliases(
        (), (("Ada", "Brenzau"), ("Kellring", "Kellrink"))
    )
    both = (Naming("same", ("Ada", "Ida"), when=at(2)), Naming("different", ("Ada", "Ida", "Eda"), when=at(1)))
    assert held(*both).aliases == Aliases((("Ada", "Ida"),), (("Ada", "Eda"), ("Eda", "Ida")))
    assert held(replace(both[0], by="Anna"), replace(both[1], by="Ben")).aliases == Aliases()


def test_an_empty_session_asks_for_nothing():
    assert held(aliases=Aliases((("x", "y"),))) == constraints(Session(), (), Aliases((("x", "y"),)))
    assert held().given == held().silent == ()


anchors = st.sampled_from([Anchor(article, start, start + 20, "w" * 20) for article in "abc" for start in (0, 30)])
readers, times = st.sampled_from(["Anna", "Ben"]), st.sampled_from([at(1), at(2), ""])
ties: st.SearchStrategy[Tie] = st.sampled_from(["", "same", "contradicts"])
decided = st.builds(
    lambda pair, verdict, tie, settles, by, when: Decision(min(pair), max(pair), verdict, tie, False, settles, by, when),
    st.lists(anchors, min_size=2, max_size=2, unique=True),
    st.sampled_from(["linked", "rejected"]),
    ties,
    st.booleans(),
    readers,
    times,
)
silences = st.builds(Silence, anchors, st.sampled_from("abc"), readers, times)
answers = st.builds(
    Answer, st.lists(anchors, min_size=2, max_size=3, unique=True).map(tuple), st.just("wrong match"), st.just(""), readers, times
)


@given(st.lists(decided | silences | answers, max_size=7), st.randoms(use_true_random=False))
def test_constraints_do_not_depend_on_the_order_of_entries_and_contradict_neither_each_other_nor_a_lone_reader(entries, random):
    found = held(*entries)
    pairs = [frozenset((one.a, one.b)) for one in found.given]
    assert len(pairs) == len(set(pairs))
    linked = [one for one in found.given if one.linked]
    assert not {(one.a, one.b.article) for one in linked} & {(one.place, one.article) for one in found.silent}
    assert not {(one.b, one.a.article) for one in linked} & {(one.place, one.article) for one in found.silent}
    random.shuffle(entries)
    assert held(*entries) == found
    alone = [one for one in entries if isinstance(one, Decision)]
    if len(entries) == len(alone) == 1:
        assert [one.linked for one in found.given] == [alone[0].verdict == "linked"]


def test_three_readers_in_any_order_are_heard_alike():
    said = [Decision(A, B, "linked", by="Anna"), Decision(A, B, "linked", by="Ben"), Decision(A, B, "rejected", by="Cem", settles=True)]
    assert {held(*order) for order in permutations(said)} == {held(said[2])}


def test_nothing_of_the_analysis_is_loaded_for_it():
    heavy = "import sys, lesart.core.session.constraints, lesart.core.session.decided; sys.exit('numpy' in sys.modules)"
    assert run([sys.executable, "-c", heavy], check=False).returncode == 0
