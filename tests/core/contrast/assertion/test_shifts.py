"""What one of two linked passages says more firmly than the other, and what only looks like it."""

import pytest

from lesart.core.contrast.assertion.shifts import shifts
from lesart.core.model import Difference, SlotValue

REPORT = "Der Stausee wird untersucht. Laut Anna Kellring ist das Wehr am Oberlauf in der Nacht an drei Stellen gebrochen. Es regnet."
FACT = "Auch am Dienstag regnete es. Das Wehr am Oberlauf ist in der Nacht an drei Stellen gebrochen. Die Schule bleibt zu."


def kinds(read, one, other, *differences):
    return [shift.kind for shift in shifts(read.link(one, other, *differences), read.known)]


def test_one_article_asserts_what_the_other_reports(told):
    read = told(REPORT, FACT)
    (shift,) = shifts(read.link("Laut", "Das Wehr am Oberlauf ist"), read.known)
    assert (shift.kind, shift.sign) == ("attribution dropped", "Laut Anna Kellring")
    assert shift.firmer == read.passage("Das Wehr am Oberlauf ist").id
    assert read.articles[0].text[shift.start : shift.end] == "Laut Anna Kellring"


def test_it_does_not_matter_which_article_comes_first(told):
    one, other = told(REPORT, FACT), told(FACT, REPORT)
    ends = ("Laut", "Das Wehr am Oberlauf ist")
    assert shifts(one.link(*ends), one.known) == shifts(other.link(*ends), other.known)


def test_both_reporting_one_speaker_is_no_shift(told):
    other = "Es regnet weiter. Anna Kellring sagte, das Wehr am Oberlauf sei in der Nacht an drei Stellen gebrochen. Die Schule bleibt zu."
    read = told(REPORT, other)
    assert kinds(read, "Laut", "sei in der Nacht") == []


def test_who_tells_another_number_does_not_drop_the_attribution(told):
    read = told(
        "Laut Anna Kellring sind bei dem Bruch am Wehr am Oberlauf 16 Menschen gestorben.",
        "Bei dem Bruch am Wehr am Oberlauf sind 18 Menschen gestorben. Anna Kellring reiste an.",
    )
    values = tuple(SlotValue(read.passage(words).id, words, 0, 1) for words in ("16 Menschen", "18 Menschen"))
    assert kinds(read, "16 Menschen", "18 Menschen") == ["attribution dropped"]
    assert kinds(read, "16 Menschen", "18 Menschen", Difference("number", "Menschen", values)) == []


def test_one_number_of_one_thing_tells_that_both_say_the_same_however_they_word_it(told):
    read = told(
        "Laut Anna Kellring fließen elf Millionen Kubikmeter Wasser talwärts, während niemand die Schleusen bedient.",
        "Eleven million cubic metres of water have already gone through the valley. Nobody knows why that happened last night.",
    )
    ends = ("Laut", "Eleven")
    values = tuple(SlotValue(read.passage(words).id, words, 0, 1) for words in ends)
    assert kinds(read, *ends) == []
    assert kinds(read, *ends, Difference("number", "Kubikmeter", values, "agrees")) == ["attribution dropped"]


def test_what_was_announced_and_what_was_done_is_no_shift(told):
    read = told(
        "Laut Anna Kellring wird der Abzug der Helfer am Oberlauf acht Tage dauern.",
        "Der Abzug der Helfer am Oberlauf dauerte elf Tage. Anna Kellring schwieg.",
    )
    assert kinds(read, "Laut", "dauerte") == []


@pytest.mark.parametrize(
    ("weak", "firm", "kind", "sign"),
    [
        (
            "Wenn die Pumpen am Oberlauf nicht repariert werden, bricht als nächstes der Damm von Gorbach.",
            "Als nächstes wird der Damm von Gorbach am Oberlauf brechen.",
            "condition dropped",
            "Wenn die Pumpen am Oberlauf nicht repariert werden",
        ),
        (
            "Vermutlich hat ein Kurzschluss in der Küche den Brand im Hotel ausgelöst.",
            "Ein Kurzschluss in der Küche hat den Brand im Hotel ausgelöst.",
            "hedge dropped",
            "Vermutlich",
        ),
        (
            "The fire at the hotel was apparently started by a short circuit in the kitchen.",
            "A short circuit in the kitchen started the fire at the hotel.",
            "hedge dropped",
            "apparently",
        ),
    ],
)
def test_a_reserve_is_dropped(told, weak, firm, kind, sign):
    read = told(weak, firm)
    (shift,) = shifts(read.link(weak[:20], firm[:20]), read.known)
    assert (shift.kind, shift.sign, shift.weaker) == (kind, sign, read.passage(weak[:20]).id)


def test_a_hedge_on_something_else_is_not_dropped(told):
    read = told(
        "Das Hotel am See brannte in der Nacht völlig aus, und vermutlich zieht der Koch bald fort.",
        "Das Hotel am See brannte in der Nacht völlig aus.",
    )
    assert kinds(read, "Koch", "völlig aus.") == []


def test_both_hedging_is_no_shift(told):
    read = told(
        "Vermutlich hat ein Kurzschluss in der Küche den Brand im Hotel ausgelöst.",
        "Wahrscheinlich löste ein Kurzschluss in der Küche den Brand im Hotel aus.",
    )
    assert kinds(read, "Vermutlich", "Wahrscheinlich") == []
