"""When one thing happens, told by two articles: days, years, times of day and ends that cannot both be right."""

import pytest

from lesart.core.contrast.kinds import date
from lesart.core.contrast.kinds.moments import moments_of, unlimited

from .pairing import two_sides

SURE = 0.9
WRITTEN = ("2024-05-03", "2024-05-06")

APART = [
    ("Die Abgeordneten sollen am 12. Dezember abstimmen.", "Die Abgeordneten sollen erst im Januar abstimmen.", (None, None)),
    ("The council votes on 12 December.", "The council votes on 14 December.", (None, None)),
    ("Der Abzug der Truppen beginnt am Montag.", "Der Abzug der Truppen beginnt am 9. Mai.", WRITTEN),
    ("Die Löhne sind bis Ende Juni gesichert.", "Das Geld reicht bis Ende Mai.", (None, None)),
    ("Die Mauer wurde zuletzt 2019 geprüft.", "Die letzte Prüfung der Mauer war 2017.", (None, None)),
    ("Der Bau soll 2026 beginnen.", "Nothing will happen there before 2028.", (None, None)),
    ("Die Mauer brach um 3.40 Uhr.", "Gegen fünf Uhr barst der Wall.", (None, None)),
    ("Um zwei Uhr nachts fuhren sie aus der Kaserne.", "Kurz nach vier, noch vor dem Ruf des Muezzins, rasselten Ketten.", (None, None)),
    ("Seit Mitternacht ist die Grenze dicht.", "Seit sechs Uhr morgens ist die Grenze zu.", (None, None)),
    ("The Chalet burned down at 2:40 a.m.", "The Chalet burned down at ten at night.", (None, None)),
    ("Die Grenze bleibt zwei Wochen geschlossen.", "Die Grenze bleibt unbefristet geschlossen.", (None, None)),
    ("The airport is closed until further notice.", "The airport opens again on 3 June.", (None, None)),
]
FITTING_PAIRS = [
    ("Die Mauer brach gegen drei Uhr.", "Die Mauer brach um 2.45 Uhr.", "compatible"),
    ("Es war kurz vor acht, als die Schüsse fielen.", "Gegen 7.40 Uhr fielen die Schüsse.", "compatible"),
    ("Die Mauer brach um 2.40 Uhr.", "The wall broke at 2:40 a.m.", "agrees"),
    ("Die Mauer brach am 4. Mai.", "Die Mauer brach am 4. Mai 2024.", "compatible"),
]
UNRELATED = [
    # Nothing says that both days are of one thing.
    ("Am Montag besuchte die Ministerin das Lager.", "Am Freitag meldete die Werft ihre Zahlen."),
    # The time a report begins with, and the day of a speech.
    ("20.35 Uhr: Die Mauer ist gebrochen.", "Die Mauer brach um 3.40 Uhr."),
    ("Am Montag teilte die Polizei mit, die Mauer sei gebrochen.", "Die Mauer sei gebrochen, sagte die Polizei am Dienstag."),
    # Until when is not since when.
    ("Die Grenze ist seit Januar geschlossen.", "Die Grenze ist bis März geschlossen."),
    # Two days on one side tell no single one.
    ("Zwischen 20 Uhr und 6 Uhr ist die Straße gesperrt.", "Ab 22 Uhr ist die Straße gesperrt."),
]


@pytest.mark.parametrize(("one", "other", "days"), APART)
def test_two_days_of_one_thing_cannot_both_be_right(one, other, days):
    for found in (date.find(*two_sides(one, other, days), SURE), date.find(*two_sides(other, one, days[::-1]), SURE)):
        assert [(difference.kind, difference.standing) for difference in found] == [("date", "differs")]


@pytest.mark.parametrize(("one", "other", "standing"), FITTING_PAIRS)
def test_a_rough_time_leaves_room(one, other, standing):
    for found in (date.find(*two_sides(one, other), SURE), date.find(*two_sides(other, one), SURE)):
        assert [difference.standing for difference in found] == [standing]


@pytest.mark.parametrize(("one", "other"), UNRELATED)
def test_days_of_different_things_are_no_conflict(one, other):
    assert [found for found in date.find(*two_sides(one, other), SURE) if found.is_apart] == []


def test_a_doubtful_link_is_no_reason_to_hold_two_days_against_each_other():
    pair = ("Die Mauer wurde zuletzt 2019 geprüft.", "Die letzte Prüfung der Mauer war 2017.")
    assert not date.find(*two_sides(*pair), 0.1)


def test_a_value_stands_in_its_article_as_it_is_shown():
    one, other = two_sides("Die Mauer brach um 3.40 Uhr.", "Gegen fünf Uhr barst der Wall.")
    (found,) = date.find(one, other, SURE)
    for side, value in zip((one, other), found.values, strict=True):
        assert side.article.text[value.start : value.end] == value.value


@pytest.mark.parametrize(
    ("sentence", "minutes"),
    [
        ("Die Mauer brach um drei Uhr.", (180, 180)),
        ("Die Mauer brach gegen drei Uhr.", (160, 200)),
        ("Die Mauer brach gegen 3.40 Uhr.", (210, 230)),
        ("Die Mauer brach kurz vor drei Uhr.", (150, 180)),
        ("The wall broke shortly after 3 a.m.", (180, 210)),
    ],
)
def test_how_much_room_a_time_leaves_is_told_by_the_words_before_it(sentence, minutes):
    side, _ = two_sides(sentence, "Nichts geschah.")
    assert [one.minutes for one in moments_of(side)] == [minutes]


@pytest.mark.parametrize("sentence", ["Der Flughafen bleibt bis auf Weiteres geschlossen.", "The road is closed indefinitely."])
def test_no_end_is_an_end_that_is_told(sentence):
    side, other = two_sides(sentence, "Am Freitag öffnet er.")
    assert unlimited(side)
    assert not unlimited(other)
