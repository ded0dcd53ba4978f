"""Selecting, marking, noting, and the list of what was added, as a reader does it."""

from dataclasses import replace
from pathlib import Path

import matter
import pytest
from driver import Reader, open_reader
from textual import events

from lesart.core.model.session import Anchor, Chosen, Decision, Mark, MarkClass, Note, Session
from lesart.core.session.anchoring import anchor
from lesart.core.session.keeper import Keeper
from lesart.core.userfiles import UserFileError
from lesart.tui.screens.mark_form import MarkForm
from lesart.tui.screens.note_form import NoteForm
from lesart.tui.screens.reader import ReaderOptions, ReaderScreen

WHEN = "2026-11-20T14:03:00+01:00"


class Desk:
    """A session in memory."""

    def __init__(self, session: Session = Session()) -> None:  # noqa: B008 - frozen
        self.saved = session

    def open(self) -> Keeper:
        def save(session: Session) -> Session:
            self.saved = session
            return session

        return Keeper(self.saved, save, "Anna", lambda: WHEN)

    @property
    def marks(self) -> list[Mark]:
        return [entry for entry in self.saved.entries if isinstance(entry, Mark)]

    @property
    def notes(self) -> list[Note]:
        return [entry for entry in self.saved.entries if isinstance(entry, Note)]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def open_matter(tmp_path, desk):
    def start(count: int = 2, at: Desk | None = None, **kwargs):
        options = ReaderOptions(notes=tmp_path / "claims.md", analyst=matter.analyst, open_session=(at or desk).open)
        options = replace(options, ascii_only=kwargs.pop("ascii_only", False))
        return open_reader(matter.ARTICLES[:count], options, **kwargs)

    return start


def screen(reader: Reader) -> ReaderScreen:
    found = reader.app.screen_stack[0]
    assert isinstance(found, ReaderScreen)
    return found


def selected(reader: Reader) -> str:
    return screen(reader).selected_text()


def sign_beside(reader: Reader, words: str) -> str:
    """What stands in the second cell of the gutter, in the row that the words stand in."""
    return next(line[1] for line in reader.focused.lines if words in line)


def mark_of(article: int, words: str, **about) -> Mark:
    text = matter.ARTICLES[article].text
    start = text.index(words)
    return Mark(about.pop("id", words), anchor(matter.ARTICLES[article], start, start + len(words)), about.pop("kind", "claim"), **about)


class TestSelecting:
    async def test_it_begins_at_the_passage_at_hand_and_words_are_selected_as_in_vim(self, open_matter):
        async with open_matter() as reader:
            await reader.press("x", "v", "w", "w", "e")
            assert selected(reader) == "Die Stadt schickte"
            assert reader.passage_line.endswith("selecting 3 words")
            await reader.press("V")
            assert selected(reader) == matter.KAI
            await reader.press("escape")
            assert selected(reader) == ""
            assert "selecting" not in reader.passage_line

    async def test_its_keys_stand_below_and_other_keys_rest(self, open_matter):
        async with open_matter() as reader:
            await reader.press("x", "v")
            assert reader.keys.startswith("m mark  Esc leave  a note  y copy  o other end")
            before = reader.claim_line
            await reader.press("n", "x", "s", "enter", "t")
            assert reader.claim_line == before
            await reader.press("q")
            assert "who else?" in reader.keys

    async def test_the_cursor_stays_in_view_wherever_it_goes(self, open_matter):
        async with open_matter(size=(80, 16)) as reader:
            await reader.press("v", "G")
            assert "Neun Boote rissen sich los." in reader.focused.text
            await reader.press("o")
            assert "Morgenblatt" in reader.focused.text
            await reader.resize(60, 20)
            assert "Morgenblatt" in reader.focused.text
            assert selected(reader).endswith("los.")

    async def test_what_is_selected_is_copied_without_the_line_breaks_of_the_screen(self, open_matter):
        async with open_matter(size=(60, 24)) as reader:
            await reader.press("x", "V", "y")
            assert reader.app.clipboard == matter.KAI
            assert reader.message == "copied the selection through the terminal; nothing there? w writes to a file"
            assert selected(reader) == ""

    async def test_in_a_list_nothing_is_selected(self, open_matter):
        async with open_matter() as reader:
            await reader.press("l", "v", "j")
            assert selected(reader) == ""
            assert "walk it" in reader.keys

    async def test_a_click_and_another_pane_end_it(self, open_matter):
        async with open_matter() as reader:
            await reader.press("x", "v", "w")
            await reader.pilot.click(reader.pane(0).frame.pane, offset=(5, 2))
            await reader.pilot.pause()
            assert selected(reader) == ""
            await reader.press("v")
            reader.pane(1).frame.pane.focus()
            await reader.pilot.pause()
            assert selected(reader) == ""
            assert "who else?" in reader.keys

    async def test_before_anything_is_compared_blocks_are_what_v_takes_whole(self, open_matter):
        async with open_matter(analysed=False) as reader:
            await reader.press("V")
            assert selected(reader).startswith("Der Hafen von Nordholm")


class TestMarking:
    async def test_a_selection_is_marked_painted_told_and_undone(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "v", "w", "w", "e", "m")
            (mark,) = desk.marks
            assert (mark.anchor.exact, mark.kind, mark.by, mark.when) == ("Die Stadt schickte", "claim", "Anna", WHEN)
            assert reader.message.startswith("marked as claim: Die Stadt schickte")
            assert sign_beside(reader, "Die Stadt schickte") == "◆"
            assert reader.passage_line.endswith("◆ claim")
            await reader.press("U")
            assert desk.marks == []
            assert sign_beside(reader, "Die Stadt schickte") == "▌"
            await reader.press("ctrl+r")
            assert [one.kind for one in desk.marks] == ["claim"]

    async def test_a_digit_marks_with_a_class_and_the_next_mark_has_the_class_used_last(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "v", "w", "3", "n", "m")
            assert [one.kind for one in desk.marks] == ["question", "question"]
            assert {one.anchor.exact for one in desk.marks} == {"Die S", matter.BOATS}

    async def test_m_marks_the_passage_at_hand_and_again_it_asks_for_class_tags_and_note(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "m", "m")
            assert isinstance(reader.app.screen, MarkForm)
            await reader.press("right", "tab")
            await reader.type("krise, #hafen,")
            await reader.press("tab")
            await reader.type("Wer zählte?")
            await reader.press("enter")
            (mark,) = desk.marks
            assert (mark.anchor.exact, mark.kind, mark.tags, mark.note) == (matter.KAI, "evidence", ("krise", "hafen"), "Wer zählte?")
            assert reader.passage_line.endswith("▲ evidence  #krise #hafen  Wer zählte?")
            assert sign_beside(reader, "Die Stadt") == "▲"

    @pytest.mark.parametrize(("key", "kind"), [("2", "evidence"), ("e", "error"), ("c", "claim")])
    async def test_a_class_is_chosen_by_number_or_letter(self, open_matter, desk, key, kind):
        async with open_matter() as reader:
            await reader.press("x", "m", "m", *([key, "e", "enter"] if key == "e" else [key]))
            assert [one.kind for one in desk.marks] == [kind]
            assert not isinstance(reader.app.screen, MarkForm)

    async def test_a_class_of_ones_own_is_kept_in_the_session(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "m", "m", "+")
            await reader.type("Gerücht, ~~, grey")
            await reader.press("enter")
            assert "the sign must be one character" in reader.app.screen.query_one("KeyLine").message
            await reader.press(*["backspace"] * len("~, grey"))
            await reader.type(", #c0ffee")
            await reader.press("enter", "enter")
            assert desk.saved.classes[-1] == MarkClass("Gerücht", "~", "#c0ffee")
            assert [one.kind for one in desk.marks] == ["Gerücht"]
            assert sign_beside(reader, "Die Stadt") == "~"
            await reader.press("U")
            assert desk.saved.classes == ()

    async def test_before_anything_is_compared_a_block_is_marked(self, open_matter, desk):
        async with open_matter(analysed=False) as reader:
            await reader.press("m")
            assert [one.anchor.exact for one in desk.marks] == ["Der Hafen von Nordholm (Morgenblatt)"]

    async def test_a_mark_is_taken_away_and_brought_back(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "m", "delete")
            assert desk.marks == []
            assert reader.message.startswith("mark taken away: claim: Die Stadt")
            await reader.press("delete")
            assert reader.message == "no mark here; m makes one"
            await reader.press("U", "m", "-")
            assert desk.marks == []

    async def test_what_the_mouse_selected_is_marked_whole(self, open_matter, desk):
        async with open_matter() as reader:
            pane = reader.pane(0).frame.pane
            y = next(y for y, line in enumerate(reader.pane(0).lines) if "In der Nacht stieg" in line)
            await reader.pilot.mouse_down(pane, offset=(2, y))
            await reader.pilot.hover(pane, offset=(14, y))
            await reader.pilot.pause()
            await reader.pilot.mouse_up(pane, offset=(14, y))
            await reader.pilot.pause()
            words = selected(reader)
            assert words
            assert matter.FLOOD.startswith(words)
            await reader.press("m")
            assert [one.anchor.exact for one in desk.marks] == [words]
            assert selected(reader) == ""

    async def test_marks_of_a_session_stand_in_text_and_overview_once_it_is_read(self, open_matter):
        desk = Desk(Session(entries=(mark_of(0, "2.300 Helfer", kind="evidence"), mark_of(0, "Neun Boote", kind="what nobody described"))))
        async with open_matter(at=desk, size=(120, 50)) as reader:
            await reader.pilot.pause()
            assert sign_beside(reader, "2.300 Helfer") == "▲"
            assert sign_beside(reader, "Neun Boote") == "●"
            assert {"▲", "●"} <= {line[-1] for line in reader.pane(0).lines if line}

    async def test_signs_are_ascii_where_asked_for(self, open_matter, desk):
        async with open_matter(ascii_only=True) as reader:
            await reader.press("x", "m")
            assert sign_beside(reader, "Die Stadt") == "@"
            assert reader.passage_line.isascii()

    async def test_the_same_marks_are_seen_without_colours(self, open_matter):
        desk = Desk(Session(entries=(mark_of(0, "Stadt schickte"),)))
        async with open_matter(at=desk) as reader:
            pane = reader.pane(0).frame.pane
            styles = [part.style for y in range(pane.size.height) for part in pane.render_line(y) if part.text == "Stadt schickte"]
            assert styles
            assert all(style.underline for style in styles if style)

    async def test_a_file_that_cannot_be_written_is_told_and_the_mark_stays(self, open_matter, desk):
        def refuse() -> Keeper:
            def save(session: Session) -> Session:
                raise UserFileError(Path("x.jsonl"), "disk full", "free some")

            return Keeper(Session(), save, "Anna", lambda: WHEN)

        desk.open = refuse
        async with open_matter() as reader:
            await reader.press("x", "m")
            assert reader.message.startswith("not on file: x.jsonl: disk full")
            assert " not on file " in reader.header
            assert sign_beside(reader, "Die Stadt") == "◆"


class TestNotes:
    async def test_a_note_is_on_the_most_specific_thing_at_hand_and_a_sign_shows_it(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "a")
            assert isinstance(reader.app.screen, NoteForm)
            await reader.type("Eine")
            await reader.press("ctrl+j")
            await reader.type("Zeile")
            await reader.press("enter")
            (note,) = desk.notes
            assert (note.on, note.text, note.by) == ("passage", "Eine\nZeile", "Anna")
            assert [one.exact for one in note.anchors] == [matter.KAI]
            assert reader.passage_line.endswith("✎ Eine Zeile")
            assert any(line.rstrip("│█≠=·").endswith("✎") for line in reader.focused.lines)

    async def test_who_types_faster_than_the_screen_draws_loses_no_word(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "a")
            for key in ("s", "o", "ctrl+j", "j", "a", "enter"):
                reader.app.post_message(events.Key(key, key if len(key) == 1 else None))
            await reader.pilot.pause()
            await reader.pilot.pause()
            assert [note.text for note in desk.notes] == ["so\nja"]

    @pytest.mark.parametrize(
        ("before", "tabs", "on", "passages"),
        [((), 1, "claim", 2), ((), 2, "article", 0), (("i",), 0, "link", 2), (("f",), 0, "entity", 0), (("i",), 1, "passage", 1)],
    )
    async def test_tab_puts_it_on_something_else(self, open_matter, desk, before, tabs, on, passages):
        async with open_matter() as reader:
            await reader.press("x", *before, "a", *["tab"] * tabs)
            await reader.type("so")
            await reader.press("enter")
            (note,) = desk.notes
            assert (note.on, len(note.anchors), note.article) == (on, passages, "a" if on == "article" else "")
            assert note.names == (("Odahl",) if on == "entity" else ())
            assert reader.message == f"note on {'an' if on == 'article' else 'a'} {'name' if on == 'entity' else on}"

    async def test_the_note_that_is_there_is_changed_and_without_words_taken_away(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "a", "o", "enter", "a", "k", "enter")
            assert [note.text for note in desk.notes] == ["ok"]
            await reader.press("a", "backspace", "backspace", "enter")
            assert desk.notes == []
            await reader.press("a", "z", "escape")
            assert desk.notes == []

    async def test_a_note_on_a_selection_is_that_of_a_mark(self, open_matter, desk):
        async with open_matter() as reader:
            await reader.press("x", "v", "w", "e", "a")
            await reader.type("hm")
            await reader.press("enter")
            assert [(one.anchor.exact, one.note) for one in desk.marks] == [("Die Stadt", "hm")]
            await reader.press("a")
            await reader.type("!")
            await reader.press("enter")
            assert [one.note for one in desk.marks] == ["hm!"]


class TestTheListOfWhatWasAdded:
    @pytest.fixture
    def filled(self) -> Desk:
        stray = Anchor("b", 5, 11, "gelöscht")
        absent = Anchor("zzz", 0, 3, "fort")
        return Desk(
            Session(
                entries=(
                    mark_of(0, "Neun Boote", id="m1", kind="error", tags=("boote",), by="Anna", when=WHEN),
                    mark_of(0, "2.300 Helfer", id="m2", note="prüfen", by="Ben", when=WHEN),
                    mark_of(1, "Zwölf Boote", id="m3"),
                    Note("n1", "article", "lesenswert", article="b"),
                    Mark("m4", stray, "claim"),
                    Mark("m5", absent, "claim"),
                )
            )
        )

    async def test_it_stands_by_article_and_place_with_what_is_lost_first(self, open_matter, filled):
        async with open_matter(at=filled, size=(120, 60)) as reader:
            await reader.press("A")
            assert reader.listed.rows == [
                "lost or not taken over: the text has changed",
                "◆ claim gelöscht",
                "1 Morgenblatt",
                "◆ claim 2.300 Helfer prüfen",
                "✗ error Neun Boote #boote",
                "2 Küstenbote",
                "✎ note on an article lesenswert",
                "◆ claim Zwölf Boote",
                "in articles that are not open",
                "◆ claim fort",
            ]
            assert reader.overflowing == []

    async def test_it_is_filtered_by_kind_class_tag_and_words_together(self, open_matter, filled):
        async with open_matter(at=filled, size=(120, 60)) as reader:
            await reader.press("A", "/")
            await reader.type("mark boote")
            assert [row for row in reader.listed.rows if "Boote" in row] == ["✗ error Neun Boote #boote", "◆ claim Zwölf Boote"]
            await reader.type(" error")
            assert len([row for row in reader.listed.rows if "Boote" in row]) == 1

    async def test_enter_goes_there_and_n_to_the_next(self, open_matter, filled):
        async with open_matter(at=filled, size=(120, 40)) as reader:
            await reader.press("A", "j", "enter")
            assert not reader.lists
            assert reader.focused.hits == ["2.300 Helfer"]
            assert reader.claim_line.startswith("◆ claim  prüfen")
            await reader.press("n")
            assert reader.focused.hits == ["Neun Boote"]

    async def test_what_is_taken_away_is_walked_no_more(self, open_matter, filled):
        async with open_matter(at=filled, size=(120, 40)) as reader:
            await reader.press("A", "j", "enter")
            assert "added 2/6" in reader.header
            await reader.press("delete")
            assert "added" not in reader.header

    async def test_rows_are_changed_and_taken_away_there(self, open_matter, filled):
        async with open_matter(at=filled, size=(120, 40)) as reader:
            await reader.press("A", "j", "e", "3")
            assert filled.marks[1].kind == "question"
            assert "? question 2.300 Helfer prüfen" in reader.listed.rows
            await reader.press("x")
            assert [mark.id for mark in filled.marks] == ["m1", "m3", "m4", "m5"]
            assert "? question 2.300 Helfer prüfen" not in reader.listed.rows
            assert reader.listed.at == "✗ error Neun Boote #boote"
            await reader.press("U")
            assert "? question 2.300 Helfer prüfen" in reader.listed.rows

    async def test_words_of_several_articles_stand_as_these_are_open_under_signs_as_elsewhere(self, open_matter):
        ends = anchor(matter.ARTICLES[1], 0, 5), anchor(matter.ARTICLES[0], 0, 3)
        desk = Desk(
            Session(entries=(Decision(*ends, "rejected"), Decision(ends[0], mark_of(0, "Neun Boote").anchor, "linked"), Chosen(ends)))
        )
        async with open_matter(at=desk, size=(120, 60)) as reader:
            await reader.press("A")
            first, second = (one.exact for one in (ends[1], ends[0]))
            assert f"✗ rejected 1 {first} / 2 {second}" in reader.listed.rows
            assert f"★ chosen 1 {first} / 2 {second}" in reader.listed.rows
            assert f"✓ linked 1 Neun Boote / 2 {second}" in reader.listed.rows

    async def test_of_two_stretches_both_are_seen_in_a_narrow_terminal(self, open_matter):
        desk = Desk(Session(entries=(Decision(mark_of(0, matter.KAI).anchor, mark_of(1, matter.KAI_SWAPPED).anchor, "linked"),)))
        async with open_matter(at=desk, size=(80, 24)) as reader:
            await reader.press("A")
            (row,) = [row for row in reader.listed.rows if row.startswith("✓")]
            assert f"1 {matter.KAI[:12]}" in row
            assert f"/ 2 {matter.KAI_SWAPPED[:12]}" in row

    async def test_its_columns_stand_one_below_the_other_and_only_its_keys_are_offered(self, open_matter, filled):
        async with open_matter(at=filled, size=(120, 60)) as reader:
            await reader.press("A")
            rows = [line for line in reader.listed.lines if "Boote" in line or "gelöscht" in line or "fort" in line]
            assert len({min(row.find(word) for word in ("Neun", "Zwölf", "gelöscht", "fort") if word in row) for row in rows}) == 1
            assert "nearest" not in reader.keys
            assert "edit" in reader.keys
            await reader.press("escape", "l")
            assert "edit" not in reader.keys

    async def test_who_leaves_it_has_the_claim_at_hand_that_stands_there(self, open_matter, filled):
        async with open_matter(at=filled, size=(120, 40)) as reader:
            await reader.press("A", "j", "escape")
            assert "No match at this line" not in reader.claim_line
            assert matter.KAI in reader.focused.claim

    async def test_where_nothing_was_added_it_says_how(self, open_matter):
        async with open_matter() as reader:
            await reader.press("A")
            assert reader.message == "you have added nothing yet: m marks, a writes a note"


HOSTILE = "\x1b]0;x\x07[red]\u202e[/]\n=1+1"


async def test_what_a_colleague_wrote_drives_neither_terminal_nor_markup(open_matter):
    mark = mark_of(0, "2.300 Helfer", kind=HOSTILE, tags=(HOSTILE,), note=HOSTILE, by=HOSTILE, when=HOSTILE)
    note = Note("n", "passage", HOSTILE, (mark_of(0, matter.KAI).anchor,), by=HOSTILE)
    desk = Desk(Session(classes=(MarkClass(HOSTILE, "\x1b[31m", "url(x)"), MarkClass("wide", "漢", "#12")), entries=(mark, note)))
    async with open_matter(at=desk, size=(120, 40)) as reader:

        async def looked_at() -> str:
            await reader.pilot.pause()
            return "".join(segment.text for strip in reader.app.screen._compositor.render_strips() for segment in strip)

        seen = ""
        await reader.press("x", "A")
        seen += await looked_at()
        for keys in (("j", "e"), ("tab", "tab"), ("escape", "escape"), ("a",), ("escape",), ("m",), ("escape",)):
            await reader.press(*keys)
            seen += await looked_at()
        assert "[red]" in seen
        assert not {"\x1b", "\x07", "\u202e"} & set(seen)
