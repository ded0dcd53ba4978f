from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from lesart.core.model import Article, Block, Repair, Span
from lesart.tui.panes.rows import RowIndex

WORDS = st.text("abc -\u00ad中\u0301*\n", max_size=60)


@st.composite
def articles(draw) -> Article:
    """Articles with gaps, list items, hidden markup, soft hyphens and line breaks within paragraphs."""
    text, blocks = "", []
    for kind in draw(st.lists(st.sampled_from(["body", "list", "heading"]), min_size=1, max_size=6)):
        text += draw(st.sampled_from(["\n", "\n\n", "\n \n"]))
        paragraph = "x" + draw(WORDS) + "x"
        blocks.append(Block(len(text), len(text) + len(paragraph), kind))
        text += paragraph
    inside = [at for block in blocks for at in range(block.start, block.end)]
    repairs = [Repair(at, at + 1, " " if text[at] == "\n" else "") for at in inside if text[at] in "*\u00ad\n"]
    return Article("a", "a.txt", text, tuple(blocks), tuple(repairs))


def index_of(article: Article, width: int) -> RowIndex:
    index = RowIndex(article, width)
    index.finish()
    return index


@settings(deadline=None, max_examples=150)
@given(articles(), st.integers(2, 30))
def test_a_row_and_the_place_where_it_begins_find_each_other(article, width):
    index = index_of(article, width)
    assert [index.row_of(index.place(row)) for row in range(index.rows)] == list(range(index.rows))


@settings(deadline=None, max_examples=150)
@given(articles(), st.integers(2, 30))
def test_places_and_sources_ascend(article, width):
    index = index_of(article, width)
    places = [index.place(row) for row in range(index.rows)]
    assert all(a < b for a, b in pairwise(places))
    for number in range(index.rows):
        row = index.row(number)
        assert len(row.source) == len(row.text)
        assert all(a < b for a, b in pairwise(row.source))
        assert all(row.start <= at < row.end for at in row.source)
        assert cell_len(row.text) <= width or len(row.text) <= 2


@settings(deadline=None, max_examples=100)
@given(articles(), st.integers(2, 30))
def test_every_character_that_is_not_hidden_stands_in_exactly_one_row(article, width):
    index = index_of(article, width)
    drawn = [at for number in range(index.rows) for at in index.row(number).source]
    hidden = {repair.start for repair in article.repairs if not repair.text}
    shown = [at for block in article.blocks for at in range(block.start, block.end) if at not in hidden and article.text[at] not in " \n"]
    assert sorted(drawn) == drawn
    assert set(shown) <= set(drawn)


def test_markup_is_hidden_and_a_broken_word_joined(make_article):
    article = make_article("a", ["## Die Kund-\ngebung"], repairs=[Repair(0, 3, ""), Repair(11, 13, "")])
    row = index_of(article, 40).row(0)
    assert row.text == "Die Kundgebung"
    assert article.text[row.source[4]] == "K"
    assert article.text[row.source[8]] == "g"
    assert row.columns(Span(7, 19)) == (4, 14)
    assert row.start == 0


def test_a_blank_row_parts_blocks_but_not_list_items(make_article):
    article = make_article("a", ["Titel", "eins", "zwei", "Schluss"], ["heading", "list", "list", "body"])
    index = index_of(article, 20)
    assert [index.row(number).text for number in range(index.rows)] == ["Titel", "", "eins", "zwei", "", "Schluss"]
    assert [row.block.kind if row.block else None for row in map(index.row, range(3))] == ["heading", None, "list"]


def test_a_block_that_is_all_markup_takes_no_row(make_article):
    article = make_article("a", ["oben", "***", "unten"], repairs=[Repair(6, 9, "")])
    index = index_of(article, 20)
    assert [index.row(number).text for number in range(index.rows)] == ["oben", "", "unten"]
    assert index.row_of(article.blocks[2].start) == 2


def test_an_article_without_blocks_has_no_rows():
    index = index_of(Article("a", "a.txt", "", ()), 20)
    assert (index.rows, index.place(0), index.row_of(0)) == (0, 0, 0)


def test_only_what_is_asked_for_is_indexed(make_article):
    index = RowIndex(make_article("a", ["wort " * 40] * 1000), 40)
    index.ensure(20)
    assert index.blocks <= 5
    index.ensure_offset(index.article.blocks[100].start)
    assert index.blocks == 101
    index.advance(10 * 202)
    assert index.blocks == 112
    index.finish()
    assert index.complete


@pytest.mark.parametrize("width", [20, 50])
def test_rows_indexed_in_steps_equal_rows_indexed_at_once(make_article, width):
    article = make_article("a", ["wort " * n for n in range(30)])
    stepped = RowIndex(article, width)
    while not stepped.complete:
        stepped.advance(40)
    whole = index_of(article, width)
    assert [stepped.row(n) for n in range(stepped.rows)] == [whole.row(n) for n in range(whole.rows)]
