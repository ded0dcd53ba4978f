"""Which classes a mark may have, in which order, and with which signs."""

import pytest

from lesart.core.model.session import Anchor, Mark, MarkClass, Session
from lesart.core.session.classes import COLOURS, DEFAULT_CLASSES, ascii_glyph, classes_of
from lesart.core.session.file import canonical


def test_a_session_without_classes_is_offered_a_few():
    assert classes_of(Session()) == DEFAULT_CLASSES
    assert {one.colour for one in DEFAULT_CLASSES} <= set(COLOURS)


def test_each_class_keeps_its_number_where_others_are_added_and_the_file_is_read_again():
    own = (MarkClass("rumour", "~", "grey"), MarkClass("alarm", "!", "orange"))
    session = canonical(Session(classes=(*DEFAULT_CLASSES, *own)))
    assert [one.name for one in classes_of(session)] == ["claim", "evidence", "question", "quotation", "error", "alarm", "rumour"]


def test_a_mark_of_a_class_that_nobody_described_has_one_all_the_same():
    session = Session(entries=(Mark("m", Anchor("a", 0, 1, "x"), "hearsay"),))
    assert classes_of(session)[-1] == MarkClass("hearsay", "●", "grey")


@pytest.mark.parametrize(
    ("mark_class", "sign"),
    [
        (MarkClass("claim", "◆", ""), "@"),
        (MarkClass("own", "~", ""), "~"),
        (MarkClass("Übel", "☠", ""), "b"),
        (MarkClass("漢", "漢", ""), "*"),
        (MarkClass("x", "\x1b", ""), "x"),
        (MarkClass("x", "ab", ""), "x"),
    ],
)
def test_every_class_has_a_sign_in_ascii(mark_class, sign):
    assert ascii_glyph(mark_class) == sign
