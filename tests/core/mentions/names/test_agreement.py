"""Rules and model beside each other: who is believed."""

import pytest

from lesart.core.mentions.names.agreement import agreed, by_majority
from lesart.core.mentions.names.propagation import lexicon
from lesart.core.mentions.names.spotting import Found
from lesart.core.mentions.readable import stretches

TEXT = "Gestern sprach Minister Vellin Ostrik für die Bank von Almaty über Beileid und den Spiegel in KUTAISI."


@pytest.fixture
def stretch(article):
    return stretches(article(TEXT))[0]


def name(text, label, by="model", key=""):
    start = TEXT.index(text)
    return Found(start, start + len(text), text, label, by, key)


def told(found):
    return {(one.text, one.label, one.found_by) for one in found}


def test_a_sure_rule_beats_the_model(stretch):
    sure = name("Almaty", "LOC", "gazetteer", "place:1526384")
    assert agreed(stretch, [sure], [name("Almaty", "ORG"), name("Almaty über", "PER"), name("von Almaty", "LOC")]) == [sure]


def test_an_organisation_may_hold_a_place_in_its_name(stretch):
    sure, bank = name("Almaty", "LOC", "gazetteer", "place:1526384"), name("Bank von Almaty", "ORG")
    assert told(agreed(stretch, [sure], [bank])) == told([sure, bank])


def test_the_model_beats_a_guess_by_capitals(stretch):
    guess = name("Vellin Ostrik", "PER", "capitals")
    assert told(agreed(stretch, [guess], [name("Vellin Ostrik", "ORG")])) == {("Vellin Ostrik", "ORG", "model")}
    assert guess in agreed(stretch, [guess], [name("Vellin", "PER")])


@pytest.mark.parametrize("found", [name("Beileid", "PER"), name("Beileid", "LOC"), name("Spiegel", "ORG")])
def test_a_word_is_no_name(stretch, found):
    assert agreed(stretch, [], [found]) == []


def test_a_title_is_no_part_of_a_name(stretch):
    assert told(agreed(stretch, [], [name("Minister Vellin Ostrik", "PER")])) == {("Vellin Ostrik", "PER", "model")}


def test_the_gazetteer_tells_which_thing_a_name_of_the_model_means(stretch):
    (place,) = agreed(stretch, [], [name("KUTAISI", "ORG")])
    assert (place.label, place.key) == ("LOC", "place:613607")


def test_over_all_articles_the_majority_tells_what_a_name_is(stretch):
    wrong, right = name("Ostrik", "LOC"), name("Vellin Ostrik", "PER", "title")
    known = lexicon([(stretch, [wrong]), (stretch, [right])])
    assert told(by_majority([wrong, right], known)) == {("Ostrik", "PER", "model"), ("Vellin Ostrik", "PER", "title")}
