"""What the ledger of the five articles begins with: the differences that a careful reader found weightiest."""

import pytest

from lesart.core.contrast.ledger import ledger
from lesart.core.contrast.ledger.titles import LONGEST


@pytest.fixture(scope="module")
def listed(the_five):
    return ledger(the_five)


def standing(listed, *values):
    """How the values stand in the first slot that has all of them."""
    for claim in listed:
        for difference in claim.differences:
            told = " | ".join(value.value for value in difference.values)
            if all(value in told for value in values):
                return difference.standing
    return None


def test_one_speech_with_two_numbers_comes_first(listed):
    first = listed[0].differences[0]
    assert {"2.300 Soldaten", "2.030 Personen", "3.950 Soldaten"} <= {value.value for value in first.values}
    assert {"same speaker", "digits swapped"} <= set(first.hints)
    assert {value.value for value in first.values[:2]} == {"2.300 Soldaten", "2.030 Personen"}


def test_a_toll_that_is_lower_later_is_told_from_one_that_grew(listed):
    assert standing(listed, "18 ", "16", "Sechzehn") == "fell"
    assert standing(listed, "748", "1.300") == "rose"


def test_arrests_are_one_family_of_numbers_that_fit(listed):
    assert standing(listed, "Tausende", "4000", "8.000") in ("compatible", "rose")


def test_every_claim_has_a_short_title_of_its_own(the_five):
    titles = [claim.title for claim in the_five.claims]
    assert all(0 < len(title) <= LONGEST for title in titles)
    assert len(set(titles)) > 0.97 * len(titles)


def test_every_passage_of_a_claim_has_a_rung(the_five):
    assert all([rung.passage for rung in claim.ladder] == list(claim.passages) for claim in the_five.claims)
