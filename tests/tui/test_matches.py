"""What a passage was matched with, as a reader sees it: why, and what else came near."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from functools import partial

import matter
import pytest
from driver import open_reader

from lesart.core.compare import Progress, Settings
from lesart.core.model import Article
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def open_matter():
    return partial(open_reader, matter.ARTICLES, ReaderOptions(analyst=matter.analyst))


async def finds_nothing(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    async for progress in matter.analyst(articles, settings):
        yield replace(progress, comparison=replace(progress.comparison, links=(), candidates=(), claims=()))


class TestWhy:
    async def test_i_tells_the_evidence_and_shows_it_in_both_passages_and_esc_ends_that(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "i")
            head, below = reader.claim_line.split("\n")
            assert head == "why 1/3  ▮▮▯ likely 81 %  1 ~ 2  words Mole, Nacht ~ nachts · passages beside"
            assert below.strip() == "match too"
            assert [pane.why for pane in reader.panes] == [["Nacht", "Mole"], ["nachts", "Mole"]]
            assert reader.keys.startswith("Esc enough")
            assert reader.overflowing == []
            await reader.press("escape")
            assert [pane.why for pane in reader.panes] == [[], []]
            assert reader.claim_line.startswith("= same 1/1")

    async def test_i_again_asks_about_the_next_partner_those_in_view_first_and_in_the_end_about_none(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n", "i")
            heads = [reader.claim_line]
            for _ in range(2):
                await reader.press("i")
                heads.append(reader.claim_line)
            assert [head.split("  ")[1:3] for head in heads] == [
                ["▮▮▮ sure 97 %", "1 Morgenblatt ~ 3 Wochenschau"],
                ["▮▮▯ likely 81 %", "1 Morgenblatt ~ 2 Küstenbote"],
                ["▮▮▯ likely 62 %", "1 Morgenblatt ~ 4 Hafenfunk"],
            ]
            await reader.press("i")
            assert reader.claim_line.startswith("= same 1/1")

    async def test_reasons_are_told_on_from_claim_to_claim_and_after_enter_against_where_one_came_from(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n", "i", "n")
            assert reader.claim_line.startswith("why 1/2  ▮▮▮ sure 97 %  1 Morgenblatt ~ 3 Wochenschau  words Helfer")
            await reader.press("enter")
            assert reader.claim_line.startswith("why 1/2  ▮▮▮ sure 97 %  3 Wochenschau ~ 1 Morgenblatt")
            assert reader.focused.why == ["Helfer"]

    async def test_two_passages_that_only_others_link_say_so(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("2")
            await reader.press("n", "n", "n", "N", "i", "i")
            assert "linked through others alone" in reader.claim_line
            assert all(pane.why == [] for pane in reader.panes)

    async def test_of_what_stands_only_here_the_nearest_candidates_are_explained(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("o", "i")
            assert reader.claim_line.startswith("why 1/2  ▮▯▯ candidate 31 %  1 ~ 2  words Wasser")
            assert [pane.why for pane in reader.panes] == [["Wasser"], ["Wasser"]]

    async def test_where_nothing_was_matched_it_says_so(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("i")
            assert reader.message == "nothing was matched with this passage"
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=finds_nothing), size=(80, 24)) as reader:
            await reader.press("i")
            assert reader.message == "no two passages of these articles come near each other"

    async def test_esc_ends_the_reasons_first_and_then_the_search(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("slash")
            await reader.type("stieg")
            await reader.press("enter", "i", "escape")
            assert "search" in reader.header
            await reader.press("escape")
            assert "search" not in reader.header

    async def test_reasons_stand_out_without_colour_too(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "i")
            pane = reader.focused.frame.pane
            segments = [segment for y in range(pane.size.height) for segment in pane.render_line(y)]
            assert {segment.text for segment in segments if segment.style and segment.style.reverse} == {"Nacht", "Mole"}


class TestCandidates:
    async def test_c_lists_links_first_then_what_came_near_and_tells_why_of_the_row_at_hand(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n", "c")
            listed = reader.candidates
            assert listed.title == "2 links of this passage; 1 that came near and was not linked"
            assert listed.rows == [
                "≠ ▮▮▮ sure 97 % 3 Wochenschau Am Ende waren es 2.300 Helfer, die a…",
                "≠ ▮▮▯ likely 81 % 2 Küstenbote Nach ihren Worten kamen 2.030 Helfer…",
                "▮▯▯ candidate 12 % 2 Küstenbote Das Wasser stieg nachts über die Mol…",
            ]
            assert listed.widest < 80
            assert reader.overflowing == []
            assert reader.keys == "Enter go there  Esc close  + confirm  - reject  R relation  U undo  ? help"
            assert reader.claim_line.startswith("why 1/3  ▮▮▮ sure 97 %  1 ~ 3  words Helfer")
            await reader.press("j", "j")
            assert reader.claim_line.startswith("why 3/3  ▮▯▯ candidate 12 %  1 ~ 2  words Kai ~ Mole")
            assert [pane.why for pane in reader.panes] == [["Kai"], ["Mole"]]

    async def test_of_what_stands_only_here_it_says_what_was_nearest(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("o", "c")
            assert reader.candidates.title == "linked with nothing; 2 that came near and were not linked"
            assert [row[:18] for row in reader.candidates.rows] == ["▮▯▯ candidate 31 %", "▮▯▯ candidate 7 % "]

    async def test_enter_goes_there_and_ctrl_o_returns(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("o", "c", "enter")
            assert not reader.lists_candidates
            assert reader.focused.claim == []  # Only what stands in one article is walked and marked now.
            assert matter.FLOOD_TOO[:20] in " ".join(reader.focused.text.split())
            assert reader.focused.title.startswith("▶2")
            await reader.press("ctrl+o")
            assert reader.focused.claim == [matter.ALONE]

    @pytest.mark.parametrize("key", ["escape", "c", "q"])
    async def test_the_list_closes_and_leaves_the_reader_where_they_were(self, open_matter, key):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "c")
            before = reader.pane(0).claim
            await reader.press("n", "e", "slash", key)
            assert not reader.lists_candidates
            assert (reader.pane(0).claim, reader.pane(0).why) == (before, [])
            assert reader.claim_line.startswith("= same 1/1")
            assert reader.pane(0).focused

    async def test_reasons_that_were_told_before_are_told_again_afterwards(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "i")
            told = reader.claim_line
            await reader.press("c", "G", "escape")
            assert reader.claim_line == told

    async def test_another_width_cuts_the_rows_anew_and_the_cursor_stays(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n", "n", "c", "j")
            await reader.resize(60, 24)
            assert reader.candidates.widest < 60
            assert reader.candidates.panel.at == 1
            assert reader.overflowing == []

    async def test_where_nothing_came_near_it_says_that_all_was_searched(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("5", "G", "c")
            assert reader.message == "all other articles were searched: nothing comes near this passage"
            assert not reader.lists_candidates
