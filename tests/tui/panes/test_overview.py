from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Span
from lesart.tui.panes.overview import cells_of, offset_at, scale


def test_the_whole_article_fits_the_strip():
    marks = [(Span(0, 10), "same"), (Span(500, 510), "conflict"), (Span(990, 1000), "only here")]
    assert scale(marks, 1000, 5, ("conflict", "same", "only here")) == ("same", "", "conflict", "", "only here")


def test_what_matters_most_wins_its_cell():
    marks = [(Span(0, 9), "same"), (Span(5, 9), "conflict"), (Span(9, 10), "unknown")]
    assert scale(marks, 10, 1, ("conflict", "same")) == ("conflict",)


def test_nothing_to_show():
    assert scale([], 0, 3, ("same",)) == ("", "", "")
    assert scale([(Span(0, 5), "same")], 10, 0, ("same",)) == ()
    assert not cells_of(Span(0, 0), 0, 10)


@given(st.integers(1, 10_000), st.integers(1, 80), st.data())
def test_every_stretch_has_a_cell_and_cells_lead_back(length, height, data):
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start, length))
    cells = cells_of(Span(start, end), length, height)
    assert len(cells) >= 1
    assert 0 <= cells[0] <= cells[-1] < height
    assert offset_at(cells[0], length, height) <= start or cells[0] == height - 1


def test_the_strip_reaches_both_ends():
    assert offset_at(0, 999, 20) == 0
    assert offset_at(19, 999, 20) == 999
    assert offset_at(-3, 999, 20) == 0
