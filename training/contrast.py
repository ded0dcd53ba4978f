"""Train core/contrast/weights.json: how probably two passages that differ in something are in conflict.

Run: python training/contrast.py --data DATA

DATA holds `retellings/`: invented events, each told by several newsrooms, with hand-made links; ours. Each event is aligned by weights
that never saw it, then judged by a model that never saw it either: what is printed, by kind of conflict, is what an unknown event can
expect. Logistic regression by Newton's method with a ridge: no randomness, the same data give the same weights.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import alignment as aligned
import numpy as np

from lesart.core.alignment import Alignment, align
from lesart.core.alignment.odds import probability
from lesart.core.alignment.vectors import Floats
from lesart.core.alignment.weights import Model
from lesart.core.contrast.acceptance import KINDS, apart, features
from lesart.core.contrast.kinds import differences
from lesart.core.contrast.kinds.side import Side, sides_of
from lesart.core.contrast.opposed import opposed_pairs
from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_dates, find_entities, find_quantities
from lesart.core.model import Article, Passage, Relation
from lesart.core.reading import open_articles

WEIGHTS = Path(__file__).resolve().parent.parent / "core" / "contrast" / "weights.json"
# What a weight costs.
RIDGE = 1.0
# What is called a conflict must be one more probably than not; and so many of those that are called one must be right. More is asked of
# pairs that the alignment had refused: in long articles there are many more of them for each that is a conflict than in those at hand.
FLOOR = {"linked": 0.5, "lifted": 0.6}
ASKED = 0.75


@dataclass(frozen=True, slots=True)
class Row:
    """A pair whose sides differ in something: what the model looks at, the kind of its strongest difference, whether it is a conflict."""

    event: str
    relation: Relation
    features: Mapping[str, float]
    kind: str
    conflict: bool

    @property
    def reach(self) -> str:
        """Which bar it must pass."""
        return "linked" if self.relation == "same" else "lifted"


def rows(event: Path, model: Model) -> Iterator[Row]:
    """The pairs of an event that differ in something: its links, and what opposed outcomes could lift."""
    articles, _ = open_articles([str(path) for path in sorted(event.glob("[0-9].txt"))])
    ordered = sorted(articles, key=lambda article: article.id)
    entities = find_entities(ordered)
    passages = tuple(passage for article in ordered for passage in attribute(article, passages_of(article), entities))
    quantities = tuple(quantity for article in ordered for quantity in find_quantities(article))
    dates = tuple(date for article in ordered for date in find_dates(article))
    found = align(ordered, passages, entities, quantities, dates, model=model)
    sides = sides_of(ordered, passages, entities, quantities, dates)
    wanted = conflicts(event, articles, passages)
    for (a, b), score, relation in pairs(found, sides):
        one, other = sides[a], sides[b]
        told = differences(one, other, score)
        differing = apart(told)
        if differing:
            kind = max(differing, key=lambda difference: difference.strength).kind
            yield Row(event.name, relation, features(score, relation, told, one, other), kind, frozenset((a, b)) in wanted)


def pairs(found: Alignment, sides: Mapping[str, Side]) -> Iterator[tuple[tuple[str, str], float, Relation]]:
    """What is judged: links, and weak candidates whose sides oppose each other."""
    order = {passage: place for place, passage in enumerate(sorted(sides, key=lambda p: (sides[p].article.id, sides[p].passage.start)))}
    opposed = opposed_pairs(sides, order)
    for link in found.links:
        if link.relation == "same" or (link.a, link.b) in opposed:
            yield (link.a, link.b), link.score, link.relation
    for pair, score in found.refused.among(sorted(opposed)).items():
        yield pair, score, "related"


def conflicts(event: Path, articles: Sequence[Article], passages: Sequence[Passage]) -> set[frozenset[str]]:
    """The pairs of passages that hit an annotated conflict."""
    by_stem = {Path(article.path).stem: article for article in articles}
    wanted: set[frozenset[str]] = set()
    for line in (event / "links.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if entry["relation"] == "conflict":
            hits = [
                [p.id for p in passages if p.article == article.id and aligned.overlaps(article.text, (p.start, p.end), span)]
                for article, span in ((by_stem[entry["a"]], tuple(entry["sa"])), (by_stem[entry["b"]], tuple(entry["sb"])))
            ]
            wanted |= {frozenset((a, b)) for a in hits[0] for b in hits[1]}
    return wanted


def fit(known: Sequence[Row]) -> dict[str, float]:
    """The worth of each feature, and of none ("bias")."""
    names = list(known[0].features)
    design = np.array([[1.0, *(row.features[name] for name in names)] for row in known])
    target = np.array([float(row.conflict) for row in known])
    penalty = np.diag([0.0] + [RIDGE] * len(names))
    solution = aligned.newton(design, target, penalty, np.zeros(design.shape[1]))
    return dict(zip(["bias", *names], solution.tolist(), strict=True))


def judge(known: Sequence[Row], worth: Mapping[str, float]) -> Floats:
    """How probably each row is a conflict."""
    odds = [worth["bias"] + sum(worth[name] * value for name, value in row.features.items()) for row in known]
    return probability(np.array(odds, float))


def bars(known: Sequence[Row], certain: Floats) -> dict[str, float]:
    """The least probability of each reach: the floor, or more where too few of all that pass were right."""
    least = dict(FLOOR)
    while 0 < share(known, certain, least) < ASKED:
        least = {reach: round(bar + 0.01, 2) for reach, bar in least.items()}
    return least


def share(known: Sequence[Row], certain: Floats, least: Mapping[str, float]) -> float:
    """How many of those that pass are right."""
    passing = [row.conflict for row, one in zip(known, certain, strict=True) if one >= least[row.reach]]
    return sum(passing) / max(len(passing), 1)


def left_out(known: Sequence[Row]) -> Floats:
    """How probably each row is a conflict, by a model that never saw its event."""
    certain = np.zeros(len(known))
    for event in dict.fromkeys(row.event for row in known):
        here = np.array([row.event == event for row in known], bool)
        worth = fit([row for row in known if row.event != event])
        certain[here] = judge([row for row in known if row.event == event], worth)
    return certain


def report(known: Sequence[Row], certain: Floats, least: Mapping[str, float]) -> Iterator[str]:
    """Precision, and how many of the conflicts among the rows are told, by reach and kind."""
    told = Counter((row.reach, row.kind, row.conflict) for row, one in zip(known, certain, strict=True) if one >= least[row.reach])
    there = Counter((row.reach, row.kind) for row in known if row.conflict)
    for reach in FLOOR:
        for kind in KINDS:
            right, wrong, all_of = told[reach, kind, True], told[reach, kind, False], there[reach, kind]
            if right + wrong + all_of:
                share = right / max(right + wrong, 1)
                yield f"by event left out, {reach}, {kind}: precision {share:.2f} ({right}/{right + wrong}), told {right} of {all_of}"


def main() -> None:
    """Judge by event left out, then train on all and write the weights."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="the folder that holds retellings/")
    folder = arguments.parse_args().data / "retellings"
    cases = list(aligned.retellings(folder))
    known = [row for case in cases for row in rows(folder / case.name, aligned.without(cases, case))]
    certain = left_out(known)
    least = bars(known, certain)
    for line in report(known, certain, least):
        print(line)
    print(f"by event left out, all: precision {share(known, certain, least):.2f}")
    worth = fit(known)
    bias = worth.pop("bias")
    weights = {name: round(value, 4) for name, value in worth.items()}
    made = {"made by": "python training/contrast.py --data DATA", "least": least, "bias": round(bias, 4), "weights": weights}
    WEIGHTS.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    print(f"{WEIGHTS.name}: {len(weights)} weights from {len(known)} pairs, {sum(row.conflict for row in known)} of them conflicts")


if __name__ == "__main__":
    main()
