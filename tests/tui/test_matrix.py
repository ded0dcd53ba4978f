"""The table of claims and articles, as a reader sees it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from functools import partial

import matter
import pytest
from driver import kept, open_reader

from lesart.core.compare import Progress, Settings
from lesart.core.model import Article, Claim, Comparison, Metadata, Passage
from lesart.tui.keymap import UserKeys
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def open_matrix():
    return partial(open_reader, matter.ARTICLES, ReaderOptions(analyst=matter.analyst), in_text=False)


@pytest.fixture
def open_two():
    return partial(open_reader, matter.ARTICLES[:2], ReaderOptions(analyst=matter.analyst))


class TestHome:
    async def test_with_more_than_four_articles_it_comes_first_once_they_are_compared(self, open_matrix):
        async with open_matrix(size=(120, 30)) as reader:
            assert reader.in_matrix
            assert "3 claims × 5 articles: 1 same · 2 conflict" in reader.matrix.header
            await reader.press("escape")
            assert "n goes to the next claim" in reader.claim_line
            await reader.press("M")
            assert reader.in_matrix
            await reader.press("M")
            assert not reader.in_matrix

    async def test_with_fewer_articles_the_text_stays_and_the_matrix_is_a_key_away(self, open_two):
        async with open_two(in_text=False) as reader:
            assert not reader.in_matrix
            await reader.press("M")
            assert "3 claims × 2 articles" in reader.matrix.header

    async def test_nobody_who_reads_already_is_taken_away_from_the_text(self):
        go_on = asyncio.Event()

        async def waits(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
            await go_on.wait()
            async for progress in matter.analyst(articles, settings):
                yield progress

        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=waits), analysed=False) as reader:
            await reader.press("j")
            go_on.set()
            await reader.analysed()
            assert not reader.in_matrix
            assert reader.message == "compared: M shows all claims as a table"

    async def test_while_nothing_is_known_the_key_says_so(self):
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=never), analysed=False) as reader:
            await reader.press("M")
            assert not reader.in_matrix
            assert "the analysis is still running" in reader.message

    async def test_where_no_claim_was_found_there_is_no_table(self):
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=finds_nothing)) as reader:
            await reader.press("M")
            assert not reader.in_matrix
            assert reader.message == "no claim found that two articles share"


class TestTable:
    async def test_a_row_tells_who_says_a_claim_who_differs_who_attributes_it_and_who_is_silent(self, open_matrix):
        async with open_matrix(size=(120, 30)) as reader:
            assert reader.matrix.rows == [
                "≠ Helfer am Kai ≠d 2.300 Helfer ≠d 2.030 Helfer ≠d - -",
                "≠ Boote rissen sich los ≠d Neun Boote ≠d Zwölf Boote - - -",
                "= Wasser über der Mole =s =s =s =s -",
            ]
            assert reader.matrix.heads[0].startswith("1 Morgenblatt 2 Küstenbote")
            assert reader.matrix.heads[1] == "3 claims, told by 3 3 2 1 0"

    async def test_below_it_stands_what_is_known_of_the_cell_one_is_at(self, open_matrix):
        async with open_matrix(size=(120, 30)) as reader:
            head, values, cell = reader.matrix.told
            assert head.startswith("≠ conflict")
            assert "told by 3 of 5" in head
            assert values.startswith("Helfer: 2.300 Helfer (1) · 2.030 Helfer (2), differs, same speaker, digits swapped?")
            assert cell.startswith("1 Morgenblatt says it differently, Odahl: Die Stadt schickte 2.300 Helfer")
            await reader.press("l", "l", "l")
            assert reader.matrix.told[2] == "4 Hafenfunk no passage found, which does not mean that there is none"

    async def test_enter_goes_to_the_passages_of_the_claim_the_article_one_is_at_first(self, open_matrix):
        async with open_matrix(size=(120, 30)) as reader:
            await reader.press("l", "enter")
            assert not reader.in_matrix
            assert reader.focused.title.startswith("▶2 Küstenb…")
            assert reader.focused.claim == [matter.KAI_SWAPPED]
            assert {pane.title.strip("▶ ")[:5] for pane in reader.panes} == {"2 Küs", "1 Mor", "3 Woc"}
            await reader.press("M")
            assert reader.matrix.told[2].startswith("2 Küstenbote says it differently")

    async def test_enter_on_a_silent_article_goes_to_the_first_that_tells_the_claim(self, open_matrix):
        async with open_matrix(size=(80, 24)) as reader:
            await reader.press("l", "l", "l", "l", "enter")
            assert reader.focused.claim == [matter.KAI]

    async def test_back_returns_to_where_one_was_in_the_text(self, open_two):
        async with open_two(size=(80, 24)) as reader:
            before = reader.focused.top_line
            await reader.press("M", "j", "enter", "ctrl+o")
            assert reader.focused.top_line == before

    async def test_s_sorts_and_says_how(self, open_matrix):
        async with open_matrix(size=(120, 30)) as reader:
            ends, titles = [], []
            for _ in range(4):
                ends.append(reader.matrix.header.rsplit("  ", 1)[1])
                titles.append([row.split()[1] for row in reader.matrix.rows])
                await reader.press("s")
            assert ends == ["by weight", "as 1 tells them", "by spread", "by kind"]
            assert titles[0] == titles[3] == ["Helfer", "Boote", "Wasser"]
            assert titles[1] == ["Wasser", "Helfer", "Boote"]
            assert titles[2] == ["Wasser", "Helfer", "Boote"]

    async def test_as_an_article_tells_them_follows_the_article_one_is_at(self, open_matrix):
        async with open_matrix(size=(120, 30)) as reader:
            await reader.press("s", "l")
            assert [row.split()[1] for row in reader.matrix.rows] == ["Boote", "Wasser", "Helfer"]
            assert reader.matrix.header.endswith("as 2 tells them")
            assert reader.matrix.told[0].endswith("· Helfer am Kai")

    async def test_filters_list_less_and_the_same_key_lists_all_again(self, open_matrix):
        async with open_matrix(size=(120, 30)) as reader:
            await reader.press("x")
            assert len(reader.matrix.rows) == 2
            assert "conflicts only" in reader.matrix.header
            await reader.press("o")
            assert [row.split()[1] for row in reader.matrix.rows] == ["Boote"]
            await reader.press("a")
            assert [row.split()[1] for row in reader.matrix.rows] == ["Helfer"]
            await reader.press("a")
            assert len(reader.matrix.rows) == 3
            await reader.press("r")
            assert reader.matrix.keys == "nothing that is only perhaps related"
            assert len(reader.matrix.rows) == 3

    async def test_where_nothing_is_sure_what_may_be_related_is_listed(self):
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=finds_leads), in_text=False, size=(120, 30)) as reader:
            assert len(reader.matrix.rows) == 3
            assert "perhaps related" in reader.matrix.header
            await reader.press("r")
            assert reader.matrix.keys.startswith("nothing sure")

    async def test_signs_can_be_drawn_in_ascii(self):
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=matter.analyst, ascii_only=True), in_text=False) as reader:
            assert reader.matrix.rows[0].startswith("! Helfer am Kai !d 2.300 Helfer !d 2.030 Helfer !d")
            assert "!d" in reader.matrix.legend

    async def test_a_double_click_reads_a_cell(self, open_matrix):
        async with open_matrix(size=(120, 30)) as reader:
            table = reader.matrix.screen.table
            await reader.pilot.click(table, offset=(table.grid.title + table.grid.cell + 1, 0), times=2)
            await reader.pilot.pause()
            assert reader.focused.claim == [matter.KAI_SWAPPED]

    @pytest.mark.parametrize("size", [(40, 12), (60, 15), (80, 24), (120, 40), (200, 50)])
    async def test_it_fits_every_screen(self, open_matrix, size):
        async with open_matrix(size=size) as reader:
            assert reader.matrix.widest <= size[0]
            assert reader.overflowing == []
            assert len(reader.matrix.rows) == 3

    async def test_its_keys_can_be_rebound_and_help_and_quit_are_offered(self, open_matrix):
        async with open_matrix(size=(120, 30), keys=UserKeys({"sort-matrix": "S"})) as reader:
            await reader.press("S")
            assert reader.matrix.header.endswith("as 1 tells them")
            assert "S sort" in reader.matrix.keys
            assert reader.matrix.keys.endswith("? help  q quit")
            await reader.press("question_mark", "escape")
            assert reader.in_matrix


class TestComparedAnew:
    async def test_an_answer_on_names_leaves_matrix_and_pass_where_they_were(self, tmp_path):
        options = kept(ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst), tmp_path / "session.jsonl")
        async with open_reader(matter.ARTICLES, options, size=(120, 30), in_text=False) as reader:
            await reader.press("j", "l", "p", "n", "escape", "e", "y", "escape")
            await reader.analysed()
            assert (tmp_path / "session.jsonl").exists()
            assert not reader.in_matrix
            await reader.press("M")
            assert reader.matrix.told[0].endswith("· Boote rissen sich los")
            assert reader.matrix.told[2].startswith("2 Küstenbote")
            await reader.press("p")
            assert "conflict 2 of 2" in reader.going.header


class TestManyArticles:
    async def test_fifty_articles_and_five_hundred_claims_are_drawn_a_screen_at_a_time(self, monkeypatch):
        drawn: list[int] = []
        articles, comparison = _many(50, 500)

        async def knows(opened: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
            yield Progress("done", 1, 1, comparison)

        async with open_reader(articles, ReaderOptions(analyst=knows), size=(60, 20), in_text=False) as reader:
            table = reader.matrix.screen.table
            monkeypatch.setattr(table, "_draw", lambda row, *rest, draw=table._draw: drawn.append(1) or draw(row, *rest))
            await reader.press("j")
            assert 0 < len(drawn) <= 4 * table.size.height
            assert reader.matrix.heads[0].startswith("articles 1–")
            assert len(reader.matrix.rows) == table.size.height
            await reader.press(*["l"] * 9)
            assert "10…" in reader.matrix.heads[0]
            assert "1 B…" not in reader.matrix.heads[0]
            await reader.press("G")
            assert reader.matrix.told[0].endswith("· Behauptung 499")


def _many(articles: int, claims: int) -> tuple[tuple[Article, ...], Comparison]:
    opened = tuple(
        Article(f"a{n:02}", f"a{n}.txt", "Ein Satz. " * claims, (), metadata=Metadata(outlet=f"Blatt {n + 1}")) for n in range(articles)
    )
    passages = tuple(Passage(f"{article.id}.{n}", article.id, n * 10, n * 10 + 9, 0) for article in opened for n in range(claims))
    told = tuple(
        Claim(f"c{n:03}", tuple(f"{opened[(n + k) % articles].id}.{n}" for k in (0, 7, 20)), "same", title=f"Behauptung {n}")
        for n in range(claims)
    )
    return opened, Comparison(opened, passages, claims=told)


async def never(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    yield Progress("reading passages", 0, 1, Comparison(tuple(articles)))
    await asyncio.Event().wait()


async def finds_nothing(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    async for progress in matter.analyst(articles, settings):
        yield replace(progress, comparison=replace(progress.comparison, links=(), candidates=(), claims=()))


async def finds_leads(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    async for progress in matter.analyst(articles, settings):
        leads = tuple(replace(claim, relation="related") for claim in progress.comparison.claims)
        yield replace(progress, comparison=replace(progress.comparison, claims=leads))
