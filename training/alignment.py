"""Train core/alignment/weights.json: what each signal is worth, and how sure a link must be.

Run: python training/alignment.py --data DATA

DATA holds `retellings/`: invented events, each told by several newsrooms, with hand-made links; ours. Prints the F1 of links, each event
judged by weights that never saw it; then trains on all and writes the weights. Logistic regression by Newton's method with a ridge: no
randomness, the same data give the same weights. German texts with their plain versions (DEplain-web, Stodden, Momen and Kallmeyer, ACL
2023) were tried as further material and left out: with them F1 falls, their pairs being near copies in one order.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np

from lesart.core.alignment.corpus import corpus_of
from lesart.core.alignment.matching import matched
from lesart.core.alignment.odds import logit, probability
from lesart.core.alignment.scene import Scene, scene_of
from lesart.core.alignment.scoring import outlook, values
from lesart.core.alignment.vectors import Floats
from lesart.core.alignment.weights import Calibration, Logistic, Model, Weight
from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_dates, find_entities, find_quantities
from lesart.core.model import Article, Passage
from lesart.core.reading import open_articles

WEIGHTS = Path(__file__).resolve().parent.parent / "core" / "alignment" / "weights.json"
# What a weight costs, in the first stage and in the second: from 10 to 300 the figures differ by a point.
ALONE, AMONG = 30.0, 100.0
# A pair whose gold relation is "worth jumping to" is no miss and no full hit: it counts half.
RELATED = 0.5
# Parts of the events that the first stage is trained without, to answer for them to the second.
FOLDS = 5
# Passages of each article in an excerpt: of the first from the beginning, of the others from ever further on.
EXCERPT = 10
# The scores at which the line that tells how often they are right may bend, and what a bend costs: from 1 to 30 it is the same line.
KNOTS = (0.002, 0.01, 0.03, 0.1, 0.3, 0.6, 0.9, 0.99, 0.999)
BEND = 10.0
# What a link must reach: F1 on events left out is the same from .12 to .25; this is the middle.
LEAST = {"anchor": 0.18, "grown": 0.18, "related": 0.12}
# How many of the pairs in a band must be right: of other events .95 and .75 are promised, so a little more is asked of those at hand.
ASKED = {"sure": 0.98, "likely": 0.77}


@dataclass(frozen=True, slots=True)
class Gold:
    """Passages that speak of one fact: spans of two articles, by article number, and whether it is a link or only related."""

    a: int
    b: int
    spans: tuple[tuple[int, int], tuple[int, int]]
    linked: bool


@dataclass(frozen=True, slots=True)
class Case:
    """One set of articles with its gold, ready for learning: per candidate pair its values, its target, and what it hits.

    `excerpt` is a case of a few passages of each article, for practice: short articles that share little are what real ones may be.
    """

    name: str
    scene: Scene
    values: Mapping[str, Floats]
    target: Floats
    hits: tuple[tuple[int, ...], ...]
    wanted: frozenset[int]
    excerpt: "Case | None" = None


def case_of(name: str, articles: Sequence[Article], passages: Sequence[Passage], gold: Sequence[Gold]) -> Case:
    """Run the stages before alignment, and mark what each candidate pair hits."""
    ordered = sorted(articles, key=lambda article: article.id)
    entities = find_entities(ordered)
    quantities = [quantity for article in ordered for quantity in find_quantities(article)]
    dates = [date for article in ordered for date in find_dates(article)]
    said = [one for article in ordered for one in attribute(article, tuple(p for p in passages if p.article == article.id), entities)]
    scene = scene_of(corpus_of(ordered, said, entities, quantities, dates))
    number = {article.id: index for index, article in enumerate(articles)}
    by_pair: dict[tuple[int, int], list[tuple[int, Gold]]] = defaultdict(list)
    for index, entry in enumerate(gold):
        by_pair[entry.a, entry.b].append((index, entry))
    texts = [article.text for article in articles]
    target, hits = np.zeros(len(scene.pairs)), []
    for row, (left, right) in enumerate(zip(scene.pairs.left.tolist(), scene.pairs.right.tolist(), strict=True)):
        one, other = scene.corpus.terms[left], scene.corpus.terms[right]
        if number[one.passage.article] > number[other.passage.article]:
            one, other = other, one
        a, b = number[one.passage.article], number[other.passage.article]
        hit = [
            (index, entry.linked)
            for index, entry in by_pair[a, b]
            if overlaps(texts[a], (one.passage.start, one.passage.end), entry.spans[0])
            and overlaps(texts[b], (other.passage.start, other.passage.end), entry.spans[1])
        ]
        target[row] = 1.0 if any(linked for _, linked in hit) else RELATED if hit else 0.0
        hits.append(tuple(index for index, _ in hit))
    wanted = frozenset(index for index, entry in enumerate(gold) if entry.linked)
    return Case(name, scene, values(scene), target, tuple(hits), wanted)


def overlaps(text: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two spans share at least half of the shorter one, counted in characters that are not white space."""
    start, end = max(one[0], two[0]), min(one[1], two[1])
    if start >= end:
        return False
    return solid(text, start, end) * 2 >= min(solid(text, *one), solid(text, *two))


def solid(text: str, start: int, end: int) -> int:
    """Characters that are not white space."""
    return sum(not character.isspace() for character in text[start:end])


def retellings(folder: Path) -> Iterator[Case]:
    """One case per invented event."""
    for event in sorted(path for path in folder.iterdir() if path.is_dir()):
        paths = sorted(event.glob("[0-9].txt"))
        articles, _ = open_articles([str(path) for path in paths])
        place = {Path(article.path).stem: index for index, article in enumerate(articles)}
        gold = []
        for line in (event / "links.jsonl").read_text("utf-8").splitlines():
            entry = json.loads(line)
            spans = (tuple(entry["sa"]), tuple(entry["sb"]))
            gold.append(Gold(place[entry["a"]], place[entry["b"]], spans, entry["relation"] != "related"))
        passages = [passages_of(article) for article in articles]
        few = [found[EXCERPT // 2 * number :][:EXCERPT] for number, found in enumerate(passages)]
        excerpt = case_of(event.name, articles, list(chain.from_iterable(few)), gold)
        yield replace(case_of(event.name, articles, list(chain.from_iterable(passages)), gold), excerpt=excerpt)


def fit(rows: Sequence[Mapping[str, Floats]], targets: Sequence[Floats], ridge: float) -> Logistic:
    """Logistic regression with a ridge, by Newton's method; soft targets allowed."""
    names = list(rows[0])
    raw = np.concatenate([np.stack([row[name] for name in names], axis=1) for row in rows])
    target = np.concatenate(targets)
    mean, deviation = raw.mean(axis=0), raw.std(axis=0) + 1e-9
    design = np.c_[np.ones(len(raw)), (raw - mean) / deviation]
    penalty = np.diag([0.0] + [ridge] * len(names))
    solution = newton(design, target, penalty, np.zeros(design.shape[1]))
    columns = zip(solution[1:], mean, deviation, raw.min(axis=0), raw.max(axis=0), strict=True)
    learnt = {name: Weight(*map(float, column)) for name, column in zip(names, columns, strict=True)}
    return Logistic(float(solution[0]), learnt)


def newton(design: Floats, target: Floats, penalty: Floats, begin: Floats) -> Floats:
    """The weights of the columns of `design` that make `target` likeliest, under a quadratic penalty; from `begin` on."""
    solution = begin
    for _ in range(25):
        said = probability(design @ solution)
        gradient = design.T @ (target - said) - penalty @ solution
        curvature = (design * (said * (1 - said))[:, None]).T @ design + penalty
        step = np.linalg.solve(curvature, gradient)
        solution = solution + step
        if np.abs(step).max() < 1e-6:
            break
    return solution


def learn(cases: Sequence[Case]) -> tuple[Logistic, Logistic]:
    """Both stages. The second learns from answers of the first to cases that the first did not see: such are the ones it will get."""
    practice = [one for case in cases for one in (case, case.excerpt) if one]
    targets = [case.target for case in practice]
    around = []
    for fold in range(FOLDS):
        unseen = {case.name for case in cases[fold::FOLDS]}
        others = [case for case in practice if case.name not in unseen]
        first = fit([case.values for case in others], [case.target for case in others], ALONE)
        around += [(case, outlook(case.scene, case.values, first)) for case in practice if case.name in unseen]
    among = fit([seen for _, seen in around], [case.target for case, _ in around], AMONG)
    return fit([case.values for case in practice], targets, ALONE), among


def without(cases: Sequence[Case], left_out: Case) -> Model:
    """The model that all cases but one make: for an honest look at that one."""
    others = [case for case in cases if case.name != left_out.name]
    alone, among = learn(others)
    reliable = reliability(others, [judge(case, alone, among) for case in others])
    return Model(alone, among, reliable, **LEAST)


def judge(case: Case, alone: Logistic, among: Logistic) -> Floats:
    """The scores of a case's candidate pairs."""
    return among.probabilities(outlook(case.scene, case.values, alone))


Counts = tuple[int, int, int, int]


def count(case: Case, scores: Floats, anchor: float, grown: float) -> Counts:
    """Links made, links right, gold links found, gold links."""
    made = np.flatnonzero(matched(case.scene.pairs, scores, anchor, grown))
    found = {index for row in made for index in case.hits[row]} & case.wanted
    return len(made), sum(bool(case.hits[row]) for row in made), len(found), len(case.wanted)


def figures(counts: Iterable[Counts]) -> tuple[float, float, float]:
    """Precision, recall and F1 over all cases."""
    made, right, found, wanted = (sum(column) for column in zip(*counts, strict=True))
    precision, recall = right / max(made, 1), found / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def average_precision(cases: Sequence[Case], scores: Sequence[Floats]) -> float:
    """Of all pairs that are links, best score first; links that are no candidates count as never found."""
    score = np.concatenate(scores)
    linked = np.concatenate([case.target == 1 for case in cases])[np.argsort(-score, kind="stable")]
    precision = np.cumsum(linked) / np.arange(1, len(linked) + 1)
    missed = sum(len(case.wanted - {index for hit in case.hits for index in hit}) for case in cases)
    return float(precision[linked].sum() / (linked.sum() + missed))


def reliability(cases: Sequence[Case], scores: Sequence[Floats]) -> Calibration:
    """How often a pair is right, by its score, from all pairs of events left out: logistic regression on a line with bends at `KNOTS`.

    That its slope changes little from bend to bend is asked for as a ridge asks for small weights; where it fell, it stays level.
    """
    knots = logit(np.array(KNOTS))
    odds = logit(np.concatenate(list(scores)))
    near = np.stack([np.interp(odds, knots, one) for one in np.eye(len(knots))], axis=1)
    right = np.concatenate([case.target > 0 for case in cases]).astype(float)
    slopes = np.diff(np.eye(len(knots)), axis=0) / np.diff(knots)[:, None]
    bends = np.diff(slopes, axis=0)
    found = newton(near, right, BEND * bends.T @ bends, knots)
    rising = probability(np.maximum.accumulate(found))
    return Calibration(KNOTS, tuple(rising.tolist()))


def bands(cases: Sequence[Case], scores: Sequence[Floats], reliable: Calibration) -> dict[str, float]:
    """The least probability of each band: of the pairs in it, of events left out, as many are right as is asked."""
    certain = np.concatenate([reliable.probabilities(one) for one in scores])
    right = np.concatenate([case.target > 0 for case in cases])
    order = np.argsort(-certain, kind="stable")
    found, begin = {}, 0
    for band, asked in ASKED.items():
        share = np.cumsum(right[order[begin:]]) / np.arange(1, len(order) - begin + 1)
        end = begin + 1 + int(np.flatnonzero(share >= asked).max(initial=0))
        found[band] = float(certain[order[end - 1]])
        begin = end
    return found


def certainties(cases: Sequence[Case], scores: Sequence[Floats]) -> Iterator[tuple[Case, Floats, dict[str, float]]]:
    """Each event's probabilities and the least ones of the bands, fitted on the others."""
    for at, case in enumerate(cases):
        others = [*cases[:at], *cases[at + 1 :]], [*scores[:at], *scores[at + 1 :]]
        reliable = reliability(*others)
        yield case, reliable.probabilities(scores[at]), bands(*others, reliable)


def promises(cases: Sequence[Case], scores: Sequence[Floats]) -> Iterator[str]:
    """What is said of pairs and what is so, each event by what was fitted on the others: by tenths of probability, and by band."""
    judged = list(certainties(cases, scores))
    certain = np.concatenate([one for _, one, _ in judged])
    right = np.concatenate([case.target > 0 for case in cases])
    for tenth in range(10):
        there = np.minimum((certain * 10).astype(int), 9) == tenth
        said, so = certain[there].mean(), right[there].mean()
        yield f"probability {tenth / 10:.1f} to {tenth / 10 + 0.1:.1f}: {there.sum()} pairs, said {said:.3f}, right {so:.3f}"
    most = [np.ones(len(case.target)) for case in cases]
    for band in ASKED:
        least = [bounds[band] for _, _, bounds in judged]
        inside = np.concatenate([(one >= low) & (one < high) for (_, one, _), low, high in zip(judged, least, most, strict=True)])
        most = [np.full(len(case.target), low) for case, low in zip(cases, least, strict=True)]
        yield f"{band}: {inside.sum()} pairs, {right[inside].mean():.3f} of them right"


def stored(model: Logistic) -> dict[str, object]:
    """A model as readable JSON."""
    rows = {name: {key: round(value, 5) for key, value in one._asdict().items()} for name, one in model.weights.items()}
    return {"bias": round(model.bias, 4), "weights": rows}


def main() -> None:
    """Judge by event left out, then train on all and write the weights."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="the folder that holds retellings/")
    cases = list(retellings(arguments.parse_args().data / "retellings"))
    scores = [judge(case, *learn([other for other in cases if other is not case])) for case in cases]
    for least in (0.12, 0.16, LEAST["anchor"], 0.25, 0.3, 0.35, 0.4, 0.5):
        counts = [count(case, one, least, least * LEAST["grown"] / LEAST["anchor"]) for case, one in zip(cases, scores, strict=True)]
        print("by event left out, least score {:.2f}: precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(least, *figures(counts)))
    print(f"by event left out: average precision {average_precision(cases, scores):.3f}")
    for line in promises(cases, scores):
        print(f"by event left out, {line}")
    alone, among = learn(cases)
    reliable = reliability(cases, scores)
    made = {
        "made by": "python training/alignment.py --data DATA",
        "least": LEAST,
        "bands": {band: round(least, 4) for band, least in bands(cases, scores, reliable).items()},
        "alone": stored(alone),
        "among": stored(among),
        "reliable": [{"score": score, "right": round(right, 4)} for score, right in zip(reliable.scores, reliable.right, strict=True)],
    }
    WEIGHTS.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    print(f"{WEIGHTS.name}: {len(alone.weights)} + {len(among.weights)} weights from {sum(map(len, (c.target for c in cases)))} pairs")


if __name__ == "__main__":
    main()
