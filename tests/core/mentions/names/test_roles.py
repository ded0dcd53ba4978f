"""Offices that stand for people: resolved where some article says who it is, left open where none does."""

import pytest

from lesart.core.mentions import find_entities

NAMED = "Der kasachische Präsident Tokajew sprach. Die Rede Tokajews war kurz."


def roles(found, pages):
    """What stands for whom by an office."""
    texts = {page.id: page.text for page in pages}
    return {
        (entity.name, texts[mention.article][mention.start : mention.end])
        for entity in found
        for mention in entity.mentions
        if mention.found_by == "role"
    }


def resolved(article, *sentences, language="de"):
    pages = [article(sentence, language=language) for sentence in sentences]
    return roles(find_entities(pages), pages)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Dann ging der kasachische Präsident.", "kasachische Präsident"),
        ("Er dankte dem kasachischen Staatschef.", "kasachischen Staatschef"),
        ("Dann ging der Präsident Kasachstans.", "der Präsident"),
        ("Dann ging der Präsident von Kasachstan.", "der Präsident"),
        ("Dann ging Kasachstans Präsident.", "Präsident"),
    ],
)
def test_an_office_means_the_person_another_article_names_in_it(article, sentence, phrase):
    assert resolved(article, NAMED, sentence) == {("Tokajew", phrase)}


@pytest.mark.parametrize(
    "naming",
    [
        "Der kasachische Präsident Tokajew sprach.",
        "Präsident Tokajew, der Präsident Kasachstans, sprach.",
        "Kassym Tokajew, Präsident von Kasachstan, sprach.",
        "Der Präsident Kasachstans, Kassym Tokajew, sprach.",
        "Kasachstans Staatschef Tokajew sprach.",
    ],
)
def test_a_name_beside_an_office_fills_it(article, naming):
    assert {phrase for _, phrase in resolved(article, naming, "Dann ging der kasachische Präsident.")} == {"kasachische Präsident"}


@pytest.mark.parametrize(
    ("naming", "sentence"),
    [
        ("Kazakh President Kassym Tokayev spoke on television.", "Later the Kazakh president left the city again."),
        (
            "President Kassym Tokayev of Kazakhstan spoke. Kassym Tokayev, president of Kazakhstan, left.",
            "Later the president of Kazakhstan left.",
        ),
        ("Kazakhstan's president, Kassym Tokayev, spoke on television.", "Later Kazakhstan's president left the city again."),
        ("Turkish Foreign Minister Selin Karabey spoke on television.", "Later the Turkish foreign minister left the city again."),
        ("British Prime Minister Edwin Farlow spoke on television.", "Later the prime minister of the United Kingdom left the city."),
    ],
)
def test_english_offices_likewise(article, naming, sentence):
    assert len(resolved(article, naming, sentence, language="en")) == 1


@pytest.mark.parametrize(
    ("naming", "phrase"),
    [
        ("US-Präsident Osterlund sprach. Dann ging der US-Präsident.", "Präsident"),
        ("Bundeskanzler Osterlund sprach. Dann ging der Bundeskanzler.", "der Bundeskanzler"),
        ("Bundeskanzler Osterlund sprach. Dann ging der deutsche Kanzler.", "deutsche Kanzler"),
        ("Der russische Präsident Osterlund sprach. Dann ging der Kremlchef.", "der Kremlchef"),
    ],
)
def test_an_office_may_hold_its_country(article, naming, phrase):
    assert resolved(article, naming) == {("Osterlund", phrase)}


@pytest.mark.parametrize(
    "naming",
    [
        "Der frühere kasachische Präsident Tokajew sprach.",
        "Der kasachische Ex-Präsident Tokajew sprach.",
        "Der erste Präsident Kasachstans, Kassym Tokajew, sprach.",
        "Der stellvertretende kasachische Außenminister Kassym Tokajew sprach.",
        "Der kasachische Vizepräsident Tokajew sprach.",
        "Der russische Präsident Tokajew sprach.",
        "Der Berater des kasachischen Präsidenten, Kassym Tokajew, sprach.",
        "Dem Präsidenten Kasachstans dankte Kassym Tokajew.",
    ],
)
def test_who_does_not_hold_the_office_does_not_fill_it(article, naming):
    page = "Dann ging der kasachische Präsident. Der kasachische Außenminister blieb."
    assert not {phrase for _, phrase in resolved(article, naming, page) if phrase.startswith("kasachische ")}


def test_a_former_holder_is_not_meant_and_takes_nobodys_place(article):
    assert resolved(article, NAMED, "Dann ging der ehemalige kasachische Präsident.") == set()
    found = resolved(article, NAMED, "Der ehemalige kasachische Präsident Nasarbajew ging.", "Der kasachische Präsident blieb.")
    assert found == {("Tokajew", "kasachische Präsident")}


def test_an_office_nobody_is_named_in_stays_open(article):
    assert resolved(article, NAMED, "Dann ging der tadschikische Präsident.") == set()


def test_two_people_in_one_office_stay_open_but_where_an_article_names_its_own(article):
    other = "Der kasachische Präsident Osterlund sprach. Dann ging der kasachische Präsident."
    assert resolved(article, NAMED, other, "Der kasachische Präsident schwieg.") == {("Osterlund", "kasachische Präsident")}


def test_several_presidents_are_no_one(article):
    assert resolved(article, NAMED, "Es kamen die kasachischen Präsidenten der letzten Jahre.") == set()


def test_a_role_is_a_variant_with_its_reason_and_never_the_name(article):
    pages = [article(NAMED), article("Der kasachische Präsident ging. Der kasachische Präsident kam. Der kasachische Präsident blieb.")]
    (person,) = (entity for entity in find_entities(pages) if entity.label == "PER")
    assert person.name == "Tokajew"
    assert dict(person.joins)["kasachische Präsident"] == "the office that Tokajew holds"
