"""What learning from a reader's decisions is worth: simulated sessions on annotated articles.

`python benchmarks/learning.py [DATA]` takes the sample articles, with LESART_EVALUATION set the five real ones, and the invented events
under DATA/retellings (the shipped weights were trained on those). In a session the reader decides as the annotation does on what is
suggested between two articles, or between half or three quarters of the passages of all. What was learned is then held against all that is
undecided: the log-loss of its suggestions, and the F1 of its links, as the shipped weights have them and as the learned ones do, without
the decisions themselves. Sessions with too few decisions to learn from are left out.

It tuned `PRIOR` in core/alignment/learning/fitting.py.
"""

import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesart import open_articles
from lesart.core.alignment.corpus import corpus_of
from lesart.core.alignment.given import Decisions
from lesart.core.alignment.learning import learned
from lesart.core.alignment.learning.learning import suggested
from lesart.core.alignment.matching import matched
from lesart.core.alignment.scene import Scene, scene_of
from lesart.core.alignment.scoring import reliability
from lesart.core.alignment.vectors import Floats
from lesart.core.alignment.weights import trained
from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_dates, find_entities, find_quantities
from lesart.core.model import Learned
from links import OWN_GOLD, Gold

_SPLITS = 12
_RELATED = "related"

Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A set of articles: its candidate pairs, their shipped scores, and what the annotation says of each ("" where it says nothing)."""

    name: str
    scene: Scene
    scores: Floats
    relations: NDArray[np.str_]
    shown: Booleans

    @property
    def right(self) -> Booleans:
        """Which pairs tell one fact."""
        return np.asarray((self.relations != "") & (self.relations != _RELATED))


@dataclass(frozen=True, slots=True)
class Session:
    """What one session came to: what was learned, and log-loss and F1 of what is undecided, before and after."""

    record: Learned
    loss: tuple[float, float]
    quality: tuple[float, float]


def annotated(name: str, paths: Sequence[str], gold_path: Path) -> Annotated:
    """Read and compare the articles."""
    opened, _ = open_articles(paths)
    articles = sorted(opened, key=lambda article: article.id)
    gold = Gold(gold_path, articles)
    entities = find_entities(articles)
    passages = [one for article in articles for one in attribute(article, passages_of(article), entities)]
    counts = [one for article in articles for one in find_quantities(article)]
    dates = [one for article in articles for one in find_dates(article)]
    scene = scene_of(corpus_of(articles, passages, entities, counts, dates))
    scores, _ = learned(scene, trained(), Decisions())
    ends = zip(scene.pairs.left.tolist(), scene.pairs.right.tolist(), strict=True)
    relations = np.array([gold.relation(passages[one], passages[other]) for one, other in ends])
    return Annotated(name, scene, scores, relations, suggested(scene.pairs, scores, trained()))


def session(known: Annotated, decided: Booleans) -> Session | None:
    """One session in which some pairs were decided; None where they are too few to learn from, or hang together."""
    names = [terms.passage.id for terms in known.scene.corpus.terms]
    pairs = known.scene.pairs
    said = {(names[pairs.left[row]], names[pairs.right[row]]): bool(known.right[row]) for row in np.flatnonzero(decided).tolist()}
    lessons = Decisions(dict.fromkeys((pair for pair, is_right in said.items() if is_right), ""), frozenset(p for p in said if not said[p]))
    scores, record = learned(known.scene, trained(), lessons)
    if record is None or record.gain is None:
        return None
    rest = ~decided
    return Session(
        record,
        (_loss(known, known.scores, rest), _loss(known, scores, rest)),
        (_quality(known, known.scores, rest), _quality(known, scores, rest)),
    )


def of_two_articles(known: Annotated) -> Iterator[Booleans]:
    """All that is suggested between two articles."""
    side, pairs = known.scene.pairs.side, known.scene.pairs
    for one, other in combinations(sorted(set(side.tolist())), 2):
        yield (side[pairs.left] == one) & (side[pairs.right] == other) & _decidable(known)


def of_half(known: Annotated) -> Iterator[Booleans]:
    """What is suggested between half of the passages of all articles."""
    return _of_some(known, 0.5)


def of_most(known: Annotated) -> Iterator[Booleans]:
    """What is suggested between three quarters of the passages of all articles."""
    return _of_some(known, 0.75)


def _of_some(known: Annotated, share: float) -> Iterator[Booleans]:
    pairs = known.scene.pairs
    for split in range(_SPLITS):
        read = np.random.default_rng(split).random(len(pairs.side)) < share
        yield read[pairs.left] & read[pairs.right] & _decidable(known)


_WAYS = {
    "decided: what is suggested between two articles": of_two_articles,
    "decided: what is suggested between half of the passages of all": of_half,
    "decided: what is suggested between three quarters of the passages of all": of_most,
}


def _decidable(known: Annotated) -> Booleans:
    """What is suggested, without what is annotated as worth jumping to: a reader may say yes or no to that."""
    return np.asarray(known.shown & (known.relations != _RELATED))


def _loss(known: Annotated, scores: Floats, rest: Booleans) -> float:
    rows = rest & _decidable(known)
    said = reliability(scores[rows], trained())
    return float(-np.log(np.where(known.right[rows], said, 1 - said)).mean()) if rows.any() else 0.0


def _quality(known: Annotated, scores: Floats, rest: Booleans) -> float:
    """F1 of the links among undecided candidates; a related pair is no miss and no error."""
    made = matched(known.scene.pairs, scores, trained().anchor, trained().grown) & rest & (known.relations != _RELATED)
    hits, wanted = int((made & known.right).sum()), int((known.right & rest).sum())
    return 2 * hits / max(int(made.sum()) + wanted, 1)


def row(name: str, sessions: Sequence[Session]) -> str:
    """One line of the table."""
    used = [one for one in sessions if one.record.used]
    gains = np.array([(one.loss[0] - one.loss[1], one.quality[1] - one.quality[0], one.record.gain or 0.0) for one in used]).reshape(-1, 3)
    decisions = np.mean([one.record.decisions for one in sessions]) if sessions else 0
    told = f"{gains[:, 2].mean():+.3f} | {gains[:, 0].mean():+.3f} | {gains[:, 1].mean():+.3f}" if used else "| |"
    return f"| {name} | {len(sessions)} | {decisions:.0f} | {len(used)} | {told} | {int((gains[:, 0] < 0).sum())} |"


def main(data: Path | None) -> None:
    """Print a table for each way of deciding."""
    evaluation = os.environ.get("LESART_EVALUATION")
    with as_file(files("lesart.seeds")) as folder:
        sets = [annotated("samples", [str(path) for path in sorted(folder.glob("0*"))], OWN_GOLD)]
    if evaluation:
        real = Path(evaluation).parent / "seeds"
        sets.append(annotated("five", [str(path) for path in sorted(real.glob("*.txt"))], Path(evaluation) / "seed_links_dev.jsonl"))
    events = sorted((data / "retellings").iterdir()) if data else []
    told = ([str(path) for path in sorted(event.glob("[0-9].txt"))] for event in events)
    sets += [annotated("retellings", paths, event / "links.jsonl") for event, paths in zip(events, told, strict=True)]
    for title, ways in _WAYS.items():
        print(f"\n{title}\n")
        print("| articles | sessions | decisions | learned | gain promised | log-loss gained | F1 gained | sessions harmed |")
        print("|---|---|---|---|---|---|---|---|")
        by_name: dict[str, list[Session]] = defaultdict(list)
        for known in sets:
            by_name[known.name] += [made for decided in ways(known) if (made := session(known, decided))]
        for name, sessions in by_name.items():
            print(row(name, sessions))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
