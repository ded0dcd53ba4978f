"""Names no list knows, known by the word beside them."""

import pytest

from lesart.core.mentions import find_entities


def labels(found):
    return {entity.name: entity.label for entity in found}


@pytest.mark.parametrize(
    ("sentence", "language", "name", "label"),
    [
        ("Der Betreiber Vistrani Energo schwieg.", "de", "Vistrani Energo", "ORG"),
        ("Ein Mann des Betreibers Vistrani Energo kam vorbei.", "de", "Vistrani Energo", "ORG"),
        ("Der Ölkonzern Vistrani schwieg.", "de", "Vistrani", "ORG"),
        ("Die Nachrichtenagentur Vistrapress meldete es.", "de", "Vistrapress", "ORG"),
        ("Am Vistrani-Damm standen die Leute.", "de", "Vistrani", "LOC"),
        ("Die Stadt Marvikau liegt am Meer.", "de", "Marvikau", "LOC"),
        ("The operator, Vistrani Energo, rejected the charge.", "en", "Vistrani Energo", "ORG"),
        ("The newspaper Kolpravda reported it.", "en", "Kolpravda", "ORG"),
        ("Water ran over the Vistrani dam at night.", "en", "Vistrani", "LOC"),
        ("Ships left the port of Marvikau at night.", "en", "Marvikau", "LOC"),
    ],
)
def test_the_word_beside_a_name_says_what_it_is(article, sentence, language, name, label):
    found = find_entities([article(sentence, language=language)], pipeline="none")
    assert labels(found) == {name: label}


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Betreiber Kowaljow sagte nichts.",
        "Die Firma schwieg, und die Zeitung auch.",
        "Die Zeitung Merkwürdigkeiten gibt es nicht.",
        "Der Hafen-Damm brach.",
    ],
)
def test_a_word_that_announces_nothing_makes_no_organisation(article, sentence):
    assert "ORG" not in labels(find_entities([article(sentence)], pipeline="none")).values()


def test_an_announcement_holds_where_the_name_stands_alone(article):
    pages = [article("Der Betreiber Vistrani Energo schwieg."), article("Dann sprach Vistrani Energo doch.")]
    assert labels(find_entities(pages, pipeline="none")) == {"Vistrani Energo": "ORG"}
