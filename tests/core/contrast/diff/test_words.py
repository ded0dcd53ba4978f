"""What a word diff shows of two passages, class by class, and that it leaves nothing out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.contrast.diff.changes import CHANGE_KINDS
from lesart.core.contrast.diff.words import diff


def changes(pair):
    return pair.told(diff(pair.a, pair.b, pair.comparison).changes)


def test_a_swapped_digit_comes_first(pair):
    told = changes(pair("Das Kontingent umfasst 2.300 Soldaten in acht Lagern.", "Die Truppe umfasst 2.030 Soldaten in acht Lagern."))
    assert told[0] == ("number", "2.300", "2.030")
    assert [kind for kind, _, _ in told] == sorted((kind for kind, _, _ in told), key=CHANGE_KINDS.index)


def test_a_number_written_out_is_the_same_number(pair):
    told = changes(pair("Bei dem Unfall starben 16 Menschen.", "Bei dem Unfall starben sechzehn Menschen."))
    assert told == [("spelling", "16", "sechzehn")]


def test_two_spellings_of_a_name_are_one_name(pair):
    told = changes(pair("Karseladse reiste am Abend nach Kutaissi.", "Qarseladse reiste am Abend nach Kutaissi."))
    assert [kind for kind, _, _ in told] in ([], ["spelling"])


def test_another_name_is_a_change_of_name(pair):
    told = changes(pair("Der Zug fuhr von Hamburg nach Berlin.", "Der Zug fuhr von Hamburg nach Leipzig."))
    assert told == [("name", "Berlin", "Leipzig")]


def test_another_day_is_a_change_of_date(pair):
    told = changes(pair("Der Zug entgleiste am 4. Mai 2025 bei Nacht.", "Der Zug entgleiste am 5. Mai 2025 bei Nacht."))
    assert [kind for kind, _, _ in told] == ["date"]


@pytest.mark.parametrize(
    ("one", "other", "change"),
    [
        ("Der Mieter kann den Vertrag kündigen.", "Der Mieter muss den Vertrag kündigen.", ("modality", "kann", "muss")),
        ("Die Sirenen waren abgeschaltet.", "Die Sirenen waren nicht abgeschaltet.", ("modality", "", "nicht")),
        ("The tenant may cancel the contract.", "The tenant must cancel the contract.", ("modality", "may", "must")),
    ],
)
def test_negation_and_modality_are_a_class_of_their_own(pair, one, other, change):
    assert changes(pair(one, other)) == [change]


def test_case_and_marks_come_last(pair):
    told = changes(pair("Der Damm brach, das Tal lief voll!", "der Damm zerbarst; das Tal lief voll."))
    assert [kind for kind, _, _ in told] == ["wording", "spelling", "punctuation", "punctuation"]


def test_another_form_of_a_word_is_no_other_word(pair):
    told = changes(pair("Der Hund bellt im Garten.", "Der Hund bellte im Garten."))
    assert told == [("spelling", "bellt", "bellte")]


def test_a_stretch_that_stands_elsewhere_is_moved_and_not_lost(pair):
    one = pair("In der Nacht zum Sonntag brach der alte Damm.", "Der alte Damm brach in der Nacht zum Sonntag.")
    found = diff(one.a, one.b, one.comparison)
    assert found.moved
    assert all(kind in ("spelling", "punctuation") for kind, _, _ in one.told(found.changes))


def test_numbers_of_different_measure_do_not_stand_for_each_other(pair):
    told = changes(pair("Der Weg ist 40 km lang.", "Der Weg dauert 3 Stunden lang."))
    assert ("number", "40 km", "3 Stunden") not in told
    assert ("number", "40", "3") not in told


def test_soft_hyphens_make_no_difference(pair):
    assert changes(pair("Die Ursache liegt in Versäum\u00adnissen.", "Die Ursache liegt in Versäumnissen.")) == []


SOME = "Der Damm brach am Sonntag 16 sechzehn 2.300 Soldaten in Berlin Leipzig nicht kann , . „ “ – und das Tal Karseladse the dam broke"
TEXTS = st.lists(st.sampled_from(SOME.split(" ")), min_size=1, max_size=16).map(lambda words: "Der Damm brach " + " ".join(words))


def covers(spans, passage):
    """Whether spans lie end to end over a passage, each character once."""
    filled = sorted(span for span in spans if span.start < span.end)
    ends = [passage.start, *(edge for span in filled for edge in (span.start, span.end)), passage.end]
    return all(end == begin for end, begin in zip(ends[::2], ends[1::2], strict=True))


@given(TEXTS, TEXTS)
@settings(max_examples=40, deadline=None)
def test_common_moved_and_changed_stretches_cover_both_texts(pair, one, other):
    found = pair(one, other + " B")
    told = diff(found.a, found.b, found.comparison)
    kept = (*told.common, *told.moved)
    assert covers([*(part.a for part in kept), *(change.a for change in told.changes)], found.a)
    assert covers([*(part.b for part in kept), *(change.b for change in told.changes)], found.b)
    assert [part.a for part in told.common] == sorted(part.a for part in told.common)
    assert [part.b for part in told.common] == sorted(part.b for part in told.common)


@given(TEXTS, TEXTS)
@settings(max_examples=40, deadline=None)
def test_the_diff_from_the_other_side_is_the_mirror(pair, one, other):
    found = pair(one, other + " B")
    assert diff(found.b, found.a, found.comparison) == diff(found.a, found.b, found.comparison).mirrored()


@given(TEXTS)
@settings(max_examples=25, deadline=None)
def test_a_passage_does_not_differ_from_itself(pair, text):
    found = pair(text, "B")
    told = diff(found.a, found.a, found.comparison)
    assert (told.changes, told.moved) == ((), ())
