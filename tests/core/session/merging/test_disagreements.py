"""Where readers said different things, with the passages, who and when."""

from hypothesis import given
from tests.core.session.merging.invented import sessions

from lesart.core.model.session import Anchor, Answer, Decision, Naming, Session, Silence, Tie
from lesart.core.session.merging import disagreements

HERE, THERE = Anchor("aa", 0, 15, "Der Damm brach."), Anchor("bb", 4, 30, "Nun ist der Damm gebrochen.")


def test_a_pair_linked_by_one_and_rejected_by_another_is_told_with_both():
    linked = Decision(HERE, THERE, "linked", by="Ben", when="2026-11-20")
    rejected = Decision(HERE, THERE, "rejected", by="Anna", when="2026-11-21")
    (found,) = disagreements([linked, rejected])
    assert (found.kind, found.anchors, found.is_settled) == ("decision", (HERE, THERE), False)
    assert [(one.by, one.says, one.when) for one in found.opinions] == [("Anna", "rejected", "2026-11-21"), ("Ben", "linked", "2026-11-20")]


def test_a_decision_that_settles_ends_it_but_two_of_them_do_not():
    linked = Decision(HERE, THERE, "linked", settles=True, by="Ben")
    assert disagreements([linked, Decision(HERE, THERE, "rejected", by="Anna")])[0].is_settled
    assert not disagreements([linked, Decision(HERE, THERE, "rejected", settles=True, by="Anna")])[0].is_settled


def test_links_of_another_sort_names_and_answers_are_told():
    said: list[tuple[str, Tie]] = [("Anna", "same"), ("Ben", "quotes"), ("Çem", "")]
    ties = [Decision(HERE, THERE, "linked", tie, by=by) for by, tie in said]
    names = [Naming("same", ("Damm", "Deich"), "Anna"), Naming("different", ("Damm", "Deich"), "Ben")]
    both = (HERE, THERE)
    answers = [Answer(both, "same", by="Anna"), Answer(both, "wrong match", by="Ben"), Answer(both, None, "?", "Çem")]
    found = disagreements([*ties, *names, *answers])
    assert [(one.kind, [opinion.says for opinion in one.opinions]) for one in found] == [
        ("tie", ["same", "quotes"]),
        ("names", ["same", "different"]),
        ("answer", ["same", "wrong match"]),
    ]
    assert found[1].names == ("Damm", "Deich")


def test_nothing_here_stands_against_a_link_into_that_article():
    silence = Silence(THERE, "aa", by="Anna")
    (found,) = disagreements([silence, Decision(HERE, THERE, "linked", by="Ben"), Decision(HERE, THERE, "rejected", by="Çem")])[1:]
    assert (found.kind, [one.by for one in found.opinions]) == ("silence", ["Anna", "Ben"])
    assert disagreements([Silence(THERE, "cc", by="Anna"), Decision(HERE, THERE, "linked", by="Ben")]) == ()
    assert disagreements([silence, Decision(HERE, THERE, "linked", by="Anna")]) == ()


@given(sessions())
def test_no_reader_disagrees_alone(one: Session):
    for found in disagreements(one.entries):
        assert len({opinion.by for opinion in found.opinions}) > 1
        assert len({opinion.says for opinion in found.opinions}) > 1
