"""Coming back to a session whose articles have changed: the report, and what the reader makes of it."""

from dataclasses import replace

import matter
import pytest
from driver import kept, open_reader
from textual.widgets import OptionList

from lesart.core.model.session import Mark, Session
from lesart.core.session.anchoring import anchor
from lesart.core.session.articles import with_articles
from lesart.core.session.file import read_session, write_session
from lesart.core.session.returning import met
from lesart.tui.screens.reader import ReaderOptions
from lesart.tui.screens.returning import ReturningScreen

NOW = matter.ARTICLES[0]
THEN = replace(
    NOW,
    id="then",
    text=NOW.text.replace("Neun Boote rissen sich los", "Neunzehn Boote trieben ab und los") + "\n" + "Zuletzt sang der Chor.",
)
"""The same file, as it was when the reader marked in it."""


def _mark(id: str, words: str) -> Mark:
    at = THEN.text.index(words)
    return Mark(id, anchor(THEN, at, at + len(words)), "quote", by="Ada", when="2026-01-01T00:00:00+00:00")


@pytest.fixture
def options(tmp_path):
    path = tmp_path / "session.jsonl"
    entries = (_mark("m1", matter.KAI), _mark("m2", "Neunzehn Boote trieben ab"), _mark("m3", "Zuletzt sang der Chor."))
    write_session(path, with_articles(Session(entries=entries), (THEN,), path))
    plain = kept(ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst), path, articles=matter.ARTICLES[:2])
    return replace(plain, changed=lambda: met(read_session(path), matter.ARTICLES[:2], path))


def _rows(reader) -> list[str]:
    screen = reader.app.screen
    assert isinstance(screen, ReturningScreen)
    return [" ".join(str(option.prompt).split()) for option in screen.query_one(OptionList).options]


def _articles(options: ReaderOptions) -> dict[str, str]:
    return {one.id: one.anchor.article for one in read_session(options.session).entries if isinstance(one, Mark)}


async def test_it_comes_at_once_with_what_a_person_must_decide_first(options):
    async with open_reader(matter.ARTICLES[:2], options, size=(100, 30)) as reader:
        rows = _rows(reader)
        assert [row.split()[:2] for row in rows[:1]] == [["?", "fuzzy"]]
        assert rows[1].startswith("lost Zuletzt sang")
        assert rows[2].startswith("+ exact Die Stadt schickte")
        await reader.press("escape")
        assert reader.focused
    assert set(_articles(options).values()) == {"then"}


async def test_what_stands_there_goes_over_and_the_rest_stays(options):
    async with open_reader(matter.ARTICLES[:2], options, size=(100, 30)) as reader:
        await reader.press("enter")
        assert reader.message == "taken over to the texts as they are now"
    assert _articles(options) == {"m1": "a", "m2": "then", "m3": "then"}


async def test_what_is_accepted_goes_over_too_what_is_dropped_is_gone_and_undo_brings_all_back(options):
    async with open_reader(matter.ARTICLES[:2], options, size=(100, 30)) as reader:
        await reader.press("plus", "j", "plus")
        assert "nothing is proposed" in str(reader.app.screen.query_one("KeyLine").render())
        await reader.press("minus", "enter")
        assert _articles(options) == {"m1": "a", "m2": "a"}
        await reader.press("U")
        assert set(_articles(options).values()) == {"then"}
        assert len(_articles(options)) == 3


async def test_where_nothing_changed_it_says_so(tmp_path):
    plain = kept(ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst), tmp_path / "session.jsonl")
    async with open_reader(matter.ARTICLES[:2], plain, size=(100, 30)) as reader:
        await reader.press("T")
        assert reader.message == "no article has changed that you said something of"


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_it_fits_every_screen(options, size):
    async with open_reader(matter.ARTICLES[:2], options, size=size) as reader:
        assert reader.overflowing == []
