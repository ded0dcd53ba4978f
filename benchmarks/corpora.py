"""The aligner on texts with hand-made alignments, beside what is published or was measured before.

Run: python benchmarks/corpora.py --data DATA [retellings] [deplain] [gospels]

- retellings: invented news; each event by weights that never saw it (training/alignment.py). Link F1 and average precision.
- deplain: German texts and their plain versions, the CC BY 4.0 part of DEplain-web (Stodden, Momen and Kallmeyer, ACL 2023; 101 pairs of
  documents). F1 of n:m alignments as its evaluate.py counts them: an alignment is right where its joined sentences are those of the gold.
  With the weights that ship, which saw none of it; the least score is chosen on the other four fifths of the documents.
- gospels: two translations by verse (Mark 1-6): the share of verses whose best partner is the right one. Pericopes of two gospels in one
  translation: F1 of links as they ship, and of mutual best pairs at the threshold that is best for this very gold, as the baseline had.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "training"))

import alignment as training
import numpy as np
from numpy.typing import NDArray

from gospels import synopsis, told, verses
from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.corpus import corpus_of
from lesart.core.alignment.matching import best_of_each, matched, mutual_best
from lesart.core.alignment.scene import scene_of
from lesart.core.alignment.scoring import scores
from lesart.core.alignment.vectors import Floats
from lesart.core.alignment.weights import trained
from lesart.core.mentions import find_dates, find_entities, find_quantities
from lesart.core.model import Article, Passage

FOLDS = 5
LEAST = (0.15, 0.22, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True, slots=True)
class Scored:
    """The passages of two or more articles, the candidate pairs among them, and their scores."""

    passages: tuple[Passage, ...]
    pairs: Pairs
    scores: Floats


def scored(articles: Sequence[Article], passages: Sequence[Passage]) -> Scored:
    """Every stage up to the scores; articles by id, passages in text order."""
    ordered = sorted(articles, key=lambda article: article.id)
    quantities = [quantity for article in ordered for quantity in find_quantities(article)]
    dates = [date for article in ordered for date in find_dates(article)]
    corpus = corpus_of(ordered, passages, find_entities(ordered), quantities, dates)
    scene = scene_of(corpus)
    return Scored(tuple(terms.passage for terms in corpus.terms), scene.pairs, scores(scene, trained()))


def f1(right: float, made: float, wanted: float) -> str:
    """Precision, recall and F1 as cells of a table."""
    return f"{right / max(made, 1):.3f} | {right / max(wanted, 1):.3f} | {2 * right / max(made + wanted, 1):.3f}"


def retellings(data: Path) -> Iterator[str]:
    """F1 of links and average precision, each event judged by weights from the others."""
    cases = list(training.retellings(data / "retellings"))
    judged = [training.judge(case, *training.learn([other for other in cases if other is not case])) for case in cases]
    least = training.LEAST
    counts = [training.count(case, one, least["anchor"], least["grown"]) for case, one in zip(cases, judged, strict=True)]
    precision, recall, both = training.figures(counts)
    yield f"| retellings, by event left out | links | {precision:.3f} | {recall:.3f} | {both:.3f} |"
    yield f"| | average precision | | | {average_precision(cases, judged):.3f} |"


def average_precision(cases: Sequence[training.Case], judged: Sequence[Floats]) -> float:
    """Over all candidate pairs of all events; a gold link that no candidate hits counts as found last of all, never."""
    right = np.concatenate([[bool(case.wanted & set(hit)) for hit in case.hits] for case in cases])
    missed = sum(len(case.wanted - {index for hit in case.hits for index in hit}) for case in cases)
    ranked = right[np.argsort(-np.concatenate(judged), kind="stable")]
    precisions = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(precisions[ranked].sum() / (ranked.sum() + missed))


def deplain(data: Path) -> Iterator[str]:
    """F1 of n:m alignments with and without pairs that are copies."""
    lines = (data / "deplain" / "deplain_web_ccby.jsonl").read_text("utf-8").splitlines()
    documents = [Document(json.loads(line)) for line in lines]
    for name, copies in (("with copies", True), ("without copies", False)):
        counts = {least: np.array([document.count(least, copies) for document in documents]) for least in LEAST}
        fold = np.arange(len(documents)) % FOLDS
        total = np.zeros(3)
        for held in range(FOLDS):
            best = max(LEAST, key=lambda least: _f(counts[least][fold != held].sum(axis=0)))
            total += counts[best][fold == held].sum(axis=0)
        yield f"| DEplain-web, CC BY part | n:m, {name} | {f1(*total)} |"


class Document:
    """A document and its plain version, with their alignment by hand."""

    def __init__(self, row: Mapping[str, list[str]]) -> None:
        (one, passages), (other, others) = told("a", row["original"]), told("b", row["simplification"])
        self._texts = [" ".join(text.split()) for text in (*row["original"], *row["simplification"])]
        self._first = len(row["original"])
        self._scored = scored((one, other), (*passages, *others))
        alignments: list[Mapping[str, str]] = row["alignments"]  # type: ignore[assignment]  # the one field that is no list of texts
        self._gold = [tuple(" ".join(each[side].split()) for side in ("original", "simplification")) for each in alignments]

    def count(self, least: float, copies: bool) -> tuple[int, int, int]:
        """Alignments right, made and wanted; `copies` are pairs of equal texts."""
        model, pairs = trained(), self._scored.pairs
        rows = np.flatnonzero(matched(pairs, self._scored.scores, least, least * model.grown / model.anchor))
        made = [
            tuple(" ".join(self._texts[at] for at in group if (at < self._first) is first) for first in (True, False))
            for group in _components(pairs.left[rows].tolist(), pairs.right[rows].tolist())
        ]
        gold = [pair for pair in self._gold if copies or pair[0] != pair[1]]
        made = [pair for pair in made if copies or pair[0] != pair[1]]
        wanted = set(gold)
        return sum(pair in wanted for pair in made), len(made), len(gold)


def _components(left: Sequence[int], right: Sequence[int]) -> list[list[int]]:
    home: dict[int, set[int]] = {}
    for one, other in zip(left, right, strict=True):
        joined = home.get(one, {one}) | home.get(other, {other})
        home.update(dict.fromkeys(joined, joined))
    return [sorted(group) for group in {id(found): found for found in home.values()}.values()]


def gospels(data: Path) -> Iterator[str]:
    """Verses of two translations, and pericopes of two gospels."""
    yield f"| Mark 1-6, Tafel and Albrecht | best partner is right | | | {_same_verse(data / 'german_nt'):.3f} |"
    for one, other in combinations(("Matthew", "Mark", "Luke"), 2):
        books = synopsis(data / "german_nt", (one, other))
        found = scored(books.articles, books.passages)
        number = {passage.id: at for at, passage in enumerate(found.passages)}
        rows: dict[str, list[str]] = defaultdict(list)
        for passage, names in books.rows.items():
            for name in names:
                rows[name].append(passage)
        gold = {tuple(sorted(number[passage] for passage in members)) for members in rows.values()}

        def counts(made: NDArray[np.bool_], found: Scored = found, gold: set[tuple[int, ...]] = gold) -> tuple[int, int, int]:
            links = set(zip(found.pairs.left[made].tolist(), found.pairs.right[made].tolist(), strict=True))
            return len(links & gold), len(links), len(gold)

        model, mutual = trained(), mutual_best(found.pairs, found.scores)
        shipped = matched(found.pairs, found.scores, model.anchor, model.grown)
        yield f"| {one} - {other}, pericopes | links as shipped | {f1(*counts(shipped))} |"
        tried = (counts(mutual & (found.scores >= least)) for least in np.quantile(found.scores[mutual], np.linspace(0, 0.95, 96)))
        yield f"| | mutual best, best threshold | {f1(*max(tried, key=_f))} |"


def _same_verse(folder: Path) -> float:
    tafel, albrecht = (verses(folder / f"ger{name}_gospels.csv")["Mark"] for name in ("tafel", "albrecht"))
    common = [verse for verse in tafel if verse[0] <= 6 and verse in albrecht]
    (one, passages), (other, others) = (told(name, [texts[verse] for verse in common]) for name, texts in (("a", tafel), ("b", albrecht)))
    found = scored((one, other), (*passages, *others))
    best = best_of_each(found.pairs, found.scores, np.arange(len(found.pairs)), 1)
    right = [found.pairs.right[row] - len(common) == passage for passage, row in best.tolist() if passage < len(common)]
    return float(sum(right)) / len(common)


def _f(counts: Sequence[float]) -> float:
    right, made, wanted = counts
    return float(2 * right / max(made + wanted, 1))


CORPORA: Mapping[str, Callable[[Path], Iterator[str]]] = {"retellings": retellings, "deplain": deplain, "gospels": gospels}


def main() -> None:
    """Print a Markdown table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="the folder that holds the corpora")
    arguments.add_argument("corpora", nargs="*", default=list(CORPORA), help="which of them; all unless told")
    asked = arguments.parse_args()
    print("| | | precision | recall | F1 |\n|---|---|---|---|---|")
    for name in asked.corpora:
        for row in CORPORA[name](asked.data):
            print(row, flush=True)


if __name__ == "__main__":
    main()
