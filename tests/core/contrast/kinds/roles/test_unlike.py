"""Who is never the other: in doubt two fillers may be one."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.contrast.kinds.roles import Filler, unlike
from lesart.core.contrast.kinds.roles.vocabulary import roles, vocabulary

GROUPS, SITES = sorted(roles()["de"]["groups"]), sorted(roles()["de"]["sites"])


def filler(kind, key, text="", label=""):
    return Filler(kind, key, label, text or key, 0, 1)


@pytest.mark.parametrize("pair", [("police", "soldiers"), ("police", "protesters"), ("soldiers", "rebels"), ("company", "authority")])
def test_groups_that_are_never_one(pair):
    assert unlike(*(filler("group", key) for key in pair))


@pytest.mark.parametrize("pair", [("police", "security"), ("rebels", "protesters"), ("children", "civilians"), ("police", "police")])
def test_groups_that_hold_each_other_or_are_labels_of_each_other(pair):
    assert not unlike(*(filler("group", key) for key in pair))


@pytest.mark.parametrize(
    ("one", "other", "label", "two"),
    [
        ("Anna Lind", "Paul Sander", "PER", True),
        ("Anna Lind", "Lind", "PER", False),
        ("Lansing Holdings", "Korda Group", "ORG", True),
        ("Wien", "Graz", "LOC", True),
        ("Frankreich", "Spanien", "LOC", True),
        ("Wien", "Österreich", "LOC", False),
        ("northern Syria", "Nordsyrien", "LOC", False),
        ("Brenzau", "Wien", "LOC", False),
    ],
)
def test_names_are_two_unless_one_may_be_the_other(one, other, label, two):
    assert bool(unlike(filler("name", "a", one, label), filler("name", "b", other, label))) is two


@given(st.sampled_from(list(product(("group",), GROUPS)) + list(product(("site",), SITES))), st.data())
def test_it_goes_both_ways_and_nothing_is_unlike_itself(one, data):
    other = data.draw(st.sampled_from(list(product(("group",), GROUPS)) + list(product(("site",), SITES))))
    assert unlike(filler(*one), filler(*other)) == unlike(filler(*other), filler(*one))
    assert unlike(filler(*one), filler(*one)) == 0
    if one[0] != other[0]:
        assert unlike(filler(*one), filler(*other)) == 0


def acts_in(language):
    return {act for table in ("verbs", "nouns", "phrases") for act in roles()[language][table]}


def test_both_languages_have_words_for_the_same():
    for table in ("groups", "sites", "things", "words"):
        assert set(roles()["de"][table]) == set(roles()["en"][table])
    assert acts_in("de") == acts_in("en")


def test_families_and_lists_name_what_there_is():
    known = {kind: set(roles()["de"][kind]) for kind in ("groups", "sites", "things")}
    for kind, rows in roles()["families"].items():
        assert {key for row in rows for key in row} <= known[kind]
    acts = acts_in("de")
    for listed in ("one_doer", "one_victim", "one_means", "somewhere", "whereabouts", "in_turn", "beginning"):
        assert set(roles()[listed]) <= acts


def test_a_compound_is_known_by_its_last_part_and_a_word_that_only_begins_alike_is_not():
    known = vocabulary("de")
    assert known
    assert known.groups.of("Bereitschaftspolizei") == "police"
    assert known.sites.of("Innenministeriums") == "ministry"
    assert not known.groups.of("Polizeidirektion")
    assert not known.nouns.of("Bekämpfung")
