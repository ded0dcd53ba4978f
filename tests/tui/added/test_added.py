"""What the reader added, by place, by class and as what it is told."""

import matter
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lesart.core.model import Place, Span
from lesart.core.model.session import Anchor, Mark, MarkClass, Note, Session, SessionArticle
from lesart.core.session.anchoring import anchor
from lesart.core.session.classes import DEFAULT_CLASSES
from lesart.tui.added.classes import class_from, sign_of, tags_from
from lesart.tui.added.noting import AtHand, notable
from lesart.tui.added.placed import Placed
from lesart.tui.added.telling import mark_told
from lesart.tui.navigation import Atlas

ARTICLES = {article.id: article for article in matter.ARTICLES}
TEXT = matter.ARTICLES[0].text


def mark(start: int, end: int, kind: str = "claim") -> Mark:
    return Mark(f"{start}-{end}", anchor(matter.ARTICLES[0], start, end), kind)


SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 90)).map(lambda pair: (pair[0], min(sum(pair), len(TEXT)))), max_size=12
)


@given(SPANS, st.integers(0, len(TEXT) - 1), st.integers(1, 60))
def test_a_place_finds_all_marks_that_touch_it_and_no_other(spans, start, length):
    marks = {mark(*span) for span in spans}
    placed = Placed(Session(entries=tuple(marks)), ARTICLES, False)
    end = start + length
    assert set(placed.marks_at(Place("a", start, end))) == {one for one in marks if one.anchor.start < end and one.anchor.end > start}
    assert {(one.span.start, one.span.end) for one in placed.additions["a"].marks} == set(spans)


def test_what_does_not_stand_there_any_more_is_lost_and_drawn_nowhere():
    moved = Mark("m", Anchor("a", 3, 9, "nichts"), "claim")
    changed = Mark("c", Anchor("old", 0, 3, "Die"), "claim")
    resting = Mark("r", Anchor("elsewhere", 0, 3, "Die"), "claim")
    articles = (SessionArticle("old", "a.txt", "00", now="a"),)
    placed = Placed(Session(articles=articles, entries=(changed, moved, resting)), ARTICLES, False)
    assert [placed.is_lost(one) for one in (moved, changed, resting)] == [True, True, False]
    assert not any(len(additions.marks) for additions in placed.additions.values())


def test_a_note_on_a_mark_and_a_note_on_a_passage_have_their_sign_and_one_on_an_article_too():
    noted = Mark("m", anchor(matter.ARTICLES[0], 3, 9), "claim", note="so")
    notes = (Note("n", "passage", "x", (anchor(matter.ARTICLES[0], 40, 60),)), Note("o", "article", "y", article="b"))
    placed = Placed(Session(entries=(noted, *notes)), ARTICLES, False)
    assert [one.span for one in placed.additions["a"].notes] == [Span(3, 9), Span(40, 60)]
    assert [article for article, additions in placed.additions.items() if additions.is_noted] == ["b"]
    assert [note.id for note in placed.notes_at(Place("a", 59, 61))] == ["n"]


@pytest.mark.parametrize(
    ("told", "made"),
    [
        ("rumour, ~, grey", MarkClass("rumour", "~", "grey")),
        ("rumour", MarkClass("rumour", "r", "grey")),
        ("rumour,,#c0ffee", MarkClass("rumour", "r", "#c0ffee")),
        ("  so called ,”", MarkClass("so called", "”", "grey")),
    ],
)
def test_a_class_is_made_from_what_is_typed(told, made):
    assert class_from(told, DEFAULT_CLASSES) == made


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("", "a class is a name"),
        ("a,b,c,d", "a class is a name"),
        ("claim,!", "there is a class claim"),
        ("x,ab", "one character"),
        ("x,漢", "one cell"),
        ("x,\x1b", "one character"),
        ("x,y,bluish", "the colour must be"),
        ("x,y,#12345g", "the colour must be"),
    ],
)
def test_what_is_no_class_is_refused_with_the_reason(told, wrong):
    found = class_from(told, DEFAULT_CLASSES)
    assert isinstance(found, str)
    assert wrong in found
    assert "\x1b" not in found


@given(st.text(max_size=3), st.text(max_size=3), st.booleans())
def test_every_sign_is_one_cell_and_harmless(name, glyph, ascii_only):
    sign = sign_of(MarkClass(name, glyph, "grey"), ascii_only)
    assert (len(sign), cell_len(sign)) == (1, 1)
    assert sign.isprintable()
    assert sign.isascii() or not ascii_only


def test_the_signs_of_the_classes_that_are_offered_differ_in_ascii_too():
    for ascii_only in (False, True):
        assert len({sign_of(one, ascii_only) for one in DEFAULT_CLASSES}) == len(DEFAULT_CLASSES)


def test_tags_are_taken_with_or_without_hash_each_once():
    assert tags_from("krise, #hafen ,, krise,#  , zwei Worte") == ("krise", "hafen", "zwei Worte")


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=3))
def test_a_mark_is_told_on_one_harmless_line(note, tags):
    told = mark_told(Mark("m", anchor(matter.ARTICLES[0], 0, 3), note, tuple(tags), note), "◆")
    assert not any(character < " " or character in "\x7f\u202e\u2028" for character in told)


def test_what_a_note_may_be_on_is_listed_the_most_specific_first_with_the_note_that_is_there():
    atlas = Atlas(matter.COMPARISON)
    claim = matter.COMPARISON.claims[1]
    passage = atlas.places(claim)[0]
    at = AtHand("a", mark(0, 9), tuple(atlas.places(claim)[:2]), (atlas.entities["n2"],), passage, claim)
    found = notable(at, atlas, Session(), "Anna")
    assert [one.name for one in found] == ["mark", "link", "name", "passage", "claim", "article"]
    written = found[1].saying("so")
    again = notable(at, atlas, Session(entries=(written,)), "Anna")
    assert [one.text for one in again] == ["", "so", "", "", "", ""]
    assert again[1].entry == written
