"""The reader and the names: the list, following a name through all panes, and answers where two are probably one."""

import asyncio

import matter
import pytest
from driver import kept, open_reader

from lesart.core.compare import Progress, Settings
from lesart.core.model import Aliases, Comparison
from lesart.core.model.session import Naming
from lesart.core.session.file import read_session
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def options(tmp_path):
    return kept(ReaderOptions(analyst=matter.analyst), tmp_path / "session.jsonl")


@pytest.fixture
def open_matter(options):
    def start(count: int = 5, **kwargs):
        return open_reader(matter.ARTICLES[:count], options, **kwargs)

    return start


def _said(options: ReaderOptions) -> list[tuple[str, tuple[str, ...], str]]:
    """What stands in the session of names, and who said it."""
    found = read_session(options.session).entries
    return [(one.verdict, one.names, one.by) for one in found if isinstance(one, Naming)]


class TestList:
    async def test_names_stand_by_how_many_articles_name_them_with_a_count_for_each_article(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e")
            assert reader.names.title.split() == ["4", "names", "by", "spread", "in", "all", "1", "2", "3", "4", "5"]
            assert reader.names.names == ["Nordholm", "Odahl", "Reederei", "Versicherung"]
            await reader.press("j")
            assert reader.names.at == "L Nordholm 5 6 1 2 1 1 1"
            assert reader.names.told.startswith("1 Morgenblatt 1 · 2 Küstenbote 2 · 3 Wochenschau 1")
            await reader.press("j")
            assert reader.names.at == "P Odahl 1 1 1 · · · ·"
            assert "in one spelling" in reader.names.told

    @pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
    async def test_it_fits_the_screen(self, open_matter, size):
        async with open_matter(size=size) as reader:
            await reader.press("e", "j")
            assert reader.names.at.startswith("L Nordholm 5 6")
            assert reader.names.panel.region.right == size[0]
            assert "Esc close" in reader.keys
            assert reader.overflowing == []
            await reader.press("enter")
            assert reader.claim_line.startswith("Nordholm 1/6")
            assert reader.overflowing == []

    async def test_on_a_low_screen_the_list_has_all_rows(self, open_matter):
        async with open_matter(size=(80, 14)) as reader:
            await reader.press("e")
            assert len(reader.names.rows) == 5

    async def test_the_name_at_the_cursor_lights_up_in_the_panes(self, open_matter):
        async with open_matter(size=(200, 30)) as reader:
            await reader.press("e", "j")
            assert reader.pane(1).hits == ["Nordholm", "Nordholm"]
            await reader.press("j")
            assert [pane.hits for pane in reader.panes] == [["Odahl"], [], [], []]
            await reader.press("escape")
            assert not any(pane.hits for pane in reader.panes)

    async def test_it_can_be_sorted_otherwise_and_shown_by_class(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "s", "s")
            assert "by name" in reader.names.title
            await reader.press("c")
            assert (reader.names.title.split()[:2], reader.names.names) == (["1", "persons"], ["Odahl"])
            await reader.press("c", "c")
            assert reader.names.names == ["Reederei", "Versicherung"]

    async def test_typing_part_of_a_name_lists_only_those_that_contain_it(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "slash")
            await reader.type("ODAH")
            assert reader.names.names == ["Odahl"]
            assert reader.names.questions == []
            await reader.press("enter")
            assert reader.focused.hit == "Odahl"
            await reader.press("e")
            assert len(reader.names.names) == 4

    async def test_giving_up_the_filter_lists_all_again(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "slash")
            await reader.type("zeppelin")
            assert reader.names.rows == []
            assert "no such name" in reader.names.told
            await reader.press("escape")
            assert len(reader.names.names) == 4

    @pytest.mark.parametrize("key", ["e", "escape", "q", "tab", "2"])
    async def test_it_closes_and_the_panes_have_the_keys_again(self, open_matter, key):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", key)
            assert not reader.lists_names
            assert reader.focused
            assert "n next claim" in reader.keys

    async def test_keys_that_walk_the_panes_rest_while_it_is_open(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "n", "N")
            assert reader.lists_names
            assert reader.pane(0).claim == []

    async def test_it_opens_where_it_was_left(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "j", "j", "e", "e")
            assert reader.names.at.startswith("P Odahl")

    async def test_before_any_name_is_known_the_key_says_why(self, open_matter):
        go_on = asyncio.Event()

        async def slow(articles, settings):
            yield Progress("reading passages", 0, 1, Comparison(tuple(articles)))
            await go_on.wait()

        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=slow), analysed=False) as reader:
            for key in "ef":
                await reader.press(key)
                assert not reader.lists_names
                assert reader.message.startswith("the analysis is still running")
            go_on.set()

    async def test_a_double_click_follows(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e")
            await reader.pilot.click(reader.names.panel.list, offset=(6, 2), times=2)
            await reader.pilot.pause()
            assert reader.focused.hit == "Odahl"


class TestFollowing:
    async def test_enter_follows_a_name_through_all_articles_and_round_again(self, open_matter):
        async with open_matter(size=(120, 14)) as reader:
            await reader.press("e", "j", "enter")
            seen = []
            for _ in range(6):
                seen.append((reader.focused.title[1], reader.focused.hit))
                await reader.press("n")
            assert seen == [(article, "Nordholm") for article in "122345"]
            assert reader.focused.title[1] == "1"
            await reader.press("N")
            assert reader.focused.title[1] == "5"

    async def test_the_line_below_tells_the_name_the_place_and_each_articles_count(self, open_matter):
        async with open_matter(size=(180, 30)) as reader:
            await reader.press("e", "j", "enter", "n")
            told, _ = reader.claim_line.split("\n")
            assert told.startswith("Nordholm 2/6  1 Morgenblatt 1 · 2 Küstenbote 2 · 3 Wochenschau 1 · 4 Hafenfunk 1 · 5 Inselkurier 1")
            assert "name 2/6" in reader.header
            assert "n next mention" in reader.keys

    async def test_articles_that_do_not_name_it_are_told_and_hold(self, open_matter):
        async with open_matter(size=(180, 30)) as reader:
            await reader.press("2", "e", "j", "j", "enter")
            assert reader.claim_line.split("\n")[0].endswith("1 Morgenblatt 1   not in 2, 3, 4, 5")
            assert reader.focused.title.startswith("▶1")
            assert "not named here" in reader.pane(1).title

    async def test_every_pane_goes_to_a_mention_of_its_own(self, open_matter):
        async with open_matter(3, size=(120, 12)) as reader:
            await reader.press("s", "s", "G", "s", "e", "g", "enter")
            assert all("Nordholm" in pane.text for pane in reader.panes)

    async def test_at_every_step_the_other_panes_show_a_mention_too(self, open_matter):
        async with open_matter(3, size=(120, 12)) as reader:
            await reader.press("e", "enter")
            for _ in range(4):
                await reader.press("n")
                assert all("Nordholm" in pane.text for pane in reader.panes)
                assert not any("no counterpart" in pane.title for pane in reader.panes)

    async def test_escape_leaves_and_n_walks_claims_again(self, open_matter):
        async with open_matter(3) as reader:
            await reader.press("e", "g", "enter", "escape")
            assert not any(pane.hits for pane in reader.panes)
            assert "n next claim" in reader.keys
            await reader.press("g", "n")
            assert reader.pane(0).claim == [matter.FLOOD]

    async def test_back_returns_to_where_one_was_before(self, open_matter):
        async with open_matter(size=(120, 12)) as reader:
            await reader.press("n", "n", "e", "G", "enter", "ctrl+o")
            assert reader.pane(0).claim == [matter.KAI]

    async def test_f_follows_the_names_of_the_passage_one_is_at_one_after_another(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n", "n", "f")
            assert reader.claim_line.startswith("Odahl 1/1")
            await reader.press("2", "f")
            assert reader.claim_line.startswith("Nordholm 3/6")
            assert reader.pane(1).hit == "Nordholm"

    async def test_f_where_nothing_is_named_says_what_to_do(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n", "f")
            assert reader.message == "no name in this passage; e lists all names"

    async def test_a_search_ends_it(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "j", "enter", "slash")
            await reader.type("Mole")
            await reader.press("enter")
            assert "search 1/" in reader.header
            assert "n next hit" in reader.keys


class TestAnswers:
    async def test_what_is_probably_one_is_asked_above_the_names_with_its_reason(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e")
            assert reader.names.questions == ["Versicherung = Reederei"]
            assert "both will not pay" in reader.names.told
            assert "session.jsonl" in reader.names.told
            assert "O? Reederei" in [" ".join(row.split()[:2]) for row in reader.names.rows]

    async def test_that_something_is_asked_is_told_without_any_key_where_there_is_room(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            assert "e: 1 pair of names may be one." in reader.claim_line
            await reader.resize(80, 24)
            assert "pair" not in reader.claim_line
            assert reader.overflowing == []

    async def test_y_writes_that_they_are_one_and_joins_them_on_the_screen(self, open_matter, options):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "y")
            assert reader.message == "Versicherung = Reederei"
            await reader.analysed()
            assert reader.names.questions == []
            assert reader.names.names == ["Nordholm", "Versicherung", "Odahl"]
            assert "5 claims: 1 same · 2 conflict" in reader.header
            await reader.press("j", "enter")
            assert [pane.hit for pane in reader.panes if pane.focused] == ["Versicherung"]
            assert "also: Reederei" in reader.claim_line
        assert _said(options) == [("same", ("Reederei", "Versicherung"), "Ada")]

    async def test_minus_writes_that_they_are_two_and_does_not_ask_again(self, open_matter, options):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "minus")
            await reader.analysed()
            assert reader.names.questions == []
            assert len(reader.names.names) == 4
        assert _said(options) == [("different", ("Reederei", "Versicherung"), "Ada")]

    async def test_shift_u_takes_an_answer_back_and_ctrl_r_gives_it_again(self, open_matter, options):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "y", "U")
            assert reader.message == "undone: Versicherung = Reederei"
            await reader.analysed()
            assert reader.names.questions == ["Versicherung = Reederei"]
            await reader.press("U")
            assert reader.message == "nothing was done yet that could be undone"
            await reader.press("ctrl+r")
            assert reader.message == "done again: Versicherung = Reederei"
            await reader.press("U")
        assert _said(options) == []

    async def test_two_names_are_joined_by_hand_where_nothing_asks(self, open_matter, options):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "j", "L")
            assert "Nordholm is the same as ...?" in reader.message
            await reader.press("j", "L")
            assert reader.message == "Nordholm = Odahl"
            await reader.analysed()
            assert reader.names.names == ["Nordholm", "Reederei", "Versicherung"]
        assert _said(options) == [("same", ("Nordholm", "Odahl"), "Ada")]

    async def test_a_spelling_that_is_somebody_elses_is_split_off(self, open_matter, options):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "y")
            await reader.analysed()
            await reader.press("j", "minus")
            assert reader.choice == ["1 Reederei"]
            await reader.press("1")
            await reader.analysed()
            assert len(reader.names.names) == 4
        assert _said(options) == [("different", ("Reederei", "Versicherung"), "Ada")]

    async def test_enter_shows_both_in_the_text(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "enter")
            assert reader.claim_line.startswith("Versicherung / Reederei 1/2")
            assert reader.focused.hit == "Versicherung"

    @pytest.mark.parametrize("key", ["y", "minus"])
    async def test_where_nothing_is_asked_the_keys_say_so(self, open_matter, options, key):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "j", key)
            assert reader.message.startswith("nothing is asked here" if key == "y" else "Nordholm stands in one spelling only")
        assert not options.session.exists()

    async def test_an_answer_counts_where_the_file_cannot_be_written_and_the_reader_is_told(self, options, tmp_path):
        unwritable = kept(options, tmp_path / "no" / "session.jsonl")
        async with open_reader(matter.ARTICLES, unwritable, size=(200, 30)) as reader:
            await reader.press("e", "y")
            assert reader.message.startswith("not on file: ")
            assert reader.message.endswith("Versicherung = Reederei")
            assert "session.jsonl" in reader.message
            await reader.analysed()
            assert reader.names.questions == []
            assert "Versicherung" in reader.names.names
            assert "Reederei" not in reader.names.names

    async def test_what_is_followed_is_followed_on_when_it_is_joined(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("e", "G", "enter", "e", "g", "y")
            await reader.analysed()
            await reader.press("escape")
            assert reader.claim_line.startswith("Versicherung 1/2")

    async def test_what_stood_in_the_file_at_the_start_is_not_asked(self, options):
        known = Aliases(different=(("Reederei", "Versicherung"),))
        async with open_reader(matter.ARTICLES, options, settings=Settings(aliases=known)) as reader:
            await reader.press("e")
            assert reader.names.questions == []
