"""Candidate pairs, scores and evidence as a reader's decisions want them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.given.decisions import Decisions, Pair
from lesart.core.alignment.vectors import Floats, Integers
from lesart.core.model import Evidence

DECIDED = "linked by the reader"
"""What stands as evidence where a reader made the link."""
REFUSED = "refused by the reader"
"""Why the nearest passage is no counterpart where a reader said so of all there were."""

# The share of a reader's decision among the reasons of a link.
_DECISION = 0.5


class Honoured(NamedTuple):
    """Candidate pairs with their scores, which of them the reader linked, and by row of the pairs as found, which are none any more."""

    pairs: Pairs
    scores: Floats
    linked: NDArray[np.bool_]
    parted: NDArray[np.bool_]


def honoured(pairs: Pairs, scores: Floats, decided: Decisions, passages: Sequence[str]) -> Honoured:
    """The candidate pairs and their scores as the reader wants them.

    A linked pair is a candidate with the score 1, found or not, so that it also outdoes its rivals and draws its neighbours; a refused
    one is no candidate, nor is a passage one for what says nothing of it. `passages` are those of the corpus, in its order.
    """
    size = len(passages)
    number = {passage: index for index, passage in enumerate(passages)}
    linked, refused = _keys(decided.linked, number), _keys(decided.refused, number)
    keys = pairs.left * size + pairs.right
    told = np.isin(keys, linked)
    parted = ~told & (np.isin(keys, refused) | _silent(pairs, decided, number))
    kept = ~told & ~parted
    every = np.concatenate([keys[kept], linked])
    order = np.argsort(every)
    made = every[order]
    values = np.concatenate([scores[kept], np.ones(len(linked))])[order]
    return Honoured(Pairs(made // max(size, 1), made % max(size, 1), pairs.side), values, np.isin(made, linked), parted)


def _keys(wanted: Iterable[Pair], number: dict[str, int]) -> Integers:
    found: Sequence[int] = sorted(number[a] * len(number) + number[b] for a, b in wanted)
    return np.array(found, np.int64)


def _silent(pairs: Pairs, decided: Decisions, number: dict[str, int]) -> NDArray[np.bool_]:
    """Which pairs are of a passage and an article that says nothing of it."""
    side = {decided.articles[passage]: int(pairs.side[at]) for passage, at in number.items()} if decided.silent else {}
    articles = len(side)
    silent = np.array([number[passage] * articles + side[article] for passage, article in decided.silent if article in side], np.int64)
    here = np.isin(pairs.left * articles + pairs.side[pairs.right], silent)
    there: NDArray[np.bool_] = np.isin(pairs.right * articles + pairs.side[pairs.left], silent)
    return here | there


def with_decision(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The reasons of a link that a reader made: the decision first, then what the passages share; weights still add up to 1."""
    found = tuple(replace(reason, weight=round(reason.weight * (1 - _DECISION), 3)) for reason in evidence)
    return (Evidence("given", DECIDED, _DECISION), *found)
