"""The lists below the panes as a reader uses them: looking through one, and walking it."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from functools import partial

import matter
import pytest
from driver import open_reader

from lesart.core.compare import Progress, Settings
from lesart.core.model import Article, Block, Check, Claim, Comparison, Link, Metadata, Passage, Place
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def open_matter():
    return partial(open_reader, matter.ARTICLES, ReaderOptions(analyst=matter.analyst))


def _place(article: int, words: str) -> Place:
    at = matter.ARTICLES[article].text.index(words)
    return Place(matter.ARTICLES[article].id, at, at + len(words))


CHECKS = (
    Check("sum", _place(0, "2.300 Helfer"), (_place(0, "Neun Boote"),), "2.300", "1.500 + 800 = 2.300", holds=True),
    Check("weekday", _place(1, "Zwölf Boote"), (), "Dienstag, 2. Februar", "2 February 2024 is a Friday", holds=False),
)


async def checking(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    async for progress in matter.analyst(articles, settings):
        yield replace(progress, comparison=replace(progress.comparison, checks=CHECKS))


async def finds_nothing(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    async for progress in matter.analyst(articles, settings):
        yield replace(progress, comparison=replace(progress.comparison, links=(), claims=(), only_here=()))


class TestLedger:
    async def test_l_lists_what_differs_by_weight_and_the_panes_show_where_the_cursor_is(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("l")
            assert reader.listed.title == "ledger 1/2 · by weight"
            assert reader.listed.rows == [
                "≠ number Helfer am Kai 2.300 Helfer · 2.030 Helfer differs ! 1 2 3",
                "≠ number Boote rissen sich los Neun Boote · Zwölf… later and higher 1 2",
            ]
            assert [pane.values for pane in reader.panes] == [["2.300 Helfer"], ["2.030 Helfer"]]
            assert all("Helfer" in pane.text for pane in reader.panes)
            await reader.press("j")
            assert reader.listed.at.startswith("≠ number Boote")
            assert [pane.claim for pane in reader.panes] == [[matter.BOATS], [matter.BOATS_TOO]]
            assert reader.claim_line.startswith("≠ conflict 2/2 ▮▮▯ likely 81 %  number, later and higher: Boot")
            assert reader.overflowing == []

    async def test_on_a_wide_screen_every_value_with_its_speaker_and_day_stands_beside_the_rows(self, open_matter):
        async with open_matter(size=(200, 40)) as reader:
            await reader.press("l")
            assert reader.listed.rows[0].endswith("2.300 Helfer · 2.030 Helfer differs, same speaker, digits swapped? 1 2 3")
            assert reader.listed.told == [
                "Helfer: 2.300 Helfer (1, Odahl, 1 Feb) · 2.030 Helfer (2, 2 Feb) — differs, same speaker, digits swapped?",
                "Helfer: 2.300 Helfer (1, Odahl, 1 Feb) · 2.300 Helfer (3, 3 Feb) — agrees",
                "assertion: 1 and 2 attribute it to Odahl",
                "assertion: 3 states as fact what 1 attributes to Odahl",
                "in 1, 2: Odahl, reported",
                "in 3: the article itself, as fact",
            ]

    async def test_whatever_the_size_the_text_stays_in_view_and_nothing_is_wider_than_its_place(self, open_matter):
        async with open_matter(size=(50, 20)) as reader:
            await reader.press("l")
            for size in ((50, 20), (80, 24), (120, 40), (200, 50)):
                await reader.resize(*size)
                assert all(len(pane.lines) >= size[1] // 3 for pane in reader.panes)
                assert any(pane.values for pane in reader.panes)
                assert reader.overflowing == []

    async def test_the_list_closes_and_the_reader_reads_on_where_it_led(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            for key in ("l", "escape", "q"):
                await reader.press("g", "l", "G", key)
                assert not reader.lists
                assert reader.focused.claim == [matter.BOATS]
                await reader.press("ctrl+o")
                assert reader.focused.top_line.strip().startswith("Der Hafen von Nordholm")

    async def test_a_click_into_the_text_closes_it(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("l")
            await reader.pilot.click(offset=(10, 4))
            await reader.pilot.pause()
            assert not reader.lists

    async def test_a_click_moves_the_cursor_and_a_double_click_walks_the_list_from_there(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("l")
            rows = reader.listed.panel.rows
            await reader.pilot.click(rows, offset=(20, 1))
            await reader.pilot.pause()
            assert reader.listed.title.startswith("ledger 2/2")
            await reader.pilot.click(rows, offset=(20, 1), times=2)
            await reader.pilot.pause()
            assert "ledger 2/2" in reader.header
            assert not reader.lists

    async def test_the_cursor_is_at_the_claim_at_hand_when_the_list_opens(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("n", "n", "n", "l")
            assert reader.listed.title.startswith("ledger 2/2")

    async def test_s_sorts_and_slash_filters_until_esc(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("l", "s", "s")
            assert reader.listed.title == "ledger 1/2 · as article 1 has them"
            await reader.press("slash")
            await reader.type("zwolf")
            assert [row[:21] for row in reader.listed.rows] == ["≠ number Boote rissen"]
            assert reader.pane(0).claim == [matter.BOATS]
            await reader.press("escape")
            assert len(reader.listed.rows) == 2
            await reader.press("slash")
            await reader.type("xyz")
            await reader.press("enter", "enter")
            assert reader.listed.rows == []
            assert reader.lists

    async def test_arithmetic_stands_at_the_end_what_does_not_hold_first_and_its_numbers_are_marked_in_the_text(self):
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=checking), size=(80, 24)) as reader:
            await reader.press("l", "G")
            assert reader.listed.rows[2:] == [
                "arithmetic that a reader can do again",
                "≠ weekday Dienstag, 2. Februar: 2 February 2024 is a Frid… does not hold, 2…",
                "✓ sum 2.300: 1.500 + 800 = 2.300 holds, 1 Morgenblatt",
            ]
            assert reader.pane(0).hits == ["2.300 Helfer", "Neun Boote"]
            assert reader.claim_line.split("\n") == ["holds: sum, 2.300", "   1.500 + 800 = 2.300   in 1 Morgenblatt"]
            await reader.press("k", "k")
            assert reader.listed.at.startswith("≠ number Boote")
            assert reader.pane(0).hits == []

    async def test_where_nothing_was_found_it_says_so(self):
        async with open_reader(matter.ARTICLES, ReaderOptions(analyst=finds_nothing), size=(80, 24)) as reader:
            await reader.press("l")
            assert reader.message == "no claim found that two articles share"
            await reader.press("O")
            assert reader.message == "nothing found that stands in one article only"
            assert not reader.lists


class TestOnlyHere:
    async def test_it_lists_by_article_what_nobody_else_has_with_the_receipt(self, open_matter):
        async with open_matter(size=(120, 40)) as reader:
            await reader.press("O")
            assert reader.listed.title == "only here 1/2 · central first"
            assert reader.listed.rows == [
                "1 Morgenblatt",
                "central zwei Kinder, Hund Ein Hund zog zwei Kinder aus dem Wass…",
                "4 Hafenfunk",
                "minor Versicherung Die Versicherung will nicht zahlen [n…",
            ]
            assert reader.listed.told == [
                "nearest: 2 Küstenbote: Das Wasser stieg nachts über die Mole hinaus.",
                "refused: shares only Wasser · score 0.31, a link needs 0.50",
                "elsewhere too: Wasser (2 3 4)",
                "nowhere else: number zwei Kinder · word Hund",
            ]
            assert reader.pane(0).claim == [matter.ALONE]
            await reader.press("j")
            assert reader.listed.at.startswith("minor Versicherung")
            assert any(pane.claim == [matter.ALONE_TOO] for pane in reader.panes)

    async def test_on_a_small_screen_the_receipt_keeps_a_row_for_why_the_nearest_was_refused(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("O")
            assert reader.listed.told[1] == "refused: shares only Wasser · score 0.31, a link needs 0.50"
            assert reader.overflowing == []

    async def test_c_goes_to_the_nearest_passage_and_ctrl_o_returns(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("O", "c")
            assert not reader.lists
            assert reader.focused.title.startswith("▶2")
            assert matter.FLOOD_TOO in reader.focused.claim
            await reader.press("ctrl+o")
            assert reader.focused.claim == [matter.ALONE]
            await reader.press("O", "j", "c")
            assert reader.message == "nothing came near this passage"

    async def test_the_cursor_passes_headings_by_in_both_directions(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("O", "k")
            assert reader.listed.title.startswith("only here 1/2")
            await reader.press("j")
            assert reader.listed.at.startswith("minor")
            await reader.press("N")
            assert reader.listed.at.startswith("central")
            await reader.press("G", "g")
            assert reader.listed.at.startswith("central")

    async def test_s_comes_to_names_and_numbers_of_one_article_within_passages_that_others_tell_too(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("O", "s", "s", "s")
            assert reader.listed.title == "only here 1/1 · what shared passages have besides"
            assert reader.listed.rows[:2] == ["1 Morgenblatt", "detail Odahl, 2.300 Helfer Die Stadt schickte 2.300 Helfer an den Kai…"]
            assert reader.pane(0).claim == [matter.KAI]
            assert reader.pane(0).hits == ["2.300 Helfer", "Odahl"]

    async def test_o_lists_only_what_is_central_when_sorted_so(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("O", "s", "s")
            assert reader.listed.title == "only here 1/1 · only what is central"


def _spoken(outlet: str, text: str) -> Article:
    return Article(outlet, f"{outlet}.txt", text, (Block(0, len(text), "body"),), metadata=Metadata(outlet=outlet, language="de"))


PROTESTS = (
    _spoken("Morgenblatt", "Am Montag begannen die Proteste in Nordholm. Die Proteste dauerten bis Mitternacht."),
    _spoken("Abendpost", "Am Montag begannen die Unruhen in Nordholm. Die Unruhen dauerten bis Mitternacht."),
)


async def calling_it_differently(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
    passages = tuple(
        Passage(f"{article.id}.{number}", article.id, found.start(), found.end(), 0)
        for article in PROTESTS
        for number, found in enumerate(re.finditer(r"[A-Z][^.]*\.", article.text))
    )
    pairs = [(one.id, other.id) for one, other in zip(passages[:2], passages[2:], strict=True)]
    claims = tuple(Claim(f"c{number}", pair, "same", title="Montag") for number, pair in enumerate(pairs))
    links = tuple(Link(*pair, "same", 0.9) for pair in pairs)
    yield Progress("done", 1, 1, Comparison(PROTESTS, passages, links=links, claims=claims))


class TestWording:
    async def test_it_lists_what_each_article_calls_one_thing_and_marks_the_words_in_all_panes(self):
        async with open_reader(PROTESTS, ReaderOptions(analyst=calling_it_differently), size=(120, 40)) as reader:
            await reader.press("W")
            assert reader.listed.title == "wording 1/1 · what things are called"
            assert reader.listed.rows == ["what happened", "the upheaval 1 Proteste 2× · 2 Unruhen 2×"]
            assert reader.listed.told[:2] == ["1 Morgenblatt: Proteste 2×", "2 Abendpost: Unruhen 2×"]
            assert [pane.hits for pane in reader.panes] == [["Proteste", "Proteste"], ["Unruhen", "Unruhen"]]
            assert reader.claim_line.split("\n") == ["the upheaval — what happened", "   1 Proteste 2× · 2 Unruhen 2×"]
            assert reader.overflowing == []

    async def test_enter_goes_from_place_to_place_of_a_row_through_all_articles(self):
        async with open_reader(PROTESTS, ReaderOptions(analyst=calling_it_differently), size=(80, 24)) as reader:
            await reader.press("W", "enter")
            assert "wording 1/4" in reader.header
            await reader.press("n", "n")
            assert "wording 3/4" in reader.header
            assert reader.focused.title.startswith("▶2")
            assert (reader.focused.hits, reader.focused.hit) == (["Unruhen", "Unruhen"], "Unruhen")
            assert [pane.hit for pane in reader.panes if not pane.focused] == [""]
            await reader.press("escape")
            assert reader.focused.hits == []

    async def test_s_turns_to_each_articles_own_words_with_the_statistic_and_to_how_articles_are_related(self, open_matter):
        async with open_matter(size=(120, 40)) as reader:
            await reader.press("W")
            assert reader.listed.title == "wording 1/5 · each article's own words"
            assert reader.listed.rows[0] == "words of 1 Morgenblatt"
            assert any("log-likelihood G2" in line for line in reader.listed.told)
            await reader.press("s")
            assert reader.listed.title.endswith("how the articles are related")
            assert reader.listed.rows[:2] == [
                "hints, no proof: one agency or one speech makes articles alike too",
                "1 → 2 23% of the claims · 78% word for word · nearest",
            ]
            await reader.press("s")
            assert reader.listed.title == "wording 0 · what things are called"
            assert reader.overflowing == []


class TestWalking:
    async def test_enter_walks_the_list_in_its_order_across_articles_until_esc(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("O", "enter")
            assert not reader.lists
            assert "only here 1/2" in reader.header
            assert reader.keys.startswith("n next in list")
            await reader.press("n")
            assert "only here 2/2" in reader.header
            assert reader.focused.claim == [matter.ALONE_TOO]
            await reader.press("n")
            assert reader.message == "the list ends here: only here 2/2"
            await reader.press("N")
            assert reader.focused.claim == [matter.ALONE]
            await reader.press("escape", "n")
            assert "only here 1/2" not in reader.header
            assert reader.focused.claim == [matter.BOATS]

    async def test_the_order_of_the_list_is_that_of_the_walk_not_that_of_the_text(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("l", "G", "enter", "N")
            assert "ledger 1/2" in reader.header
            assert reader.focused.claim == [matter.KAI]

    async def test_a_search_meanwhile_is_left_first_and_then_the_list(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("l", "enter", "slash")
            await reader.type("stieg")
            await reader.press("enter")
            assert "search 2/4" in reader.header
            await reader.press("escape")
            assert "ledger 1/2" in reader.header
            await reader.press("i", "escape")
            assert "ledger 1/2" in reader.header
            await reader.press("escape")
            assert "ledger" not in reader.header

    async def test_the_list_opens_again_where_the_walk_is(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("l", "enter", "n", "l")
            assert reader.listed.title.startswith("ledger 2/2")

    async def test_another_comparison_keeps_list_and_walk(self, open_matter):
        async with open_matter(size=(80, 24)) as reader:
            await reader.press("l", "G", "enter")
            reader.app.screen.learn(matter.COMPARISON)
            await reader.pilot.pause()
            assert "ledger 2/2" in reader.header
            await reader.press("l")
            reader.app.screen.learn(matter.COMPARISON)
            await reader.pilot.pause()
            assert reader.listed.title.startswith("ledger 2/2")
