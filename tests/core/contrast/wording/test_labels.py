"""Which nouns are labels that may be said of one and the same."""

import pytest

from lesart.core.contrast.wording.labels import classes_of, label_classes


def label_of(word: str, language: str) -> str:
    """The first class that a noun is a label of; empty where it is none."""
    return next(iter(classes_of(word, language)), "")


def same_label(one: str, other: str, language: str, other_language: str = "") -> bool:
    """Whether two nouns are labels of one class."""
    return bool(set(classes_of(one, language)) & set(classes_of(other, other_language or language)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Terroristen", "Regierungsgegner"),
        ("Umsturzversuchs", "Protesten"),
        ("Massenunruhen", "Putschversuch"),
        ("Bewaffneten", "Rebellen"),
        ("Machthaber", "Präsidenten"),
        ("Flüchtlinge", "Migranten"),
        ("Invasion", "Spezialoperation"),
        ("Detonation", "Unglücks"),
    ],
)
def test_another_label_for_one_people_or_event_is_wording(one, other):
    assert same_label(one, other, "de")
    assert same_label(other, one, "de")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Polizisten", "Soldaten"), ("Kinder", "Terroristen"), ("Präsident", "Flüchtlinge"), ("Brücke", "Damm"), ("Helfer", "Angreifer")],
)
def test_who_is_never_the_other_is_no_label_of_one_class(one, other):
    assert not same_label(one, other, "de")


def test_a_label_meets_its_class_in_another_language():
    assert same_label("Aufständische", "rebels", "de", "en")
    assert not same_label("Aufständische", "police", "de", "en")


def test_compounds_are_what_their_last_part_is():
    assert label_of("Studentenproteste", "de") == "unrest"
    assert label_of("Wettkampf", "de") == ""


def test_where_nouns_have_capitals_verbs_are_no_labels():
    assert label_of("Proteste", "de") == "unrest"
    assert label_of("protestiert", "de") == ""
    assert label_of("kämpfen", "de") == ""


def test_of_a_language_without_a_table_nothing_is_a_label():
    assert classes_of("protestas", "es") == ()


def test_every_class_tells_what_it_is_said_of():
    assert all(one.told for one in label_classes().values())
