"""What goes wrong is said in one clear line on standard error, with an exit status that scripts can rely on."""

import subprocess
from pathlib import Path

import pytest

USAGE, INPUT = 2, 3


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("command", [(), ("compare",), ("conflicts",)], ids=["reader", "compare", "conflicts"])
def test_a_missing_file(lesart: tuple[str, ...], articles: tuple[str, str], command: tuple[str, ...]) -> None:
    run = _run(*lesart, *command, articles[0], "nowhere.txt")
    assert run.returncode == INPUT
    assert run.stdout == ""
    (line,) = run.stderr.splitlines()
    assert "nowhere.txt" in line


@pytest.mark.parametrize("content", [b"", b" \n\n", b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 8], ids=["empty", "blank", "binary"])
def test_a_file_without_text(lesart: tuple[str, ...], articles: tuple[str, str], tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    run = _run(*lesart, articles[0], str(tmp_path / "bad.txt"))
    assert run.returncode == INPUT
    (line,) = run.stderr.splitlines()
    assert "bad.txt" in line


def test_one_bad_file_does_not_keep_the_others_from_opening(lesart: tuple[str, ...], articles: tuple[str, str]) -> None:
    run = _run(*lesart, "nowhere.txt", *articles)
    assert run.returncode == 0
    assert "nowhere.txt" in run.stderr
    assert "Norderhamm" in run.stdout


@pytest.mark.parametrize(
    "arguments", [(), ("--no-such-option",), ("compare",), ("conflicts", "--fail-on", "rain"), ("demo", "surplus.txt")]
)
def test_wrong_usage(lesart: tuple[str, ...], arguments: tuple[str, ...]) -> None:
    run = _run(*lesart, *arguments)
    assert run.returncode == USAGE
    assert run.stdout == ""
    (line,) = run.stderr.splitlines()
    assert line.startswith("lesart")


def test_one_article_is_not_enough(lesart: tuple[str, ...], articles: tuple[str, str]) -> None:
    run = _run(*lesart, articles[0])
    assert run.returncode == USAGE
    (line,) = run.stderr.splitlines()
    assert "two" in line
