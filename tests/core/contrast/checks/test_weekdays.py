"""Weekday against date."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

_NAMES = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]


def test_the_weekday_that_a_day_was(told):
    assert told("Der Rat tagte am Freitag, dem 9. Mai 2025, in Orlau.") == [("Freitag, dem 9. Mai 2025", "2025-05-09 = Freitag", True)]


def test_a_weekday_that_a_day_was_not(told):
    assert told("The council met on Monday, May 5, 2026, in Orlau.") == [("Monday, May 5, 2026", "2026-05-05 = Tuesday", False)]


def test_a_date_without_its_year_makes_no_check(told):
    assert told("Der Rat tagte am Montag, dem 9. Mai, in Orlau.") == []


def test_a_weekday_of_another_date_makes_no_check(told):
    assert told("Am Montag begann der Streik, am 9. Mai 2025 endete er.") == []


def test_a_date_whose_order_is_open_makes_no_check(told):
    assert told("The council met on Monday, 06/05/2025, in Orlau.") == []


@settings(max_examples=50, deadline=None)
@given(st.dates(date(1930, 1, 1), date(2099, 1, 1)), st.integers(0, 6))
def test_the_calendar_decides(told, day, shift):
    named = _NAMES[(day + timedelta(days=shift)).weekday()]
    checks = told(f"Der Rat tagte am {named}, dem {day.day}. {_MONTHS[day.month - 1]} {day.year}, in Orlau.")
    assert [holds for *_, holds in checks] == [shift == 0]
