"""The guided pass through the conflicts, as a reader goes it."""

from functools import partial
from pathlib import Path

import matter
import pytest
from driver import kept, open_reader

from lesart.core.model.session import Answer, Session
from lesart.core.session.file import read_session, write_session
from lesart.tui.keymap import UserKeys
from lesart.tui.screens.reader import ReaderOptions


@pytest.fixture
def open_pass(tmp_path: Path):
    options = kept(ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst), tmp_path / "session.jsonl")
    return partial(open_reader, matter.ARTICLES, options, size=(100, 40))


def answers(folder: Path) -> list[Answer]:
    """What is on file, in the order in which it was given."""
    return [one for one in read_session(folder / "session.jsonl").entries if isinstance(one, Answer)]


def choices(folder: Path) -> list[str | None]:
    return [one.choice for one in answers(folder)]


class TestConflict:
    async def test_the_weightiest_comes_first_with_its_values_who_says_them_and_of_what_day(self, open_pass):
        async with open_pass() as reader:
            await reader.press("p")
            assert reader.going.header.startswith("lesart  conflict 1 of 2 · 0 answered")
            assert reader.going.rows[:2] == ["Helfer am Kai", "number: Helfer — differs, same speaker, digits swapped?"]
            assert "2.300 Helfer  1 Morgenblatt · as of 2024-02-01 · Odahl" in reader.going.rows
            assert "2.030 Helfer  2 Küstenbote · as of 2024-02-02" in reader.going.rows
            assert "97 % that they speak of one fact" in reader.going.page

    async def test_each_passage_is_marked_and_stands_between_three_rows_of_its_article_at_most(self, open_pass):
        async with open_pass() as reader:
            await reader.press("p")
            rows = reader.going.page.split("\n")
            marked = [number for number, row in enumerate(rows) if row.startswith(" ▌")]
            assert [rows[number][3:] for number in marked][:2] == [matter.KAI, matter.KAI_SWAPPED]
            first = marked[0]
            assert rows[first - 4].startswith(" 1 Morgenblatt · 2024-02-01 · Odahl, indirect speech")
            assert all(rows[number].startswith("   ") for number in (first - 3, first - 2, first - 1, first + 1))
            assert not rows[first + 4].strip()

    async def test_a_bands_promise_is_a_least_share_so_that_a_higher_percentage_does_not_contradict_it(self, open_pass):
        async with open_pass() as reader:
            await reader.press("p")
            assert "97 % that they speak of one fact" in reader.going.page
            assert "95 or more were right" in " ".join(reader.going.page.split())

    async def test_answers_and_their_keys_stand_below_and_the_one_given_is_told(self, open_pass):
        async with open_pass() as reader:
            await reader.press("p")
            assert reader.going.answers == "s same l later state c real conflict m wrong match n skip"
            assert reader.going.noted == "not answered yet"
            await reader.press("c", "N")
            assert reader.going.noted.startswith("you: real conflict, ")

    async def test_on_a_narrow_screen_answers_have_shorter_names(self, open_pass):
        async with open_pass(size=(50, 20)) as reader:
            await reader.press("p")
            assert reader.going.answers == "s same l later c conflict m wrong n skip"

    async def test_a_long_page_is_scrolled_and_the_next_one_begins_at_its_top(self, open_pass):
        async with open_pass(size=(80, 15)) as reader:
            await reader.press("p", "j", "space")
            assert reader.going.top > 1
            await reader.press("n")
            assert reader.going.top == 0

    @pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
    async def test_it_fits_every_screen(self, open_pass, size):
        async with open_pass(size=size) as reader:
            await reader.press("p")
            for _ in range(3):
                assert reader.going.widest < size[0]
                assert reader.overflowing == []
                await reader.press("n")

    async def test_marks_can_be_drawn_in_ascii(self, tmp_path):
        options = ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst, ascii_only=True)
        async with open_reader(matter.ARTICLES, options) as reader:
            await reader.press("p")
            assert f" | {matter.KAI}" in reader.going.page
            assert "▌" not in reader.going.page
            assert "▮" not in reader.going.page

    async def test_enter_goes_to_the_passages_in_the_text_and_p_goes_on_where_one_was(self, open_pass):
        async with open_pass() as reader:
            await reader.press("p", "n", "enter")
            assert not reader.in_pass
            assert reader.focused.claim == [matter.BOATS]
            await reader.press("p")
            assert "conflict 2 of 2" in reader.going.header

    async def test_where_there_is_no_conflict_it_says_so(self, tmp_path):
        options = ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst)
        async with open_reader(matter.ARTICLES[2:4], options) as reader:
            await reader.press("p")
            assert not reader.in_pass
            assert reader.message == "no conflicts found"


class TestAnswers:
    async def test_an_answer_goes_on_and_is_on_the_disk_when_it_is_given(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "l")
            assert choices(tmp_path) == ["later state"]
            assert "conflict 2 of 2 · 1 answered" in reader.going.header
            await reader.press("m")
            assert set(choices(tmp_path)) == {"later state", "wrong match"}

    async def test_a_click_on_an_answer_gives_it(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p")
            await reader.pilot.click(".answers", offset=(14, 0))
            await reader.pilot.pause()
            assert choices(tmp_path) == ["later state"]

    async def test_another_answer_takes_the_place_of_the_first_and_can_be_taken_back(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "s", "N", "c")
            assert choices(tmp_path) == ["real conflict"]
            await reader.press("N", "c")
            assert choices(tmp_path) == []
            assert reader.going.noted == "not answered yet"

    async def test_undo_takes_the_last_answer_back_and_shows_its_conflict(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "s", "c")
            assert "the end" in reader.going.header
            await reader.press("U")
            assert "conflict 2 of 2 · 1 answered" in reader.going.header
            assert reader.going.keys == "undone: answered: real conflict"
            await reader.press("U")
            assert "conflict 1 of 2 · 0 answered" in reader.going.header
            assert choices(tmp_path) == []
            await reader.press("ctrl+r")
            assert choices(tmp_path) == ["same"]

    async def test_what_is_no_match_is_linked_no_more_and_stays_in_the_pass_and_the_dossier(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "n", "m")
            assert "the end: 2 of 2 · 1 answered" in reader.going.header
            await reader.analysed()
            assert "2 of 2" in reader.going.header
            await reader.press("N")
            assert reader.going.noted.startswith("you: wrong match")
            await reader.press("enter")
            assert not reader.in_pass
            assert reader.focused.claim == []
            assert "1 conflict" in reader.header
            await reader.press("p", "w")
        assert "# Wrong matches" in (tmp_path / "lesart-dossier.md").read_text(encoding="utf-8")

    async def test_what_another_reader_answered_stands_beside(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "s")
        [mine] = answers(tmp_path)
        hers = Answer(mine.anchors, "real conflict", by="Bea", when=mine.when)
        write_session(tmp_path / "session.jsonl", Session(entries=(mine, hers)))
        async with open_pass() as reader:
            await reader.press("p", "N")
            assert reader.going.noted.startswith("you: same, ")
            assert reader.going.noted.endswith("· Bea: real conflict")

    async def test_a_skip_is_no_answer(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "n", "n")
            assert "the end: 2 of 2 · 0 answered, 2 skipped" in reader.going.header
            assert not (tmp_path / "session.jsonl").exists()

    async def test_answers_are_there_again_at_the_next_start_which_goes_on_at_the_first_open_conflict(self, open_pass):
        async with open_pass() as reader:
            await reader.press("p", "s")
        async with open_pass() as reader:
            await reader.press("p")
            assert "conflict 2 of 2 · 1 answered" in reader.going.header
            await reader.press("c")
        async with open_pass() as reader:
            await reader.press("p")
            assert "the end: 2 of 2 · 2 answered, 0 skipped" in reader.going.header
            await reader.press("N", "N")
            assert reader.going.noted.startswith("you: same, ")

    async def test_a_note_goes_with_the_answer_whichever_comes_first(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "a")
            await reader.type("ja")
            await reader.press("enter")
            assert reader.going.noted == "not answered yet · note: ja"
            await reader.press("c")
            assert answers(tmp_path)[0].note == "ja"
            await reader.press("N", "a")
            await reader.type("!")
            await reader.press("enter")
            assert [(one.choice, one.note) for one in answers(tmp_path)] == [("real conflict", "ja!")]

    async def test_a_note_without_an_answer_is_kept_stands_in_the_dossier_and_is_no_answer(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "a")
            await reader.type("nachfragen")
            await reader.press("enter")
        async with open_pass() as reader:
            await reader.press("p")
            assert "conflict 1 of 2 · 0 answered" in reader.going.header
            assert reader.going.noted == "not answered yet · note: nachfragen"
            await reader.press("w")
        assert "Answer: not answered\n\nNote: nachfragen\n" in (tmp_path / "lesart-dossier.md").read_text(encoding="utf-8")

    async def test_an_answer_that_is_taken_back_leaves_the_note(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "a")
            await reader.type("ja")
            await reader.press("enter", "s", "N", "s")
            assert reader.going.noted == "not answered yet · note: ja"
            assert [(one.choice, one.note) for one in answers(tmp_path)] == [(None, "ja")]
            await reader.press("N")
            assert reader.going.keys == "this is the first conflict"

    async def test_an_emptied_note_is_no_entry(self, open_pass, tmp_path):
        async with open_pass() as reader:
            await reader.press("p", "a", "x", "enter", "a", "backspace", "enter")
            assert reader.going.noted == "not answered yet"
        assert answers(tmp_path) == []

    async def test_esc_leaves_a_note_as_it_was(self, open_pass):
        async with open_pass() as reader:
            await reader.press("p", "a", "x", "escape")
            assert reader.in_pass
            assert reader.going.noted == "not answered yet"
            await reader.press("s")
            assert "conflict 2 of 2 · 1 answered" in reader.going.header

    async def test_an_answer_that_cannot_be_written_counts_and_is_told(self, tmp_path):
        options = kept(ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst), tmp_path / "no" / "session.jsonl")
        async with open_reader(matter.ARTICLES, options, size=(100, 40)) as reader:
            await reader.press("p", "c")
            assert reader.going.keys.startswith("not on file: ")
            assert "conflict 2 of 2 · 1 answered" in reader.going.header


class TestEnd:
    async def test_the_end_is_visible_and_previews_the_dossier(self, open_pass):
        async with open_pass() as reader:
            await reader.press("p", "c", "n")
            assert reader.going.rows[:2] == ["2 of 2 · 1 answered, 1 skipped", "1 real conflict · 1 not answered"]
            assert "Boote rissen sich los" in reader.going.rows[3]
            assert reader.going.rows[3].endswith("skipped")
            assert "# Where 5 articles differ" in reader.going.rows
            await reader.press("s")
            assert reader.going.keys == "this is the end; N goes back to the last conflict"

    async def test_w_writes_the_dossier_and_never_over_an_older_one(self, open_pass, tmp_path):
        (tmp_path / "lesart-dossier.md").write_text("mine", encoding="utf-8")
        async with open_pass() as reader:
            await reader.press("p", "c", "w")
            assert reader.going.keys.startswith("lesart-dossier.md was there already: wrote 2 conflicts to")
        text = (tmp_path / "lesart-dossier-2.md").read_text(encoding="utf-8")
        assert "Answer: **real conflict**" in text
        assert "| 2 Küstenbote | 2.030 Helfer |" in text
        assert (tmp_path / "lesart-dossier.md").read_text(encoding="utf-8") == "mine"

    async def test_a_folder_that_cannot_be_written_to_is_told(self, tmp_path):
        options = ReaderOptions(notes=tmp_path / "nowhere" / "claims.md", analyst=matter.analyst)
        async with open_reader(matter.ARTICLES, options) as reader:
            await reader.press("p", "w")
            assert reader.going.keys.startswith("not written: ")


class TestWays:
    async def test_the_matrix_leads_to_the_pass_and_back(self, open_pass):
        async with open_pass(in_text=False) as reader:
            assert "p guided pass" in reader.matrix.keys
            await reader.press("p")
            assert reader.in_pass
            await reader.press("M")
            assert reader.in_matrix
            await reader.press("escape")
            assert not reader.in_matrix
            assert not reader.in_pass

    async def test_keys_can_be_rebound_and_the_answers_show_the_users_own(self, open_pass):
        async with open_pass(keys=UserKeys({"answer-same": "y"})) as reader:
            await reader.press("p")
            assert reader.going.answers.startswith("y same l later")
            await reader.press("y")
            assert "1 answered" in reader.going.header
