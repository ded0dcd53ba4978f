import asyncio
import io
import os
import sys
from collections.abc import AsyncIterator, Sequence
from typing import cast

import matter
import pytest
from driver import open_reader

from lesart.core.compare import Progress, Settings
from lesart.core.model import Article, Comparison
from lesart.tui import analysis
from lesart.tui.analysis import AnalysisError, analyse, serve
from lesart.tui.screens.reader import ReaderOptions

pytestmark = pytest.mark.filterwarnings("error")


def compare_in_two_stages(articles, settings, progress):
    known = Comparison(tuple(articles))
    progress(Progress("reading passages", 0, 1, known))
    progress(Progress("aligning", 1, 2, matter.COMPARISON))
    progress(Progress("aligning", 2, 2, matter.COMPARISON))


def compare_badly(articles, settings, progress):
    raise ValueError("no such pipeline")


async def replies(monkeypatch, compare) -> list[Progress]:
    """What a reader hears of a child that runs `compare`."""
    monkeypatch.setattr("lesart.core.compare.compare", compare)
    sink = io.BytesIO()
    serve(io.BytesIO(analysis._frame((matter.ARTICLES, Settings()))), sink)

    class Child:
        returncode = 0
        stdin = type("Pipe", (), {"write": lambda self, data: None, "drain": lambda self: asyncio.sleep(0)})()
        stdout = asyncio.StreamReader()

    Child.stdout.feed_data(sink.getvalue())
    Child.stdout.feed_eof()
    return [progress async for progress in analysis._listen(cast(asyncio.subprocess.Process, Child()), matter.ARTICLES, Settings())]


class TestPipe:
    async def test_stages_arrive_with_what_is_known(self, monkeypatch):
        heard = await replies(monkeypatch, compare_in_two_stages)
        assert [(p.stage, p.done, p.total) for p in heard] == [("reading passages", 0, 1), ("aligning", 1, 2), ("aligning", 2, 2)]
        assert heard[-1].comparison == matter.COMPARISON

    async def test_articles_are_not_sent_back_and_news_is_sent_once(self, monkeypatch):
        heard = await replies(monkeypatch, compare_in_two_stages)
        assert all(a is b for a, b in zip(heard[0].comparison.articles, matter.ARTICLES, strict=True))
        assert heard[1].comparison is heard[2].comparison

    async def test_an_error_of_the_analysis_arrives_in_words(self, monkeypatch):
        with pytest.raises(AnalysisError, match="ValueError: no such pipeline"):
            await replies(monkeypatch, compare_badly)


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """A program to be started in Python's place; it writes its process id to `pid`, then does what it is told."""

    def write(deed: str) -> None:
        program = tmp_path / "program"
        program.write_text(f'#!/bin/sh\necho $$ > "{tmp_path}/draft"\nmv "{tmp_path}/draft" "{tmp_path}/pid"\n{deed}\n', encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(program))

    return write


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
class TestProcess:
    async def test_a_child_that_dies_is_told_with_its_exit_status(self, stand_in):
        stand_in("cat > /dev/null & exit 7")
        with pytest.raises(AnalysisError, match="ended early \\(exit status 7\\)"):
            async for _ in analyse(matter.ARTICLES, Settings()):
                pass

    async def test_a_child_that_cannot_be_started_is_told(self, monkeypatch, tmp_path):
        monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))
        with pytest.raises(AnalysisError, match="could not be started"):
            async for _ in analyse(matter.ARTICLES, Settings()):
                pass

    async def test_quitting_during_analysis_kills_it(self, stand_in, tmp_path):
        stand_in("exec sleep 600")
        async with open_reader(matter.ARTICLES, ReaderOptions(), analysed=False) as reader:
            while not (tmp_path / "pid").exists():
                await reader.pilot.pause()
            pid = int((tmp_path / "pid").read_text())
            assert alive(pid)
            await reader.pilot.press("q")
        assert not alive(pid)


async def crashing(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    yield Progress("finding names", 0, 1, Comparison(tuple(articles)))
    raise AnalysisError("its process ended early (exit status -9)")


class Slow:
    """An analysis that goes on when it is told to."""

    def __init__(self) -> None:
        self.go_on = asyncio.Event()

    async def __call__(self, articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
        yield Progress("aligning", 40, 100, Comparison(tuple(articles)))
        await self.go_on.wait()
        yield Progress("done", 1, 1, matter.COMPARISON)


class TestReaderMeanwhile:
    async def test_text_can_be_read_while_the_header_tells_the_stage(self):
        slow = Slow()
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=slow), size=(120, 14), analysed=False) as reader:
            await reader.pilot.pause()
            assert "aligning 40 % … you can read already" in reader.header
            assert "Der Hafen von Nordholm" in reader.pane(0).top_line
            await reader.press("j", "j")
            assert "Der Hafen" not in reader.pane(0).top_line
            slow.go_on.set()
            await reader.analysed()
            assert "2 conflict" in reader.header
            assert "Der Hafen" not in reader.pane(0).top_line

    @pytest.mark.parametrize("key", ["n", "N", "x", "o", "enter", "w"])
    async def test_a_key_that_needs_claims_says_that_they_come(self, key):
        slow = Slow()
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=slow), analysed=False) as reader:
            await reader.pilot.pause()
            await reader.press(key)
            assert reader.message == "the analysis is still running (aligning 40 %): claims come at its end"
            slow.go_on.set()

    async def test_articles_too_long_to_compare_are_read_and_searched_all_the_same(self, monkeypatch):
        monkeypatch.setattr(analysis, "MOST_CHARACTERS", 200)
        async with open_reader(matter.ARTICLES, ReaderOptions(), size=(140, 14)) as reader:
            assert "not compared" in reader.header
            assert "too long to be compared at once" in reader.claim_line
            await reader.press("/")
            await reader.type("Nordholm")
            await reader.press("enter")
            assert "search 1/" in reader.header

    async def test_a_crash_leaves_the_text_and_one_clear_line(self):
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=crashing), size=(120, 14)) as reader:
            assert "not compared" in reader.header
            assert reader.claim_line.startswith("Not compared: its process ended early (exit status -9).")
            assert "Der Hafen von Nordholm" in reader.pane(0).top_line
            await reader.press("n")
            assert reader.message == "no comparison: its process ended early (exit status -9)"
            await reader.press("j", "j")
            assert "Der Hafen" not in reader.pane(0).top_line
