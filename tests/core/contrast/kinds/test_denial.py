"""One says that it is so, the other that it is not; and what only looks like it."""

import pytest
from tests.core.contrast.kinds.pairing import two_sides

from lesart.core.contrast.kinds import denial, differences

LIKELY = 0.6
# A finding that is worth a reader's look.
TELLING = 0.1

DENIED = [
    ("Der Konzern bedauerte den Abbau der Stellen.", "Der Konzern hat den Abbau der Stellen nie bedauert."),
    ("The firm regretted the sale of the yard.", "The firm has not regretted the sale of the yard."),
    ("The minister accepted the report.", "The minister refused to accept the report."),
    ("Divers measured oil at three points in the bay.", "Divers found no oil in the bay."),
    ("Die Anwohner wurden am Abend gewarnt.", "Niemand hat die Anwohner gewarnt."),
    ("The guards were armed with rifles.", "None of the guards was armed."),
    ("Der Trainer plant einen Wechsel nach Brenzau.", "Der Trainer schloss einen Wechsel nach Brenzau aus."),
    ("Auf die Fähre fielen drei Schüsse.", "Berichte, wonach Schüsse auf die Fähre fielen, wies die Küstenwache zurück."),
    ("The council sold the park in June.", "The council denied that it had sold the park."),
    ("Die Polizei hat Hinweise auf Brandstiftung.", "Es gibt keine Hinweise auf Brandstiftung."),
    ("Zwei Fischer wurden verletzt.", "Kein Fischer wurde verletzt."),
    ("Die Wärter haben die Sirenen abgeschaltet.", "Keine einzige Sirene wurde abgeschaltet."),
    ("Der Bürgermeister erhielt Geld von der Werft.", "Dass der Bürgermeister Geld von der Werft erhielt, ist frei erfunden."),
    ("The agency presented evidence of the leak.", "The agency presented no evidence of the leak."),
]
NOT_DENIED = [
    ("Der Hafen wurde gesperrt.", "Nicht nur der Hafen wurde gesperrt, sondern auch die Brücke."),
    ("Der Damm brach nicht.", "Der Damm ist nicht gebrochen."),
    ("Der Damm brach.", "Es ist nicht wahr, dass der Damm nicht brach."),
    ("Der Hafen wurde gesperrt.", "Ohne Zweifel wurde der Hafen gesperrt."),
    ("Forty people were hurt.", "No fewer than forty people were hurt."),
    ("Der Hafen wurde 1998 gebaut.", "Der Minister sprach nicht über den Hafen."),
    ("The data recorders were removed.", "The company declined to say who removed the data recorders."),
    ("Der Minister dementierte, dass der Hafen verkauft wird.", "Dass der Hafen verkauft wird, ist laut Minister frei erfunden."),
    ("Wurde der Park verkauft?", "Der Park wurde nicht verkauft."),
    ("Der Abzug dauert acht Tage.", "Der Abzug wird nicht länger als acht Tage dauern."),
    ("Am Kai standen zwölf maskierte Männer.", "Am Kai tauchten maskierte Männer wie aus dem Nichts auf."),
    ("The pumps worked all night.", "It is disputed whether the pumps worked that night."),
]


def denials(one: str, other: str) -> list[float]:
    """How sure the denials are that are found between two sentences."""
    found = differences(*two_sides(one, other), LIKELY)
    return [one.strength for one in found if one.kind == "denial" and one.strength >= TELLING]


@pytest.mark.parametrize(("one", "other"), DENIED)
def test_a_denial_meets_what_it_denies(one, other):
    assert denials(one, other)


@pytest.mark.parametrize(("one", "other"), NOT_DENIED)
def test_what_denies_nothing_of_the_other_is_no_denial(one, other):
    assert denials(one, other) == []


@pytest.mark.parametrize(("one", "other"), DENIED[4:9])
def test_the_order_of_the_texts_changes_nothing_of_a_denial(one, other):
    assert denials(one, other) == denials(other, one)


def test_there_is_one_denial_however_many_words_show_it():
    found = differences(*two_sides("Die Anwohner wurden gewarnt.", "Niemand hat die Anwohner gewarnt."), LIKELY)
    assert [one.kind for one in found].count("denial") == 1


def test_a_denial_outright_is_surer_than_a_plain_not():
    outright = max(denials("Der Rat verkaufte den Park.", "Der Rat bestritt, dass er den Park verkaufte."))
    plain = max(denials("Der Rat verkaufte den Park.", "Der Rat verkaufte den Park nicht."))
    assert plain < outright


def test_who_says_that_accounts_differ_is_in_conflict_with_none():
    denying, telling = two_sides("Eine Sirene habe er nicht gehört.", "Über die Sirene hört man in Brenzau jede Version.")
    assert not denial.find(denying, telling, 0.8)
    denying, telling = two_sides("Eine Sirene habe er nicht gehört.", "Eine Sirene hat man in Brenzau gehört.")
    assert denial.find(denying, telling, 0.8)
