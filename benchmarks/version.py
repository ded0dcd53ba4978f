"""`lesart --version` beside a bare Python that does nothing: what every call pays before it does anything."""

import subprocess
import time
from collections.abc import Sequence

from figures import Figure, markdown_table, median
from programs import BARE_PYTHON, lesart

RUNS = 20


def measure() -> list[Figure]:
    """Start both in turn; the median of each, in milliseconds."""
    ours, bare = [], []
    for _ in range(RUNS):
        ours.append(_milliseconds(lesart("--version")))
        bare.append(_milliseconds(BARE_PYTHON))
    return [Figure("`lesart --version`", median(ours), "ms", median(bare), "bare Python", bound_ratio=3)]


def _milliseconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    print(markdown_table(measure()))
