"""A sitting: the session is read once the text is there, and left behind as it should be."""

from pathlib import Path

import pytest

from lesart.core.judgements import FILE_NAME, Judgement, Quote
from lesart.core.model import Article
from lesart.core.model.session import Answer, Mark, Session
from lesart.core.reading import open_articles
from lesart.core.session.anchoring import anchor
from lesart.core.session.file import read_session, write_session
from lesart.core.session.remembered import remembered
from lesart.core.userfiles import UserFileError
from lesart.tui.commands.options import Parser, add_by, by_of
from lesart.tui.sitting import Sitting


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("lesart.tui.sitting.state_folder", lambda: tmp_path / "state")
    (tmp_path / "one.txt").write_text("Es starben 18 Menschen in Orlau.", "utf-8")
    (tmp_path / "two.txt").write_text("Es starben 23 Menschen in Orlau.", "utf-8")
    return tmp_path / "s.jsonl"


def articles(path: Path) -> tuple[Article, ...]:
    return open_articles([str(path.parent / name) for name in ("one.txt", "two.txt")])[0]


def a_mark(path: Path) -> Mark:
    return Mark("m", anchor(articles(path)[0], 11, 22), "q", by="ada")


def test_who_adds_something_finds_it_in_the_session_and_the_session_in_the_list(path: Path):
    sitting = Sitting(path, "ada", articles(path))
    keeper = sitting.open()
    assert (keeper.by, keeper.news(), path.exists()) == ("ada", "", False)
    keeper.add("marked", a_mark(path))
    assert sitting.close() == ""
    session = read_session(path)
    assert ([one.path for one in session.articles], session.entries) == (sorted(["one.txt", "two.txt"], key=_id(path)), (a_mark(path),))
    assert [one.path for one in remembered(path.parent / "state")] == [path]
    assert sorted(one.name for one in path.parent.iterdir()) == ["one.txt", "s.jsonl", "state", "two.txt"]


def _id(path: Path):
    ids = {Path(article.path).name: article.id for article in articles(path)}
    return ids.__getitem__


def test_who_adds_nothing_leaves_nothing(path: Path):
    sitting = Sitting(path, "ada", articles(path))
    keeper = sitting.open()
    keeper.keep(keeper.session)
    sitting.close()
    assert sorted(one.name for one in path.parent.iterdir()) == ["one.txt", "two.txt"]


def test_a_broken_session_is_left_alone_and_what_is_added_counts(path: Path):
    path.write_text("{", "utf-8")
    sitting = Sitting(path, "ada", articles(path))
    keeper = sitting.open()
    assert "line 1 is no JSON" in keeper.news()
    with pytest.raises(UserFileError, match="line 1 is no JSON"):
        keeper.add("marked", a_mark(path))
    assert keeper.session.entries == (a_mark(path),)
    told = sitting.close()
    assert "what you added last is not on file" in told
    assert path.read_text("utf-8") == "{"
    beside = path.with_stem(f"{path.stem}-2")
    assert f"It is in {beside}; lesart merge makes one of both" in told
    assert read_session(beside).entries == (a_mark(path),)


def test_a_broken_session_that_nothing_was_added_to_leaves_nothing_else_behind(path: Path):
    path.write_text("{", "utf-8")
    sitting = Sitting(path, "ada", articles(path))
    keeper = sitting.open()
    with pytest.raises(UserFileError):
        keeper.keep(keeper.session)
    sitting.close()
    assert not path.with_stem(f"{path.stem}-2").exists()


def test_a_text_that_has_changed_is_told_and_nothing_of_it_taken_over(path: Path):
    first = Sitting(path, "ada", articles(path))
    first.open().add("marked", a_mark(path))
    first.close()
    marked = read_session(path).entries
    (path.parent / "one.txt").write_text("Am Montag starben in Orlau 18 Menschen.", "utf-8")
    sitting = Sitting(path, "ada", articles(path))
    keeper = sitting.open()
    assert "one.txt: the text has changed; of what you said of it: 1 fuzzy" in keeper.news()
    assert (keeper.session.entries, keeper.news()) == (marked, "")
    sitting.close()


def test_another_who_has_it_open_is_told(path: Path):
    write_session(path, Session("Damm"))
    path.with_name("s.jsonl.lock").write_text('{"pid": 4711, "host": "another-machine"}', "utf-8")
    assert "is open in process 4711 on another-machine, too" in Sitting(path, "ada", articles(path)).open().news()


def test_answers_from_before_there_were_sessions_begin_a_new_one(path: Path, answers_written):
    quotes = tuple(sorted(Quote(article.id, article.text) for article in articles(path)))
    answers_written(path.parent / FILE_NAME, [Judgement("real conflict", quotes, "2026-03-01T10:00:00+01:00")])
    sitting = Sitting(path, "ada", articles(path))
    keeper = sitting.open()
    assert [entry.choice for entry in keeper.session.entries if isinstance(entry, Answer)] == ["real conflict"]
    keeper.keep(keeper.session)
    assert not path.exists()
    keeper.add("marked", a_mark(path))
    keeper.remove("taken back", next(entry for entry in keeper.session.entries if isinstance(entry, Answer)))
    sitting.close()
    assert Sitting(path, "ada", articles(path)).open().session.entries == (a_mark(path),)


def test_answers_that_cannot_be_read_are_told(path: Path):
    (path.parent / FILE_NAME).write_text("[", "utf-8")
    assert "not TOML" in Sitting(path, "ada", articles(path)).open().news()


@pytest.mark.parametrize(
    ("told", "variable", "by"), [(["--by", "Ada "], "Ben", "Ada"), ([], "Ben", "Ben"), ([], None, "login"), (["--by", ""], "Ben", "")]
)
def test_entries_are_by_whom_the_user_says_or_else_by_the_login(monkeypatch, told: list[str], variable: str | None, by: str):
    monkeypatch.delenv("LESART_BY", raising=False)
    if variable is not None:
        monkeypatch.setenv("LESART_BY", variable)
    monkeypatch.setattr("getpass.getuser", lambda: "login")
    parser = Parser()
    add_by(parser)
    assert by_of(parser.parse_args(told)) == by
