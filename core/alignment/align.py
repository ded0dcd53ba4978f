"""The way from passages to links, stage by stage."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from lesart.core.alignment.bands import band_of
from lesart.core.alignment.corpus import corpus_of
from lesart.core.alignment.encoder import Encoder
from lesart.core.alignment.evidence import evidence
from lesart.core.alignment.given import decisions, honoured, with_decision
from lesart.core.alignment.matching import best_of_each, matched, mutual_best
from lesart.core.alignment.scene import scene_of
from lesart.core.alignment.scoring import reliability, scores
from lesart.core.alignment.surroundings import borne_out, neighbour
from lesart.core.alignment.weights import Model, trained
from lesart.core.model import Article, DateMention, Entity, Given, Link, Nearest, Passage, Quantity, Relation

# How many partners of each passage that became no link are kept for a reader who asks.
_CANDIDATES = 3


class Refused(Mapping[tuple[str, str], Link]):
    """Links that were not made, by their two passages. There are many, and few are asked for: reasons are gathered then."""

    def __init__(self, rows: Mapping[tuple[str, str], int], link: Callable[[int], Link]) -> None:
        self._rows, self._link = rows, link

    def __getitem__(self, pair: tuple[str, str]) -> Link:
        return self._link(self._rows[pair])

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the alignment found.

    Attributes:
        links: `same` where it is sure, `related` where a passage is worth jumping to; sorted by passages.
        refused: weaker candidates both sides of which count something, by their two passages, as `related` links: a later stage may find
            that they count one thing.
        candidates: the best three partners of each passage that became no link, as `related` links of the lowest band; sorted by
            passages.
        nearest: for each passage its best candidate that became no `same` link.
    """

    links: tuple[Link, ...]
    refused: Mapping[tuple[str, str], Link] = field(default_factory=dict)
    candidates: tuple[Link, ...] = ()
    nearest: Mapping[str, Nearest] = field(default_factory=dict)


def align(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    entities: Sequence[Entity] = (),
    quantities: Sequence[Quantity] = (),
    dates: Sequence[DateMention] = (),
    progress: Callable[[int, int], None] | None = None,
    given: Sequence[Given] = (),
    model: Model | None = None,
    encoder: Encoder | None = None,
) -> Alignment:
    """Find which passages of different articles speak of the same fact.

    The result does not depend on the order of the arguments: articles are taken by id, passages by their place in the text. What a reader
    has decided (`given`) is honoured: a linked pair is a link of score 1, a refused one is neither link nor candidate. `model` is what
    ships unless another is to be judged, `encoder` our own unless the user has another.
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
    terms = corpus.terms
    number = {one.passage.id: index for index, one in enumerate(terms)}
    pairs, scored, decided = honoured(scene.pairs, scores(scene, model), decisions(given, in_text_order), number)
    report(3, 4)
    sure = matched(pairs, scored, model.anchor, model.grown) | decided
    related = ~sure & (scored >= model.related) & mutual_best(pairs, scored)
    certain = np.where(decided, 1.0, reliability(scored, model))
    beside = np.maximum(neighbour(pairs, scored, -1, -1), neighbour(pairs, scored, 1, 1))

    witnesses = borne_out(pairs, np.where(sure, certain, 0.0))

    def link(row: int) -> Link:
        one, other = terms[pairs.left[row]], terms[pairs.right[row]]
        around = float(beside[row]) if beside[row] >= model.related else 0.0
        reasons = evidence(scene, int(pairs.left[row]), int(pairs.right[row]), around, float(witnesses[row]))
        relation: Relation = "same" if sure[row] else "related"
        score = round(float(certain[row]), 3)
        return Link(one.passage.id, other.passage.id, relation, score, reasons, band=band_of(score))

    linked = sure | related
    made = ((link(row), decided[row]) for row in np.flatnonzero(linked).tolist())
    links = tuple(replace(one, evidence=with_decision(one.evidence)) if by_reader else one for one, by_reader in made)
    counting = np.array([bool(one.numbers) for one in terms], bool)
    weak = np.flatnonzero(~linked & counting[pairs.left] & counting[pairs.right]).tolist()
    rows = {(terms[pairs.left[row]].passage.id, terms[pairs.right[row]].passage.id): row for row in weak}
    best = best_of_each(pairs, scored, np.flatnonzero(~linked), _CANDIDATES)
    candidates = tuple(replace(link(row), band="candidate") for row in np.unique(best[:, 1]).tolist())
    nearest: dict[str, Nearest] = {}
    for index, row in best_of_each(pairs, scored, np.flatnonzero(~sure), 1).tolist():
        partner = int(pairs.left[row] + pairs.right[row]) - index
        nearest[terms[index].passage.id] = Nearest(terms[partner].passage.id, round(float(certain[row]), 3))
    report(4, 4)
    return Alignment(links, Refused(rows, link), candidates, nearest)
