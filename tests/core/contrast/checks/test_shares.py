"""Shares told in two ways, and shares of one whole."""

import pytest


@pytest.mark.parametrize(
    ("text", "told_value", "reckoned", "holds"),
    [
        ("Im Rat stimmten 37 von 50 Mitgliedern (74 %) dafür.", "74 %", "37 / 50 = 74 %", True),
        ("Im Rat stimmten 37 von 50 Mitgliedern (84 %) dafür.", "84 %", "37 / 50 = 74 %", False),
        ("The panel found that 37 of 54 wells (69 per cent) were dry.", "69 %", "37 / 54 = 68.52 %", True),
        ("The panel found that 37 of 54 wells (68.2%) were dry.", "68.2 %", "37 / 54 = 68.52 %", False),
        ("Ein Fünftel (20 %) der Häuser ist beschädigt.", "20 %", "Ein Fünftel = 20 %", True),
        ("Ein Fünftel (25 %) der Häuser ist beschädigt.", "25 %", "Ein Fünftel = 20 %", False),
    ],
)
def test_a_share_told_twice(told, text, told_value, reckoned, holds):
    assert told(text) == [(told_value, reckoned, holds)]


def test_shares_that_make_up_a_whole(told):
    text = "Die Grünfläche kam auf 41,5 Prozent, die Bürgerliste auf 33,5 Prozent und die Mitte auf 25 Prozent."
    assert told(text) == [("100 %", "41,5 + 33,5 + 25 = 100", True)]


def test_shares_that_leave_a_rest_are_no_error(told):
    assert told("Die Grünfläche kam auf 41 Prozent, die Bürgerliste auf 33 Prozent und die Mitte auf 20 Prozent.") == []


def test_a_share_of_something_else_makes_no_check(told):
    assert told("Bei 37 von 50 Wahlen sank die Beteiligung auf unter 60 %, zuletzt um 7 %.") == []
    assert told("Rund 37 von 50 Mitgliedern (80 %) waren dafür.") == []
