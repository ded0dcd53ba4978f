"""Undo takes back its deed alone, and two hands at one session lose nothing of each other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from making_sessions import entries, mark, sessions

from lesart.core.model.session import Answer, Entry, Mark, MarkClass, Note, Session
from lesart.core.session.changing import changed, joined
from lesart.core.session.entries import key_of, with_entries, without_entries
from lesart.core.session.file import canonical
from lesart.core.session.keeper import Keeper
from lesart.core.userfiles import UserFileError

ours_and_theirs = st.tuples(sessions, sessions, sessions).map(lambda three: tuple(map(canonical, three)))
deeds = st.lists(st.tuples(st.sampled_from(["add", "remove", "undo", "redo", "place"]), entries), max_size=12)


def keys(session: Session) -> set[tuple[str, ...]]:
    return set(map(key_of, session.entries))


def said(entry: Entry) -> list[str]:
    """The words that a reader wrote in an entry."""
    match entry:
        case Mark():
            return [entry.note, *entry.tags]
        case Note():
            return [entry.text]
        case Answer():
            return [entry.note]
        case _:
            return []


@given(ours_and_theirs)
def test_a_change_and_the_same_taken_back_leave_what_was_and_the_place(three: tuple[Session, Session, Session]):
    before, after, _ = three
    assert changed(before, before, after) == replace(after, place=before.place)
    assert canonical(changed(after, after, before)) == replace(before, place=after.place)


@given(ours_and_theirs)
def test_where_one_hand_did_nothing_the_other_counts(three: tuple[Session, Session, Session]):
    base, other, _ = three
    assert (canonical(joined(base, other, base)[0]), joined(base, other, base)[1]) == (other, ())
    assert (canonical(joined(base, base, other)[0]), joined(base, base, other)[1]) == (replace(other, place=base.place), ())


@given(ours_and_theirs)
def test_of_two_hands_nothing_is_lost(three: tuple[Session, Session, Session]):
    base, ours, theirs = three
    both, clashes = joined(base, ours, theirs)
    now = {key_of(entry): entry for entry in both.entries}
    old = {key_of(entry): entry for entry in base.entries}
    for hand, other in ((ours, theirs), (theirs, ours)):
        for entry in hand.entries:
            key = key_of(entry)
            if entry != old.get(key):
                assert all(words in " ".join(said(now[key])) for words in said(entry))
            elif key in keys(other):
                assert key in now
    assert {key_of(clash.ours or clash.theirs) for clash in clashes} <= keys(ours) | keys(theirs)
    assert now.keys() <= keys(ours) | keys(theirs)


@given(ours_and_theirs)
def test_it_does_not_matter_whose_hand_is_whose_for_what_is_kept(three: tuple[Session, Session, Session]):
    base, ours, theirs = three
    assert keys(joined(base, ours, theirs)[0]) == keys(joined(base, theirs, ours)[0])


@given(sessions, deeds)
def test_all_undone_is_as_it_was_and_all_redone_as_it_had_become(session: Session, steps: list[tuple[str, Entry]]):
    session = canonical(session)
    written: list[Session] = []
    keeper = Keeper(session, lambda one: written.append(one) or one, "ada")
    for step, entry in steps:
        match step:
            case "add":
                keeper.add("added", entry)
                assert entry in keeper.session.entries
            case "remove":
                keeper.remove("removed", entry)
                assert key_of(entry) not in keys(keeper.session)
            case "undo":
                assert keeper.can_undo == keeper.undo()
            case "redo":
                assert keeper.can_redo == keeper.redo()
            case _:
                keeper.keep(replace(keeper.session, place=replace(keeper.session.place, offset=keeper.session.place.offset + 1)))
        assert keeper.session == (written or [session])[-1]
    became, undone = keeper.session, []
    while keeper.can_undo:
        undone.append(keeper.undo())
    assert keeper.session == replace(session, place=became.place)
    assert [keeper.redo() for _ in undone] == undone[::-1]
    assert keeper.session == became


def test_what_is_done_after_an_undo_takes_the_place_of_what_was_undone():
    keeper = Keeper(Session(), lambda one: one, "ada")
    keeper.add("marked a", mark("a"))
    keeper.undo()
    keeper.add("marked b", mark("b"))
    assert (keeper.can_redo, keeper.redo(), keeper.undo(), keeper.can_undo) == ("", "", "marked b", "")


def test_an_undo_that_cannot_be_written_counts_all_the_same():
    def refuse(_: Session) -> Session:
        raise UserFileError(path=None, what="full", advice="make room")

    keeper = Keeper(with_entries(Session(), mark("a")), refuse, "ada")
    for deed in (lambda: keeper.remove("unmarked", mark("a")), keeper.undo):
        try:
            deed()
        except UserFileError:
            continue
    assert (keeper.session.entries, keeper.can_undo, keeper.can_redo, keeper.unsaved) == ((mark("a"),), "", "unmarked", True)


def test_a_deed_on_what_another_hand_changed_meanwhile_is_undone_to_what_it_was_before_the_deed():
    base = with_entries(Session(), mark("a", "?"))
    after = without_entries(base, mark("a"))
    assert changed(with_entries(after, mark("b")), after, base).entries == (mark("a", "?"), mark("b"))


def test_a_class_taken_out_comes_back_to_its_place():
    base = Session(classes=(MarkClass("a", "", ""), MarkClass("b", "", "")))
    assert changed(base, base, replace(base, classes=base.classes[1:])).classes == base.classes[1:]
    assert changed(replace(base, classes=base.classes[1:]), replace(base, classes=base.classes[1:]), base) == base
