from dataclasses import replace

import matter
import pytest
from driver import open_reader
from textual.widgets import Static

from lesart.tui.keymap import UserKeys
from lesart.tui.panels.passage_line import PassageLine
from lesart.tui.panes.painting import LOOKS
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def options(tmp_path):
    return ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst)


@pytest.fixture
def open_matter(options):
    def start(count: int = 5, **kwargs):
        return open_reader(matter.ARTICLES[:count], options, **kwargs)

    return start


class TestFirstScreen:
    async def test_it_tells_what_was_found_how_panes_follow_and_which_keys_help(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            assert "5 articles · 5 claims: 1 same · 2 conflict · 2 only here" in reader.header
            assert reader.header.endswith("sync: passage")
            assert reader.pane(0).title.startswith("▶1 Morgenblatt")
            assert "n goes to the next claim; x to the conflicts" in reader.claim_line
            assert "= same   ≠ conflict   ~ perhaps related   · only here" in reader.claim_line
            assert reader.keys.startswith("n next claim  Enter who else?  x conflicts")
            assert reader.keys.endswith("? help  q quit")

    async def test_a_pane_header_names_the_encoding_where_it_is_unusual(self, open_matter):
        async with open_matter(2, size=(140, 30)) as reader:
            assert "utf-8" not in reader.pane(0).title
            assert reader.pane(1).title.endswith("2024-02-02 · de · windows-1252")

    async def test_in_a_narrow_pane_outlet_date_language_and_encoding_stay_in_view(self, open_matter):
        async with open_matter(2, size=(80, 30)) as reader:
            assert reader.pane(0).title == "▶1 Morgenblatt          2024-02-01 · de"
            assert reader.pane(1).title == "2 Küsten…  2024-02-02 de windows-1252"

    async def test_signs_stand_beside_the_text(self, open_matter):
        async with open_matter(size=(120, 50)) as reader:
            assert reader.pane(0).gutter == "=≠·≠"

    @pytest.mark.parametrize(("width", "panes"), [(50, 1), (60, 2), (80, 2), (120, 3), (200, 4)])
    async def test_as_many_panes_as_fit_and_tabs_for_the_rest(self, open_matter, width, panes):
        async with open_matter(size=(width, 24)) as reader:
            assert len(reader.panes) == panes
            assert reader.tabs.startswith("1 ")
            assert "conflict" in reader.header or width < 60
            assert "q quit" in reader.keys

    async def test_no_tabs_where_every_article_has_its_pane(self, open_matter):
        async with open_matter(2) as reader:
            assert reader.tabs == ""

    async def test_a_narrower_screen_keeps_the_article_one_reads(self, open_matter):
        async with open_matter(size=(160, 30)) as reader:
            await reader.press("3")
            await reader.resize(50, 24)
            assert reader.focused.title.startswith("▶3 Wochenschau")
            await reader.resize(160, 30)
            assert len(reader.panes) == 4
            assert reader.focused.title.startswith("▶3 Wochenschau")

    async def test_what_could_not_be_opened_is_told_once(self, options):
        async with open_reader(matter.ARTICLES, replace(options, problems=["x.txt: is empty; leave it out"])) as reader:
            assert "x.txt: is empty" in reader.keys
            await reader.press("j")
            assert "x.txt" not in reader.keys


class TestPassageLine:
    async def test_the_legend_names_every_class_in_its_own_look_without_any_key(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            assert reader.passage_line.split("  ") == ["person", "place", "organisation", "other name", "role", "number", "date"]
            looks = {span.style for span in reader.app.screen.query_one(PassageLine).render().spans}
            assert looks == {f"{look} ${name}" for name, look in LOOKS.items()}

    async def test_who_says_the_passage_one_is_at_is_told_beside_it(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n")
            assert reader.passage_line.startswith("says: Odahl, reported  ")
            assert reader.passage_line.endswith("person place org. other role number date")
            assert reader.overflowing == []
            await reader.press("enter")
            assert not reader.passage_line.startswith("says")

    async def test_where_marks_are_hidden_it_says_which_key_shows_them(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("E")
            assert reader.passage_line == "names and numbers do not stand out; E shows them"

    async def test_on_a_low_screen_its_row_is_the_texts(self, open_matter):
        async with open_matter(size=(80, 19)) as reader:
            assert reader.passage_line == ""
            await reader.resize(80, 20)
            assert reader.passage_line.startswith("person")


class TestReading:
    async def test_line_keys_and_edges(self, open_matter):
        async with open_matter(2, size=(80, 12)) as reader:
            first = reader.pane(0).top_line
            await reader.press("j", "j")
            second = reader.pane(0).top_line
            assert second != first
            await reader.press("k", "up")
            assert reader.pane(0).top_line == first
            await reader.press("G")
            assert "Boote" in reader.pane(0).text
            await reader.press("g")
            assert reader.pane(0).top_line == first

    @pytest.mark.parametrize(("down", "up"), [("d", "u"), ("space", "b"), ("pagedown", "pageup"), ("down", "up")])
    async def test_page_keys(self, open_matter, down, up):
        async with open_matter(2, size=(80, 12)) as reader:
            first = reader.pane(0).top_line
            await reader.press(down)
            assert reader.pane(0).top_line != first
            await reader.press(up)
            assert reader.pane(0).top_line == first


class TestPanes:
    async def test_tab_goes_round(self, open_matter):
        async with open_matter(3) as reader:
            titles = []
            for key in ("tab", "tab", "tab", "shift+tab"):
                await reader.press(key)
                titles.append(reader.focused.title[1])
                assert [pane.lit for pane in reader.panes] == [pane.focused for pane in reader.panes]
            assert titles == ["2", "3", "1", "3"]

    async def test_the_header_of_the_pane_that_enter_leads_to_stands_out(self, open_matter):
        async with open_matter(3) as reader:
            await reader.press("n", "enter")
            assert [pane.lit for pane in reader.panes] == [False, False, True]

    async def test_with_one_pane_tab_shows_the_next_article_where_it_was_left(self, open_matter):
        async with open_matter(size=(50, 12)) as reader:
            await reader.press("j", "j", "j")
            place = reader.pane(0).top_line
            await reader.press("tab")
            assert reader.focused.title.startswith("▶2")
            await reader.press("shift+tab")
            assert reader.pane(0).top_line == place

    async def test_a_digit_focuses_a_pane_or_brings_an_article_into_this_one(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("2")
            assert [pane.focused for pane in reader.panes] == [False, True, False]
            await reader.press("5")
            assert reader.focused.title.startswith("▶5 Inselkurier")
            assert [pane.title[0] for pane in reader.panes] == ["1", "▶", "3"]

    async def test_an_article_brought_into_view_shows_its_part_of_the_claim_at_hand(self, open_matter):
        async with open_matter(size=(80, 12)) as reader:
            await reader.press("n", "n", "3")
            assert reader.focused.title.startswith("▶3")
            assert reader.focused.claim == [matter.KAI_LATER]
            assert "2.300 Helfer" in reader.focused.text

    async def test_a_digit_without_an_article_says_how_many_there_are(self, open_matter):
        async with open_matter(2) as reader:
            await reader.press("7")
            assert reader.message == "there is no article 7: 2 are open"

    async def test_sync_modes_go_round_and_are_always_named(self, open_matter):
        async with open_matter(2) as reader:
            modes = []
            for _ in range(3):
                await reader.press("s")
                modes.append(reader.header.rsplit(" ", 1)[1])
            assert modes == ["proportional", "off", "passage"]

    async def test_a_pane_without_counterpart_holds_and_says_so(self, open_matter):
        async with open_matter(2, size=(80, 14)) as reader:
            await reader.press("j")
            assert "no counterpart" in reader.pane(1).title


class TestClaims:
    async def test_n_goes_to_the_next_claim_and_marks_it_in_every_pane(self, open_matter):
        async with open_matter(size=(120, 16)) as reader:
            await reader.press("n")
            assert [pane.claim for pane in reader.panes] == [[matter.FLOOD], [matter.FLOOD_TOO], [matter.FLOOD_ALSO]]
            assert reader.claim_line.startswith("= same 1/1")
            await reader.press("n")
            assert [pane.claim for pane in reader.panes] == [[matter.KAI], [matter.KAI_SWAPPED], [matter.KAI_LATER]]
            assert all("Helfer" in pane.text for pane in reader.panes)
            await reader.press("N")
            assert reader.pane(0).claim == [matter.FLOOD]

    async def test_the_line_below_names_what_differs_all_values_who_says_them_of_what_day_and_reasons(self, open_matter):
        async with open_matter(size=(180, 30)) as reader:
            await reader.press("n", "n")
            assert reader.claim_line.split("\n") == [
                "≠ conflict 1/2 ▮▮▮ sure 97 %  number differs: Helfer · same speaker, digits swapped? "
                "· 3 states as fact what 1 and 2 attribute to Odahl",
                "   2.300 Helfer (1 Morgenblatt, Odahl, 1 Feb) · 2.030 Helfer (2 Küstenbote, 2 Feb) · "
                "2.300 Helfer (3 Wochenschau, 3 Feb)   why: Helfer, Kai",
            ]

    async def test_of_what_can_only_grow_it_says_that_the_later_number_is_higher(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n", "n")
            assert reader.claim_line.split("\n") == [
                "≠ conflict 2/2 ▮▮▯ likely 81 %  number, later and higher: Boot",
                "   Neun Boote (1 Morgenblatt, 1 Feb) · Zwölf Boote (2 Küstenbote, 2 Feb)",
            ]

    async def test_on_a_small_screen_what_differs_stands_above_all_values(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n")
            above, below = reader.claim_line.split("\n")
            assert above == "≠ conflict 1/2 ▮▮▮ sure 97 %  number differs · same speaker, digits swapped?"
            assert below.strip() == "2.300 Helfer (1, Odahl) · 2.030 Helfer (2) · 2.300 Helfer (3)"
            assert reader.overflowing == []

    async def test_the_values_that_differ_stand_out_in_every_pane_without_colour_too(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n")
            assert [pane.values for pane in reader.panes] == [[], [], []]
            await reader.press("n")
            assert [pane.values for pane in reader.panes] == [["2.300 Helfer"], ["2.030 Helfer"], []]
            pane = reader.pane(1).frame.pane
            segments = [segment for y in range(pane.size.height) for segment in pane.render_line(y)]
            assert [segment.text.strip() for segment in segments if segment.style and segment.style.reverse] == ["2.030", "Helfer"]
            await reader.press("i")
            assert [pane.values for pane in reader.panes] == [[], [], []]

    @pytest.mark.parametrize("width", [50, 60])
    async def test_on_the_narrowest_the_values_take_both_rows(self, open_matter, width):
        async with open_matter(size=(width, 24)) as reader:
            await reader.press("n", "n")
            for said in ("2.300 Helfer (1, Odahl)", "2.030 Helfer (2)", "2.300 Helfer (3)"):
                assert said in reader.claim_line

    async def test_where_there_is_little_room_the_articles_of_a_claim_keep_short_names(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n")
            assert "▮▮▮ sure 97 %  in 1 Morgenb… · 2 Küstenb… · 3 Wochens… · 4 Hafenfu…" in reader.claim_line
            await reader.resize(76, 24)
            assert "▮▮▮ sure  in 1 Morgenb… · 2 Küstenb… · 3 Wochens… · 4 Hafenfu…" in reader.claim_line
            await reader.resize(70, 24)
            assert "▮▮▮ sure 97 %  in 1 · 2 · 3 · 4" in reader.claim_line
            await reader.resize(50, 24)
            assert "▮▮▮ sure  in 1 · 2 · 3 · 4" in reader.claim_line
            assert reader.overflowing == []

    async def test_after_the_last_claim_n_says_so_and_stays(self, open_matter):
        async with open_matter() as reader:
            await reader.press("n", "n", "n", "n")
            assert "no claim after this place" in reader.message
            assert reader.pane(0).claim == [matter.BOATS]

    async def test_enter_goes_to_each_partner_once_the_surest_first_and_shows_articles_no_pane_showed(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n")
            seen, told = [], []
            for _ in range(5):
                await reader.press("enter")
                seen.append(reader.focused.title[1])
                told.append(reader.message)
            assert seen == ["3", "2", "4", "1", "3"]
            assert told == [
                "1 of 3 · ▮▮▮ sure 97 % · 3 Wochenschau",
                "2 of 3 · ▮▮▯ likely 81 % · 2 Küstenbote",
                "3 of 3 · ▮▮▯ likely 62 % · 4 Hafenfunk",
                "back where you set out · 1 Morgenblatt · 3 passages tell this elsewhere",
                "1 of 3 · ▮▮▮ sure 97 % · 3 Wochenschau",
            ]

    async def test_enter_sets_out_anew_from_a_passage_one_went_to_by_another_way(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n", "enter", "2", "enter")
            assert reader.message == "1 of 3 · ▮▮▯ likely 81 % · 1 Morgenblatt"
            await reader.press("enter")
            assert reader.message == "2 of 3 · linked through others alone · 3 Wochenschau"

    async def test_enter_with_one_pane_shows_the_other_article_there_and_ctrl_o_returns(self, open_matter):
        async with open_matter(size=(50, 20)) as reader:
            await reader.press("n", "enter")
            assert reader.focused.title.startswith("▶3")
            assert reader.focused.claim == [matter.FLOOD_ALSO]
            await reader.press("ctrl+o")
            assert reader.focused.title.startswith("▶1")
            assert reader.focused.claim == [matter.FLOOD]

    async def test_enter_on_what_only_one_article_has_says_so(self, open_matter):
        async with open_matter() as reader:
            await reader.press("o", "enter")
            assert reader.message == "found in no other article"

    async def test_back_and_forward(self, open_matter):
        async with open_matter(2, size=(80, 12)) as reader:
            await reader.press("n", "n")
            await reader.press("ctrl+o")
            assert reader.pane(0).claim == [matter.FLOOD]
            await reader.press("ctrl+f")
            assert reader.pane(0).claim == [matter.KAI]
            await reader.press("ctrl+f")
            assert reader.message == "no return to undo"

    async def test_scrolling_away_takes_the_claim_at_the_reading_line(self, open_matter):
        async with open_matter(2, size=(80, 12)) as reader:
            await reader.press("n", "G")
            assert reader.pane(0).claim == [matter.BOATS]
            await reader.press("g")
            assert reader.pane(0).claim == []

    async def test_with_sync_off_other_panes_stay(self, open_matter):
        async with open_matter(2, size=(80, 12)) as reader:
            await reader.press("s", "s")
            place = reader.pane(1).top_line
            await reader.press("n", "n")
            assert reader.pane(1).top_line == place
            assert reader.pane(1).claim == [matter.KAI_SWAPPED]


class TestWhatIsPerhapsRelated:
    @pytest.fixture
    def open_unsure(self, options):
        return open_reader(matter.ARTICLES[:3], replace(options, analyst=matter.unsure_analyst), size=(120, 14))

    async def test_it_is_marked_and_counted_apart(self, open_unsure):
        async with open_unsure as reader:
            assert "1 claim: 0 same · 0 conflict · 1 only here · 3 perhaps related" in reader.header
            await reader.press("d")
            assert "~" in reader.pane(0).gutter
            await reader.press("g")
            assert "Nothing sure; ~ marks what may be related." in reader.claim_line

    async def test_n_does_not_walk_it_and_says_what_there_is(self, open_unsure):
        async with open_unsure as reader:
            await reader.press("n")
            assert reader.pane(0).claim == []
            assert reader.message == "nothing sure; ~ marks what may be related: scroll there, Enter jumps"

    async def test_at_the_reading_line_it_is_told_with_its_confidence_and_enter_follows_it(self, open_unsure):
        async with open_unsure as reader:
            await reader.press("G")
            assert reader.claim_line.startswith("~ perhaps related 3/3 ▮▯▯ candidate 31 %  in 1 Morgenblatt · 2 Küstenbote")
            await reader.press("enter")
            assert reader.focused.claim == [matter.BOATS_TOO]
            await reader.press("w")
            assert "wrote 2 passages" in reader.message


class TestFilters:
    async def test_x_marks_and_walks_conflicts_only_beginning_with_the_first(self, open_matter):
        async with open_matter(size=(120, 50)) as reader:
            await reader.press("x")
            assert reader.pane(0).claim == [matter.KAI]
            assert reader.pane(0).gutter == "≠≠"
            assert "conflicts only" in reader.header
            await reader.press("n")
            assert reader.pane(0).claim == [matter.BOATS]
            await reader.press("n")
            assert "no conflict after this place" in reader.message

    async def test_between_conflicts_the_line_below_says_which_keys_lead_on(self, open_matter):
        async with open_matter(size=(80, 14)) as reader:
            await reader.press("x", "g")
            assert reader.claim_line.startswith("No conflict at this line. n goes to the next; x shows everything again.")
            await reader.press("x", "slash")
            await reader.type("speichern")
            await reader.press("enter")
            assert reader.claim_line.startswith("No match at this line. n goes to the next hit; Esc leaves the search.")

    async def test_on_a_narrow_screen_fewer_keys_are_named_and_no_word_is_broken(self, open_matter):
        async with open_matter(size=(50, 14)) as reader:
            await reader.press("x", "g")
            first, second = reader.claim_line.split("\n")
            assert first == "No conflict at this line. n goes to the next."
            assert second.endswith("…")

    async def test_x_again_shows_everything(self, open_matter):
        async with open_matter(size=(120, 50)) as reader:
            await reader.press("x", "x")
            assert reader.pane(0).gutter == "=≠·≠"
            assert "conflicts only" not in reader.header

    async def test_o_goes_to_what_stands_only_here_and_tells_what_was_looked_for(self, open_matter):
        async with open_matter(size=(120, 50)) as reader:
            await reader.press("o")
            assert reader.pane(0).claim == [matter.ALONE]
            assert reader.pane(0).gutter == "·"
            found, looked_for = reader.claim_line.split("\n")
            assert found == "· only here 1/1  found in no other article"
            assert looked_for.strip() == "nowhere else: zwei Kinder, Hund   elsewhere too: Wasser (2 3 4)   nearest: 0.31 in 2"

    async def test_a_filter_with_nothing_in_this_article_goes_to_the_nearest_that_has_some(self, open_matter):
        async with open_matter(size=(120, 50)) as reader:
            await reader.press("2", "o")
            assert reader.focused.title.startswith("▶4")

    async def test_where_there_is_no_conflict_x_says_so(self, options):
        async with open_reader(matter.ARTICLES[3:5], options) as reader:
            await reader.press("x")
            assert reader.message == "no conflicts found"
            assert "conflicts only" not in reader.header


class TestSearch:
    async def test_n_walks_hits_in_all_panes_and_the_badge_counts_them(self, open_matter):
        async with open_matter(3, size=(120, 30)) as reader:
            await reader.press("slash")
            await reader.type("HELFER")
            await reader.press("enter")
            assert "search 1/3" in reader.header
            assert "n next hit" in reader.keys
            assert (reader.focused.title[1], reader.focused.hit) == ("1", "Helfer")
            await reader.press("n")
            assert "search 2/3" in reader.header
            assert (reader.focused.title[1], reader.focused.hit) == ("2", "Helfer")
            await reader.press("N", "N")
            assert "search 3/3" in reader.header

    async def test_escape_leaves_the_search_and_n_walks_claims_again(self, open_matter):
        async with open_matter(3) as reader:
            await reader.press("slash")
            await reader.type("mole")
            await reader.press("enter", "escape")
            assert "search" not in reader.header
            assert "n next claim" in reader.keys
            await reader.press("g", "n")
            assert reader.pane(0).claim == [matter.FLOOD]

    async def test_what_is_not_found_is_told_and_n_still_walks_claims(self, open_matter):
        async with open_matter(3) as reader:
            await reader.press("slash")
            await reader.type("zeppelin")
            await reader.press("enter")
            assert reader.message == "not found in any article: zeppelin"
            await reader.press("n")
            assert reader.pane(0).claim == [matter.FLOOD]

    async def test_giving_up_the_query_returns_to_the_pane(self, open_matter):
        async with open_matter(3) as reader:
            await reader.press("2", "slash", "q", "escape")
            assert reader.focused.title.startswith("▶2")
            assert "n next claim" in reader.keys

    async def test_a_hit_in_an_article_without_pane_brings_it_into_view(self, open_matter):
        async with open_matter(size=(50, 20)) as reader:
            await reader.press("slash")
            await reader.type("reederei will")
            await reader.press("enter")
            assert reader.focused.title.startswith("▶5")
            assert reader.focused.hit == "Reederei will"


class TestTakingAway:
    async def test_x_n_w_writes_the_claim_with_both_values(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("x", "w")
            assert reader.message == f"wrote 3 passages to {options.notes} (1 claim so far)"
        written = options.notes.read_text(encoding="utf-8")
        assert matter.KAI in written
        assert matter.KAI_SWAPPED in written

    async def test_a_claim_is_written_once(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("x", "w", "w")
            assert reader.message == f"this claim is written already, to {options.notes}"
            await reader.press("enter", "w")
            assert reader.message == f"this claim is written already, to {options.notes}"
        assert options.notes.read_text(encoding="utf-8").count(matter.KAI) == 1

    async def test_writing_where_no_claim_is_at_hand_says_what_to_do(self, open_matter, options):
        async with open_matter() as reader:
            await reader.press("w")
            assert "n goes to the next one" in reader.message
        assert not options.notes.exists()

    async def test_a_file_that_cannot_be_written_is_named_with_the_reason(self, tmp_path):
        notes = tmp_path / "no" / "claims.md"
        async with open_reader(matter.ARTICLES, ReaderOptions(notes=notes, analyst=matter.analyst), size=(200, 30)) as reader:
            await reader.press("x", "w")
            assert f"not written: {notes}: No such file or directory" in reader.message

    async def test_y_copies_the_passage_at_hand_and_says_which_way(self, open_matter, monkeypatch):
        monkeypatch.setattr("lesart.tui.app.native_tool", lambda: None)
        async with open_matter() as reader:
            await reader.press("x", "y")
            assert reader.app.clipboard == matter.KAI
            assert reader.message.startswith("copied this passage through the terminal; nothing there? w writes to a file")

    async def test_y_names_the_tool_that_took_the_text(self, open_matter, monkeypatch):
        monkeypatch.setattr("lesart.tui.app.native_tool", lambda: ("wl-copy",))
        monkeypatch.setattr("lesart.tui.app.copy_natively", lambda text, tool: True)
        async with open_matter() as reader:
            await reader.press("x", "y")
            assert reader.message.endswith("with wl-copy")


class TestMouse:
    async def test_a_click_picks_the_claim_and_a_double_click_follows_it(self, open_matter):
        async with open_matter(2, size=(120, 50)) as reader:
            pane = reader.pane(0)
            row = next(y for y, line in enumerate(pane.lines) if "2.300" in line)
            await reader.pilot.click(pane.frame.pane, offset=(6, row))
            await reader.pilot.pause()
            assert pane.claim == [matter.KAI]
            assert pane.focused
            await reader.pilot.click(pane.frame.pane, offset=(6, row), times=2)
            await reader.pilot.pause()
            assert reader.pane(1).focused

    async def test_a_click_on_a_tab_shows_the_article(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            place = reader.tabs.index("4 Hafenfunk")
            await reader.pilot.click("ArticleTabs", offset=(place + 2, 0))
            await reader.pilot.pause()
            assert reader.focused.title.startswith("▶4")


class TestProgram:
    async def test_t_takes_the_next_theme_and_names_it(self, open_matter):
        async with open_matter(2) as reader:
            await reader.press("t")
            assert (reader.app.theme, reader.message) == ("light", "theme: light")

    async def test_every_theme_can_be_drawn(self, open_matter):
        async with open_matter(2) as reader:
            for _ in reader.app.available_themes:
                await reader.press("t")
            assert reader.app.theme == "dark"

    async def test_shift_e_hides_the_marks_on_names(self, open_matter):
        async with open_matter(2) as reader:
            await reader.press("E")
            assert not reader.pane(0).frame.pane.names_shown

    async def test_help_shows_every_group_and_closes_with_q(self, open_matter):
        async with open_matter(2, size=(120, 500)) as reader:
            await reader.press("question_mark")
            shown = reader.app.export_screenshot().replace("&#160;", " ")
            for word in (
                "Signs and looks",
                "only here",
                "▮▮▯ likely",
                "readers disagree",
                "other name",
                "Who says it",
                "Reading",
                "Panes",
                "Claims",
                "Names",
                "In the list of candidates",
                "Search",
                "Taking away",
                "Program",
                "Mouse",
            ):
                assert word in shown
            await reader.press("q")
            assert reader.pane(0).focused

    async def test_on_a_narrow_screen_the_help_keeps_its_two_columns(self, open_matter):
        async with open_matter(2, size=(80, 60)) as reader:
            await reader.press("question_mark")
            await reader.resize(60, 60)
            shown = str(reader.app.screen.query_one(Static).render()).split("\n")
            assert max(map(len, shown)) <= 52
            at = next(n for n, line in enumerate(shown) if "≠ conflict" in line)
            assert shown[at].index("same fact") == shown[at + 1].index("line below")

    async def test_the_palette_finds_a_claim_by_its_value(self, open_matter):
        async with open_matter(2, size=(120, 40)) as reader:
            await reader.press("ctrl+p")
            await reader.type("2.030")
            await reader.pilot.pause(0.5)
            await reader.press("enter")
            await reader.pilot.pause()
            assert reader.pane(0).claim == [matter.KAI]

    async def test_the_palette_finds_a_name(self, open_matter):
        async with open_matter(2, size=(120, 40)) as reader:
            await reader.press("ctrl+p")
            await reader.type("Odahl")
            await reader.pilot.pause(0.5)
            await reader.press("enter")
            await reader.pilot.pause()
            assert reader.pane(0).claim == [matter.KAI]

    async def test_own_keys_replace_the_default_ones_in_bindings_and_footer(self, open_matter):
        async with open_matter(2, keys=UserKeys({"next-claim": "m", "marks": "n"})) as reader:
            assert reader.keys.startswith("m next claim")
            await reader.press("m")
            assert reader.pane(0).claim == [matter.FLOOD]
            await reader.press("n")
            assert not reader.pane(0).frame.pane.names_shown
            await reader.press("j", "k")

    async def test_problems_with_own_keys_are_told(self, open_matter):
        async with open_matter(2, keys=UserKeys({}, ("keys.toml: n would mean both",))) as reader:
            assert "n would mean both" in reader.keys
