"""Names that a text itself calls one."""

import pytest

from lesart.core.mentions import find_entities


def together(entities, *variants):
    return any(set(variants) <= set(entity.variants) for entity in entities)


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        ("Der Verband XYV, auch bekannt als QRS, half.", "XYV", "QRS"),
        ("Der Verband XYV, auch als QRS bekannt, half.", "XYV", "QRS"),
        ("Der Verband XYV (russisch QRS) half.", "XYV", "QRS"),
        ("Der Verband XYV (früher: QRS) half.", "XYV", "QRS"),
        ("The XYV, often called by its Russian initials QRS, helped the town.", "XYV", "QRS"),
        ("The XYV (also known as the QRS) helped the town.", "XYV", "QRS"),
        ("The XYV, formerly QRS, helped the town.", "XYV", "QRS"),
        ("Der XYV („Xaver Yps Verband“) half.", "XYV", "Xaver Yps Verband"),
        ("Der Xaver-Yps Verband, kurz XYV, half.", "XYV", "Xaver-Yps Verband"),
        ("Die Organisation für Wasser und Wald (OWW) half.", "OWW", "Organisation für Wasser und Wald"),
        ("Die OWW (Organisation für Wasser und Wald) half.", "OWW", "Organisation für Wasser und Wald"),
        ("Das „Komitee der Nationalen Sicherheit“ (KNB) schwieg.", "KNB", "Komitee der Nationalen Sicherheit"),
        ("Das Komitee für Wasserbau (QVB) schwieg.", "QVB", "Komitee für Wasserbau"),
        ("The Water Works Board (WWB; in German Organisation für Wasser und Wald, OWW) met.", "WWB", "OWW"),
    ],
)
def test_names_that_the_text_calls_one_are_one(article, sentence, one, other):
    assert together(find_entities([article(sentence)]), one, other)


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        ("Der XYV (QRS) half.", "XYV", "QRS"),
        ("Der XYV, auch QRS, half.", "XYV", "QRS"),
        ("Der XYV, früher QRS und heute WVU, half.", "XYV", "WVU"),
        ("Polen, auch Russland genannt, half.", "Polen", "Russland"),
        ("In Moskau (Russland) schneite es.", "Moskau", "Russland"),
        ("The XYV called on QRS to help the town.", "XYV", "QRS"),
        ("The XYV, which QRS called, helped.", "XYV", "QRS"),
        ("The XYV, known for its QRS, helped.", "XYV", "QRS"),
        ("The XYV, " + "abcdefgh" * 8 + "! QRS helped.", "XYV", "QRS"),
    ],
)
def test_names_that_only_stand_together_stay_two(article, sentence, one, other):
    found = find_entities([article(sentence)])
    assert not together(found, one, other)


def test_the_reason_is_told_and_what_one_owns_the_other_owns(article):
    pages = [article("Der XYV (russisch QRS) half. Die XYV-Truppen kamen."), article("Die QRS-Truppen kamen. Der QRS tagte.")]
    found = find_entities(pages)
    assert together(found, "XYV-Truppen", "QRS-Truppen")
    (union,) = (entity for entity in found if "QRS" in entity.variants)
    assert {why for _, why in union.joins} == {"the text calls them one"}
