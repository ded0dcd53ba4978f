"""The reader goes on where it was left."""

import matter
import pytest
from driver import kept, open_reader

from lesart.core.session.file import read_session
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def options(tmp_path):
    return kept(ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst), tmp_path / "session.jsonl", articles=matter.ARTICLES)


async def test_it_goes_on_in_the_article_at_the_line_and_in_the_sync_mode_it_was_left_in(options):
    async with open_reader(matter.ARTICLES[:3], options, size=(90, 20)) as reader:
        await reader.press("n", "n", "plus", "3", "n", "s")
        left = reader.focused.top_line
        article = reader.focused.title
        await reader.press("j", "j")
        left = reader.focused.top_line
        offset = reader.screen.row.here.offset
    assert read_session(options.session).place.offset == offset > 0
    async with open_reader(matter.ARTICLES[:3], options, size=(90, 20)) as reader:
        assert reader.focused.title == article
        assert reader.focused.top_line == left
        assert reader.header.endswith("sync: proportional")


async def test_on_another_width_the_focused_article_is_in_view(options):
    async with open_reader(matter.ARTICLES[:4], options, size=(200, 20)) as reader:
        await reader.press("n", "plus", "4", "n")
    async with open_reader(matter.ARTICLES[:4], options, size=(59, 20)) as reader:
        assert "Hafenfunk" in reader.focused.title


async def test_with_other_articles_it_begins_at_the_top(options):
    async with open_reader(matter.ARTICLES[:3], options, size=(90, 20)) as reader:
        await reader.press("n", "n", "plus", "G")
    async with open_reader(matter.ARTICLES[1:3], options, size=(90, 20)) as reader:
        assert reader.focused.top_line.strip().startswith("Der Hafen von Nordholm")


async def test_who_only_reads_leaves_no_file(options):
    async with open_reader(matter.ARTICLES[:3], options, size=(90, 20)) as reader:
        await reader.press("n", "n", "G")
    assert not options.session.exists()


async def test_who_goes_on_reading_many_articles_is_not_led_to_the_matrix(options):
    async with open_reader(matter.ARTICLES, options, size=(120, 20)) as reader:
        await reader.press("n", "n", "plus")
    async with open_reader(matter.ARTICLES, options, size=(120, 20), in_text=False) as reader:
        assert not reader.in_matrix
        assert reader.focused.claim == [matter.KAI]
