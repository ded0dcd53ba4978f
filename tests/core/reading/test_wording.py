"""The wording of pages: tables that no entry can silently fall out of."""

import re

import pytest

from lesart.core.reading.wording import opening, phrases

OPENERS = ("byline", "dateline", "source_note", "caption", "related", "share", "comment")


@pytest.mark.parametrize("sort", OPENERS)
def test_openers_are_written_in_lower_case_as_lines_are_matched(sort):
    written = [re.sub(r"\\.", "", phrase) for phrase in phrases(sort)]
    assert [phrase for phrase in written if phrase != phrase.lower()] == []


@pytest.mark.parametrize("line", ["Read more about the harbour", "READ MORE about the harbour", "» Read\u00a0more about the harbour"])
def test_openers_are_found_whatever_case_blanks_and_marks(line):
    assert opening(line, "share", "related")


def test_offsets_hold_beside_a_letter_that_is_longer_in_lower_case():
    line = "By \u0130lker Public"
    found = opening(line, "byline")
    assert found
    assert found.string[found.end() :].strip() == "ilker public"
    assert len(found.string) == len(line)
