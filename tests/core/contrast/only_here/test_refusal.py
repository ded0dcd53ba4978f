"""Why the nearest passage was refused, in words a reader understands."""

from lesart.core.contrast.only_here.matter import Matter, Number, Word
from lesart.core.contrast.only_here.refusal import why_refused

NAMES = {"loc": "Kalwede", "per": "Rike Onnen"}


def matter(names=(), numbers=(), words=()):
    counted = tuple(Number(str(number), (number, number, ""), "") for number in numbers)
    said = tuple(Word(word, frozenset({word.casefold()}), word.casefold(), 5.0) for word in words)
    return Matter("de", tuple(names), counted, (), (), said, frozenset())


def why(one, other, score=0.31):
    return why_refused(one, other, score, 0.45, NAMES)


def test_it_says_what_both_have():
    assert why(matter(("loc",), words=["Polizei"]), matter(("loc",), words=["Polizei"]))[0] == "shares only Kalwede, Polizei"


def test_it_says_that_the_numbers_are_others():
    assert "other numbers: 27 / 340" in why(matter(numbers=[27]), matter(numbers=[340]))
    assert not [one for one in why(matter(numbers=[27]), matter(numbers=[27])) if "numbers" in one]


def test_it_says_that_there_is_no_number():
    assert "no number there: 27 here" in why(matter(numbers=[27]), matter())


def test_it_says_that_no_name_is_shared():
    assert "no name in common" in why(matter(("per",)), matter(("loc",)))
    assert "no name in common" not in why(matter(("per",)), matter(("per", "loc")))


def test_it_says_what_score_a_claim_needs():
    assert why(matter(), matter())[-1] == "score 0.31, a claim needs 0.45"


def test_a_likely_candidate_lost_to_a_better_one():
    assert why(matter(), matter(), 0.6)[-1] == "matches another passage better"
