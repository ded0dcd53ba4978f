"""Many words, one concept."""

from importlib.resources import files

import pytest
import tomli

from lesart.core.language.concepts import concepts, is_partitive, is_reporting

TABLE = tomli.loads((files("lesart.core.language") / "data" / "concepts.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_of_the_table_is_found_under_its_concept(language):
    lost = [
        (concept, word) for concept, words in TABLE[language].items() for word in words.split() if concept not in concepts(word, language)
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("german", "english"), [("verhaftet", "arrested"), ("festgenommen", "detained"), ("Staatsstreich", "coup"), ("Lösegeld", "ransom")]
)
def test_inflected_words_of_two_languages_meet_in_a_concept(german, english):
    assert concepts(german, "de") & concepts(english, "en")


def test_words_that_have_nothing_in_common_share_no_concept():
    assert not concepts("Putsch", "de") & concepts("vaccine", "en")


def test_words_of_saying_are_known_and_so_is_a_part_of_others():
    assert is_reporting("sagte", "de")
    assert not is_reporting("explodierte", "de")
    assert is_partitive("der", "de")
