"""A stretch cut into runs loses no word, and each run lies under the marks that cover it."""

from hypothesis import given
from hypothesis import strategies as st

from lesart.core.cleantext import CleanText
from lesart.core.export.runs import Run, runs
from lesart.core.model import Repair, Span
from lesart.core.model.session import Anchor, Mark

TEXT = "Die Staats-\nchefin kam. Sie blieb drei Tage."


def mark(name: str, start: int, end: int) -> Mark:
    return Mark(name, Anchor("a", start, end, TEXT[start:end]), "doubt")


def told(cut: list[Run]) -> list[tuple[str, str]]:
    return [(run.text, "".join(one.id for one in run.marks)) for run in cut]


def test_marks_that_overlap_share_what_both_cover():
    cut = list(runs(CleanText("eins zwei drei", ()), 0, 14, [mark("a", 0, 9), mark("b", 5, 14)]))
    assert told(cut) == [("eins ", "a"), ("zwei", "ab"), (" drei", "b")]
    assert ["".join(one.id for one in run.begun) for run in cut] == ["a", "b", ""]
    assert ["".join(one.id for one in run.ended) for run in cut] == ["", "a", "b"]


def test_a_repair_is_read_once_whatever_begins_in_it():
    stretch = CleanText(TEXT, (Repair(10, 12, ""),))
    assert "".join(run.text for run in runs(stretch, 0, len(TEXT), [mark("a", 4, 11), mark("b", 11, 20)])) == stretch.text


def test_a_place_that_a_link_may_lead_to_begins_a_run():
    assert [run.start for run in runs(CleanText("eins zwei", ()), 0, 9, places={5})] == [0, 5]


def test_a_value_is_told_apart():
    assert [(run.text, run.is_value) for run in runs(CleanText("es sind 16 Helfer", ()), 0, 17, values=[Span(8, 17)])] == [
        ("es sind ", False),
        ("16 Helfer", True),
    ]


places = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


@given(st.lists(places, max_size=5), st.lists(places, max_size=3), places, st.booleans())
def test_no_word_is_lost_or_doubled(marked, values, stretch, repaired):
    text = CleanText(TEXT, (Repair(10, 12, ""),) if repaired else ())
    marks = [mark(str(number), *span) for number, span in enumerate(marked)]
    start, end = stretch
    cut = list(runs(text, start, end, marks, sorted(Span(*span) for span in values)))
    assert "".join(run.text for run in cut) == text.text[text.from_source(start) : text.from_source(end)]
    for run in cut:
        assert list(run.marks) == [one for one in marks if one.anchor.start <= run.start < one.anchor.end]
