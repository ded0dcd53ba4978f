"""Where vim's motions take the cursor, and what is selected on the way."""

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.cleantext import clean
from lesart.core.model import Article, Block, Comparison, Passage, Repair, Span
from lesart.core.safetext import safe
from lesart.tui.panes.rows import Row, RowIndex
from lesart.tui.panes.wrap import clusters
from lesart.tui.visual.characters import Characters
from lesart.tui.visual.motions import Ground, Motion
from lesart.tui.visual.selecting import Selecting, begun, sentences_of

SIGNS = ("—", "e\u0301", "\U0001f469\u200d\U0001f680", "\U0001f1e9\U0001f1ea", "漢字", "\x1b[31m")
PIECES = ("ein", "Wort", "2.300", " ", "  ", ", ", "Haus-Boot", ".", *SIGNS)
REPAIRS = (("**", ""), ("-\n", ""), ("\n", " "), ("&amp;", "&"), ("&ne;&x;", "≠ x"))
BLOCKS = st.lists(st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(REPAIRS)), min_size=1, max_size=12), min_size=1, max_size=4)
WIDTHS = st.integers(2, 40)
WAYS: tuple[tuple[Motion, Motion], ...] = (
    ("right", "left"),
    ("word", "word-back"),
    ("sentence", "sentence-back"),
    ("down", "up"),
)
BY_TEXT: tuple[Motion, ...] = ("word", "word-end", "word-back", "sentence", "sentence-back", "block", "block-back")
MOTIONS = st.lists(st.sampled_from(get_args(Motion)), max_size=12)


def article_of(blocks) -> Article:
    """An article of blocks whose pieces are text, or text that reads otherwise."""
    text, found, repairs = "", [], []
    for pieces in blocks:
        start = len(text)
        for piece in ("A", *pieces, "z"):
            if isinstance(piece, tuple):
                repairs.append(Repair(len(text), len(text) + len(piece[0]), piece[1]))
            text += piece if isinstance(piece, str) else piece[0]
        found.append(Block(start, len(text), "body"))
        text += "\n\n"
    return Article("a", "a.txt", text, tuple(found), tuple(repairs))


def ground_of(article: Article, width: int, *passages: Passage) -> Ground:
    return Ground(Characters(RowIndex(article, width)), sentences_of(article, Comparison((article,), passages)), 3)


def all_of(characters: Characters):
    first = characters.first()
    return [first, *characters.after(first)] if first else []


@given(BLOCKS, WIDTHS)
def test_the_characters_are_what_is_drawn_each_once_and_whole(blocks, width):
    article = article_of(blocks)
    found = all_of(Characters(RowIndex(article, width)))
    index = RowIndex(article, width)
    index.finish()
    assert "".join(one.text for one in found) == "".join(index.row(number).text for number in range(index.rows))
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert found == list(reversed([found[-1], *Characters(RowIndex(article, width)).before(found[-1])]))


@given(BLOCKS, WIDTHS, MOTIONS, st.sampled_from(["characters", "sentences"]), st.data())
def test_no_selection_ends_within_a_character_or_a_repair(blocks, width, motions, by, data):
    article = article_of(blocks)
    ground = ground_of(article, width)
    at = ground.characters.at(data.draw(st.integers(0, len(article.text))))
    assert at
    selecting = begun(at, by)
    for motion in motions:
        selecting = selecting.moved(ground, motion)
        if data.draw(st.booleans()):
            selecting = selecting.swapped()
    span = selecting.span(ground.sentences)
    assert span.start < span.end
    for edge in (span.start, span.end):
        assert not any(repair.start < edge < repair.end for repair in article.repairs)
    for block in article.blocks:
        stretch = clean(article, block.start, block.end)
        starts = {stretch.to_source(start) for start, _ in clusters(safe(stretch.text))} | {block.end}
        for edge in (span.start, span.end):
            if block.start < edge < block.end and not any(repair.start <= edge <= repair.end for repair in article.repairs):
                assert edge in starts


@given(BLOCKS, WIDTHS, WIDTHS, st.lists(st.sampled_from(BY_TEXT), max_size=9))
def test_motions_by_words_sentences_and_blocks_do_not_depend_on_the_width(blocks, one_width, other_width, motions):
    article = article_of(blocks)
    ends = []
    for width in (one_width, other_width):
        ground = ground_of(article, width)
        first = ground.characters.first()
        assert first
        selecting = begun(first, "characters")
        for motion in motions:
            selecting = selecting.moved(ground, motion)
        ends.append(selecting.cursor)
    assert ends[0] == ends[1]


@given(BLOCKS, WIDTHS)
def test_every_way_on_ends_at_the_last_character_and_every_way_back_at_the_first(blocks, width):
    article = article_of(blocks)
    ground = ground_of(article, width)
    first, last = ground.characters.first(), ground.characters.last()
    assert first
    assert last
    for there, back in WAYS:
        selecting = begun(first, "characters")
        for motion, end in ((there, last), (back, first)):
            for _ in range(len(article.text) + 1):
                selecting = selecting.moved(ground, motion)
            if motion in ("down", "up"):
                end = ground.characters.row(end.row)[0]
            assert selecting.cursor == end.span


TEXT = "Die Fähre legt um 6.30 Uhr ab. Am Kai warten viele.\n\nSie *warten* lange."


@pytest.fixture
def ground() -> Ground:
    star = TEXT.index("*warten*")
    repairs = (Repair(star, star + 1, ""), Repair(star + 7, star + 8, ""))
    cut = TEXT.index("\n\n")
    article = Article("a", "a.txt", TEXT, (Block(0, cut, "body"), Block(cut + 2, len(TEXT), "body")), repairs)
    second = TEXT.index("Am Kai")
    return ground_of(article, 20, Passage("a.0", "a", 0, second - 1, 0), Passage("a.1", "a", second, cut, 0))


def pressed(ground: Ground, start: str, *motions: Motion, by="characters") -> Selecting:
    at = ground.characters.at(TEXT.index(start))
    assert at
    selecting = begun(at, by)
    for motion in motions:
        selecting = selecting.moved(ground, motion)
    return selecting


def selected(ground: Ground, selecting: Selecting) -> str:
    span = selecting.span(ground.sentences)
    return TEXT[span.start : span.end]


@pytest.mark.parametrize(
    ("start", "motions", "words"),
    [
        ("Fähre", ["word-end"], "Fähre"),
        ("Fähre", ["word"], "Fähre l"),
        ("6.30", ["word-end"], "6."),
        ("6.30", ["word-end", "word-end"], "6.30"),
        ("legt um", ["word-back"], "Fähre l"),
        ("legt um", ["row-start"], "Die Fähre l"),
        ("legt um", ["row-end"], "legt um"),
        ("legt um", ["down"], "legt um 6.30 Uhr ab"),
        ("Am Kai", ["sentence"], "Am Kai warten viele.\n\nS"),
        ("Kai", ["sentence-back"], "Am K"),
        ("Kai", ["block"], "Kai warten viele."),
        ("Kai", ["block", "block"], "Kai warten viele.\n\nSie *warten* lange."),
        ("ange", ["block-back"], "Sie *warten* la"),
        ("Sie", ["word", "word-end"], "Sie *warten"),
        ("viele", ["word-end", "right", "right"], "viele.\n\nS"),
        ("Kai", ["bottom"], TEXT[TEXT.index("Kai") :]),
        ("Kai", ["top"], TEXT[: TEXT.index("Kai") + 1]),
    ],
)
def test_motions_go_where_vim_goes(ground, start, motions, words):
    assert selected(ground, pressed(ground, start, *motions)) == words


def test_whole_sentences_are_selected_and_blocks_where_no_sentence_is_known(ground):
    assert selected(ground, pressed(ground, "Kai", by="sentences")) == "Am Kai warten viele."
    assert selected(ground, pressed(ground, "Kai", "down", "down", by="sentences")) == "Am Kai warten viele.\n\nSie *warten* lange."
    assert selected(ground, pressed(ground, "Kai", "sentence-back", "sentence-back", by="sentences")) == TEXT[: TEXT.index("\n")]


def test_going_down_keeps_the_column_over_shorter_rows_and_o_swaps_the_ends(ground):
    there = pressed(ground, "Fähre", "row-end", "down", "down", "up", "up")
    assert there.cursor == pressed(ground, "Fähre", "row-end").cursor
    swapped = pressed(ground, "Fähre", "word-end").swapped()
    assert swapped.cursor == pressed(ground, "Fähre").cursor
    assert selected(ground, swapped) == "Fähre"


class CountingRows(RowIndex):
    """Counts the rows that are asked for."""

    asked = 0

    def row(self, number: int) -> Row:
        self.asked += 1
        return super().row(number)


def test_a_key_press_costs_no_more_than_the_rows_it_passes():
    text = "Wort für Wort steht hier, Satz an Satz. " * 20
    article = Article(
        "a",
        "a.txt",
        "\n\n".join([text] * 500),
        tuple(Block(n * (len(text) + 2), n * (len(text) + 2) + len(text), "body") for n in range(500)),
    )
    rows = CountingRows(article, 80)
    ground = Ground(Characters(rows), sentences_of(article, Comparison((article,))), 20)
    at = ground.characters.at(len(article.text) // 2)
    assert at
    selecting = begun(at, "sentences")
    for motion in get_args(Motion):
        if motion not in ("top", "bottom"):
            rows.asked = 0
            selecting = selecting.moved(ground, motion)
            selecting.span(ground.sentences)
            assert rows.asked <= 45


def test_what_the_mouse_selected_gets_whole_characters_and_no_markup(ground):
    star = TEXT.index("*warten*")
    assert ground.characters.around(Span(star, star + 8)) == Span(star + 1, star + 7)
    gap = TEXT.index("\n\n")
    assert ground.characters.around(Span(gap, gap + 1)) == Span(gap, gap)
