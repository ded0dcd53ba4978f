"""What one of two passages adds: facts first, each as it stands in the text; what differs or says the same is no addition."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.contrast.diff.additions import additions
from lesart.core.model import Difference, Link, SlotValue


def added(pair):
    return [(one.kind, one.text) for one in additions(pair.a, pair.b, pair.comparison)]


def test_a_count_that_the_other_side_has_not_is_added_with_its_noun(pair):
    one = "Die Bilanz: 27 Tote, 340 Verletzte und 43 Vermisste."
    assert ("number", "43 Vermisste") in added(pair(one, "Bei dem Unglück gab es 27 Tote und 340 Verletzte."))
    assert [
        text for kind, text in added(pair(one, "Siebenundzwanzig Tote, mehr als 300 Verletzte, 43 Vermisste.")) if kind == "number"
    ] == []


def test_names_and_days_are_added_once(pair):
    told = added(pair("Am 9. Mai 2025 reiste Anna Kellring nach Berlin, und Berlin freute sich.", "Sie reiste in die Hauptstadt."))
    assert [one for one in told if one[0] in ("date", "name")] == [("date", "9. Mai 2025"), ("name", "Anna Kellring"), ("name", "Berlin")]


def test_who_says_it_is_no_addition(pair):
    told = added(pair("Laut Anna Kellring brach der Damm am Oberlauf.", "Der Damm am Oberlauf brach."))
    assert told == []


def test_words_of_one_meaning_are_no_addition(pair):
    assert added(pair("Zwei Männer wurden verhaftet.", "Zwei Männer wurden festgenommen.")) == []


def test_added_words_stand_together_as_in_the_text(pair):
    told = added(pair("Der Damm brach nach jahrelanger grober Nachlässigkeit des Betreibers.", "Der Damm brach."))
    assert told == [("word", "jahrelanger grober Nachlässigkeit des Betreibers")]


def test_a_quotation_inside_the_sentence_is_told_as_such(pair):
    told = added(pair("Der Damm brach, und Kellring nannte das „eine Schande für das ganze Tal“.", "Der Damm brach."))
    assert [text for kind, text in told if kind == "quotation"] == ["„eine Schande für das ganze Tal“"]


def test_what_the_link_sets_against_another_value_is_no_addition(pair):
    found = pair("In dem Dorf standen 41 Zelte am Abend.", "In dem Dorf lebten 800 Menschen.")
    assert ("number", "41 Zelte") in added(found)
    start = found.texts[found.a.article].index("41")
    values = (SlotValue(found.a.id, "41 Zelte", start, start + 8), SlotValue(found.b.id, "800 Menschen", 0, 3))
    first, second = sorted((found.a.id, found.b.id))
    link = Link(first, second, "conflict", 0.9, differences=(Difference("number", "Zelte", values),))
    found.comparison = replace(found.comparison, links=(link,))
    assert ("number", "41 Zelte") not in added(found)


def test_between_languages_only_facts_are_added(pair):
    told = added(pair("Der Damm am Oberlauf brach nach jahrelanger Nachlässigkeit, und 43 Menschen starben.", "The dam upstream broke."))
    assert {kind for kind, _ in told} == {"number"}


def test_spans_are_those_of_the_text(pair):
    found = pair("Der Damm brach am 9. Mai 2025 nach grober Nachlässigkeit mit 43 Toten.", "Der Damm brach.")
    for one in additions(found.a, found.b, found.comparison):
        assert found.texts[found.a.article][one.start : one.end] == one.text


SOME = "Der|Damm|brach|am 9. Mai 2025|mit|43|Toten|in|Berlin|nach|„grober|Schande|des Tals“|laut Kellring|,|und|–|the dam|broke"
TEXTS = st.lists(st.sampled_from(SOME.split("|")), min_size=1, max_size=14).map(lambda words: "Der Damm brach " + " ".join(words))


@given(TEXTS, TEXTS)
@settings(max_examples=25, deadline=None)
def test_whatever_is_added_stands_in_the_passage_and_nothing_is_added_to_itself(pair, one, other):
    found = pair(one, other + " B")
    for addition in additions(found.a, found.b, found.comparison):
        assert found.a.start <= addition.start < addition.end <= found.a.end
    assert additions(found.a, found.a, found.comparison) == ()
