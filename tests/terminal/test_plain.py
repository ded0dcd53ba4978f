"""Without a capable terminal lesart prints: plain text or JSON on standard output, never a screen."""

import json
import subprocess
from pathlib import Path

import pytest

from terminal import CTRL_C, Terminal

Command = tuple[str, ...]
ESCAPE = b"\x1b"


def test_into_a_pipe_goes_plain_text(lesart: Command, articles: tuple[str, str]) -> None:
    run = subprocess.run((*lesart, *articles), stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    assert ESCAPE not in run.stdout + run.stderr
    assert "Norderhamm" in run.stdout.decode("utf-8")


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"TERM": ""}], ids=["dumb", "unset"])
def test_a_terminal_that_can_do_nothing_gets_plain_text(lesart: Command, environment: dict[str, str]) -> None:
    with Terminal((*lesart, "demo"), environment=environment) as terminal:
        assert terminal.wait_for_exit(seconds=120) == 0
        assert ESCAPE not in terminal.raw
        assert b"Karseladse" in terminal.raw


def test_plain_is_plain_in_a_real_terminal_too(lesart: Command, articles: tuple[str, str]) -> None:
    with Terminal((*lesart, "--plain", *articles)) as terminal:
        assert terminal.wait_for_exit(seconds=120) == 0
        assert b"\x1b[?1049h" not in terminal.raw
        assert b"Norderhamm" in terminal.raw


def test_json_on_standard_output_and_nothing_else(lesart: Command, articles: tuple[str, str]) -> None:
    run = subprocess.run((*lesart, "compare", *articles, "--format", "json"), capture_output=True, check=True)
    comparison = json.loads(run.stdout)
    assert comparison["schema"] == "lesart/1"
    assert [Path(article["path"]).name for article in comparison["articles"]] == ["first.txt", "second.txt"]


def test_the_output_file_holds_what_standard_output_would(lesart: Command, articles: tuple[str, str], tmp_path: Path) -> None:
    printed = subprocess.run((*lesart, "compare", *articles), capture_output=True, check=True).stdout
    written = subprocess.run((*lesart, "compare", *articles, "-o", str(tmp_path / "out.txt")), capture_output=True, check=True)
    assert written.stdout == b""
    assert (tmp_path / "out.txt").read_bytes() == printed


def test_the_progress_bar_goes_to_the_terminal_and_the_data_to_the_file(lesart: Command, articles: tuple[str, str], tmp_path: Path) -> None:
    with Terminal((*lesart, "compare", *articles, "--format", "json", "-o", str(tmp_path / "out.json"))) as terminal:
        assert terminal.wait_for_exit(seconds=120) == 0
        assert terminal.is_restored
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["schema"] == "lesart/1"


def test_ctrl_c_ends_a_comparison_and_gives_the_cursor_back(lesart: Command, articles: tuple[str, str], tmp_path: Path) -> None:
    for path in map(Path, articles):
        path.write_text(path.read_text(encoding="utf-8") * 300, encoding="utf-8")
    with Terminal((*lesart, "compare", *articles, "-o", str(tmp_path / "out.txt"))) as terminal:
        terminal.wait_for("━")
        terminal.press(CTRL_C)
        assert terminal.wait_for_exit() == 130
        assert terminal.is_restored
        assert b"Traceback" not in terminal.raw
    assert not (tmp_path / "out.txt").exists()


def test_an_article_cannot_speak_to_the_terminal_through_plain_text(lesart: Command, articles: tuple[str, str]) -> None:
    path = Path(articles[0])
    path.write_text(path.read_text(encoding="utf-8").replace("Kapitän", "\x1b[31mKapitän\x9b0m\u202e"), encoding="utf-8")
    for arguments in (articles, ("compare", *articles, "--format", "text")):
        shown = subprocess.run((*lesart, *arguments), stdin=subprocess.DEVNULL, capture_output=True, check=True).stdout
        assert ESCAPE not in shown
        assert not {"\x9b", "\u202e"} & set(shown.decode("utf-8"))


def test_a_reader_of_the_pipe_who_leaves_early_is_no_error(lesart: Command, articles: tuple[str, str]) -> None:
    with subprocess.Popen((*lesart, *articles), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
