"""The list of changes, the classes, and the room that each part of a word diff gets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lesart.core.model import Span
from lesart.tui.panels.diff.changes_list import entry_row
from lesart.tui.panels.diff.lines import heights, legend_pieces
from lesart.tui.word_diff import LOOK_KINDS, Entry

SPANS = ((Span(0, 1),), (Span(0, 1),))


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (Entry("number", SPANS, ("2.300", "2.030")), (" number", "2.300 → 2.030")),
        (Entry("name", SPANS, ("", "Odahl")), (" name", "only in 4: Odahl")),
        (Entry("modality", SPANS, ("nicht", "")), (" not/must", "only in 2: nicht")),
        (Entry("moved", SPANS, ("in der Nacht", "in der Nacht")), (" moved", "in der Nacht")),
        (Entry(None, SPANS, ("43 Boote · 2 Hunde", ""), "numbers"), (" 2 adds", "numbers: 43 Boote · 2 Hunde")),
        (Entry(None, SPANS, ("", "Odahl"), "name"), (" 4 adds", "name: Odahl")),
    ],
)
def test_a_row_tells_the_class_and_the_words_here_and_there(entry, told):
    kind, words = entry_row(entry, (2, 4), 60, False)
    assert (kind.rstrip(), words) == told


def test_of_a_long_change_both_sides_are_in_view():
    entry = Entry("wording", SPANS, ("eine sehr lange Wendung " * 4, "noch eine sehr lange Wendung " * 4))
    kind, words = entry_row(entry, (1, 2), 60, True)
    assert cell_len(kind + words) <= 60
    assert "… -> noch eine" in words


@given(st.text(min_size=1, max_size=40), st.text(max_size=40), st.integers(14, 60), st.sampled_from(LOOK_KINDS))
def test_no_row_is_wider_than_the_list(here, there, width, kind):
    assert cell_len("".join(entry_row(Entry(kind, SPANS, (here, there)), (1, 2), width, False))) <= width


def test_the_classes_fit_the_narrowest_screen_and_hidden_ones_stand_in_brackets():
    counts = dict.fromkeys(LOOK_KINDS, 12)
    row = "".join(piece.content.plain for piece in legend_pieces(counts, {"wording", "punctuation"}, {}, 80))
    assert cell_len(row) <= 80
    assert "5 (words)" in row
    assert "7 (marks)" in row
    assert "3 name" in row


def test_on_a_wide_screen_the_classes_are_counted():
    row = "".join(piece.content.plain for piece in legend_pieces({"number": 2, "date": 0, "name": 11}, (), {"diff-name": "n"}, 120))
    assert row == " 1 number 2  2 date 0  n name 11 "


def test_a_click_on_a_class_hides_it():
    pieces = legend_pieces({"number": 2, "date": 0}, (), {}, 80)
    assert [piece.action for piece in pieces] == [
        "toggle_class('number')",
        "toggle_class('date')",
    ]


@given(st.integers(3, 60), st.tuples(st.integers(1, 40), st.integers(1, 40)), st.integers(0, 50), st.booleans())
def test_passages_get_what_they_need_where_there_is_room_and_the_list_always_keeps_a_row(room, rows, items, wide):
    one, other = heights(room, rows, items, wide)
    assert min(one, other) >= 1
    taken = max(one, other) if wide else one + other
    assert taken < room
    if wide:
        assert one == other
    if taken + 4 < room - room // 3:
        assert max(one, other) == max(rows)
