"""Which spellings are one name: the guard table."""

import pytest

from lesart.core.mentions.names.people import taken_apart
from lesart.core.mentions.names.spelling import fold, phonetic, same_family_name, same_given_names

ONE_NAME = [
    ("Toqajew", "Tokajew"),
    ("Toqajew", "Tokayev"),
    ("Tokajew", "Toqayev"),
    ("Tokayev", "Токаев"),
    ("Nasarbajew", "Nazarbaev"),
    ("Nasarbajew", "Nazarbayev"),
    ("Mirsijojew", "Mirziyoyev"),
    ("Röper", "Roeper"),
    ("Paschinjan", "Pashinyan"),
    ("Schojgu", "Shoigu"),
    ("Peskow", "Peskov"),
    ("Sacharowa", "Zakharova"),
]
TWO_NAMES = [
    ("Scholz", "Schulz"),
    ("Putin", "Putsch"),
    ("Bush", "Busch"),
    ("Wagner", "Wegner"),
    ("Schmidt", "Schmitt"),
    ("Braun", "Brown"),
    ("Meyer", "Maier"),
    ("Trump", "Trumpf"),
    ("Steinmeier", "Steinmetz"),
    ("Rossi", "Russin"),
    ("Tokajew", "Tokio"),
    ("Lukaschenko", "Luzenko"),
    ("Nasarbajew", "Nasarow"),
    ("Nasarbajew", "Nawalny"),
    ("Merkel", "Merkelbach"),
    ("Röper", "Reporter"),
    ("Lawrow", "Lawrenz"),
    ("Dschaparow", "Dschabarow"),
    ("Massimow", "Maximow"),
    ("Serdyukov", "Serdjukowa"),
    ("Blinken", "Blinker"),
    ("Iwanowo", "Iwanow"),
]
TWO_PEOPLE = [
    ("Alexander Lukaschenko", "Alexander Stubb"),
    ("Wladimir Putin", "Wladimir Selenskyj"),
    ("George Bush", "Kate Bush"),
    ("Johannes Müller", "Johanna Müller"),
    ("Johannes Müller", "Klaus Müller"),
    ("Michael Schmidt", "Michael Schmitt"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Li Keqiang", "Li Zhanshu"),
    ("Peter Altmaier", "Klaus Altmaier"),
    ("Ursula von der Leyen", "Ursula Plassnik"),
]
ONE_PERSON = [
    ("Qassym-Schomart Toqajew", "Kassym-Jomart Kemelevitsch Tokajew"),
    ("Qasym-Jomart Toqayev", "Kassym-Jomart Tokayev"),
    ("Wladimir Putin", "Vladimir Putin"),
    ("J. Müller", "Johanna Müller"),
    ("Xi Jinping", "Xi Jinping"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_transcriptions_of_a_name_are_one(one, other):
    assert same_family_name(one, other)
    assert same_family_name(other, one)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_names_that_only_look_alike_stay_two(one, other):
    assert not same_family_name(one, other)
    assert not same_family_name(other, one)


def are_one(one, other):
    first, second = taken_apart(one), taken_apart(other)
    return same_family_name(first.family, second.family) and same_given_names(first.given, second.given)


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_people_who_share_a_part_of_their_name_stay_two(one, other):
    assert not are_one(one, other)


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_a_person_is_one_under_all_spellings(one, other):
    assert are_one(one, other)


def test_transcriptions_fold_to_one_form():
    assert {fold(name) for name in ("Toqajew", "Tokajew", "Tokayev", "Toqayev")} == {"tokaev"}


def test_phonetic_codes_are_postels():
    assert phonetic("Müller-Lüdenscheidt") == "65752682"
    assert phonetic("Wikipedia") == "3412"
    assert phonetic("Breschnew") == "17863"
