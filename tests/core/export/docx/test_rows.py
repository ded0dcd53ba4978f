"""In which order a table tells what several articles tell in orders of their own."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lesart.core.export.docx.rows import in_text_order, row_alone
from lesart.core.export.extract import Excerpt
from lesart.core.model import Article

ARTICLES = tuple(Article(name, f"{name}.txt", "", ()) for name in ("a", "b", "c"))


def excerpt(article: str, start: int) -> Excerpt:
    home = next(one for one in ARTICLES if one.id == article)
    return Excerpt(f"{article}-{start}-{start + 1}", home, start, start + 1, *("",) * 6)


def row(**places: int):
    return row_alone(*(excerpt(article, start) for article, start in places.items()))


def told(rows) -> list[str]:
    return [" ".join(f"{article}{cells[0].start}" for article, cells in sorted(row.cells.items())) for row in rows]


def test_the_first_article_sets_the_order():
    assert told(in_text_order([row(a=9, b=1), row(a=1, b=9), row(a=5)], ARTICLES)) == ["a1 b9", "a5", "a9 b1"]


def test_what_it_does_not_tell_stands_behind_what_comes_before_it_elsewhere():
    rows = [row(a=1, b=5), row(a=2, b=1), row(b=6), row(b=7), row(b=0), row(b=2), row(c=3)]
    assert told(in_text_order(rows, ARTICLES)) == ["c3", "b0", "a1 b5", "b6", "b7", "a2 b1", "b2"]


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 99), min_size=1), max_size=12))
def test_no_row_is_lost_or_doubled_and_the_first_article_keeps_its_order(places):
    rows = [row(**place) for place in places]
    ordered = in_text_order(rows, ARTICLES)
    assert sorted(map(id, ordered)) == sorted(map(id, rows))
    first = [one.cells["a"][0].start for one in ordered if "a" in one.cells]
    assert first == sorted(first)


def test_rows_are_told_apart_by_what_they_are_not_by_what_they_say():
    twice = [row(a=1), replace(row(a=1))]
    assert len(in_text_order(twice, ARTICLES)) == 2
