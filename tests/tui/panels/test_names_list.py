from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lesart.core.model import Article, Entity, Metadata, Suggestion
from lesart.tui.names import Named, Question
from lesart.tui.panels.following import counts_told
from lesart.tui.panels.names_list import both, columns, figures

COUNTS = st.lists(st.lists(st.integers(0, 2000), min_size=6, max_size=6), min_size=1, max_size=8)


def named(name: str, counts: list[int]) -> Named:
    return Named(Entity(name, "PER", name, (name,), ()), tuple(counts))


@given(COUNTS, st.integers(30, 100))
def test_all_numbers_stand_in_columns_of_one_width_and_leave_a_name_its_room(counts, width):
    names = [named("x", row) for row in counts]
    cells = columns(names, 6, width)
    assert {len(figures(one, cells)) for one in names} == {sum(cells)}
    assert all(figures(one, cells).startswith(" ") for one in names)
    assert len(cells) == 2 or width - sum(cells) >= 17


def test_an_article_that_is_silent_has_a_dot():
    one = named("x", [2, 0, 12])
    assert figures(one, columns([one], 3, 60)).split() == ["2", "14", "2", "·", "12"]


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40), st.integers(12, 80))
def test_both_names_of_a_question_are_in_view_however_long(a, b, width):
    question = Question((named(a, [1]), named(b, [1])), Suggestion("a", "b", "", 0.5))
    assert cell_len(both(question, width)) <= width


def test_a_short_name_leaves_its_room_to_the_long_one():
    question = Question((named("OGK", [1]), named("Organisation für Katastrophenschutz", [1])), Suggestion("a", "b", "", 0.5))
    assert both(question, 30) == "OGK = Organisation für Katast…"


@given(st.lists(st.integers(0, 500), min_size=2, max_size=9), st.integers(20, 120))
def test_the_counts_of_all_articles_fit_their_room(counts, room):
    articles = [Article(str(n), "", "", (), metadata=Metadata(outlet="Ein recht langer Name einer Zeitung")) for n in range(len(counts))]
    assert cell_len(counts_told(list(zip(articles, counts, strict=True)), room)) <= room


def test_articles_go_by_name_where_there_is_room_and_else_by_number():
    articles = [
        Article(str(n), "", "", (), metadata=Metadata(outlet=name)) for n, name in enumerate(("Morgenblatt", "Küstenbote", "Hafenfunk"))
    ]
    counts = list(zip(articles, (3, 0, 1), strict=True))
    assert counts_told(counts, 60) == "1 Morgenblatt 3 · 3 Hafenfunk 1   not in 2"
    assert counts_told(counts, 38) == "1 Morgenb… 3 · 3 Hafenfu… 1   not in 2"
    assert counts_told(counts, 24) == "1: 3 · 3: 1   not in 2"
