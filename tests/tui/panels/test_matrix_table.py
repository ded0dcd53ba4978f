"""Where the columns of the matrix are, and what stands in a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lesart.core.contrast.matrix import Cell
from lesart.core.model import Bound, Difference, SlotValue
from lesart.tui.panels.matrix_table import grid
from lesart.tui.panels.stands import STANDS, cell_told, figure


def value(said: str, low: float | None = None, high: float | None = None, bound: Bound = "exactly") -> SlotValue:
    return SlotValue("a.0", said, 0, len(said), low, high, bound)


@given(st.integers(30, 300), st.integers(2, 60), st.data())
def test_columns_fill_the_row_and_the_one_at_hand_is_among_them(width, articles, data):
    column, first = data.draw(st.integers(0, articles - 1)), data.draw(st.integers(0, articles - 1))
    found = grid(width, articles, column, first)
    assert found.title + found.shown * found.cell == width - 1
    assert 0 <= found.first <= column < found.first + found.shown <= articles
    assert found.title > 0
    places = [found.column_at(x) for x in range(width)]
    assert set(places) - {None} == set(range(found.first, found.first + found.shown))
    assert places[found.title - 1] is None


@given(st.integers(60, 300), st.integers(2, 60), st.data())
def test_columns_move_on_only_where_they_must(width, articles, data):
    before = grid(width, articles, data.draw(st.integers(0, articles - 1)))
    inside = data.draw(st.integers(before.first, before.first + before.shown - 1))
    assert grid(width, articles, inside, before.first) == before


@pytest.mark.parametrize(
    ("given_value", "room", "told"),
    [
        (value("2.300 Soldaten", 2300, 2300), 20, "2.300 Soldaten"),
        (value("2.300 Soldaten", 2300, 2300), 8, "2.300"),
        (value("Siebenundzwanzig Menschen", 27, 27), 8, "27"),
        (value("mehr als 1.300", 1300, None, "over"), 8, ">1.300"),
        (value("Rund 30 Menschen", 27, 33, "about"), 8, "~30"),
        (value("Hunderte von Menschen", 200, 999, "about"), 8, "Hundert…"),
        (value("mindestens 40 000", 40000, None, "at least"), 8, "≥40 000"),
    ],
)
def test_a_value_that_does_not_fit_shows_its_number_as_the_text_writes_it(given_value, room, told):
    assert figure(given_value, room, ascii_only=False) == told


def test_in_ascii_bounds_are_ascii():
    assert figure(value("mindestens 40 Menschen", 40, None, "at least"), 8, ascii_only=True) == ">=40"


def test_half_a_clause_is_not_shown_and_a_whole_one_is():
    said = SlotValue("a.0", "hat keine Sirene gehört", 0, 10)
    cell, denial = Cell("a", "differs", (), (said,)), Difference("denial", "Sirene", (said,))
    assert cell_told(cell, denial, 12, ascii_only=False) == "≠d"
    assert cell_told(cell, denial, 40, ascii_only=False) == "≠d hat keine Sirene gehört"


def test_a_value_of_another_slot_than_the_rows_is_not_shown():
    cell = Cell("a", "differs", (), (value("19 Tote"),))
    assert cell_told(cell, Difference("number", "Vermisste", (value("43"),)), 20, ascii_only=False) == "≠d"


@given(st.sampled_from(STANDS), st.text(max_size=30), st.integers(2, 40), st.booleans())
def test_no_cell_is_wider_than_its_place(stand, said, width, ascii_only):
    assert cell_len(cell_told(Cell("a", stand, (), (value(said, 1, 1),)), None, width, ascii_only)) <= width
