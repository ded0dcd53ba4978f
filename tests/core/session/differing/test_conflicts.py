"""A conflict is known again by what is said, whatever became of ids, places and the words around."""

from lesart.core.session.differing.conflicts import Conflict, Side, not_in


def conflict(*sides: tuple[str, str, str], kind: str = "number") -> Conflict:
    return Conflict("Tote", kind, "tote", tuple(Side(*side) for side in sides))  # type: ignore[arg-type]  # a kind of the test's own


KNOWN = conflict(("a", "18 Menschen", "Es starben 18 Menschen."), ("b", "23 Menschen", "23 Menschen kamen um."))


def test_the_same_values_of_the_same_articles_are_known_in_other_words():
    reworded = conflict(("a", "18  menschen", "Dabei starben 18 Menschen."), ("b", "23 Menschen", "Umgekommen sind 23 Menschen."))
    assert not_in([reworded], [KNOWN]) == ()


def test_another_value_another_kind_and_another_article_are_new():
    other_value = conflict(("a", "19 Menschen", "Es starben 19 Menschen."), ("b", "23 Menschen", "23 Menschen kamen um."))
    other_kind = conflict(("a", "18 Menschen", "Es starben 18."), ("b", "23 Menschen", "Es starben 23."), kind="date")
    other_articles = conflict(("c", "18 Menschen", "Es starben 18."), ("d", "23 Menschen", "Es starben 23."))
    for one in (other_value, other_kind, other_articles):
        assert not_in([one], [KNOWN]) == (one,)


def test_a_third_article_is_new_where_it_tells_a_third_value_and_only_then():
    repeats = conflict(*((side.article, side.value, side.passage) for side in KNOWN.sides), ("c", "18 Menschen", "18 Tote."))
    third = conflict(*((side.article, side.value, side.passage) for side in KNOWN.sides), ("c", "20 Menschen", "20 Tote."))
    assert not_in([repeats], [KNOWN]) == ()
    assert not_in([third], [KNOWN]) == (third,)


def test_passages_that_read_as_they_did_are_known_even_if_the_values_are_cut_otherwise():
    cut = conflict(("a", "18", "Es starben 18 Menschen."), ("b", "23", "23 Menschen kamen um."))
    assert not_in([cut], [KNOWN]) == ()


def test_a_contradiction_that_a_reader_linked_is_known_by_its_passages():
    by_hand = Conflict("", None, "", (Side("a", "", "Er kam."), Side("b", "", "Er blieb fort.")))
    assert not_in([by_hand], [by_hand]) == ()
    assert not_in([by_hand], [KNOWN]) == (by_hand,)
