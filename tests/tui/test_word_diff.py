"""The word diff of the passage at hand and its partners, as a reader uses it."""

import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from functools import partial

import matter
import pytest
from driver import open_reader

from lesart.core.compare import Progress, Settings
from lesart.core.language.passages import passages_of
from lesart.core.model import Article, Comparison, Difference, Link, Quantity, Shift
from lesart.core.reading import read_article
from lesart.tui.keymap import UserKeys
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def open_matter():
    return partial(open_reader, matter.ARTICLES, ReaderOptions(analyst=matter.analyst))


def analyst_of(comparison: Comparison):
    async def analyst(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
        yield Progress("done", 1, 1, comparison)

    return analyst


def linked(one: str, other: str) -> Comparison:
    """Two articles of one passage each, linked."""
    articles = tuple(read_article(f"{number}.txt", text.encode()) for number, text in enumerate((one, other)))
    a, b = (passages_of(article)[0] for article in articles)
    return Comparison(articles, (a, b), links=(Link(a.id, b.id, "same", 0.9, band="sure"),))


def opened(comparison: Comparison):
    return open_reader(comparison.articles, ReaderOptions(analyst=analyst_of(comparison)), size=(80, 24))


class TestPair:
    async def test_the_passage_and_its_best_partner_stand_under_each_other_in_full(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n", "D")
            await reader.analysed()
            assert reader.diff.header.startswith("lesart  1 ~ 2 · partner 1/2 · ≠ conflict ▮▮▯ likely 81 %")
            assert reader.diff.texts == [matter.KAI, matter.KAI_SWAPPED]
            assert not reader.diff.side_by_side
            assert reader.overflowing == []

    async def test_where_there_is_room_they_stand_side_by_side(self, open_matter):
        for width in (120, 200):
            async with open_matter(size=(width, 40)) as reader:
                await reader.press("n", "n", "D")
                await reader.analysed()
                assert reader.diff.side_by_side
                assert reader.overflowing == []

    async def test_until_the_words_are_read_the_passages_can_be_read_already(self, open_matter, monkeypatch):
        async with open_matter(size=(80, 24)) as reader:
            monkeypatch.setattr("lesart.tui.screens.diff.DiffScreen.run_worker", lambda self, work, **_: work.close())
            await reader.press("n", "n", "D")
            assert reader.diff.texts[0] == matter.KAI
            assert reader.diff.legend == "reading words …"
            await reader.press("y")
            assert reader.message == "the words are still being read"

    async def test_n_and_d_go_to_the_next_partner_and_round_again(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n", "D", "n")
            await reader.analysed()
            assert reader.diff.header.startswith("lesart  1 ~ 3 · partner 2/2")
            assert reader.diff.texts == [matter.KAI, matter.KAI_LATER]
            await reader.press("D")
            assert "partner 1/2" in reader.diff.header
            await reader.press("N")
            assert "partner 2/2" in reader.diff.header

    async def test_enter_goes_to_the_partner_in_the_text_and_esc_back_to_where_one_was(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n", "n", "D", "escape")
            assert not reader.in_diff
            assert reader.focused.claim == [matter.KAI]
            await reader.press("D", "enter")
            assert not reader.in_diff
            assert reader.focused.claim == [matter.KAI_LATER]
            await reader.press("ctrl+o")
            assert reader.focused.claim == [matter.KAI]

    async def test_of_what_stands_only_here_the_nearest_candidate_is_shown(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("o", "D")
            await reader.analysed()
            assert reader.diff.texts == [matter.ALONE, matter.FLOOD_TOO]
            assert "perhaps related" in reader.diff.header

    async def test_in_the_list_of_candidates_it_shows_the_one_at_the_cursor(self, open_matter):
        async with open_matter(size=(120, 30)) as reader:
            await reader.press("n", "n", "c", "j", "D")
            await reader.analysed()
            assert "partner 2/" in reader.diff.header
            assert reader.diff.texts[1] == matter.KAI_SWAPPED
            await reader.press("escape")
            assert reader.lists_candidates

    async def test_before_anything_is_compared_it_says_why_there_is_nothing_to_show(self):
        async with opened(replace(linked("Die Flut kam.", "Die Flut kam nachts."), links=())) as reader:
            await reader.press("D")
            assert not reader.in_diff
            assert reader.message == "no two passages of these articles come near each other"


class TestChanges:
    async def test_what_changed_is_listed_first_things_first_and_marked_in_both(self):
        pair = linked("Am Kai standen 2.300 Helfer.", "Am Kai standen 2.030 Helfer nicht.")
        async with opened(pair) as reader:
            await reader.press("D")
            await reader.analysed()
            assert reader.diff.rows[:2] == ["number 2.300 → 2.030", "not/must only in 2: nicht"]
            assert reader.diff.row == reader.diff.rows[0]
            assert reader.diff.at == ["2.300", "2.030"]
            assert "2.300" in reader.diff.underlined[0]
            await reader.press("j")
            assert reader.diff.at[1] == "nicht"
            assert reader.diff.at[0] == "‸"

    async def test_what_moved_is_marked_apart(self):
        pair = linked("In der Nacht stieg das Wasser über die Mole.", "Das Wasser stieg über die Mole in der Nacht.")
        async with opened(pair) as reader:
            await reader.press("D")
            await reader.analysed()
            assert any("‹" in text and "›" in text for text in reader.diff.texts)
            assert any(row.startswith("moved ") for row in reader.diff.rows)

    async def test_what_each_side_adds_is_told_by_kind(self):
        pair = linked("Die Flut kam nachts und riss Boote und Stege los.", "Die Flut kam nachts.")
        async with opened(pair) as reader:
            await reader.press("D")
            await reader.analysed()
            assert [row for row in reader.diff.rows if row.startswith("1 adds")]
            assert not [row for row in reader.diff.rows if row.startswith("2 adds")]

    async def test_a_number_that_one_side_alone_has_is_told_once_with_what_it_counts(self):
        pair = linked("Die Flut kam nachts und riss 43 Boote los.", "Die Flut kam nachts.")
        counts = (Quantity(pair.articles[0].id, 29, 31, 43, 43, counted="boot", event="missing"),)
        async with opened(replace(pair, quantities=counts)) as reader:
            await reader.press("D")
            await reader.analysed()
            assert reader.diff.rows[0].startswith("number only in 1: 43")
            assert not [row for row in reader.diff.rows if row.startswith("1 adds number")]

    async def test_a_class_is_hidden_by_its_key_and_shown_again(self):
        async with opened(linked("Die Flut, kam nachts.", "Die Flut kam abends.")) as reader:
            await reader.press("D")
            await reader.analysed()
            before = reader.diff.rows
            assert "punctuation only in 1: ," in before
            await reader.press("7")
            assert reader.diff.rows == [row for row in before if not row.startswith("punctuation")]
            assert "7 (" in reader.diff.legend
            await reader.press("7")
            assert reader.diff.rows == before

    async def test_x_leaves_facts_alone_and_then_all_again(self):
        async with opened(linked("Die Flut riss nachts 20 Boote los.", "Die Flut riss abends 30 Boote weg.")) as reader:
            await reader.press("D")
            await reader.analysed()
            before = reader.diff.rows
            await reader.press("x")
            assert reader.diff.rows[0] == "number 20 → 30"
            assert not [row for row in reader.diff.rows if row.startswith("wording")]
            assert "nachts" not in reader.diff.underlined[0]
            await reader.press("x")
            assert reader.diff.rows == before

    async def test_a_cursor_on_a_change_stays_on_it_when_a_class_is_hidden(self):
        async with opened(linked("Die Flut, riss nachts 20 Boote los.", "Die Flut riss abends 30 Boote los!")) as reader:
            await reader.press("D")
            await reader.analysed()
            await reader.press("G", "k", "7")
            await reader.press("G")
            last = reader.diff.row
            await reader.press("7")
            assert reader.diff.row == last

    async def test_with_ascii_signs_nothing_else_is_drawn(self):
        pair = linked("In der Nacht stieg das Wasser auf 2 Meter.", "Das Wasser stieg auf 3 Meter in der Nacht.")
        options = ReaderOptions(analyst=analyst_of(pair), ascii_only=True)
        async with open_reader(pair.articles, options, size=(80, 24)) as reader:
            await reader.press("D")
            await reader.analysed()
            assert not set("‹›‸▌→") & set("".join([*reader.diff.texts, *reader.diff.rows, *reader.diff.at]))


class TestAround:
    async def test_what_the_link_differs_in_and_where_a_reserve_is_missing_stands_on_top(self):
        pair = linked("Angeblich standen 2.300 Helfer am Kai.", "Am Kai standen 2.030 Helfer.")
        a, b = pair.passages
        values = (matter.SlotValue(a.id, "2.300 Helfer", 19, 31), matter.SlotValue(b.id, "2.030 Helfer", 15, 27))
        differing = Difference("number", "Helfer", values, "differs", ("digits swapped",))
        shift = Shift("hedge dropped", b.id, a.id, "Angeblich", 0, 9)
        link = replace(pair.links[0], relation="conflict", differences=(differing,), shifts=(shift,))
        async with opened(replace(pair, links=(link,))) as reader:
            await reader.press("D")
            assert reader.diff.told == [
                "number differs, digits swapped? · Helfer: 2.300 Helfer (1) · 2.030 Helfer (2)",
                "hedge dropped in 2 (“Angeblich”)",
            ]

    async def test_between_two_languages_it_says_that_only_facts_are_compared(self):
        pair = linked(
            "Die Stadt schickte nach Angaben des Hafens in der Nacht 300 Helfer an den Kai.",
            "According to the port authority the city sent 400 helpers to the quay in the night.",
        )
        async with opened(pair) as reader:
            await reader.press("D")
            await reader.analysed()
            assert reader.diff.told == ["two languages (de, en): only numbers, dates and names are compared"]
            assert not [row for row in reader.diff.rows if row.startswith(("wording", "punctuation", "moved", "not"))]
            assert "wording" not in reader.diff.legend

    async def test_y_copies_it_with_marks(self):
        async with opened(linked("Es kamen 20 Boote.", "Es kamen 30 Boote.")) as reader:
            await reader.press("D")
            await reader.analysed()
            await reader.press("y")
            assert "Es kamen [-20-] {+30+} Boote." in reader.app.clipboard
            assert reader.message.startswith("copied this word diff ")

    async def test_passages_too_long_for_the_screen_follow_the_cursor_and_the_list_keeps_rows(self):
        long = " ".join(f"Boot {number} trieb ab" for number in range(120))
        async with opened(linked(f"Es begann, {long}, am Ende fehlten 20.", f"Es begann, {long}, am Ende fehlten 30.")) as reader:
            await reader.press("D")
            await reader.analysed()
            assert reader.diff.at == ["20", "30"]
            assert len(reader.diff.rows) >= 1
            assert reader.overflowing == []

    async def test_article_text_stays_text(self):
        async with opened(linked("Die [bold]Flut[/] \u202ekam nachts.", "Die [red]Flut[/] kam.")) as reader:
            await reader.press("D")
            await reader.analysed()
            assert reader.diff.texts[0].startswith("Die [bold]Flut[/] \N{REPLACEMENT CHARACTER}kam")

    async def test_own_keys_count_here_too(self, open_matter):
        async with open_matter(size=(80, 24), keys=UserKeys({"diff-name": "z"})) as reader:
            await reader.press("n", "n", "D")
            await reader.analysed()
            assert "z name" in reader.diff.legend
            await reader.press("z")
            assert "z (name" in reader.diff.legend


class TestInThePass:
    async def test_d_shows_the_passages_of_the_conflict_and_esc_leads_back_to_it(self, open_matter):
        async with open_matter(size=(100, 40)) as reader:
            await reader.press("p", "D")
            await reader.analysed()
            assert reader.diff.texts == [matter.KAI, matter.KAI_SWAPPED]
            await reader.press("escape")
            assert reader.going.header.startswith("lesart  conflict 1 of 2")

    async def test_enter_leads_on_into_the_text(self, open_matter):
        async with open_matter(size=(100, 40)) as reader:
            await reader.press("p", "D", "enter")
            assert not reader.in_pass
            assert reader.focused.claim == [matter.KAI_SWAPPED]

    async def test_at_the_end_of_the_pass_there_is_no_pair(self, open_matter):
        async with open_matter(size=(100, 40)) as reader:
            await reader.press("p", "n", "n", "D")
            assert not reader.in_diff
            assert reader.message.startswith("this is the end")


def test_the_key_waits_for_nothing_heavy():
    code = "import sys, lesart.tui.screens.reader, lesart.tui.screens.diff; print(sorted({'numpy', 'spacy', 'lxml'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
