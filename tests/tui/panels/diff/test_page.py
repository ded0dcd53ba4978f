"""A passage of a word diff in rows."""

from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Passage, Repair, Span
from lesart.core.reading import read_article
from lesart.tui.panels.diff.page import Drawn, page
from lesart.tui.panes.layers import Stretch
from lesart.tui.word_diff import LookKind

TEXT = "Die Stadt schickte 2.300 Helfer  an\nden Kai."


def drawn_of(text: str) -> Drawn:
    article = read_article("a.txt", text.encode())
    return Drawn(article, Passage("a.0", article.id, 0, len(article.text), 0))


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def shown(marks=(), cursor=(), width=80, ascii_only=False):
    return page(drawn_of(TEXT), marks, cursor, width, ascii_only)


def test_a_passage_stands_on_one_line_with_single_blanks():
    (row,) = shown()
    assert "".join(piece.text for piece in row) == "Die Stadt schickte 2.300 Helfer an den Kai."


def test_a_change_is_a_piece_of_its_own_look_without_the_blank_behind_it():
    (row,) = shown([Stretch(Span(at("2.300").start, at("Helfer").start), "number")])
    assert [(piece.text, piece.kind) for piece in row] == [
        ("Die Stadt schickte ", None),
        ("2.300", "number"),
        (" Helfer an den Kai.", None),
    ]


def test_what_moved_stands_in_brackets_also_where_a_row_breaks():
    rows = shown([Stretch(at("Helfer  an\nden"), "moved")], width=34)
    assert ["".join(piece.text for piece in row) for row in rows] == ["Die Stadt schickte 2.300 ‹Helfer", "an den› Kai."]
    (row,) = shown([Stretch(at("Helfer"), "moved")], ascii_only=True)
    assert "<Helfer>" in "".join(piece.text for piece in row)


def test_the_cursors_change_is_lit_and_where_it_is_missing_a_caret_stands():
    (row,) = shown([Stretch(at("2.300"), "number")], [at("2.300")])
    assert [(piece.text, piece.kind) for piece in row if piece.at] == [("2.300", "number")]
    for place, told in ((at("Helfer").start, "2.300 ‸Helfer"), (0, "‸Die"), (len(TEXT), "Kai.‸")):
        (row,) = shown([], [Span(place, place)])
        assert told in "".join(piece.text for piece in row)
        assert [piece.text for piece in row if piece.at] == ["‸"]


def test_a_word_joined_over_a_line_break_is_marked_whole():
    article = read_article("a.txt", b"Die Versaeum-\nnisse der Stadt.")
    repaired = type(article)(article.id, article.path, article.text, article.blocks, (Repair(12, 14, ""),))
    drawn = Drawn(repaired, Passage("a.0", article.id, 0, len(article.text), 0))
    begin, end = drawn.columns(Span(4, 19))
    assert drawn.text[begin:end] == "Versaeumnisse"


@given(
    st.text(st.sampled_from("ab ,\n\t\x1b\u202eä漢"), min_size=1, max_size=60).filter(lambda text: text.strip() != ""),
    st.lists(st.integers(0, 60), min_size=2, max_size=6),
    st.integers(4, 30),
)
def test_marks_change_no_word_and_nothing_is_wider_than_its_row(text, edges, width):
    drawn = drawn_of(text)
    cuts = sorted({min(edge, len(text)) for edge in edges})
    cut_out: list[Stretch[LookKind]] = [Stretch(Span(start, end), "wording") for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    plain = "".join(piece.text for row in page(drawn, (), (), width, False) for piece in row)
    marked = page(drawn, cut_out, (), width, False)
    assert "".join(piece.text for row in marked for piece in row) == plain
    assert "\x1b" not in plain
