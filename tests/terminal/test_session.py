"""What the reader adds in a real terminal is on file when it is there, and the reader goes on where it was left."""

import json
import signal
from pathlib import Path

from terminal import Terminal

Command = tuple[str, ...]


def entries(path: Path) -> list[str]:
    """The types of the lines of a session, in their order."""
    return [json.loads(line).get("type", "session") for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def test_what_was_marked_is_on_file_though_the_reader_is_killed_and_lesart_alone_goes_on_there(
    lesart: Command, articles: tuple[str, str], tmp_path: Path
) -> None:
    session, environment = tmp_path / "lesart-session.jsonl", {"XDG_STATE_HOME": str(tmp_path / "state"), "LESART_BY": "ada"}
    with Terminal((*lesart, *articles), folder=tmp_path, environment=environment) as terminal:
        terminal.wait_for("sync: passage", seconds=60)
        assert not session.exists()
        terminal.press("Vm")
        terminal.wait_until(lambda: "mark" in entries(session), "the mark on file")
        terminal.wait_until(session.with_name(session.name + ".lock").exists, "that the session is open here")
        terminal.process.send_signal(signal.SIGKILL)
    assert sorted(path.name for path in tmp_path.glob("lesart-session*")) == ["lesart-session.jsonl", "lesart-session.jsonl.lock"]
    with Terminal(lesart, folder=tmp_path, environment=environment) as terminal:
        terminal.wait_for("Kapitän Olsen")
        terminal.press("U")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
    assert entries(session)[:4] == ["session", "article", "article", "mark"]
    assert sorted(path.name for path in tmp_path.glob("lesart-session*")) == ["lesart-session.jsonl"]
