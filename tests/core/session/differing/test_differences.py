"""What changed between two sessions, and what became of what was confirmed when an article was written anew."""

from dataclasses import replace

import pytest
from hypothesis import given
from tests.core.session.merging.invented import sessions

from lesart.core.model import Article
from lesart.core.model.session import Anchor, Answer, Chosen, Decision, Entry, Mark, Session, SessionArticle
from lesart.core.reading import read_article
from lesart.core.session.anchoring import anchor
from lesart.core.session.differing.differences import Differences, Version, differences, versions_between
from lesart.core.session.file import canonical

OLD = """Am Montag brach in Orlau der Damm. Achtzehn Menschen kamen dabei ums Leben.
Die Bürgermeisterin hatte seit Jahren vor genau diesem Unglück gewarnt. Die Suche nach Vermissten dauert an."""
NEW = """Am Montag brach in Orlau der Damm. Die Bürgermeisterin hatte seit langem vor genau diesem Unglück gewarnt.
Neu ist: Die Suche nach Vermissten dauert an."""
OTHER = "Nun ist der Damm gebrochen."


def article(text: str, path: str = "a.txt") -> Article:
    return read_article(path, text.encode())


def at(one: Article, words: str) -> Anchor:
    start = one.text.index(words)
    return anchor(one, start, start + len(words))


def linked(one: Article, words: str, other: Article) -> Decision:
    a, b = sorted((at(one, words), at(other, OTHER)))
    return Decision(a, b, "linked", by="Anna")


def known(one: Article, path: str, now: str = "") -> SessionArticle:
    return SessionArticle(one.id, path, one.id.ljust(64, "0"), now=now)


@pytest.fixture
def old() -> Article:
    return article(OLD)


@pytest.fixture
def new() -> Article:
    return article(NEW)


@pytest.fixture
def other() -> Article:
    return article(OTHER, "b.txt")


def changed(old: Article, new: Article, other: Article, before: list[Entry], after: list[Entry]) -> Differences:
    """The differences of two sessions, of which the second has an article with another text."""
    one = Session(articles=(known(old, "a.txt"), known(other, "b.txt")), entries=tuple(before))
    two = Session(articles=(known(new, "a.txt"), known(other, "b.txt")), entries=tuple(after))
    return differences(one, two, versions_between(one, two, {}), {new.id: new, other.id: other})


@given(sessions())
def test_a_session_does_not_differ_from_itself(made: Session):
    one = canonical(made)
    found = differences(one, one, versions_between(one, one, {}), {})
    assert (found.added, found.removed, found.changed, found.versions, found.watched) == ((), (), (), (), ())


def test_what_was_added_removed_and_said_anew_is_told_and_another_time_alone_is_no_change(old: Article):
    mark = Mark("1", at(old, "Orlau"), "claim", by="Anna", when="2026-11-19")
    gone, come = replace(mark, id="2"), replace(mark, id="3")
    one, two = Session(entries=(mark, gone)), Session(entries=(replace(mark, note="wo?"), come))
    found = differences(one, two, (), {})
    assert (found.added, found.removed) == ((come,), (gone,))
    assert [(pair.before, pair.after) for pair in found.changed] == [(mark, replace(mark, note="wo?"))]
    assert differences(Session(entries=(mark,)), Session(entries=(replace(mark, when="2026-11-20"),)), (), {}).changed == ()


def test_what_only_moved_with_the_text_has_not_changed(old: Article, new: Article, other: Article):
    words = "Die Suche nach Vermissten dauert an."
    found = changed(old, new, other, [linked(old, words, other)], [linked(new, words, other)])
    assert (found.added, found.removed, found.changed, found.watched) == ((), (), (), ())
    assert [(one.old.id, one.new.id) for one in found.versions] == [(old.id, new.id)]


def test_a_confirmed_passage_that_a_new_version_does_not_have_has_vanished(old: Article, new: Article, other: Article):
    before = linked(old, "Achtzehn Menschen kamen dabei ums Leben.", other)
    for entry in (before, Answer((before.a, before.b), "real conflict"), Chosen((before.a, before.b))):
        (vanished,) = changed(old, new, other, [entry], []).vanished
        assert (vanished.entry, vanished.anchor.exact) == (entry, "Achtzehn Menschen kamen dabei ums Leben.")


def test_what_was_not_confirmed_is_not_watched(old: Article, new: Article, other: Article):
    before = linked(old, "Achtzehn Menschen kamen dabei ums Leben.", other)
    said: list[Entry] = [replace(before, verdict="rejected"), Answer((before.a, before.b), "wrong match"), Mark("1", before.a, "claim")]
    assert changed(old, new, other, said, []).watched == ()


def test_a_confirmed_passage_with_other_words_is_told_with_both(old: Article, new: Article, other: Article):
    words = "Die Bürgermeisterin hatte seit Jahren vor genau diesem Unglück gewarnt."
    (found,) = changed(old, new, other, [linked(old, words, other)], []).watched
    assert (found.fate, found.anchor.exact) == ("reworded", words)
    assert found.now is not None
    assert "seit langem" in found.now.exact


def test_a_new_version_is_known_by_path_by_file_name_by_what_was_noted_or_by_what_is_told(old: Article, new: Article, other: Article):
    def found(path: str, now: str = "", told: dict[str, str] | None = None) -> list[Version]:
        one = Session(articles=(known(old, "monday/a.txt"), known(other, "b.txt")))
        late = Session(articles=(known(new, path), known(other, "b.txt"), *([known(old, "monday/a.txt", now)] if now else [])))
        return list(versions_between(one, late, told or {}))

    for one in (found("monday/a.txt"), found("tuesday/a.txt"), found("c.txt", now=new.id), found("c.txt", told={"monday/a.txt": "c.txt"})):
        assert [(version.old.id, version.new.id) for version in one] == [(old.id, new.id)]
    assert found("c.txt") == []


def test_a_file_name_that_several_articles_have_tells_nothing(old: Article, new: Article, other: Article):
    one = Session(articles=(known(old, "monday/a.txt"), known(other, "sunday/a.txt")))
    assert versions_between(one, Session(articles=(known(new, "tuesday/a.txt"),)), {}) == ()
