from lesart.core.contrast.assertion.ladder import Reading
from lesart.core.export.asserting import reading_told, rung_told, shift_told
from lesart.core.model import Rung, Shift

NUMBER = {"a": 1, "b": 2, "c": 3}.__getitem__


def test_one_article_states_as_fact_what_others_attribute():
    assert reading_told(Reading("fact and word", ("b",), ("a",), "Odahl"), NUMBER) == "2 states as fact what 1 attributes to Odahl"
    told = reading_told(Reading("fact and word", ("c",), ("b", "a"), "Odahl"), NUMBER)
    assert told == "3 states as fact what 1 and 2 attribute to Odahl"


def test_a_reserve_that_others_keep_is_told_by_what_they_do():
    assert reading_told(Reading("fact and reserve", ("a", "b"), ("c",), firmness="denied"), NUMBER) == "1 and 2 state as fact what 3 denies"
    assert reading_told(Reading("fact and reserve", ("a",), ("b", "c"), firmness="hedged"), NUMBER) == "1 states as fact what 2 and 3 hedge"


def test_speakers_are_told_apart():
    assert reading_told(Reading("same speaker", ("a", "b", "c"), speaker="Odahl"), NUMBER) == "1, 2 and 3 attribute it to Odahl"
    told = reading_told(Reading("other speaker", ("a",), ("b",), "Odahl", "the harbour master"), NUMBER)
    assert told == "1 attributes it to Odahl, 2 to the harbour master"


def test_a_shift_names_the_article_that_dropped_the_reserve_and_the_reserve():
    assert shift_told(Shift("hedge dropped", "c.1", "a.1", "wohl\nkaum", 4, 13), 3) == "hedge dropped in 3 (“wohl kaum”)"
    assert shift_told(Shift("attribution dropped", "c.1", "a.1", "", 4, 4), 3) == "attribution dropped in 3"


def test_a_rung_says_who_asserts_it_and_how_firmly():
    assert rung_told(Rung("a.1", "asserted", "narrator")) == "the article itself, as fact"
    assert rung_told(Rung("a.1", "hedged", "named", "Odahl")) == "Odahl, with a hedge"
    assert rung_told(Rung("a.1", "reported", "anonymous")) == "someone unnamed, reported"
