from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from lesart.core.safetext import safe
from lesart.tui.panes import wrap as wrapping
from lesart.tui.panes.wrap import clusters, wrap

PLAIN = st.text("ab cd-/ef.  äß„“–\u00a0", max_size=80)
ANY = st.text(st.one_of(st.sampled_from("ab -/\u00a0中文。한❤\ufe0f\u200d👩👧🇩🇪\u0301🏽"), st.characters()), max_size=60).map(safe)
WIDTHS = st.integers(2, 24)


def rows_of(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in pairwise((*wrap(text, width), len(text)))]


def lines_of(text: str, width: int) -> list[str]:
    return [row.rstrip(" ") for row in rows_of(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, []),
        ("kurz", 10, ["kurz"]),
        ("die Truppe der OVKS", 10, ["die Truppe", "der OVKS"]),
        ("die Truppe", 10, ["die Truppe"]),
        ("eins    zwei", 6, ["eins", "zwei"]),
        ("Rindfleischetikettierung", 10, ["Rindfleisc", "hetikettie", "rung"]),
        ("die OVKS-Mitgliedsstaaten", 18, ["die OVKS-", "Mitgliedsstaaten"]),
        ("ein Soldat/Soldatin hier", 12, ["ein Soldat/", "Soldatin", "hier"]),
        ("der neue E-Mail-Verteiler", 13, ["der neue", "E-Mail-", "Verteiler"]),
        ("am Tag -5 Grad", 9, ["am Tag -5", "Grad"]),
        ("etwa 10\u00a0000 Mann", 9, ["etwa", "10\u00a0000", "Mann"]),
        ("哈萨克斯坦总统", 6, ["哈萨克", "斯坦总", "统"]),
        ("哈萨克。总统", 6, ["哈萨", "克。总", "统"]),
        ("Wort 哈萨克", 7, ["Wort 哈", "萨克"]),
        ("❤\ufe0f❤\ufe0f❤\ufe0f", 4, ["❤\ufe0f❤\ufe0f", "❤\ufe0f"]),
    ],
)
def test_rows(text, width, lines):
    assert lines_of(text, width) == lines


@settings(deadline=None, max_examples=200)
@given(st.one_of(PLAIN, ANY), WIDTHS)
@example(" \u0301\u0301", 2)
@example("a" + " " * 30 + "b", 5)
def test_rows_cover_the_text_in_order(text, width):
    starts = wrap(text, width)
    assert "".join(rows_of(text, width)) == text
    assert all(a < b for a, b in pairwise(starts))


@settings(deadline=None, max_examples=200)
@given(st.one_of(PLAIN, ANY), WIDTHS)
def test_no_row_is_wider_than_its_pane(text, width):
    for line in lines_of(text, width):
        assert cell_len(line) <= width or len(list(clusters(line))) == 1


@settings(deadline=None, max_examples=200)
@given(ANY, WIDTHS)
def test_no_character_is_split_from_what_combines_with_it(text, width):
    assert set(wrap(text, width)) <= {start for start, _ in clusters(text)}


@settings(deadline=None, max_examples=100)
@given(ANY)
def test_clusters_measure_what_the_terminal_measures(text):
    found = list(clusters(text))
    edges = [start for start, _ in found] + [len(text)]
    assert all(a < b for a, b in pairwise(edges))
    assert [cells for _, cells in found] == [cell_len(text[a:b]) for a, b in pairwise(edges)]


@settings(deadline=None, max_examples=100)
@given(PLAIN, WIDTHS)
def test_the_fast_way_and_the_measuring_way_agree(text, width):
    if text:
        assert wrap(text, width) == tuple(wrapping._wrap_clusters(text, width))
