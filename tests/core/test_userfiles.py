"""Files of a user's own: written whole or not at all, and never over one that was there unasked."""

import os
from pathlib import Path

import pytest

from lesart.core.userfiles import Taken, UserFileError, write_bytes, write_new, write_once, write_whole


def test_a_file_is_written_and_its_draft_is_gone(tmp_path: Path):
    write_whole(tmp_path / "a.toml", "ä", "advice")
    assert (tmp_path / "a.toml").read_text(encoding="utf-8") == "ä"
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


def test_what_cannot_be_written_is_told_with_what_to_do(tmp_path: Path):
    with pytest.raises(UserFileError, match=r"a\.toml: cannot be written .*; choose another"):
        write_whole(tmp_path / "nowhere" / "a.toml", "", "choose another")


def test_a_link_stays_one_and_a_file_keeps_its_permissions(tmp_path: Path):
    real, link = tmp_path / "real.toml", tmp_path / "link.toml"
    real.write_text("before", encoding="utf-8")
    real.chmod(0o600)
    link.symlink_to(real)
    write_whole(link, "after", "advice")
    assert link.is_symlink()
    assert (real.read_text(encoding="utf-8"), real.stat().st_mode & 0o777) == ("after", 0o600)


def test_what_stops_halfway_leaves_the_file_as_it_was_and_no_draft(tmp_path: Path):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.toml").write_text("before", encoding="utf-8")
    with pytest.raises(UserFileError, match="No space left"):
        write_whole(tmp_path / "a.toml", "after", "advice", full)
    assert (tmp_path / "a.toml").read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


def test_a_draft_that_a_killed_process_left_is_no_trouble(tmp_path: Path):
    (tmp_path / "a.toml.part").write_text("half", encoding="utf-8")
    write_whole(tmp_path / "a.toml", "whole", "advice")
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["whole"]


def test_a_new_file_takes_the_next_free_name(tmp_path: Path):
    names = [write_new(tmp_path / "dossier.md", text, "advice").name for text in ("one", "two", "three")]
    assert names == ["dossier.md", "dossier-2.md", "dossier-3.md"]
    assert (tmp_path / "dossier.md").read_text(encoding="utf-8") == "one"


@pytest.mark.parametrize("links", [True, False], ids=["", "where files cannot be linked"])
def test_a_file_that_is_there_is_not_written_over(tmp_path: Path, monkeypatch, links: bool):
    def refuse(*_: object) -> None:
        raise PermissionError

    if not links:
        monkeypatch.setattr("os.link", refuse)
    write_once(tmp_path / "a.md", b"one", "advice")
    with pytest.raises(Taken, match="is there already; advice"):
        write_once(tmp_path / "a.md", b"two", "advice")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.md", b"one")]
    with pytest.raises(UserFileError, match="cannot be written"):
        write_once(tmp_path / "nowhere" / "a.md", b"", "advice")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_what_is_no_file_is_never_replaced_by_one(tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UserFileError, match="no file"):
        write_bytes(pipe, b"x", "name another file")
    assert pipe.is_fifo()
