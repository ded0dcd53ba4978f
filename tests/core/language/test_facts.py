import re

import pytest

from lesart.core.language import all_facts, facts_of


def test_regions_and_unknown_languages_find_a_table():
    assert facts_of("de-AT") is facts_of("de")
    assert facts_of("xx").code == "und"


@pytest.mark.parametrize("facts", all_facts(), ids=lambda f: f.code)
def test_tables_hold_what_they_promise(facts):
    assert all(word == word.lower() for word in facts.stop_words | facts.abbreviations | facts.final_abbreviations)
    assert set(facts.months.values()) <= set(range(1, 13))
    assert set(facts.weekdays.values()) <= set(range(7))
    for sort in ("byline", "dateline", "source_note", "caption", "related", "share", "comment"):
        for opener in getattr(facts.page, sort):
            assert not re.compile(opener).match(""), f"{opener!r} would match every line"


def test_months_and_weekdays_are_complete_where_a_language_has_a_table():
    for code in ("de", "en"):
        assert set(facts_of(code).months.values()) == set(range(1, 13))
        assert set(facts_of(code).weekdays.values()) == set(range(7))
