"""How often a reserve is read as a reader reads it: conditions, questions, denials, hedges, plans and demands of the sample articles.

`python benchmarks/assertion.py` compares the manner of each passage with a table that was written by reading, before anything was tuned
(tests/gold/seeds_assertion.tsv names the passages with a reserve; all others are plain). `--list` prints what was read otherwise, and the
shifts that are shown, to be judged by eye; with articles named, those of these articles.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path

from lesart import compare, open_articles
from lesart.core.cleantext import clean
from lesart.core.contrast.assertion.status import statuses
from lesart.core.model import Comparison, Passage

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "seeds_assertion.tsv"


def main() -> None:
    """Print precision and recall per manner."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="print what was read otherwise, and all shifts")
    parser.add_argument("articles", nargs="*", help="list the shifts of these articles")
    asked = parser.parse_args()
    if asked.articles:
        _list_shifts(compare(open_articles(asked.articles)[0]))
        return
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    names = sorted({row["article"] for row in rows})
    with as_file(files("lesart.seeds")) as folder:
        told = compare(open_articles([str(folder / name) for name in names])[0])
    wanted = {_passage(told, row).id: row["manner"] for row in rows}
    found = {
        passage: "denied" if status.manner == "refuted" else status.manner
        for passage, status in statuses(told.articles, told.passages).items()
    }
    for manner in sorted(set(wanted.values()) | set(found.values()) - {"plain"}):
        shown = [passage for passage, own in found.items() if own == manner]
        right = sum(wanted.get(passage) == manner for passage in shown)
        print(f"{manner:12} right {right} of {len(shown)} shown, {Counter(wanted.values())[manner]} to be found")
    if asked.list:
        _list_misread(told, wanted, found)
        _list_shifts(told)


def _passage(told: Comparison, row: Mapping[str, str]) -> Passage:
    (article,) = (article for article in told.articles if Path(article.path).name == row["article"])
    own = (passage for passage in told.passages if passage.article == article.id)
    (found,) = (passage for passage in own if _text(told, passage).startswith(row["begins"]))
    return found


def _text(told: Comparison, passage: Passage) -> str:
    article = next(article for article in told.articles if article.id == passage.article)
    return " ".join(clean(article, passage.start, passage.end).text.split())


def _list_misread(told: Comparison, wanted: Mapping[str, str], found: Mapping[str, str]) -> None:
    for passage in told.passages:
        manner, right = found[passage.id], wanted.get(passage.id, "plain")
        if manner != right:
            print(f"\n{manner} for {right}: {_text(told, passage)}")


def _list_shifts(told: Comparison) -> None:
    passages = {passage.id: passage for passage in told.passages}
    for shift in (shift for link in told.links for shift in link.shifts):
        print(
            f"\n{shift.kind} ({shift.sign})\n  firm: {_text(told, passages[shift.firmer])}\n  weak: {_text(told, passages[shift.weaker])}"
        )


if __name__ == "__main__":
    main()
