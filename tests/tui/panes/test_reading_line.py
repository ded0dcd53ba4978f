from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lesart.tui.panes.reading_line import reading_row, scroll_for

HEIGHTS = st.integers(1, 60)
ROWS = st.integers(1, 400)


@given(HEIGHTS, ROWS)
def test_the_line_is_always_in_view_and_goes_down_with_the_text(height, rows):
    last = max(rows - height, 0)
    lines = [reading_row(scroll, height, rows) for scroll in range(last + 1)]
    assert all(a <= b for a, b in pairwise(lines))
    assert all(scroll <= line < scroll + height for scroll, line in enumerate(lines))


@given(HEIGHTS, ROWS)
def test_the_first_and_the_last_row_can_be_reached(height, rows):
    last = max(rows - height, 0)
    assert reading_row(0, height, rows) == 0
    if last:
        assert reading_row(last, height, rows) == rows - 1


@given(HEIGHTS, ROWS, st.data())
def test_a_row_brought_to_the_line_is_at_the_line_or_as_near_as_whole_rows_allow(height, rows, data):
    row = data.draw(st.integers(0, rows - 1))
    scroll = scroll_for(row, height, rows)
    assert 0 <= scroll <= max(rows - height, 0)
    assert scroll <= row < scroll + height
    if scroll:
        assert reading_row(scroll - 1, height, rows) <= row <= reading_row(scroll, height, rows)


def test_inside_a_long_text_the_line_is_the_middle():
    assert reading_row(100, 24, 400) == 112
    assert scroll_for(112, 24, 400) == 100
    assert [reading_row(scroll_for(row, 23, 400), 23, 400) for row in range(50, 300)] == list(range(50, 300))
