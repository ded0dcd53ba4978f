import pytest

from lesart.core.mentions import find_quantities


def classes(article):
    return [(one.event, one.group) for one in find_quantities(article)]


def roles(article):
    return [one.listed for one in find_quantities(article)]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Das Kontingent besteht aus 2.300 Soldaten.", "de", ("deployed", "troops")),
        ("Stationiert wurden dort 2.030 Personen.", "de", ("deployed", "troops")),
        ("The contingent of 2,030 troops was deployed last week.", "en", ("deployed", "troops")),
        ("Dabei wurden 16 Polizisten getötet.", "de", ("killed", "security")),
        ("Sixteen police officers were killed on Thursday.", "en", ("killed", "security")),
        ("Insgesamt 8.000 Menschen wurden festgenommen.", "de", ("arrested", "people")),
        ("Rund 500 Polizeifahrzeuge wurden beschädigt.", "de", ("damaged", "vehicles")),
        ("Sie aßen 500 Brote.", "de", ("", "")),
        ("Die Polizei nahm am Abend 40 Ruderer fest.", "de", ("arrested", "")),
        ("More than 100 protesters were detained.", "en", ("arrested", "people")),
        ("Some 20,000 people marched through the town.", "en", ("protesting", "people")),
        ("284 Flüge fielen am Morgen aus.", "de", ("cancelled", "flights")),
        ("Neun Menschen wurden im Krankenhaus behandelt.", "de", ("treated", "people")),
        ("Nine people were taken to hospital.", "en", ("treated", "people")),
        ("The ferry was carrying 241 passengers.", "en", ("aboard", "people")),
        ("Some 3,000 residents were forced from their homes.", "en", ("evacuated", "people")),
        ("Die Zahl der Verwundeten, die hier lagen, ist siebzig.", "de", ("wounded", "people")),
    ],
)
def test_a_count_is_classed_by_event_and_group(article, sentence, language, expected):
    assert classes(article(sentence, language=language)) == [expected]


def test_two_numbers_of_one_sentence_take_the_event_behind_them(article):
    page = article("Bei den Kämpfen wurden 18 Sicherheitskräfte getötet und 748 verletzt.")
    assert classes(page) == [("killed", "security"), ("wounded", "security")]


def test_a_list_that_adds_up_to_a_total_is_its_parts(article):
    page = article("Ostland: 300 Soldaten\nWestland: 150 Soldaten\nNordland: 50 Soldaten", "Insgesamt: 500 Soldaten sind entsandt.")
    assert classes(page) == [("deployed", "troops")] * 4
    assert roles(page) == ["part", "part", "part", "total"]


def test_a_list_that_does_not_add_up_has_no_parts(article):
    page = article("Ostland: 300 Soldaten\nWestland: 150 Soldaten", "Insgesamt: 500 Soldaten sind entsandt.")
    assert roles(page) == ["", "", ""]


@pytest.mark.parametrize(
    ("sentence", "language", "role"),
    [
        ("Der Hund fand zwei der Toten.", "de", "part"),
        ("Two of the dead were found by the dog.", "en", "part"),
        ("Dozens of homes were damaged.", "en", ""),
        ("Dort starben 40 Menschen.", "de", ""),
    ],
)
def test_a_part_of_others_says_so(article, sentence, language, role):
    assert roles(article(sentence, language=language)) == [role]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Der Fischer, der getötet wurde, an dessen Grab 40 Soldaten standen.", "de", [""]),
        ("Die sechs Mitgliedsstaaten haben Truppen entsandt.", "de", [""]),
        ("Bei dem Angriff wurden 40 Häuser beschädigt und 12 Menschen verletzt.", "de", ["damaged", "wounded"]),
        ("In clashes, 40 police officers were wounded.", "en", ["wounded"]),
        ("They came with dozens of boats in March.", "en", [""]),
    ],
)
def test_an_event_is_that_of_the_clause_and_may_happen_to_the_group(article, sentence, language, expected):
    assert [one.event for one in find_quantities(article(sentence, language=language))] == expected
