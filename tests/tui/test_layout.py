import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.tui.layout import Layout, pane_count


@pytest.mark.parametrize(
    ("columns", "articles", "panes"), [(59, 5, 1), (60, 5, 2), (99, 5, 2), (100, 5, 3), (149, 5, 3), (150, 5, 4), (200, 9, 4), (200, 2, 2)]
)
def test_as_many_panes_as_the_width_can_hold(columns, articles, panes):
    assert pane_count(columns, articles) == panes


def test_an_article_in_view_is_focused_where_it_is():
    assert Layout(("a", "b")).focused("b") == Layout(("a", "b"), 1)


def test_an_article_out_of_view_is_brought_into_this_pane_or_beside_it():
    assert Layout(("a", "b"), 1).focused("c") == Layout(("a", "c"), 1)
    assert Layout(("a", "b"), 0).beside("c") == Layout(("a", "c"), 1)
    assert Layout(("a",), 0).beside("c") == Layout(("c",), 0)


@given(st.lists(st.integers(1, 4), max_size=8), st.integers(0, 4))
def test_whatever_the_widths_the_focused_article_stays_and_none_is_shown_twice(widths, focus):
    articles = list("abcde")
    layout = Layout(("a",)).resized(4, articles).focused(articles[focus])
    kept = layout.article
    for panes in widths:
        layout = layout.resized(panes, articles)
        assert layout.article == kept
        assert len(layout.shown) == len(set(layout.shown)) == panes


@given(st.permutations("abcdef"), st.integers(1, 4), st.lists(st.sampled_from("abcdef"), min_size=1, max_size=6, unique=True))
def test_what_is_to_be_seen_side_by_side_comes_into_view_and_nothing_else_moves(order, panes, wanted):
    layout = Layout(tuple(order[:panes]))
    gathered = layout.gathered(wanted)
    assert gathered.article == wanted[0]
    assert set(wanted[:panes]) <= set(gathered.shown)
    assert len(set(gathered.shown)) == panes
    stayed = [article for article in layout.shown if article in wanted[:panes]]
    assert all(layout.shown.index(article) == gathered.shown.index(article) for article in stayed)
