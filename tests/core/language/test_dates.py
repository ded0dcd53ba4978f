from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.language import find_dates, settle


def values(text, language="de"):
    return [(text[d.start : d.end], d.value) for d in find_dates(text, language)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10. Januar 2022", "2022-01-10"),
        ("8. Januar", "--01-08"),
        ("3. Jänner 2021", "2021-01-03"),
        ("1. Sept. 2019", "2019-09-01"),
        ("08.01.2022", "2022-01-08"),
        ("8.1.22", "2022-01-08"),
        ("3.2.", "--02-03"),
        ("January 7, 2022", "2022-01-07"),
        ("7 January 2022", "2022-01-07"),
        ("7th of May", "--05-07"),
        ("Jan. 7", "--01-07"),
        ("2022-01-10", "2022-01-10"),
        ("Januar 2022", "2022-01"),
        ("March 2020", "2020-03"),
        ("13/01/22", "2022-01-13"),
        ("01/13/2022", "2022-01-13"),
        ("29. Februar", "--02-29"),
        ("4.4.99", "1999-04-04"),
    ],
)
def test_one_date(text, value):
    assert values(f"Es war {text} so") == [(text, value)]


@pytest.mark.parametrize("text", ["32. Januar", "30.02.2022", "1.300.000", "3.4.5", "22:16", "am Montag", "10/2", "99/99/22", "29.02.2021"])
def test_what_is_no_date(text):
    assert values(text) == []


def test_the_month_of_another_language_is_read_too():
    assert values("Er schrieb am January 7, 2022 auf Twitter") == [("January 7, 2022", "2022-01-07")]


@pytest.mark.parametrize(("language", "guess"), [("de", "2022-01-06"), ("en", "2022-06-01")])
def test_slashes_are_ambiguous_and_guessed_by_language(language, guess):
    (date,) = find_dates("06/01/22", language)
    assert (date.value, date.ambiguous) == (guess, True)


def test_equal_day_and_month_are_not_ambiguous():
    (date,) = find_dates("05/05/22", "en")
    assert not date.ambiguous


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_text_around_settles_the_order(language):
    settled = settle(find_dates("06/01/22 Bis zum Abend des 6. Januar fielen Schüsse.", language))
    assert [(d.value, d.ambiguous) for d in settled] == [("2022-01-06", False), ("--01-06", False)]


def test_nothing_is_settled_without_evidence_or_with_evidence_for_both():
    assert settle(find_dates("06/01/22 und der 9. März", "de"))[0].ambiguous
    assert settle(find_dates("06/01/22, der 6. Januar und der 1. Juni", "de"))[0].ambiguous


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
@settings(max_examples=100, deadline=None)
def test_every_day_reads_back_in_every_full_form(day):
    months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
    for text in (day.isoformat(), f"{day.day}. {months[day.month - 1]} {day.year}", f"{day.day}.{day.month}.{day.year}"):
        assert [d.value for d in find_dates(f"am {text}.", "de")] == [day.isoformat()]
