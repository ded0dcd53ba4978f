"""A 10 MB article: when it can be read, and how much memory the reader takes more than an empty Textual app."""

import tempfile
from pathlib import Path

import psutil

from empty_app import READY
from figures import Figure, markdown_table, median
from programs import EMPTY_APP, FIRST_TEXT, SEEDS, lesart, write_samples
from terminal import Terminal

RUNS = 3
SIZE = 10_000_000


def measure() -> list[Figure]:
    """Open a 10 MB article beside a short one; medians over the runs."""
    times, memory, empty = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        copies = SIZE // (SEEDS / "01-agentur.txt").stat().st_size + 1
        command = lesart(*write_samples(Path(folder), copies, 1))
        for _ in range(RUNS):
            empty.append(_open(EMPTY_APP, READY)[1])
            time, megabytes = _open(command, FIRST_TEXT)
            times.append(time)
            memory.append(megabytes)
    more = median(memory) - median(empty)
    return [
        Figure("10 MB article, first readable text", median(times), "s", bound=1.2),
        Figure("10 MB article, memory over the empty app", more, "MB", median(empty), "empty Textual app", bound=80),
    ]


def _open(command: tuple[str, ...], text: str) -> tuple[float, float]:
    """Seconds until `text` could be read, and the megabytes (10^6) that the process which shows it holds a second later."""
    with Terminal(command) as terminal:
        terminal.wait_until(lambda: text.encode() in terminal.raw, repr(text), seconds=120)
        seconds = terminal.seen_at(text) - terminal.started
        terminal.settle(quiet=1, limit=1)
        return seconds, psutil.Process(terminal.process.pid).memory_info().rss / 1e6


if __name__ == "__main__":
    print(markdown_table(measure()))
