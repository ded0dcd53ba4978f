"""How many links are right, how many are found, and what it takes: lesart beside other ways, on hand-annotated articles.

`python benchmarks/links.py` measures on the sample articles (tests/gold/seeds_links.jsonl); with LESART_EVALUATION set, also on the five
real articles of the evaluation data. Beside it stand the ways of peers.py, each as mutual best pairs of sentences at the threshold that
is best for it on this very gold.

A link hits an annotated pair where, on both sides, the two spans overlap by half of the shorter one, white space not counted. Recall counts
the pairs annotated as same or conflict; precision lets a link hit a related pair too.
"""

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from time import process_time

import numpy as np

from lesart import compare, open_articles
from lesart.core.model import Article, Comparison, Passage
from peers import PEERS, Found, Pair

OWN_GOLD = Path(__file__).parent.parent / "tests" / "gold" / "seeds_links.jsonl"
ANY, TELLING, CONFLICT = frozenset({"same", "conflict", "related"}), frozenset({"same", "conflict"}), frozenset({"conflict"})


@dataclass(frozen=True, slots=True)
class Annotated:
    """One annotated pair: per side the article's id and the spans at which the quotation stands."""

    sides: tuple[tuple[str, tuple[tuple[int, int], ...]], tuple[str, tuple[tuple[int, int], ...]]]
    relation: str


@dataclass(frozen=True, slots=True)
class Quality:
    """Shares, 0..1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0

    def __str__(self) -> str:
        return f"{self.precision:.2f} | {self.recall:.2f} | {self.f1:.2f}"


class Gold:
    """The annotations of one set of articles, and what a set of links is worth against them."""

    def __init__(self, path: Path, articles: Sequence[Article]) -> None:
        self._texts = {article.id: article.text for article in articles}
        stems = {Path(article.path).name: article for article in articles}
        self._annotated: dict[frozenset[str], list[Annotated]] = defaultdict(list)
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            one, other = (next(a for name, a in stems.items() if name.startswith(row[side])) for side in "ab")
            sides = ((one.id, _spans(one.text, row["qa"])), (other.id, _spans(other.text, row["qb"])))
            self._annotated[frozenset((one.id, other.id))].append(Annotated(sides, row["relation"]))

    def quality(self, links: Iterable[Pair], right: frozenset[str] = ANY, wanted: frozenset[str] = TELLING) -> Quality:
        """Precision and recall of `links` between articles that are annotated.

        A link is right that hits a pair of a relation in `right`; found should be the pairs of a relation in `wanted`.
        """
        correct = total = 0
        found: set[int] = set()
        for one, other in links:
            candidates = self._annotated.get(frozenset((one.article, other.article)))
            if candidates is None:
                continue
            hits = [pair for pair in candidates if pair.relation in right and self._hits(one, other, pair)]
            total += 1
            correct += bool(hits)
            found.update(id(pair) for pair in hits)
        sought = [pair for pairs in self._annotated.values() for pair in pairs if pair.relation in wanted]
        return Quality(correct / total if total else 0.0, sum(id(pair) in found for pair in sought) / len(sought) if sought else 0.0)

    def relation(self, one: Passage, other: Passage) -> str:
        """What two passages are annotated as, the strongest of it; empty where they are not."""
        known = self._annotated.get(frozenset((one.article, other.article)), ())
        found = {pair.relation for pair in known if self._hits(one, other, pair)}
        return next((relation for relation in ("conflict", "same", "related") if relation in found), "")

    def _hits(self, one: Passage, other: Passage, pair: Annotated) -> bool:
        spans = dict(pair.sides)
        return all(any(self._overlaps(passage, span) for span in spans[passage.article]) for passage in (one, other))

    def _overlaps(self, passage: Passage, span: tuple[int, int]) -> bool:
        text = self._texts[passage.article]
        shared = _weight(text, max(passage.start, span[0]), min(passage.end, span[1]))
        return shared > 0 and 2 * shared >= min(_weight(text, passage.start, passage.end), _weight(text, *span))


def _weight(text: str, start: int, end: int) -> int:
    return sum(not character.isspace() for character in text[start:end])


def _spans(text: str, quotation: str) -> tuple[tuple[int, int], ...]:
    """Where the quotation stands; white space may differ."""
    kept = [(character, at) for at, character in enumerate(text) if not character.isspace()]
    flat, wanted = "".join(character for character, _ in kept), "".join(quotation.split())
    starts = [at for at in range(len(flat)) if flat.startswith(wanted, at)]
    return tuple((kept[at][1], kept[at + len(wanted) - 1][1] + 1) for at in starts)


def linked(comparison: Comparison, relations: frozenset[str]) -> list[Pair]:
    """The pairs that lesart links in one of some relations."""
    passages = {passage.id: passage for passage in comparison.passages}
    return [(passages[link.a], passages[link.b]) for link in comparison.links if link.relation in relations]


def best(found: Found, gold: Gold) -> Quality:
    """At the threshold that is best for a method on this very gold: more than any user could know."""
    thresholds = np.unique(np.quantile([score for score, _ in found] or [0.0], np.linspace(0, 1, 101))).tolist()
    tried = (gold.quality(pair for score, pair in found if score >= least) for least in thresholds)
    return max(tried, key=lambda quality: quality.f1, default=Quality(0.0, 0.0))


def table(name: str, paths: Sequence[str], gold_path: Path) -> Iterator[str]:
    """One set of articles: lesart and its peers, a row each."""
    articles, _ = open_articles(paths)
    gold = Gold(gold_path, articles)
    compare(articles)  # so that what is loaded once a process is in nobody's time
    begun = process_time()
    comparison = compare(articles)
    seconds = process_time() - begun
    yield f"| {name} | lesart, names and claims included | {gold.quality(linked(comparison, TELLING))} | {seconds:.2f} |"
    yield f"| | lesart, conflicts alone | {gold.quality(linked(comparison, CONFLICT), CONFLICT, CONFLICT)} | |"
    for label, peer in PEERS.items():
        begun = process_time()
        found = peer(comparison)
        seconds = process_time() - begun
        yield f"| | {label}, best threshold | {best(found, gold)} | {seconds:.2f} |"


def main() -> None:
    """Print a Markdown table."""
    print("| articles | | precision | recall | F1 | seconds of one core |\n|---|---|---|---|---|---|")
    with as_file(files("lesart.seeds")) as folder:
        samples = sorted(str(path) for path in folder.iterdir() if path.suffix in {".txt", ".md"})
        print(*table("the six samples", samples, OWN_GOLD), sep="\n")
    if evaluation := os.environ.get("LESART_EVALUATION"):
        real = sorted(str(path) for path in (Path(evaluation).parent / "seeds").iterdir())
        print(*table("five real articles", real, Path(evaluation) / "seed_links_dev.jsonl"), sep="\n")


if __name__ == "__main__":
    main()
