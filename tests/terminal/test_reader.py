"""What only a real terminal shows of the reader: that it opens, draws the articles, and gives the terminal back."""

import re
import signal
from pathlib import Path

import psutil
import pytest

from terminal import CTRL_C, ESCAPE, Terminal

Command = tuple[str, ...]
FIRST_TEXT = "Mitgliedsländer"  # in the first sentence of the first sample


@pytest.mark.parametrize(("columns", "rows"), [(160, 45), (120, 40), (80, 24)])
def test_the_samples_can_be_read_and_q_gives_the_terminal_back(lesart: Command, columns: int, rows: int) -> None:
    with Terminal((*lesart, "demo"), columns=columns, rows=rows) as terminal:
        terminal.wait_for(FIRST_TEXT)
        assert not terminal.is_restored
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert terminal.is_restored


def test_once_the_samples_are_compared_the_matrix_comes_and_esc_leads_to_the_text(lesart: Command) -> None:
    with Terminal((*lesart, "demo"), columns=120, rows=40) as terminal:
        terminal.wait_for("claims × 6 articles", seconds=60)
        terminal.press(ESCAPE)
        terminal.wait_for("sync: passage")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert terminal.is_restored


def test_leaving_during_the_analysis_leaves_no_process_behind(lesart: Command) -> None:
    with Terminal((*lesart, "demo")) as terminal:
        terminal.wait_for(FIRST_TEXT)
        reader = psutil.Process(terminal.process.pid)
        terminal.wait_until(lambda: bool(reader.children()), "the analysis at work")
        analysis = reader.children(recursive=True)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert psutil.wait_procs(analysis, timeout=10)[1] == []


def test_ctrl_c_does_not_break_the_reader(lesart: Command, articles: tuple[str, str]) -> None:
    with Terminal((*lesart, *articles)) as terminal:
        terminal.wait_for("Kapitän Olsen")
        terminal.press(CTRL_C)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert terminal.is_restored


def test_a_smaller_window_still_shows_the_text(lesart: Command) -> None:
    with Terminal((*lesart, "demo"), columns=160, rows=45) as terminal:
        terminal.wait_for(FIRST_TEXT)
        terminal.resize(80, 24)
        terminal.wait_until(lambda: FIRST_TEXT in _column(terminal, 0, 80), "the text in the smaller window")


def test_two_articles_stand_side_by_side(lesart: Command, articles: tuple[str, str]) -> None:
    with Terminal((*lesart, *articles)) as terminal:
        terminal.wait_until(lambda: "Kapitän Olsen" in _column(terminal, 0, 60), "the first article on the left")
        terminal.wait_until(lambda: "Genossenschaft" in _column(terminal, 60, 120), "the second on the right")


def test_an_article_from_standard_input_leaves_the_keys_to_the_terminal(lesart: Command, articles: tuple[str, str]) -> None:
    piped = Path(articles[0]).read_bytes()
    with Terminal((*lesart, "-", articles[1]), standard_input=piped) as terminal:
        terminal.wait_for("Kapitän Olsen")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert terminal.is_restored


def test_no_color_leaves_no_hue(lesart: Command, articles: tuple[str, str]) -> None:
    with Terminal((*lesart, *articles), environment={"NO_COLOR": "1"}) as terminal:
        terminal.wait_for("Kapitän Olsen")
        terminal.settle()
        assert {colour for colour in _colours(terminal.raw) if len(set(colour)) > 1} == set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["terminate", "hang up"])
def test_a_signal_gives_the_terminal_back(lesart: Command, articles: tuple[str, str], number: signal.Signals) -> None:
    with Terminal((*lesart, *articles)) as terminal:
        terminal.wait_for("Kapitän Olsen")
        terminal.process.send_signal(number)
        assert terminal.wait_for_exit() == 128 + number
        assert terminal.is_restored


def test_an_interrupt_from_outside_gives_the_terminal_back(lesart: Command, articles: tuple[str, str]) -> None:
    with Terminal((*lesart, *articles)) as terminal:
        terminal.wait_for("Kapitän Olsen")
        terminal.process.send_signal(signal.SIGINT)
        terminal.wait_for_exit()
        assert terminal.is_restored


def test_escape_sequences_in_an_article_never_reach_the_terminal(lesart: Command, articles: tuple[str, str]) -> None:
    title, path = "\x1b]2;taken over\x07", Path(articles[0])
    path.write_text(path.read_text(encoding="utf-8").replace("Kapitän", f"{title}\x1b[2J\x9b2JKapitän"), encoding="utf-8")
    with Terminal((*lesart, *articles)) as terminal:
        terminal.wait_for("Olsen")
        terminal.settle()
        assert title.encode() not in terminal.raw
        assert "Fähre legt wieder ab" in terminal.text
        terminal.press("q")
        assert terminal.wait_for_exit() == 0


def _column(terminal: Terminal, left: int, right: int) -> str:
    return "\n".join(line[left:right] for line in terminal.lines)


def _colours(output: bytes) -> set[tuple[int, ...]]:
    """All colours asked for: red, green, blue; one number and its hue for those of a palette."""
    found: set[tuple[int, ...]] = set()
    for sequence in re.findall(rb"\x1b\[([\d;]*)m", output):
        codes = iter([int(code or 0) for code in sequence.split(b";")])
        for code in codes:
            if code in (38, 48):
                found.add(tuple(next(codes) for _ in range(3)) if next(codes) == 2 else (code, next(codes)))
            elif code // 10 in (3, 4, 9, 10) and 1 <= code % 10 <= 6:
                found.add((code // 10, code))
    return found
