"""What only a real terminal shows of the reader: that it opens, draws the articles, and gives the terminal back."""

import re
import signal
from pathlib import Path

import pytest

from terminal import Terminal

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


def test_a_smaller_window_still_shows_the_text(lesart: Command) -> None:
    with Terminal((*lesart, "demo"), columns=160, rows=45) as terminal:
        terminal.wait_for(FIRST_TEXT)
        terminal.resize(80, 24)
        terminal.wait_until(lambda: FIRST_TEXT in _column(terminal, 0, 80), "the text in the smaller window")


def test_two_articles_stand_side_by_side(lesart: Command, articles: tuple[str, str]) -> None:
    with Terminal((*lesart, *articles)) as terminal:
        terminal.wait_until(
            lambda: any("Norderhamm" in line[:60] and "Norderhamm" in line[60:] for line in terminal.lines), "both articles"
        )


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
        colours = re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", terminal.raw)
        assert {colour for colour in colours if len(set(colour)) > 1} == set()
        assert not re.search(rb"\x1b\[(?:\d+;)*(?:3[1-6]|4[1-6]|9[1-6]|10[1-6]|[34]8;5;\d+)[;m]", terminal.raw)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=["terminate", "hang up", "interrupt"])
def test_a_signal_gives_the_terminal_back(lesart: Command, articles: tuple[str, str], number: signal.Signals) -> None:
    with Terminal((*lesart, *articles)) as terminal:
        terminal.wait_for("Kapitän Olsen")
        terminal.process.send_signal(number)
        assert terminal.wait_for_exit() != 0
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
