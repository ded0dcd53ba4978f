"""How the cost of aligning grows: 5 to 50 articles of 80 passages, time, memory, and the exponent of growth.

Run: python benchmarks/scale.py --data DATA

DATA holds `retellings/`, from which articles are made (many.py). Names, numbers and dates are found before the clock starts; alignment,
values and claims are timed, in seconds of one core: what else the machine does is no cost of ours. Then one article is added to fifty,
with what is kept of the fifty. Each size runs in a process of its own, for its peak of memory; the best of a few runs counts.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
from math import log
from pathlib import Path
from time import process_time

from figures import Figure, markdown_table
from lesart.core.alignment import align, group
from lesart.core.compare import compare
from lesart.core.contrast.relate import relate
from lesart.core.kept import Kept
from lesart.core.language.passages import passages_of
from lesart.core.mentions import find_dates, find_entities, find_quantities
from many import many

SIZES = (5, 10, 20, 50)
RUNS = 2
# Kilobytes, but bytes on macOS.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


def one_size(folder: Path, count: int) -> dict[str, float]:
    """Seconds of one core from alignment to claims, megabytes at the peak, passages."""
    articles = sorted(many(folder, count), key=lambda article: article.id)
    passages = tuple(passage for article in articles for passage in passages_of(article))
    entities = find_entities(articles)
    quantities = tuple(quantity for article in articles for quantity in find_quantities(article))
    dates = tuple(date for article in articles for date in find_dates(article))

    def run() -> float:
        begun = process_time()
        alignment = align(articles, passages, entities, quantities, dates)
        group(relate(alignment, articles, passages, entities, quantities, dates), passages)
        return process_time() - begun

    seconds = [run() for _ in range(RUNS)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _PEAK_UNIT / 1e6
    return {"seconds": min(seconds), "peak": peak, "passages": len(passages)}


def one_more(folder: Path, count: int) -> float:
    """Seconds of a comparison with one article more, what is known of the others being kept."""
    articles = many(folder, count + 1)
    kept = Kept()
    compare(articles[:count], kept=kept)
    begun = process_time()
    compare(articles, kept=kept)
    return process_time() - begun


def measure(data: Path) -> list[Figure]:
    """All figures."""
    found = {size: _in_process(data, size) for size in SIZES}
    least, most = (found[size] for size in (SIZES[0], SIZES[-1]))
    exponent = log(most["seconds"] / least["seconds"]) / log(most["passages"] / least["passages"])
    rows = [Figure(f"{size} articles, {found[size]['passages']:.0f} passages", found[size]["seconds"], "s") for size in SIZES[1:-1]]
    return [
        Figure(f"{SIZES[0]} articles, {least['passages']:.0f} passages", least["seconds"], "s", bound=0.6),
        *rows,
        Figure(f"{SIZES[-1]} articles, {most['passages']:.0f} passages", most["seconds"], "s", bound=10),
        Figure("exponent of growth", exponent, "", bound=1.3),
        Figure(f"peak memory, {SIZES[-1]} articles", most["peak"], "MB", bound=500),
        Figure(f"one article added to {SIZES[-1]}, whole comparison", _in_process(data, SIZES[-1], "--more")["seconds"], "s", bound=0.5),
    ]


def _in_process(data: Path, size: int, *asked: str) -> dict[str, float]:
    command = [sys.executable, __file__, "--data", str(data), "--size", str(size), *asked]
    one_thread = os.environ | {"OPENBLAS_NUM_THREADS": "1"}  # as in every comparison, see core/threads.py
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=one_thread).stdout)
    return found


def main() -> None:
    """Print a Markdown table, or one size as JSON."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="the folder that holds retellings/")
    arguments.add_argument("--size", type=int, help="measure this number of articles only")
    arguments.add_argument("--more", action="store_true", help="measure one article more than that number")
    asked = arguments.parse_args()
    if asked.more:
        print(json.dumps({"seconds": one_more(asked.data / "retellings", asked.size)}))
    elif asked.size:
        print(json.dumps(one_size(asked.data / "retellings", asked.size)))
    else:
        print(markdown_table(measure(asked.data)))


if __name__ == "__main__":
    main()
