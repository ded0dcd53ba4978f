"""`lesart compare` and `lesart conflicts` beside a session: decisions are honoured where it is named, and only there."""

import json
from pathlib import Path

import pytest

from lesart.core.model.session import Decision, Session
from lesart.core.reading import open_articles
from lesart.core.session.anchoring import anchor
from lesart.core.session.articles import described
from lesart.core.session.entries import with_entries
from lesart.core.session.file import FILE_NAME, write_session
from lesart.tui import cli

SAME = "Am Montag brach in Orlau der Damm. Es starben {} Menschen. Die Stadt Orlau bat Polen um Hilfe."


@pytest.fixture(autouse=True)
def rejected(tmp_path: Path, monkeypatch) -> None:
    """Two articles in the current folder, and a session that says of their conflict that it is none."""
    monkeypatch.chdir(tmp_path)
    for name, dead in (("one.txt", 18), ("two.txt", 23)):
        (tmp_path / name).write_text(SAME.format(dead), encoding="utf-8")
    opened, _ = open_articles(["one.txt", "two.txt"])
    path = tmp_path / FILE_NAME

    def words(at: int, text: str):
        start = opened[at].text.index(text)
        return anchor(opened[at], start, start + len(text))

    pair = sorted((words(0, "Es starben 18 Menschen."), words(1, "Es starben 23 Menschen.")))
    about = Session("", tuple(described(article, path) for article in opened))
    write_session(path, with_entries(about, Decision(pair[0], pair[1], "rejected", suggested=True, by="Anna", when="2026-11-20T10:00:00")))


def links(capfd, *arguments: str) -> int:
    """How many conflicts `lesart compare` finds."""
    assert cli.main(["compare", "--no-cache", "--format", "json", *arguments]) == cli.OK
    return sum(link["relation"] == "conflict" for link in json.loads(capfd.readouterr().out)["links"])


def test_no_file_changes_the_data_unasked(capfd):
    assert links(capfd, "one.txt", "two.txt") == 1


def test_what_readers_decided_is_honoured_where_their_session_is_named(capfd):
    assert links(capfd, "one.txt", "two.txt", "--session", FILE_NAME) == 0


def test_a_session_stands_for_its_articles(capfd):
    assert links(capfd, FILE_NAME) == 0


def test_a_conflict_that_was_rejected_fails_no_script():
    failing = ["conflicts", "--no-cache", "--fail-on", "conflict", "one.txt", "two.txt"]
    assert cli.main(failing) == cli.CONFLICTS
    assert cli.main([*failing, "--session", FILE_NAME]) == cli.OK


def test_a_session_that_is_not_there_is_told(capfd):
    with pytest.raises(SystemExit) as left:
        cli.main(["compare", "one.txt", "two.txt", "--session", "none.jsonl"])
    assert left.value.code == cli.INPUT
    assert "none.jsonl" in capfd.readouterr().err
