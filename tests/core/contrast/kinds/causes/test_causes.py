"""The causes that a passage gives, with their kinds, at their place."""

import pytest

from lesart.core.contrast.kinds.causes import causes_of
from lesart.core.contrast.kinds.causes.causes import table

CAUSES = [
    ("Der Damm brach wegen des heftigen Regens.", "des heftigen Regens", {"rain"}),
    ("Der Damm brach, weil die Wartung vernachlässigt wurde.", "die Wartung vernachlässigt wurde", {"neglect"}),
    ("Das Feuer wurde durch Brandstiftung ausgelöst.", "Brandstiftung", {"arson"}),
    ("Der Absturz ist auf einen Vogelschlag zurückzuführen.", "einen Vogelschlag", {"animal"}),
    ("Die Ministerin trat aus gesundheitlichen Gründen zurück.", "gesundheitlichen", {"disease"}),
    ("Der Fahrer starb in Brenzau an einem Herzinfarkt.", "einem Herzinfarkt", {"heart"}),
    ("Der Fahrer ist erfroren.", "erfroren", {"cold"}),
    ("Schuld sei der Regen, hieß es.", "der Regen", {"rain"}),
    ("The dam broke because of heavy rain.", "heavy rain", {"rain"}),
    ("The fire was caused by a short circuit.", "a short circuit", {"short_circuit"}),
    ("A cigarette is believed to have started the fire.", "A cigarette", {"cigarette"}),
    ("The crash was blamed on icy roads.", "icy roads", {"ice"}),
    ("The minister resigned over the scandal.", "the scandal", {"scandal"}),
    ("He died of a heart attack.", "a heart attack", {"heart"}),
]


@pytest.mark.parametrize(("text", "words", "classes"), CAUSES)
def test_a_cause_is_told_with_its_kind(side_of, text, words, classes):
    side = side_of(text)
    (found,) = causes_of(side)
    assert found.marked
    assert side.article.text[found.start : found.end] == words
    assert found.classes == classes


@pytest.mark.parametrize(
    "text", ["Der Damm brach nicht wegen des Regens.", "It was not because of rain that the dam broke.", "Der Damm brach."]
)
def test_what_is_denied_or_not_given_is_no_cause(side_of, text):
    side = side_of(text)
    assert causes_of(side) == ()


def test_a_deed_without_a_mark_is_a_cause_that_may_be(side_of):
    side = side_of("Hacker hatten die Schleusen geschlossen.")
    (found,) = causes_of(side)
    assert not found.marked
    assert found.classes == {"hack"}


def test_families_and_deeds_name_what_there_is():
    known = set(table()["de"]["classes"]) & set(table()["en"]["classes"])
    assert {name for row in table()["families"] for name in row} <= known
    assert set(table()["deeds"]) <= known
    assert set(table()["de"]["classes"]) == set(table()["en"]["classes"])
