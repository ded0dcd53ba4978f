"""What leaves is written where it was asked for, and over nothing that was there unasked."""

import os
import threading
from pathlib import Path

import pytest

from lesart.core.export.delivery import deliver, file_name
from lesart.core.export.exports import EXPORTS
from lesart.core.userfiles import Taken, UserFileError


def test_a_file_that_is_there_stays_unless_it_may_be_written_over(tmp_path: Path):
    target = tmp_path / "a.md"
    deliver(target, b"one", over=False)
    with pytest.raises(Taken):
        deliver(target, b"two", over=False)
    assert target.read_bytes() == b"one"
    deliver(target, b"two", over=True)
    assert target.read_bytes() == b"two"
    assert os.listdir(tmp_path) == ["a.md"]


def test_the_session_and_the_articles_are_never_written_over(tmp_path: Path):
    session = tmp_path / "lesart-session.jsonl"
    session.write_bytes(b"mine")
    link = tmp_path / "link"
    link.symlink_to(session)
    for path in (session, link):
        with pytest.raises(UserFileError, match="is what should be exported"):
            deliver(path, b"", over=True, sources=[tmp_path / "gone.txt", session])
    assert session.read_bytes() == b"mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to(tmp_path: Path):
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    deliver(pipe, b"data", over=False)
    reader.join()
    assert got == [b"data"]


def test_a_folder_cannot_be_written(tmp_path: Path):
    with pytest.raises(UserFileError, match="cannot be written"):
        deliver(tmp_path, b"", over=True)


def test_each_format_has_a_file_name_of_its_own():
    assert len({file_name(export.name) for export in EXPORTS}) == len(EXPORTS)


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path):
    with pytest.raises(UserFileError, match="folder that is not there; make that, or name another file"):
        deliver(tmp_path / "new" / "a.md", b"x", over=False)
    assert not list(tmp_path.iterdir())
