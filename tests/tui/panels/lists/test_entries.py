from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lesart.core.model import Article, Claim, Comparison, Difference, Metadata, Passage, SlotValue
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Spot, Stop
from lesart.tui.panels.lists.columns import column
from lesart.tui.panels.lists.course import Course
from lesart.tui.panels.lists.entry import Entry, Heading, narrowed, with_headings
from lesart.tui.panels.lists.ledger import Ledger
from lesart.tui.search import fold

WILD = st.text(st.sampled_from("a ä漢👩‍👩‍👧é\u0301\u202e\x1b[\n\t"), max_size=60)
"""Wide, combining, joined, bidirectional and control characters."""


def entries(*words: str, section: str = "") -> list[Entry]:
    return [Entry(str(number), fold(word), section, Spot("a", number)) for number, word in enumerate(words)]


@given(WILD, st.integers(1, 40))
def test_a_column_has_its_width_in_cells_whatever_stands_in_it(text, width):
    assert cell_len(column(safe(text), width)) == width


@given(WILD, WILD, st.integers(40, 120))
def test_a_row_of_the_ledger_fits_its_width_and_drives_no_terminal(title, value, width):
    articles = tuple(Article(name, name, "x" * 9, (), metadata=Metadata(outlet=title)) for name in "ab")
    passages = (Passage("a.0", "a", 0, 9, 0), Passage("b.0", "b", 0, 9, 0))
    values = tuple(SlotValue(passage.id, value, 0, 9) for passage in passages)
    difference = Difference("number", title, values, "differs", ("same speaker",))
    claim = Claim("c", ("a.0", "b.0"), "conflict", title, values, title=title, differences=(difference,))
    listing = Ledger(Atlas(Comparison(articles, passages, claims=(claim,))), ascii_only=False)
    row = "".join(text for text, _ in listing.row(listing.entries(listing.orders[0])[0], width))
    assert cell_len(row) <= width
    assert not {"\x1b", "\n", "\u202e"} & set(row)


def test_a_filter_finds_part_of_a_row_whatever_case_and_accents():
    assert [entry.id for entry in narrowed(entries("Zwölf Boote", "Neun Boote"), " ZWOLF ")] == ["0"]
    assert len(narrowed(entries("Zwölf Boote", "Neun Boote"), "")) == 2


def test_each_section_has_its_heading_once():
    listed = [*entries("x", "y", section="one"), *entries("z", section="two")]
    assert [item.text for item in with_headings(listed) if isinstance(item, Heading)] == ["one", "two"]
    assert [item for item in with_headings(listed) if isinstance(item, Entry)] == listed


class TestCourse:
    def test_it_has_two_ends(self):
        course = Course("ledger", tuple(entries("x", "y")))
        assert course.count == "1/2"
        assert course.step(-1) is None
        second = course.step(1)
        assert second is not None
        assert second.count == "2/2"
        assert second.step(1) is None

    @given(st.sets(st.integers(0, 5)), st.integers(0, 5))
    def test_a_new_comparison_keeps_what_is_still_there_and_the_reader_at_it_or_right_after(self, known, at):
        every = [replace(entry, stop=Stop(Passage("a.0", "a", 0, 1, 0))) for entry in entries(*"abcdef")]
        kept = Course("ledger", tuple(every), at).kept([replace(every[number], words="new") for number in sorted(known)])
        if kept is None:
            assert not known
        else:
            assert [int(entry.id) for entry in kept.entries] == sorted(known)
            assert int(kept.entry.id) == next((number for number in sorted(known) if number >= at), max(known))
            assert kept.entry.words == "new"

    def test_places_in_the_text_stay_whatever_is_known_of_them(self):
        course = Course("wording", tuple(entries("x", "y")), 1)
        assert course.kept(()) == course
