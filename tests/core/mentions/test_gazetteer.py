"""What the lists know, and what they keep out."""

from importlib.resources import files

import pytest

from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.names.inflection import cases
from lesart.core.mentions.tables import table


@pytest.mark.parametrize(
    "names",
    [
        ("UNO", "ONU", "UN", "ООН", "Vereinten Nationen", "United Nations"),
        ("NATO", "OTAN", "НАТО", "Nordatlantikpakts", "Nordatlantikpaktes"),
        ("OVKS", "CSTO", "ODKB", "OTSC", "ОДКБ", "Organisation des Vertrages über kollektive Sicherheit"),
        ("OSZE", "OSCE", "OBSE", "ОБСЕ"),
        ("SOZ", "SCO", "ShOS", "ШОС", "Shanghaier Organisation für Zusammenarbeit"),
        ("GUS", "CIS", "SNG", "СНГ"),
        ("IWF", "IMF", "FMI", "Internationalen Währungsfonds", "Internationale Währungsfonds"),
        ("WHO", "OMS", "ВОЗ"),
        ("IKRK", "Internationalen Komitees vom Roten Kreuz"),
        ("Europarat", "Europarates", "Europarats"),
    ],
)
def test_an_organisation_is_one_in_every_language_and_case(names):
    assert len({gazetteer().find(name).key for name in names}) == 1


def test_no_name_stands_for_two_organisations():
    own = table("organisations")
    owners: dict[str, str] = {}
    for rows in (table("international"), own["organisations"], own["media"], own["ambiguous"]):
        for key, names in rows.items():
            for name in names:
                assert owners.setdefault(name, key) == key


def test_there_are_some_150_international_organisations_and_more():
    assert len(table("international")) >= 150


@pytest.mark.parametrize(
    "word", ["Cio", "CARE", "ECO", "CPI", "MAP", "Essen", "Welt", "Halle", "Dabei", "Siegen", "Worms", "Reading", "Mobile"]
)
def test_words_that_mean_something_else_as_often_are_no_names(word):
    known = gazetteer().find(word)
    assert known is None or known.ambiguous


def test_cases_of_a_name():
    assert {"Europäischer Auswärtiger Dienst", "Europäischen Auswärtigen Dienstes"} <= cases("Europäischer Auswärtiger Dienst")
    assert cases("Human Rights Watch") == {"Human Rights Watch"}


def test_the_lists_are_small_enough_for_the_wheel():
    data = files("lesart.core.mentions").joinpath("data")
    assert sum(len(data.joinpath(name).read_bytes()) for name in ("gazetteer.tsv.gz", "people.tsv.gz")) <= 600_000


@pytest.mark.parametrize(
    ("adjective", "country"),
    [
        ("kasachischen", "KZ"),
        ("kirgisische", "KG"),
        ("weißrussischer", "BY"),
        ("belarussisches", "BY"),
        ("isländische", "IS"),
        ("jemenitischen", "YE"),
        ("nigerianische", "NG"),
        ("nigrische", "NE"),
        ("bayerische", "bavaria"),
        ("Kazakh", "KZ"),
        ("Belarusian", "BY"),
        ("Nigerian", "NG"),
        ("Yemeni", "YE"),
        ("Irish", "IE"),
        ("kubische", None),
        ("germanische", None),
        ("praktische", None),
    ],
)
def test_nationality_adjectives_in_both_languages(adjective, country):
    assert gazetteer().country(adjective) == country


@pytest.mark.parametrize(
    "names",
    [
        ("Weißrussland", "Belarus"),
        ("Kirgisistan", "Kirgistan", "Kyrgyzstan"),
        ("Kutaissi", "Kutaisi"),
        ("Schymkent", "Shymkent"),
        ("Kiew", "Kyjiw", "Kyiv"),
    ],
)
def test_a_place_is_one_in_every_transcription(names):
    assert len({gazetteer().find(name).key for name in names}) == 1
