"""The way from passages to links, stage by stage."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from lesart.core.alignment.corpus import corpus_of
from lesart.core.alignment.evidence import evidence
from lesart.core.alignment.matching import matched, mutual_best
from lesart.core.alignment.scene import scene_of
from lesart.core.alignment.scoring import neighbour, reliability, scores
from lesart.core.alignment.weights import trained
from lesart.core.model import Article, DateMention, Entity, Link, Nearest, Passage, Quantity, Relation


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the alignment found.

    Attributes:
        links: `same` where it is sure, `related` where a passage is worth jumping to; sorted by passages.
        refused: weaker candidates both sides of which count something, by their two passages, as `related` links: a later stage may find
            that they count one thing.
        nearest: for each passage its best candidate that became no `same` link.
    """

    links: tuple[Link, ...]
    refused: Mapping[tuple[str, str], Link] = field(default_factory=dict)
    nearest: Mapping[str, Nearest] = field(default_factory=dict)


def align(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    entities: Sequence[Entity] = (),
    quantities: Sequence[Quantity] = (),
    dates: Sequence[DateMention] = (),
    progress: Callable[[int, int], None] | None = None,
) -> Alignment:
    """Find which passages of different articles speak of the same fact.

    The result does not depend on the order of the arguments: articles are taken by id, passages by their place in the text.
    """
    report = progress or (lambda done, total: None)
    report(0, 4)
    ordered = sorted(articles, key=lambda article: article.id)
    in_text_order = sorted(passages, key=lambda passage: (passage.article, passage.start, passage.end))
    corpus = corpus_of(ordered, in_text_order, entities, quantities, dates)
    report(1, 4)
    scene = scene_of(corpus)
    report(2, 4)
    model = trained()
    scored = scores(scene, model)
    report(3, 4)
    sure = matched(scene.pairs, scored, model.anchor, model.grown)
    related = ~sure & (scored >= model.related) & mutual_best(scene.pairs, scored)
    certain = reliability(scored, model)
    beside = np.maximum(neighbour(scene.pairs, scored, -1, -1), neighbour(scene.pairs, scored, 1, 1))
    terms = corpus.terms

    def link(row: int) -> Link:
        one, other = terms[scene.pairs.left[row]], terms[scene.pairs.right[row]]
        reasons = evidence(corpus, one, other, float(beside[row]) if beside[row] >= model.related else 0.0)
        relation: Relation = "same" if sure[row] else "related"
        return Link(one.passage.id, other.passage.id, relation, round(float(certain[row]), 3), reasons)

    links = tuple(link(int(row)) for row in np.flatnonzero(sure | related))
    counting = np.array([bool(one.numbers) for one in terms], bool)
    weak = np.flatnonzero(~sure & ~related & counting[scene.pairs.left] & counting[scene.pairs.right])
    refused = {(found.a, found.b): found for found in (link(int(row)) for row in weak)}
    nearest: dict[str, Nearest] = {}
    for row in np.lexsort((scene.pairs.right, scene.pairs.left, -scored)):
        if not sure[row]:
            one, other = (terms[side[row]].passage.id for side in (scene.pairs.left, scene.pairs.right))
            nearest.setdefault(one, Nearest(other, round(float(certain[row]), 3)))
            nearest.setdefault(other, Nearest(one, round(float(certain[row]), 3)))
    report(4, 4)
    return Alignment(links, refused, nearest)
