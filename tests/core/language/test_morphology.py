"""What a word shares with its other forms."""

from importlib import import_module

import pytest

from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.frequencies import RAREST, rarity, words_counted
from lesart.core.language.morphology import fold, lemma, parts, stem, unaccented


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Friedenstruppen", "de", ("frieden", "truppen")),
        ("Polizeidirektion", "de", ("polizei", "direktion")),
        ("Gaspreise", "de", ("gas", "preise")),
        ("Umsturzversuch", "de", ("umsturz", "versuch")),
        ("OVKS-Truppe", "de", ("ovks", "truppe")),
        ("Regierung", "de", ("regierung",)),
        ("Menschen", "de", ("menschen",)),
        ("peacekeeping", "en", ("peacekeeping",)),
        ("Wasser", "xx", ("wasser",)),
    ],
)
def test_a_compound_is_split_into_its_parts_and_nothing_else_is(word, language, expected):
    assert parts(word, language) == expected


def test_forms_of_one_word_meet_in_stem_or_lemma():
    assert stem("Häuser", "de") == stem("Hauses", "de")
    assert lemma("ging", "de") == "gehen"
    assert lemma("soldiers", "en") == "soldier"


@pytest.mark.parametrize(("name", "language"), [("German", "de"), ("English", "en")])
def test_words_stem_alike_where_the_stemmer_in_c_cannot_be_had(name, language):
    written_in_python = getattr(import_module(f"snowballstemmer.{name.lower()}_stemmer"), f"{name}Stemmer")()
    words = words_counted()[::100]
    assert [stem(word, language) for word in words] == [unaccented(written_in_python.stemWord(word)) for word in words]


def test_a_language_without_tables_still_gets_folded_words():
    assert stem("Straße", "xx") == lemma("Straße", "xx") == fold("STRASSE") == "strasse"
    assert rarity("Straße", "xx") == RAREST


def test_common_words_are_commoner_than_rare_ones_and_unknown_ones_rarest():
    assert rarity("der", "de") < rarity("Soldat", "de") < rarity("Leichenhalle", "de") <= rarity("Tschelgar", "de") == RAREST


def test_a_soft_hyphen_does_not_make_another_word():
    assert fold("Frie\u00addens\u00adtruppe") == "friedenstruppe"


def test_words_of_one_concept_meet_within_and_across_languages():
    assert concepts("verhaftet", "de") & concepts("Festnahmen", "de") & concepts("arrested", "en")
    assert not concepts("verhaftet", "de") & concepts("verletzt", "de")


def test_words_that_introduce_speech_are_known():
    assert is_reporting("sagte", "de")
    assert is_reporting("announced", "en")
    assert not is_reporting("verhaftete", "de")
