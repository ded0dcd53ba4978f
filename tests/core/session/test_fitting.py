"""What a session says of words is never told of others, wherever a hand has moved its anchors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model.session import Anchor, Decision, Mark, Session
from lesart.core.reading import read_article
from lesart.core.session.anchoring import anchor
from lesart.core.session.entries import with_entries
from lesart.core.session.fitting import fitting, misfits

FIRST = read_article("one.txt", b"Am Damm von Orlau standen 230 Helfer. Das Wasser fiel am Abend.")
SECOND = read_article("two.txt", b"Nach Orlau seien 203 Helfer gekommen. Abends sank der Pegel.")
ARTICLES = (FIRST, SECOND)


@pytest.mark.parametrize(
    "odd",
    [
        Anchor(FIRST.id, 0, 4, "Zeug"),
        Anchor(FIRST.id, 0, 9_999, FIRST.text),
        Anchor(FIRST.id, 900_000_000, 900_000_004, "Damm"),
        Anchor(FIRST.id, 900_000_000, 900_000_000, ""),
    ],
)
def test_an_entry_on_other_words_rests(odd: Anchor) -> None:
    other = anchor(SECOND, 0, 37)
    session = with_entries(Session(), Mark("m", odd, "x"), Decision(odd, other, "linked"), Mark("n", other, "x"))
    assert [entry.id for entry in fitting(session, ARTICLES).entries if isinstance(entry, Mark)] == ["n"]
    assert len(misfits(session, ARTICLES)) == 2


def test_an_entry_on_an_article_that_is_not_open_stays() -> None:
    session = with_entries(Session(), Mark("m", Anchor("cccccccccccc", 5, 9, "fern"), "x"))
    assert fitting(session, ARTICLES) is session


@given(st.integers(0, len(FIRST.text)), st.integers(0, len(FIRST.text)))
def test_an_entry_on_its_own_words_stays(one: int, other: int) -> None:
    session = with_entries(Session(), Mark("m", anchor(FIRST, min(one, other), max(one, other)), "x"))
    assert fitting(session, ARTICLES) is session
