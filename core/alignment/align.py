"""The way from passages to links, stage by stage."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.bands import band_of
from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.corpus import corpus_of
from lesart.core.alignment.encoder import Encoder
from lesart.core.alignment.evidence import evidence
from lesart.core.alignment.given import Decisions
from lesart.core.alignment.given.honouring import REFUSED, honoured, with_decision
from lesart.core.alignment.learning import learned
from lesart.core.alignment.matching import best_of_each, matched, mutual_best
from lesart.core.alignment.scene import scene_of
from lesart.core.alignment.scoring import reliability
from lesart.core.alignment.surroundings import borne_out, neighbour
from lesart.core.alignment.vectors import Floats, Integers
from lesart.core.alignment.weights import Model, trained
from lesart.core.model import Article, DateMention, Entity, Learned, Link, Nearest, Passage, Quantity, Relation

# How many partners of each passage that became no link are kept for a reader who asks.
_CANDIDATES = 3
_RELATION: Mapping[bool, Relation] = {True: "same", False: "related"}


class Refused(Mapping[tuple[str, str], Link]):
    """Links that were not made, by their two passages in order. There are many, and few are asked for: reasons are gathered then."""

    def __init__(self, passages: Sequence[str], pairs: Pairs, certain: Floats, link: Callable[[int], Link]) -> None:
        """`certain` are the probabilities of `pairs`, NaN for one that is a link."""
        self._passages, self._pairs, self._certain, self._link = passages, pairs, certain, link
        self._number = {passage: number for number, passage in enumerate(passages)}

    def __getitem__(self, pair: tuple[str, str]) -> Link:
        (row,) = self._rows([pair]).tolist()
        if row < 0:
            raise KeyError(pair)
        return self._link(row)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for row in np.flatnonzero(~np.isnan(self._certain)).tolist():
            yield self._passages[self._pairs.left[row]], self._passages[self._pairs.right[row]]

    def __len__(self) -> int:
        return int((~np.isnan(self._certain)).sum())

    def among(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], float]:
        """Those of `wanted` that are here, each with its probability."""
        asked = list(wanted)
        rows = self._rows(asked)
        return {pair: float(self._certain[row]) for pair, row in zip(asked, rows.tolist(), strict=True) if row >= 0}

    def _rows(self, wanted: Sequence[tuple[str, str]]) -> Integers:
        """The row of each pair, -1 for one that is not here."""
        rows = np.full(len(wanted), -1)
        known = np.array([one in self._number and other in self._number for one, other in wanted], bool)
        numbers = [(self._number[one], self._number[other]) for one, other in wanted if one in self._number and other in self._number]
        found = self._pairs.find(*np.array(numbers, np.int64).reshape(-1, 2).T)
        rows[known] = np.where(found < 0, -1, np.where(np.isnan(self._certain[found]), -1, found)) if len(self._pairs) else -1
        return rows


def _nothing() -> Refused:
    none = np.empty(0, np.int64)
    return Refused((), Pairs(none, none, none), np.empty(0), lambda row: Link("", "", "related", 0.0))


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the alignment found.

    Attributes:
        links: `same` where it is sure, `related` where a passage is worth jumping to; sorted by passages.
        refused: weaker candidates by their two passages, as `related` links: a later stage may find that they count one thing, or that
            one side says what the other denies.
        candidates: the best three partners of each passage that became no link, as `related` links of the lowest band; sorted by
            passages.
        nearest: for each passage its best candidate that became no `same` link; where a reader refused them all, the best of these.
        told: what a reader told two passages to be, by their ids in order; no later stage may tell otherwise.
        learned: what was learned from a reader's decisions.
        silent: passages of which a reader found nothing in some articles, with the ids of these.
    """

    links: tuple[Link, ...]
    refused: Refused = field(default_factory=_nothing)
    candidates: tuple[Link, ...] = ()
    nearest: Mapping[str, Nearest] = field(default_factory=dict)
    told: Mapping[tuple[str, str], Relation] = field(default_factory=dict)
    silent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    learned: Learned | None = None


def align(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    entities: Sequence[Entity] = (),
    quantities: Sequence[Quantity] = (),
    dates: Sequence[DateMention] = (),
    progress: Callable[[int, int], None] | None = None,
    decided: Decisions | None = None,
    model: Model | None = None,
    encoder: Encoder | None = None,
    lessons: Decisions | None = None,
) -> Alignment:
    """Find which passages of different articles speak of the same fact.

    The result does not depend on the order of the arguments: articles are taken by id, passages by their place in the text. What a reader
    has `decided` is honoured: a linked pair is a link of score 1, a refused one is neither link nor candidate. `model` is what
    ships unless another is to be judged, `encoder` our own unless the user has another. Weights may learn from `lessons`, decisions too.
    """
    report = progress or (lambda done, total: None)
    report(0, 4)
    ordered = sorted(articles, key=lambda article: article.id)
    in_text_order = sorted(passages, key=lambda passage: (passage.article, passage.start, passage.end))
    corpus = corpus_of(ordered, in_text_order, entities, quantities, dates)
    report(1, 4)
    scene = scene_of(corpus, encoder)
    report(2, 4)
    model = model or trained()
    decided = decided or Decisions()
    terms = corpus.terms
    names = [one.passage.id for one in terms]
    found, learning = learned(scene, model, lessons or Decisions())
    pairs, scored, by_reader, parted = honoured(scene.pairs, found, decided, names)
    report(3, 4)
    sure = matched(pairs, scored, model.anchor, model.grown) | by_reader
    related = ~sure & (scored >= model.related) & mutual_best(pairs, scored)
    certain = np.where(by_reader, 1.0, reliability(scored, model))
    beside = np.maximum(neighbour(pairs, scored, -1, -1), neighbour(pairs, scored, 1, 1))

    witnesses = borne_out(pairs, np.where(sure, certain, 0.0))

    def link(row: int) -> Link:
        one, other = terms[pairs.left[row]], terms[pairs.right[row]]
        around = float(beside[row]) if beside[row] >= model.related else 0.0
        reasons = evidence(scene, int(pairs.left[row]), int(pairs.right[row]), around, float(witnesses[row]))
        relation = decided.linked.get((one.passage.id, other.passage.id)) or _RELATION[bool(sure[row])]
        score = round(float(certain[row]), 3)
        return Link(one.passage.id, other.passage.id, relation, score, reasons, band=band_of(score))

    linked = sure | related
    made = ((link(row), by_reader[row]) for row in np.flatnonzero(linked).tolist())
    links = tuple(replace(one, evidence=with_decision(one.evidence)) if is_given else one for one, is_given in made)
    refused = Refused(names, pairs, np.where(linked, np.nan, certain), link)
    best = best_of_each(pairs, scored, np.flatnonzero(~linked), _CANDIDATES)
    candidates = tuple(replace(link(row), band="candidate") for row in np.unique(best[:, 1]).tolist())
    nearest = _nearest(names, scene.pairs, found, reliability(found, model), parted, (REFUSED,))
    nearest |= _nearest(names, pairs, scored, certain, ~sure, ())
    told = {pair: relation for pair, relation in decided.linked.items() if relation}
    report(4, 4)
    return Alignment(links, refused, candidates, nearest, told, decided.absent, learning)


def _nearest(
    names: Sequence[str], pairs: Pairs, scores: Floats, certain: Floats, among: NDArray[np.bool_], why: tuple[str, ...]
) -> dict[str, Nearest]:
    """For each passage its best partner `among` some of the pairs."""
    best = best_of_each(pairs, scores, np.flatnonzero(among), 1).tolist()
    return {names[at]: Nearest(names[int(pairs.left[row] + pairs.right[row]) - at], round(float(certain[row]), 3), why) for at, row in best}
