"""`lesart sessions`: what this user has had open, the last first; what was deleted is forgotten."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model.session import Anchor, Mark, Naming, Session, SessionArticle
from lesart.core.session.file import write_session
from lesart.core.session.remembered import FILE_NAME, remember, remembered
from lesart.tui import cli


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("lesart.tui.sitting.state_folder", lambda: tmp_path / "state")
    for name, day in (("old", 1), ("new", 3), ("gone", 4)):
        entries = Mark("m", Anchor("a", 0, 1, "x"), "q"), Mark("n", Anchor("a", 0, 1, "x"), "q"), Naming("same", ("a", "b"))
        session = Session(
            f"{name}\x1b[31m", (SessionArticle("a", "a.txt", "f", "Der Damm"), SessionArticle("b", "b.txt", "f")), (), entries
        )
        write_session(tmp_path / f"{name}.jsonl", session)
        remember(tmp_path / "state", tmp_path / f"{name}.jsonl", f"2026-03-0{day}T10:00:00+01:00")
    (tmp_path / "gone.jsonl").unlink()
    return tmp_path / "state"


def test_they_are_listed_with_their_articles_and_what_was_added(state: Path, capsys):
    assert cli.main(["sessions"]) == cli.OK
    out = capsys.readouterr().out
    assert out.index("new.jsonl") < out.index("old.jsonl")
    assert "gone" not in out
    assert re.search(r"last open 2026-03-0[23] \d\d:00\n", out), "as a clock here shows it"
    assert "  2 marks, 1 naming\n    Der Damm\n    b.txt\n" in out
    assert "\x1b" not in out


def test_they_are_to_be_had_as_data(state: Path, capsys):
    (state.parent / "old.jsonl").write_text("{", "utf-8")
    assert cli.main(["sessions", "--format", "json"]) == cli.OK
    new, old = json.loads(capsys.readouterr().out)["sessions"]
    assert (new["entries"], [one["path"] for one in new["articles"]], new["problem"]) == (
        {"mark": 2, "naming": 1},
        ["a.txt", "b.txt"],
        None,
    )
    assert "line 1 is no JSON" in old["problem"]


def test_a_list_that_is_broken_or_not_there_is_no_trouble(state: Path, capsys):
    (state / FILE_NAME).write_text('{\n[]\n{"path": 1}\n\x00', "utf-8")
    assert cli.main(["sessions"]) == cli.OK
    told = capsys.readouterr()
    assert (told.out.strip(), "no session is known yet" in told.err) == ("", True)
    (state / FILE_NAME).unlink()
    assert remembered(state) == ()


def test_a_list_that_cannot_be_written_keeps_nobody_from_reading(tmp_path: Path):
    (tmp_path / "state").write_text("in the way", "utf-8")
    remember(tmp_path / "state", tmp_path / "s.jsonl", "2026-03-01")
    assert remembered(tmp_path / "state") == ()


@given(st.lists(st.sampled_from("abc"), max_size=8))
def test_each_session_is_listed_once_the_last_opened_first(names: list[str]):
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as name:
        folder = Path(name)
        for hour, one in enumerate(names):
            (folder / one).touch()
            remember(folder / "state", folder / one, f"2026-03-01T{hour:02}:00:00")
        assert [one.path.name for one in remembered(folder / "state")] == list(dict.fromkeys(reversed(names)))
