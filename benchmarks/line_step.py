"""How long a line step takes with three synchronised panes, at rest and while the analysis runs, beside an app that repaints its screen."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from empty_app import READY
from figures import Figure, markdown_table, percentile
from programs import FIRST_TEXT, REPAINTING_APP, lesart, write_samples
from terminal import Terminal

COLUMNS, ROWS = 160, 45
TEXT_ROWS = slice(2, -4)
"""Rows that show text: not the header, not the claim line and the footer, which tell of the analysis while it runs."""
STEPS = 100
PATIENCE = 5
"""Seconds within which a key press must have changed the text."""
COPIES = 10
"""Three articles of some 35 kB: as long as long articles are, and some seconds of analysis."""


def measure() -> list[Figure]:
    """Press j a hundred times in each state; the middle and the 95th percentile, in milliseconds."""
    least = _repainting()
    at_rest: list[float] = []
    during: list[float] = []
    while len(during) < STEPS:
        still, busy = _reading()
        if not busy:
            raise AssertionError("the analysis was over before the first key press: more COPIES are needed")
        at_rest += still
        during += busy
    return [
        Figure("line step, median", percentile(at_rest, 0.5), "ms", percentile(least, 0.5), "full repaint"),
        Figure("line step, p95", percentile(at_rest, 0.95), "ms", percentile(least, 0.95), "full repaint", bound=40),
        Figure("line step during analysis, median", percentile(during, 0.5), "ms", percentile(least, 0.5), "full repaint"),
        Figure("line step during analysis, p95", percentile(during, 0.95), "ms", percentile(least, 0.95), "full repaint", bound=80),
    ]


def _repainting() -> list[float]:
    with Terminal(REPAINTING_APP, columns=COLUMNS, rows=ROWS) as terminal:
        terminal.wait_for(READY)
        return steps(terminal, while_=lambda: True)


def _reading() -> tuple[list[float], list[float]]:
    """Step at rest and, before that, while the analysis runs."""
    with tempfile.TemporaryDirectory() as folder:
        paths = write_samples(Path(folder), COPIES, COPIES, COPIES)
        with Terminal(lesart(*paths), columns=COLUMNS, rows=ROWS) as terminal:
            terminal.wait_for(FIRST_TEXT)
            process = psutil.Process(terminal.process.pid)
            during = steps(terminal, while_=lambda: bool(process.children()))
            terminal.wait_until(lambda: not process.children(), "the end of the analysis", seconds=300)
            return steps(terminal, while_=lambda: True), during


def steps(terminal: Terminal, while_: Callable[[], bool]) -> list[float]:
    """Milliseconds from each key to the last change of the text it made, until there are enough or `while_` no longer holds."""
    terminal.settle(quiet=0.5, limit=2)
    taken: list[float] = []
    while len(taken) < STEPS and while_():
        taken.append(_step(terminal))
    return taken


def _step(terminal: Terminal) -> float:
    terminal.last_change(TEXT_ROWS)
    pressed = terminal.press("j")
    deadline = pressed + PATIENCE
    while (changed := terminal.last_change(TEXT_ROWS)) is None and time.perf_counter() < deadline:
        terminal.read(0.1)
        terminal.settle(quiet=0.06, limit=1)
    if changed is None:
        raise AssertionError(f"a line step changed nothing; the screen:\n{terminal.text}")
    return 1000 * (changed - pressed)


if __name__ == "__main__":
    print(markdown_table(measure()))
