from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Claim, Comparison, DateMention, Entity, Mention, OnlyHere, Passage, Quantity, Span
from lesart.tui.panes.layers import ASCII_GLYPHS, GLYPHS, STATES, Stretch, Stretches, layers_for

SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1])), max_size=20)


@given(SPANS, st.integers(0, 60), st.integers(1, 20))
def test_stretches_find_all_that_overlaps_and_nothing_else(spans, start, length):
    stretches = Stretches(Stretch(span, "x") for span in spans)
    end = start + length
    assert [one.span for one in stretches.within(start, end)] == sorted(span for span in spans if span.start < end and span.end > start)
    assert [one.span for one in stretches.starting(start, end)] == sorted(span for span in spans if start <= span.start < end)
    assert len(stretches) == len(list(stretches)) == len(spans)


def comparison() -> Comparison:
    passages = tuple(Passage(f"{article}.{n}", article, 10 * n, 10 * n + 9, 0) for article in "ab" for n in range(5))
    return Comparison(
        (),
        passages,
        entities=(
            Entity("e1", "PER", "Toqajew", (), (Mention("a", 3, 8, "gazetteer"), Mention("b", 0, 4, "gazetteer"))),
            Entity("e2", "MISC", "Etwas", (), (Mention("a", 20, 24, "capitals"),)),
            Entity("e3", "PER", "Amtsinhaber", (), (Mention("a", 40, 50, "role"),)),
        ),
        quantities=(
            Quantity("a", 30, 35, 2300, 2300, unit="EUR"),
            Quantity("a", 36, 40, 103, 103, kind="ordinal"),
            Quantity("a", 41, 44, 31, 31, kind="label"),
            Quantity("b", 1, 2, 1, 1),
        ),
        dates=(DateMention("a", 10, 15, "2022-01-06"), DateMention("b", 5, 9, "--01-06")),
        claims=(
            Claim("c1", ("a.0", "b.0"), "related"),
            Claim("c2", ("a.0", "b.1"), "conflict"),
            Claim("c3", ("a.1", "b.1"), "same"),
            Claim("c4", ("a.2", "b.2"), "related"),
        ),
        only_here=(OnlyHere("a.3"), OnlyHere("b.3")),
    )


def test_a_passage_has_the_state_that_matters_most():
    layers = layers_for(comparison(), "a")
    assert [(one.span.start, one.kind) for one in layers.passages] == [
        (0, "conflict"),
        (10, "same"),
        (20, "related"),
        (30, "only here"),
    ]


def test_layers_hold_only_what_stands_in_the_article():
    layers = layers_for(comparison(), "b")
    assert [(one.span, one.kind) for one in layers.names] == [(Span(0, 4), "name-per")]
    assert [(one.span, one.kind) for one in layers.figures] == [(Span(1, 2), "quantity"), (Span(5, 9), "date")]


def test_what_is_no_person_place_or_organisation_is_another_name_and_a_description_is_a_role():
    layers = layers_for(comparison(), "a")
    assert [one.kind for one in layers.names] == ["name-per", "name-other", "role"]


def test_what_only_numbers_something_is_not_marked_as_a_number():
    layers = layers_for(comparison(), "a")
    assert [(one.span.start, one.kind) for one in layers.figures] == [(10, "date"), (30, "quantity")]


def test_every_state_has_a_glyph_of_its_own():
    for glyphs in (GLYPHS, ASCII_GLYPHS):
        assert set(glyphs) == set(STATES)
        assert len(set(glyphs.values())) == len(STATES)
    assert all(glyph.isascii() for glyph in ASCII_GLYPHS.values())
