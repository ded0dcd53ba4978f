"""From the command to the first readable text of the sample articles, beside the first paint of an empty Textual app."""

from collections.abc import Sequence

from empty_app import READY
from figures import Figure, markdown_table, median
from programs import EMPTY_APP, FIRST_TEXT, lesart
from terminal import Terminal

RUNS = 10


def measure() -> list[Figure]:
    """Open both in turn in a terminal of 120 x 40; the median of each, in milliseconds. The first round warms the caches."""
    ours, empty = [], []
    for _ in range(RUNS + 1):
        empty.append(first_text(EMPTY_APP, READY))
        ours.append(first_text(lesart("demo"), FIRST_TEXT))
    return [Figure("first readable text", median(ours[1:]), "ms", median(empty[1:]), "empty Textual app", bound_ratio=2)]


def first_text(command: Sequence[str], text: str) -> float:
    """Milliseconds from starting `command` until `text` stood on the screen."""
    with Terminal(command) as terminal:
        terminal.wait_until(lambda: text.encode() in terminal.raw, repr(text))
        return 1000 * (terminal.seen_at(text) - terminal.started)


if __name__ == "__main__":
    print(markdown_table(measure()))
