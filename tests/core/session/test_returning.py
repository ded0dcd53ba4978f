"""A session opened again finds its articles, and takes over to changed ones what a person can be sure of and nothing else."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making_sessions import anchors, entries

from lesart.core.model import Article
from lesart.core.model.session import Anchor, Decision, Entry, Mark, Note, Session, Silence
from lesart.core.reading import open_articles
from lesart.core.session.anchoring import anchor
from lesart.core.session.anchors import anchors_of, with_anchors
from lesart.core.session.articles import about, described, with_articles
from lesart.core.session.entries import entries_of
from lesart.core.session.paths import found, stored
from lesart.core.session.reanchoring import reanchored
from lesart.core.session.returning import Returned, articles_of, located, met, returned

DAMM = "Dammbruch in Orlau\n\nAm Montag brach in Orlau der Damm. Es starben 18 Menschen. Die Stadt bat um Hilfe.\n"
ELSE = "Orlau\n\nIn Orlau brach am Montag der Damm. Dabei kamen 23 Menschen um. Polen schickte Boote.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "damm.txt").write_text(DAMM, "utf-8")
    (tmp_path / "texts" / "else.txt").write_text(ELSE, "utf-8")
    return tmp_path


def of(article: Article, words: str) -> Anchor:
    start = article.text.index(words)
    return anchor(article, start, start + len(words))


def session_of(folder: Path, *entries: Entry) -> Session:
    articles, _ = open_articles([str(folder / "texts" / "damm.txt"), str(folder / "texts" / "else.txt")])
    return with_articles(Session(entries=entries_of(entries)), articles, folder / "s.jsonl")


def linked(one: Anchor, other: Anchor) -> Decision:
    return Decision(min(one, other), max(one, other), "linked")


def damm(folder: Path) -> Article:
    return open_articles([str(folder / "texts" / "damm.txt")])[0][0]


def hows(found: tuple[Returned, ...]) -> list[str]:
    return sorted(one.how for one in found)


def test_articles_are_known_by_paths_relative_to_the_session(folder: Path):
    session = session_of(folder)
    assert sorted(one.path for one in session.articles) == ["texts/damm.txt", "texts/else.txt"]
    assert all(one.sha256.startswith(one.id) for one in session.articles)
    back = returned(session, folder / "s.jsonl")
    assert hows(back) == ["same", "same"]
    assert {one.path for one in articles_of(back)} == {os.path.join("texts", "damm.txt"), os.path.join("texts", "else.txt")}


def test_a_session_sent_together_with_its_articles_opens_elsewhere(folder: Path):
    session = session_of(folder)
    (folder / "moved").mkdir()
    (folder / "texts").rename(folder / "moved" / "texts")
    assert hows(returned(session, folder / "moved" / "s.jsonl")) == ["same", "same"]


def test_an_article_under_another_name_is_known_by_its_text(folder: Path):
    session = session_of(folder)
    (folder / "texts" / "damm.txt").rename(folder / "texts" / "dam-new.txt")
    (folder / "texts" / "else.txt").rename(folder / "else.md.txt")
    back = returned(session, folder / "s.jsonl")
    assert hows(back) == ["moved", "moved"]
    assert {os.path.basename(one.path) for one in articles_of(back)} == {"dam-new.txt", "else.md.txt"}


def test_an_article_in_a_forced_encoding_is_read_in_it_again(folder: Path):
    path = folder / "texts" / "alt.txt"
    path.write_bytes("Die Größe des Dammes war längst bekannt. Mehr wußte man nicht.\n".encode("cp850"))
    (article,), _ = open_articles([str(path)], encoding="cp850")
    (back,) = returned(with_articles(Session(), [article], folder / "s.jsonl"), folder / "s.jsonl")
    assert (back.how, back.article.text, back.article.encoding) == ("same", article.text, "cp850")


def test_an_article_that_is_gone_is_told_with_why(folder: Path):
    session = session_of(folder)
    (folder / "texts" / "damm.txt").unlink()
    (gone,) = (one for one in returned(session, folder / "s.jsonl") if one.how == "gone")
    assert (gone.article, gone.problem.what) == (None, "does not exist")


def test_standard_input_does_not_come_back(folder: Path):
    (article,), _ = open_articles(["-"], stdin=lambda: DAMM.encode())
    (back,) = returned(with_articles(Session(), [article], folder / "s.jsonl"), folder / "s.jsonl")
    assert (back.how, back.problem.what) == ("gone", "was read from standard input")


def test_one_text_in_two_files_comes_back_as_two_articles(folder: Path):
    (folder / "texts" / "copy.txt").write_text(DAMM, "utf-8")
    articles, _ = open_articles([str(folder / "texts")])
    back = returned(with_articles(Session(), articles, folder / "s.jsonl"), folder / "s.jsonl")
    assert hows(back) == ["same"] * 3
    assert {one.id for one in articles_of(back)} == {one.id for one in articles}


def test_only_what_was_asked_for_comes_back_and_in_that_order(folder: Path):
    session = session_of(folder)
    ids = [one.id for one in reversed(session.articles)]
    assert [one.known.id for one in located(session, folder / "s.jsonl", [*ids, "nobody"])] == ids


def test_nothing_is_taken_over_to_a_changed_text_before_it_is_asked_for(folder: Path):
    old = damm(folder)
    session = session_of(folder, Mark("m", of(old, "18 Menschen"), "important"), Mark("n", of(old, "Hilfe"), "important"))
    (folder / "texts" / "damm.txt").write_text("Nachtrag. " + DAMM.replace("18", "19"), "utf-8")
    (changed,) = (one for one in returned(session, folder / "s.jsonl") if one.how == "changed")
    assert [(one.how, one.new.exact) for one in changed.anchors] == [("fuzzy", "19 Menschen"), ("moved", "Hilfe")]
    assert (changed.count("moved"), changed.count("lost"), changed.is_whole) == (1, 0, False)
    assert about(session, old.id) == session.entries


def test_what_is_sure_is_taken_over_and_what_is_not_stays(folder: Path):
    old = damm(folder)
    session = session_of(folder, Mark("m", of(old, "18 Menschen"), "important"), Mark("n", of(old, "Hilfe"), "important"))
    (folder / "texts" / "damm.txt").write_text("Nachtrag. " + DAMM.replace("18", "19"), "utf-8")
    new = damm(folder)
    back = returned(session, folder / "s.jsonl")
    after = reanchored(session, back, folder / "s.jsonl")
    assert [one.anchor for one in after.entries] == [of(old, "18 Menschen"), of(new, "Hilfe")]  # type: ignore[union-attr]  # marks
    assert {one.id: one.now for one in after.articles}[old.id] == new.id
    assert {one.id for one in articles_of(located(after, folder / "s.jsonl"))} == {one.id for one in after.articles} - {old.id}
    again = returned(after, folder / "s.jsonl")
    assert {one.id for one in articles_of(again)} == {one.id for one in after.articles} - {old.id}
    accepted = [one for article in again for one in article.anchors]
    assert [one.how for one in accepted] == ["fuzzy"]
    settled = reanchored(after, again, folder / "s.jsonl", accepted)
    assert [one.anchor for one in settled.entries] == [of(new, "19 Menschen"), of(new, "Hilfe")]  # type: ignore[union-attr]  # marks
    assert hows(returned(settled, folder / "s.jsonl")) == ["same", "same"]


def test_a_decision_goes_over_as_a_whole_or_not_at_all(folder: Path):
    old, other = damm(folder), open_articles([str(folder / "texts" / "else.txt")])[0][0]
    first = linked(of(old, "Es starben 18 Menschen."), of(other, "Dabei kamen 23 Menschen um."))
    second = linked(of(old, "Am Montag brach in Orlau der Damm."), of(other, "In Orlau brach am Montag der Damm."))
    nothing = Silence(of(other, "Polen schickte Boote."), old.id)
    note = Note("n", "link", "?", tuple(sorted((of(old, "Es starben 18 Menschen."), of(old, "Am Montag brach in Orlau der Damm.")))))
    session = session_of(folder, first, second, nothing, note)
    (folder / "texts" / "damm.txt").write_text("Nachtrag. " + DAMM.replace("Es starben 18 Menschen.", ""), "utf-8")
    new = damm(folder)
    after = reanchored(session, returned(session, folder / "s.jsonl"), folder / "s.jsonl").entries
    assert first in after
    assert note in after
    assert replace(nothing, article=new.id) in after
    assert linked(of(new, "Am Montag brach in Orlau der Damm."), of(other, "In Orlau brach am Montag der Damm.")) in after


def test_articles_opened_by_name_meet_what_was_said_of_their_older_texts(folder: Path):
    old = damm(folder)
    session = session_of(folder, Mark("m", of(old, "Hilfe"), "important"))
    path = folder / "s.jsonl"
    assert met(session, [old], path) == ()
    (folder / "texts" / "damm.txt").write_text("Nachtrag. " + DAMM, "utf-8")
    (around,), _ = open_articles([str(folder / "texts" / ".." / "texts" / "damm.txt")])
    assert [one.how for one in met(session, [around], path)] == ["changed"]
    (meeting,) = met(session, [damm(folder)], path)
    assert (meeting.known.id, meeting.anchors[0].how) == (old.id, "moved")
    opened = with_articles(session, [damm(folder)], path)
    for articles in (opened.articles, opened.articles[::-1]):
        assert [one.known.id for one in met(replace(opened, articles=articles), [damm(folder)], path)] == [old.id]
    assert {one.id: one.now for one in opened.articles}[old.id] == damm(folder).id


def test_two_texts_from_standard_input_have_nothing_to_do_with_each_other(folder: Path):
    first, second = (open_articles(["-"], stdin=text.encode)[0][0] for text in (DAMM, ELSE))
    path = folder / "s.jsonl"
    session = with_articles(Session(entries=(Mark("m", of(first, "Hilfe"), "important"),)), [first], path)
    assert met(session, [second], path) == ()
    assert {one.now for one in with_articles(session, [second], path).articles} == {""}


@given(entries, st.data())
def test_anchors_that_stay_leave_an_entry_as_it_is(entry: Entry, data: st.DataObject):
    assert with_anchors(entry, lambda one: one, lambda one: one) == entry
    other = data.draw(anchors())
    assert set(anchors_of(with_anchors(entry, lambda _: other, str))) <= {other}


@pytest.mark.parametrize("name", ["a.txt", "with blank.txt", "-", "ä/b.txt", "../up.txt", "a/../b.txt"])
def test_a_path_leads_back_to_its_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    path = Path("./-" if name == "-" else name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", "utf-8")
    (tmp_path / "sessions").mkdir()
    for session in (Path("s.jsonl"), tmp_path / "sessions" / "s.jsonl"):
        way = stored("./-" if name == "-" else name, session)
        assert "\\" not in way
        assert os.path.samefile(found(way, session), path)
    assert stored("-", Path("s.jsonl")) == "-"


def test_a_session_behind_a_link_finds_articles_beside_the_link_or_beside_the_file(tmp_path: Path):
    real, link = tmp_path / "real", tmp_path / "link"
    for one in (real, link):
        one.mkdir()
    (real / "s.jsonl").write_text("", "utf-8")
    (link / "s.jsonl").symlink_to(real / "s.jsonl")
    (real / "a.txt").write_text("real", "utf-8")
    assert Path(found("a.txt", link / "s.jsonl")) == real / "a.txt"
    (link / "a.txt").write_text("link", "utf-8")
    assert Path(found("a.txt", link / "s.jsonl")) == link / "a.txt"
    (tmp_path / "texts").symlink_to(real)
    assert stored(str(tmp_path / "texts" / "a.txt"), tmp_path / "s.jsonl") == "texts/a.txt"


def test_an_article_is_described_as_it_says_itself(folder: Path):
    known = described(damm(folder), folder / "s.jsonl")
    assert (known.title, known.language, known.encoding, known.now) == ("Dammbruch in Orlau", "de", "utf-8", "")


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_not_read_whatever_a_session_names(folder: Path, kind: str):
    if kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no pipes with names")
        os.mkfifo(folder / "pipe")
    named = {"pipe": "pipe", "device": os.devnull, "folder": "texts"}[kind]
    session = session_of(folder)
    odd = replace(session.articles[0], path=named, sha256="0" * 64)
    (one,) = located(replace(session, articles=(odd,)), folder / "s.jsonl")
    assert one.how == "gone"
    assert one.problem
    assert one.problem.what == "is no file"


@pytest.mark.parametrize("language", ["../../../../etc/passwd", "x" * 5000, "\x1b[2J", "de\x00"])
def test_a_language_that_is_none_is_guessed_anew(folder: Path, language: str):
    session = session_of(folder)
    found = located(replace(session, articles=tuple(replace(one, language=language) for one in session.articles)), folder / "s.jsonl")
    assert [one.article.metadata.language for one in found if one.article] == ["de", "de"]


@pytest.mark.parametrize("path", ["\x1b]0;x\x07\u202e.txt", "a\x00b", "\ud800", "x" * 5000, "../" * 60 + "nowhere.txt"])
def test_a_path_that_no_file_can_have_is_told_on_a_line_that_is_safe_to_print(folder: Path, path: str):
    session = session_of(folder)
    (one,) = located(replace(session, articles=(replace(session.articles[0], path=path, sha256="0" * 64),)), folder / "s.jsonl")
    assert one.how == "gone"
    assert str(one.problem).isprintable()
    str(one.problem).encode("utf-8")
