"""How far two readers agree: the numbers, reckoned by hand, and what is told where there is no number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.session.merging.invented import sessions

from lesart.core.model.session import Anchor, Answer, Decision, Entry, Naming, Session
from lesart.core.session.merging import agreements, merged


def pair(number: int, width: int = 30) -> tuple[Anchor, Anchor]:
    return Anchor("aa", number * 50, number * 50 + width, "hier"), Anchor("bb", number * 50, number * 50 + width, "dort")


def decided(by: str, verdicts: str, tie: str = "") -> list[Entry]:
    """A decision for each letter: l linked, r rejected, any other none."""
    words = {"l": "linked", "r": "rejected"}
    return [Decision(*pair(at), words[one], tie if one == "l" else "", by=by) for at, one in enumerate(verdicts) if one in words]  # type: ignore[arg-type]


def test_kappa_is_that_of_cohens_paper():
    # 20 linked by both, 15 rejected by both, 5 and 10 apart: the share is .70, chance .50, kappa .40.
    found = agreements([*decided("Anna", "l" * 25 + "r" * 25), *decided("Ben", "l" * 20 + "r" * 5 + "l" * 10 + "r" * 15)])
    (decisions,) = found
    assert (decisions.question, decisions.readers) == ("decisions", ("Anna", "Ben"))
    assert (decisions.items, decisions.agreed, decisions.share) == (50, 35, 0.7)
    assert decisions.kappa == pytest.approx(0.4)
    assert {(cell.one, cell.other): cell.count for cell in decisions.table} == {
        ("linked", "linked"): 20,
        ("linked", "rejected"): 5,
        ("rejected", "linked"): 10,
        ("rejected", "rejected"): 15,
    }


def test_only_what_both_decided_counts():
    (found,) = agreements([*decided("Anna", "llr--"), *decided("Ben", "-rrll")])
    assert (found.items, found.agreed) == (2, 1)


def test_where_all_is_one_and_the_same_there_is_no_kappa():
    (found,) = agreements([*decided("Anna", "lll"), *decided("Ben", "lll")])
    assert (found.items, found.share, found.kappa) == (3, 1.0, None)


def test_readers_who_never_agree_are_below_chance():
    (found,) = agreements([*decided("Anna", "lr"), *decided("Ben", "rl")])
    assert found.kappa == -1.0


def test_a_selection_that_is_a_little_shorter_is_the_same_passage():
    anna = Decision(*pair(0, 40), "linked", by="Anna")
    assert agreements([anna, Decision(*pair(0, 25), "linked", by="Ben")])[0].items == 1
    assert agreements([anna, Decision(*pair(0, 20), "linked", by="Ben")]) == ()


def test_ties_names_and_answers_have_figures_of_their_own():
    names = [Naming("same", ("Damm", "Deich", "Wehr"), "Anna"), Naming("different", ("Damm", "Deich"), "Ben")]
    names.append(Naming("same", ("Deich", "Wehr"), "Ben"))
    answers = [Answer(pair(9), "real conflict", by="Anna"), Answer(pair(9), "later state", by="Ben"), Answer(pair(8), None, "?", "Ben")]
    ties = [*decided("Anna", "ll", "same"), *decided("Ben", "l", "quotes")]
    found = {one.question: (one.items, one.agreed) for one in agreements([*names, *answers, *ties])}
    assert found == {"decisions": (1, 1), "ties": (1, 0), "names": (2, 1), "answers": (1, 0)}


def test_three_readers_are_compared_two_by_two():
    found = agreements([*decided("Çem", "l"), *decided("Anna", "l"), *decided("Ben", "r")])
    assert [one.readers for one in found] == [("Anna", "Ben"), ("Anna", "Çem"), ("Ben", "Çem")]


@given(st.lists(sessions(), max_size=3))
def test_figures_are_in_range_and_do_not_depend_on_the_order_of_entries(some: list[Session]):
    entries = merged(some).entries
    found = agreements(entries)
    assert set(found) == set(agreements(reversed(entries)))
    for one in found:
        assert 0 <= one.share <= 1
        assert one.kappa is None or -1 <= one.kappa <= 1
        assert one.kappa is None or (one.kappa == 1) == (one.share == 1)
