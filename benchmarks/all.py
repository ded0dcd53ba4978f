"""Take every figure, print them as a table and write it to RESULTS.md beside this file; exit 1 where a bound is missed."""

import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

import first_paint
import large
import line_step
import version
from figures import Figure, markdown_table

RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> int:
    """Measure, show, write."""
    figures: list[Figure] = []
    for part in (version, first_paint, line_step, large):
        print(f"{part.__name__} ...", file=sys.stderr, flush=True)
        figures += part.measure()
    table = markdown_table(figures)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    RESULTS.write_text(
        f"# Figures\n\nMade by `python benchmarks/all.py`, {datetime.now(UTC):%Y-%m-%d}, {machine}.\n"
        f"Times depend on the machine; the ratios are what the README quotes.\n\n{table}",
        encoding="utf-8",
    )
    print(table, end="")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
