"""The numbers that a comparison of the five articles shows as apart: those a careful reader found, and none of the traps."""

import os

import pytest

EVALUATION = os.environ.get("LESART_EVALUATION")
pytestmark = pytest.mark.skipif(not EVALUATION, reason="LESART_EVALUATION names no evaluation data")

# By article and the words of the number: how they stand, and what is pointed out.
SHOWN = {
    ("000 2.300", "001 2.030"): ("differs", {"same speaker", "digits swapped"}),
    ("000 2.300", "002 3.950"): ("differs", set()),
    ("001 2.030", "002 3.950"): ("differs", set()),
    ("000 200", "001 250"): ("differs", {"same speaker"}),
    ("000 16", "004 18"): ("differs", set()),
    ("001 Sechzehn", "004 18"): ("fell", set()),
    ("000 1.300", "004 748"): ("differs", set()),
    ("001 mehr als 1.300", "004 748"): ("rose", set()),
}


@pytest.fixture(scope="module")
def apart(the_five):
    told = the_five
    owner = {passage.id: passage.article for passage in told.passages}
    numbers = {(one.article, one.start): one for one in told.quantities}
    texts = {article.id: (article.path[:3], article.text) for article in told.articles}

    def words(value):
        number = numbers[owner[value.passage], value.start]
        stem, text = texts[number.article]
        return f"{stem} {text[number.start : number.end]}"

    found = [one for link in told.links for one in link.differences if one.kind == "number" and one.is_apart]
    return {tuple(sorted(words(value) for value in one.values)): (one.standing, set(one.hints)) for one in found}


def test_every_pair_that_a_careful_reader_found_is_shown_as_it_stands(apart):
    assert {pair: told for pair, told in apart.items() if pair in SHOWN} == SHOWN


def test_two_of_these_and_two_of_those_are_told_apart_by_who_they_are(the_five):
    persons = [one for link in the_five.links for one in link.differences if one.kind == "person"]
    assert [[value.value.split()[0] for value in one.values] for one in persons] == [["zwei", "zwei"]]


def test_no_other_numbers_are_shown_as_apart(apart):
    assert set(apart) - set(SHOWN) == set()
