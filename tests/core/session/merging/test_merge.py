"""Two readers' sessions become one: it does not matter who merges with whom, nor how often."""

from hypothesis import given
from hypothesis import strategies as st
from tests.core.session.merging.invented import sessions

from lesart.core.model.session import Anchor, Decision, Mark, ReadingPlace, Session, SessionArticle
from lesart.core.session.entries import key_of
from lesart.core.session.file import canonical
from lesart.core.session.merging import merged, superseded, versions

HERE, THERE = Anchor("aa", 0, 15, "Der Damm brach."), Anchor("bb", 4, 30, "Nun ist der Damm gebrochen.")


@given(sessions(), sessions())
def test_the_order_of_two_sessions_does_not_matter(one: Session, other: Session):
    assert merged([one, other]) == merged([other, one])


@given(sessions(), sessions(), sessions())
def test_it_does_not_matter_which_two_of_three_are_merged_first(one: Session, other: Session, third: Session):
    assert merged([merged([one, other]), third]) == merged([one, merged([other, third])]) == merged([one, other, third])


@given(sessions(), sessions())
def test_merging_once_more_changes_nothing(one: Session, other: Session):
    both = merged([one, other])
    assert merged([both, both]) == both
    assert merged([both, other]) == both


@given(st.lists(sessions(), max_size=3))
def test_nothing_that_a_reader_added_is_lost_but_what_was_changed_later(some: list[Session]):
    both = merged(some)
    had = {entry for session in some for entry in session.entries}
    assert {key_of(entry) for entry in both.entries} == {key_of(entry) for entry in had}
    assert had == set(both.entries) | {one.goes for one in superseded(some)}
    assert {article.id for article in both.articles} == {article.id for session in some for article in session.articles}


@given(sessions())
def test_a_session_merged_with_an_empty_one_is_itself(one: Session):
    own = merged([one])
    assert merged([one, Session()]) == own
    assert own == canonical(own)


def test_what_two_readers_say_of_one_pair_both_stays():
    anna = Session(entries=(Decision(HERE, THERE, "linked", by="Anna", when="2026-11-20T10:00:00+01:00"),))
    ben = Session(entries=(Decision(HERE, THERE, "rejected", by="Ben", when="2026-11-20T11:00:00+01:00"),))
    assert [entry.by for entry in merged([anna, ben]).entries] == ["Anna", "Ben"]


def test_the_later_instant_counts_however_the_clock_was_set():
    early = Mark("1", HERE, "zitat", note="half past nine in Greenwich", when="2026-11-20T09:30:00+00:00")
    late = Mark("1", HERE, "zitat", note="nine in New York", when="2026-11-20T09:00:00-05:00")
    assert merged([Session(entries=(early,)), Session(entries=(late,))]).entries == (late,)
    (gone,) = superseded([Session(entries=(late,)), Session(entries=(early,))])
    assert (gone.stays, gone.goes) == (late, early)


def test_learning_that_one_reader_turned_off_stays_off_and_a_place_is_kept():
    place = ReadingPlace(focused="aa", offset=7)
    both = merged([Session(learning=False), Session(place=place)])
    assert (both.learning, both.place) == (False, place)


def test_two_texts_at_one_path_are_two_versions():
    old, new = SessionArticle("aa", "a.txt", "0" * 64), SessionArticle("bb", "a.txt", "1" * 64)
    (found,) = versions([new, old, SessionArticle("cc", "c.txt", "2" * 64)])
    assert (found.path, found.articles) == ("a.txt", (old, new))
    assert versions([old, old]) == ()
