"""Days as a reader meets them: written out, by weekday, by "yesterday", with and without the day the article was written."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.mentions import find_dates
from lesart.core.mentions.dates.calendar import day_of, fits, open_weekday, with_year, without_year


def written(page, day):
    return replace(page, metadata=replace(page.metadata, date=day))


def told(page):
    return [(page.text[one.start : one.end], one.value, one.settled_by) for one in find_dates(page)]


@pytest.mark.parametrize(
    ("sentence", "language", "word", "day"),
    [
        ("Am Montag tagte der Rat.", "de", "Montag", "2022-01-10"),
        ("Montagvormittag tagte der Rat.", "de", "Montagvormittag", "2022-01-10"),
        ("Der Rat hat am Freitag getagt.", "de", "Freitag", "2022-01-07"),
        ("Der Rat tagte am vergangenen Montag.", "de", "Montag", "2022-01-03"),
        ("Der Rat tagt am kommenden Montag.", "de", "Montag", "2022-01-17"),
        ("Am Mittwoch soll der Abzug beginnen.", "de", "Mittwoch", "2022-01-12"),
        ("Am Sonntag herrscht Staatstrauer.", "de", "Sonntag", "2022-01-16"),
        ("Am Sonntag trat der Trainer zurück.", "de", "Sonntag", "2022-01-09"),
        ("Die Schulen bleiben bis Freitag geschlossen.", "de", "Freitag", "2022-01-14"),
        ("Die Kämpfe haben bis Freitag gedauert.", "de", "Freitag", "2022-01-07"),
        ("The council met on Monday.", "en", "Monday", "2022-01-10"),
        ("The council met on Thursday.", "en", "Thursday", "2022-01-06"),
        ("The council met last Thursday.", "en", "Thursday", "2022-01-06"),
        ("The council met last Monday.", "en", "Monday", "2022-01-03"),
        ("The council meets next Monday.", "en", "Monday", "2022-01-17"),
        ("The withdrawal will begin on Wednesday.", "en", "Wednesday", "2022-01-12"),
    ],
)
def test_a_weekday_is_a_day_seen_from_the_day_of_writing(article, sentence, language, word, day):
    assert told(written(article(sentence, language=language), "2022-01-10")) == [(word, day, "weekday")]


def test_each_of_two_weekdays_goes_by_its_own_tense(article):
    page = written(article("The mayor said on Monday the bridge would reopen on Friday.", language="en"), "2022-01-12")
    assert [day for _, day, _ in told(page)] == ["2022-01-10", "2022-01-14"]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Der Rat hat gestern getagt.", "de", ("gestern", "2022-01-09", "day word")),
        ("Yesterday the council met.", "en", ("Yesterday", "2022-01-09", "day word")),
        ("Am 6. Januar fielen Schüsse.", "de", ("6. Januar", "2022-01-06", "publication")),
        ("Am 30. Dezember fielen Schüsse.", "de", ("30. Dezember", "2021-12-30", "publication")),
        ("Am Donnerstag, dem 6. Januar, fielen Schüsse.", "de", ("6. Januar", "2022-01-06", "publication")),
        ("Seit 2015 ist der Hafen offen.", "de", ("2015", "2015", "")),
        ("Die Saison 1995/96 war lang.", "de", ("1995/96", "1995/96", "")),
    ],
)
def test_what_a_date_leaves_open_the_day_of_writing_settles(article, sentence, language, expected):
    assert told(written(article(sentence, language=language), "2022-01-10")) == [expected]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Sie kamen um 22:16 Uhr an.", "de", ("22:16 Uhr", "T22:16")),
        ("Sie kamen um acht Uhr abends an.", "de", ("acht Uhr abends", "T20:00")),
        ("Sie kamen früh um zwanzig vor drei an.", "de", ("zwanzig vor drei", "T02:40")),
        ("Um halb fünf standen sie am Tor.", "de", ("halb fünf", "T04:30")),
        ("Sie kamen kurz nach vier am Morgen an.", "de", ("vier am Morgen", "T04:00")),
        ("They came at 2:40 a.m. on foot.", "en", ("2:40 a.m.", "T02:40")),
        ("They came shortly before three in the morning.", "en", ("three in the morning", "T03:00")),
        ("They came at 12 a.m. on foot.", "en", ("12 a.m.", "T00:00")),
        ("They came at half past three.", "en", ("half past three", "T03:30")),
        ("Sie kamen kurz nach vier, als es dunkel war.", "de", ("kurz nach vier", "T04:00")),
        ("Um sechs, als es hell wurde, kamen sie.", "de", ("sechs", "T06:00")),
        ("Seit Mitternacht ist das Tor zu.", "de", ("Mitternacht", "T00:00")),
        ("They came at ten at night.", "en", ("ten at night", "T22:00")),
        ("They came just before eight.", "en", ("just before eight", "T08:00")),
        ("They came at midnight on foot.", "en", ("midnight", "T00:00")),
    ],
)
def test_a_time_of_day_is_told_as_one(article, sentence, language, expected):
    assert [(word, value) for word, value, _ in told(article(sentence, language=language))] == [expected]


@pytest.mark.parametrize(
    "sentence", ["Der Kurs stieg um acht auf zwanzig Euro.", "Bis zum 4. war das Tor offen.", "Es ging um drei Boote."]
)
def test_a_number_that_is_no_hour_is_no_time_of_day(article, sentence):
    assert [value for _, value, _ in told(article(sentence)) if value.startswith("T")] == []


def test_without_a_day_of_writing_a_weekday_stays_open(article):
    assert told(article("Am Montag tagte der Rat. Gestern fielen Schüsse, auch am 6. Januar.")) == [
        ("Montag", "-W-1", ""),
        ("6. Januar", "--01-06", ""),
    ]


def test_another_date_of_the_text_settles_a_weekday_and_a_year(article):
    page = article(
        "Am Montag, dem 10. Januar 2022, tagte der Rat.", "Am Montag war es kalt, am 6. Januar noch nicht, am Freitag auch nicht."
    )
    assert told(page) == [
        ("10. Januar 2022", "2022-01-10", ""),
        ("Montag", "2022-01-10", "another date"),
        ("6. Januar", "2022-01-06", "another date"),
        ("Freitag", "-W-5", ""),
    ]


def test_a_weekday_that_does_not_hold_settles_no_year(article):
    page = written(article("Am Dienstag, dem 6. Januar, fielen Schüsse."), "2022-01-10")
    assert told(page) == [("6. Januar", "--01-06", "")]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("06/01/22", "Am 6. Januar fielen Schüsse."), ("2022-01-06", False, "another date")),
        (("Donnerstag, 06/01/22",), ("2022-01-06", False, "weekday")),
        (("Mittwoch, 06/01/22",), ("2022-06-01", False, "weekday")),
        (("06/01/22", "Am 9. März fielen Schüsse."), ("2022-01-06", True, "")),
    ],
)
def test_the_order_of_day_and_month_is_settled_by_the_text_or_marked(article, paragraphs, expected):
    first = find_dates(article(*paragraphs))[0]
    assert (first.value, first.ambiguous, first.settled_by) == expected


def test_a_date_in_furniture_settles_nothing(article):
    page = article("Am 13. April 2022 änderte die Seite ihre Regeln.", kind="furniture")
    assert find_dates(page) == ()


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Die Welt am Sonntag berichtet.", "de"),
        ("Jeden Montag demonstrieren sie.", "de"),
        ("Die Dienstagsdemo zog durch Brenzau.", "de"),
        ("Das gilt bis heute.", "de"),
        ("They meet every Monday.", "en"),
        ("Shops opened early on Black Friday.", "en"),
        ("They meet on Mondays.", "en"),
    ],
)
def test_what_is_no_single_day(article, sentence, language):
    assert told(written(article(sentence, language=language), "2022-01-10")) == []


DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))


@settings(max_examples=100, deadline=None)
@given(DAYS, st.integers(0, 6))
def test_a_weekday_lies_within_a_week_on_its_side(day, number):
    week = timedelta(7)
    assert day - week < day_of(number, day, "behind") <= day <= day_of(number, day, "ahead") < day + week
    assert day - week <= day_of(number, day, "before") < day < day_of(number, day, "after") <= day + week
    assert all(day_of(number, day, side).weekday() == number for side in ("behind", "ahead", "before", "after"))


@settings(max_examples=100, deadline=None)
@given(DAYS, DAYS)
def test_a_day_fits_what_it_leaves_open_and_no_other_day(one, other):
    value = one.isoformat()
    assert all(fits(value, known) for known in (value, without_year(value), value[:7], value[:4], open_weekday(one.weekday())))
    assert fits(value, other.isoformat()) == (one == other)
    assert fits(open_weekday(one.weekday()), open_weekday(other.weekday())) == (one.weekday() == other.weekday())
    assert fits(value, other.isoformat()) == fits(other.isoformat(), value)


@settings(max_examples=100, deadline=None)
@given(DAYS, DAYS)
def test_a_year_brings_a_date_within_half_a_year(told_day, day):
    value = with_year(without_year(told_day.isoformat()), day)
    if (told_day.month, told_day.day) == (2, 29):
        return
    assert value is not None
    assert abs(date.fromisoformat(value) - day) <= timedelta(183)
