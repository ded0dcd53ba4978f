from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.cleantext import CleanText
from lesart.core.model import Repair

SETTINGS = settings(max_examples=200, deadline=None)


@st.composite
def repaired(draw):
    source = draw(st.text(alphabet="abcdefgh \n-*", max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=10)))
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    repairs = [Repair(a, b, draw(st.sampled_from(["", " ", "xyz"]))) for a, b in spans]
    return source, [r for i, r in enumerate(repairs) if i == 0 or repairs[i - 1].end <= r.start]


@given(repaired())
@SETTINGS
def test_text_is_the_source_with_every_repair_applied(case):
    source, repairs = case
    expected = source
    for repair in reversed(repairs):
        expected = expected[: repair.start] + repair.text + expected[repair.end :]
    assert CleanText(source, repairs).text == expected


@given(repaired())
@SETTINGS
def test_unrepaired_characters_find_their_way_there_and_back(case):
    source, repairs = case
    clean = CleanText(source, repairs)
    untouched = [i for i in range(len(source)) if not any(r.start <= i < r.end for r in repairs)]
    for at in untouched:
        offset = clean.from_source(at)
        assert clean.text[offset] == source[at]
        assert clean.to_source(offset) == at


@given(repaired(), st.data())
@SETTINGS
def test_a_span_maps_to_a_source_span_whose_clean_text_holds_it(case, data):
    source, repairs = case
    clean = CleanText(source, repairs)
    start = data.draw(st.integers(0, len(clean.text)))
    end = data.draw(st.integers(start, len(clean.text)))
    a, b = clean.span_to_source(start, end)
    assert 0 <= a <= b <= len(source)
    assert clean.text[start:end] in CleanText(source, repairs, a, b).text


@given(repaired())
@SETTINGS
def test_offsets_grow_with_offsets(case):
    source, repairs = case
    clean = CleanText(source, repairs)
    there = [clean.to_source(i) for i in range(len(clean.text) + 1)]
    back = [clean.from_source(i) for i in range(len(source) + 1)]
    assert there == sorted(there)
    assert back == sorted(back)


def test_a_stretch_ignores_repairs_that_reach_over_its_ends():
    repairs = [Repair(0, 3, ""), Repair(4, 5, "_"), Repair(6, 9, "")]
    assert CleanText("abcdefghij", repairs, 1, 8).text == "bcd_fgh"


def test_a_sentence_after_hidden_marks_begins_at_its_first_letter():
    clean = CleanText("**Hallo** Welt", [Repair(0, 2, ""), Repair(7, 9, "")])
    assert clean.text == "Hallo Welt"
    assert clean.span_to_source(0, 5) == (2, 7)
    assert clean.span_to_source(0, 10) == (2, 14)
