"""Taking away from the reader: what, in which format, a preview, and the file."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from functools import partial
from pathlib import Path

import matter
import pytest
from driver import Reader, open_reader

from lesart.core.compare import Progress, Settings
from lesart.core.export.exports import EXPORTS, exported
from lesart.core.export.extract import Extract, Refusal, Tell
from lesart.core.export.extracting import extract
from lesart.core.model import Article
from lesart.core.model.session import Session
from lesart.tui import exporting
from lesart.tui.exporting import Leaving, preview, size_told
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def open_at(tmp_path):
    return partial(open_reader, matter.ARTICLES[:2], ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst))


async def opened(reader: Reader) -> None:
    await reader.press("n", "X")
    await reader.analysed()


async def to_format(reader: Reader, name: str) -> None:
    await reader.press("g", *("j" for export in EXPORTS[: [export.name for export in EXPORTS].index(name)] if export))
    await reader.analysed()


class TestChoosing:
    async def test_the_claim_at_hand_is_offered_and_its_file_shown_before_it_is_written(self, open_at, tmp_path):
        async with open_at() as reader:
            await opened(reader)
            assert reader.export.header.strip() == "take away: the claim at hand · 1 claim"
            assert reader.export.at == "Markdown"
            assert reader.export.preview.startswith("# ")
            assert reader.export.file.startswith(f"to {tmp_path / 'lesart-markdown.md'} · ")
            assert not list(tmp_path.iterdir())

    async def test_every_format_is_listed(self, open_at):
        async with open_at(size=(160, 40)) as reader:
            await opened(reader)
            assert len(reader.export.formats) == len(EXPORTS)

    async def test_another_scope_is_a_key_away_and_empty_ones_are_passed_by(self, open_at):
        async with open_at() as reader:
            await opened(reader)
            seen = []
            for _ in range(3):
                seen.append(reader.export.header.partition(":")[2].partition("·")[0].strip())
                await reader.press("s")
            assert seen == ["the claim at hand", "all conflicts with your answers", "everything"]

    async def test_what_a_format_cannot_hold_is_told_and_nothing_is_written(self, open_at, monkeypatch, tmp_path):
        def refuse(extract: Extract, name: str, tell: Tell) -> bytes:
            raise Refusal("These articles are no versions of one text.")

        monkeypatch.setattr(exporting, "exported", refuse)
        async with open_at() as reader:
            await opened(reader)
            assert "no versions of one text" in reader.export.preview
            await reader.press("enter")
            assert "no versions of one text" in reader.export.keys
            assert not list(tmp_path.iterdir())

    async def test_before_anything_is_compared_it_says_why_there_is_nothing(self):
        go_on = asyncio.Event()

        async def waits(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
            await go_on.wait()
            async for progress in matter.analyst(articles, settings):
                yield progress

        async with open_reader(matter.ARTICLES[:2], ReaderOptions(analyst=waits), analysed=False) as reader:
            await reader.press("X")
            assert reader.app.screen is reader.screen
            assert "compar" in reader.message
            go_on.set()

    async def test_the_preview_is_read_on_and_back(self, open_at):
        async with open_at(size=(80, 12)) as reader:
            await opened(reader)
            await reader.press("space")
            assert reader.export.top > 0
            await reader.press("b")
            assert reader.export.top == 0

    async def test_esc_leads_back_to_the_text(self, open_at):
        async with open_at() as reader:
            await opened(reader)
            await reader.press("escape")
            assert reader.app.screen is reader.screen


class TestWriting:
    async def test_the_file_holds_the_bytes_that_the_command_line_writes(self, open_at, tmp_path):
        async with open_at() as reader:
            await opened(reader)
            claim = reader.screen.stop.claim.id
            for name in ("markdown", "jsonl", "html", "w3c"):
                await to_format(reader, name)
                await reader.press("enter")
                suffix = next(export.suffix for export in EXPORTS if export.name == name)
                known = extract(reader.screen.atlas.comparison, reader.screen.keeper.session, "current", [claim])
                assert (tmp_path / f"lesart-{name}{suffix}").read_bytes() == exported(known, name)

    async def test_a_second_one_takes_another_name(self, open_at, tmp_path):
        async with open_at() as reader:
            await opened(reader)
            await reader.press("enter", "enter")
            assert {path.name for path in tmp_path.iterdir()} == {"lesart-markdown.md", "lesart-markdown-2.md"}

    async def test_a_file_that_the_reader_names_is_not_written_over_unless_told_so(self, open_at, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        mine = tmp_path / "mine.md"
        mine.write_text("mine")
        async with open_at() as reader:
            await opened(reader)
            await named(reader, "mine.md")
            await reader.press("enter")
            assert "is there already: ! writes over it" in reader.export.keys
            assert mine.read_text() == "mine"
            await reader.press("!")
            assert mine.read_text("utf-8").startswith("# ")

    async def test_an_article_is_never_written_over(self, open_at, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        article = Path(matter.ARTICLES[0].path)
        article.parent.mkdir(parents=True, exist_ok=True)
        article.write_text("the article")
        async with open_at() as reader:
            await opened(reader)
            await named(reader, matter.ARTICLES[0].path)
            await reader.press("!")
            assert "not written over" in reader.export.keys
            assert article.read_text() == "the article"

    async def test_a_folder_that_is_not_there_is_told_and_the_name_can_be_mended(self, open_at, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        async with open_at() as reader:
            await opened(reader)
            await named(reader, "no/x.md")
            await reader.press("enter")
            assert "in a folder that is not there" in reader.export.keys
            await reader.press("f", "escape")
            assert reader.export.file.startswith(f"to {Path('no/x.md')}")


class TestPreview:
    def test_nothing_of_an_article_drives_the_terminal(self):
        assert preview(b"a\x1b[2Jb\r\nc", 5) == ["a\u241b[2Jb", "c"]

    def test_it_is_no_longer_than_asked_for(self):
        assert preview(b"a\nb\nc", 2) == ["a", "b"]

    def test_what_is_no_text_is_told_by_its_size(self):
        assert "a Word document of 4 kB" in preview(b"PK\x03\x04" + b"x" * 4000, 5)[0]

    @pytest.mark.parametrize(("size", "told"), [(7, "7 bytes"), (1500, "2 kB"), (2_340_000, "2.3 MB")])
    def test_sizes_are_for_people(self, size, told):
        assert size_told(size) == told

    def test_without_a_claim_at_hand_or_marks_everything_is_offered(self):
        assert Leaving(matter.COMPARISON, Session(), Path()).scope == "all"


async def named(reader: Reader, path: str) -> None:
    """Name the file as a reader does."""
    await reader.press("f", "ctrl+u")
    await reader.type(path)
    await reader.press("enter")
