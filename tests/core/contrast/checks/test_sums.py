"""Lists against their totals, and counts that a sentence adds up."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.contrast.checks.matter import figure

VILLAGES = ("Brenzau", "Kaltbach", "Ulmitz", "Gorwitz", "Anhof", "Dorlitz")
LIST = "Die Feuerwehren schickten Leute nach Orlau:\n\nBrenzau: 120 Helfer\nKaltbach: 80 Helfer\nUlmitz: 45 Helfer\n\n"


def test_a_list_that_comes_to_its_total_holds(told):
    assert told(LIST + "Insgesamt: 245 Helfer waren im Tal.\n") == [("245", "120 + 80 + 45 = 245", True)]


def test_a_list_that_does_not_come_to_its_total_is_pointed_out(told):
    assert told(LIST + "Zusammen: 254 Helfer\n") == [("254", "120 + 80 + 45 = 245", False)]


def test_a_total_may_stand_above_its_list(told):
    rows = "Total: 1,245 parcels\nBrenzau: 1,120 parcels\nKaltbach: 125 parcels"
    text = f"The villages have sent what they could spare to Orlau.\n\n{rows}\n\nThe mayor was pleased."
    assert told(text) == [("1,245", "1,120 + 125 = 1,245", True)]


def test_a_list_with_a_total_of_about_so_many_holds_where_the_sum_lies_within(told):
    assert [holds for *_, holds in told(LIST + "Insgesamt: rund 250 Helfer\n")] == [True]
    assert [holds for *_, holds in told(LIST + "Insgesamt: mehr als 300 Helfer\n")] == [False]


def test_a_list_of_examples_has_no_sum(told):
    assert told(LIST.replace("schickten Leute", "schickten unter anderem Leute") + "Insgesamt: 900 Helfer\n") == []


def test_a_list_of_unlike_things_has_no_sum(told):
    assert told("Das Tal in Zahlen:\n\nFläche: 40 Hektar\nEinwohner: 1200 Menschen\nInsgesamt: 9 Dörfer\n") == []


def test_a_list_has_its_total_in_a_linked_passage_of_another_article(told):
    other = "In Orlau arbeiteten am Dienstag 245 Helfer aus den Nachbarorten."
    assert told(LIST, other) == []
    assert told(LIST, other, linked=(("Kaltbach", "245"),)) == [("245", "120 + 80 + 45 = 245", True)]


def test_a_number_of_another_article_that_the_list_does_not_come_to_is_no_error(told):
    assert told(LIST, "In Orlau arbeiteten am Mittwoch 300 Helfer.", linked=(("Kaltbach", "300"),)) == []


def test_counts_of_one_sentence_that_it_adds_up(told):
    assert told("Gerettet wurden 27 Seeleute und 14 Passagiere, zusammen 41 Menschen.") == [("41", "27 + 14 = 41", True)]
    assert told("Gerettet wurden 27 Seeleute und 14 Passagiere, zusammen 43 Menschen.") == [("43", "27 + 14 = 41", False)]
    assert told("They saved 27 sailors and 14 passengers, 41 people in all.") == [("41", "27 + 14 = 41", True)]


def test_parts_of_a_whole(told):
    assert told("Es starben 41 Menschen, davon 27 Seeleute und 14 Passagiere.") == [("41", "27 + 14 = 41", True)]
    assert told("Es starben 41 Menschen, davon 27 Seeleute und 24 Passagiere.") == [("41", "27 + 24 = 51", False)]


def test_parts_that_leave_some_out_are_no_error(told):
    assert told("Es starben 41 Menschen, davon 7 Seeleute und 4 Passagiere.") == []


def test_numbers_that_nobody_adds_up_make_no_check(told):
    assert told("Nach 3 Tagen kamen 27 Seeleute und 14 Passagiere an, insgesamt gab es 900 Betroffene.") == []
    assert told("Von den 41 Häusern am Ufer sind 27 zerstört, 14 stehen noch.") == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(2, 4000), min_size=2, max_size=6), st.integers(-3, 3))
def test_a_list_holds_exactly_where_its_numbers_come_to_the_total(told, numbers, slip):
    total = sum(numbers) + slip
    rows = "\n".join(f"{name}: {figure(number, 'de')} Helfer" for name, number in zip(VILLAGES, numbers, strict=False))
    checks = told(f"Die Feuerwehren schickten Leute:\n\n{rows}\n\nInsgesamt: {figure(total, 'de')} Helfer\n")
    assert [holds for *_, holds in checks] == [slip == 0]
