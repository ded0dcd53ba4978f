"""What a reader has decided on pairs of passages: constraints that an alignment honours, whatever it would have found itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.vectors import Floats, Integers
from lesart.core.model import Evidence, Given, Passage

DECIDED = "linked by the reader"
"""What stands as evidence where a reader made the link."""

# The share of a reader's decision among the reasons of a link.
_DECISION = 0.5


@dataclass(frozen=True, slots=True)
class Decisions:
    """Pairs of passage ids, each in passage order: those that are linked, and those that must never meet in a link or a claim."""

    linked: frozenset[tuple[str, str]] = frozenset()
    refused: frozenset[tuple[str, str]] = frozenset()


def decisions(given: Iterable[Given], passages: Iterable[Passage]) -> Decisions:
    """What `given` says of these passages; of two decisions on one pair the later counts.

    Decisions on passages that are not there say nothing: a session outlives the set of articles it was made with. Nor can two passages of
    one article be linked; that they are no restatement of each other may well be said.
    """
    place = {passage.id: (passage.article, passage.start, passage.end) for passage in passages}
    last: dict[tuple[str, str], bool] = {}
    for one in given:
        if one.a != one.b and one.a in place and one.b in place:
            a, b = sorted((one.a, one.b), key=place.__getitem__)
            last[a, b] = one.linked
    linked = frozenset((a, b) for (a, b), is_link in last.items() if is_link and place[a][0] != place[b][0])
    return Decisions(linked, frozenset(pair for pair, is_link in last.items() if not is_link))


def honoured(pairs: Pairs, scores: Floats, decided: Decisions, number: dict[str, int]) -> tuple[Pairs, Floats, NDArray[np.bool_]]:
    """The candidate pairs and their scores as the reader wants them, and which of them the reader linked.

    A linked pair is a candidate with the score 1, found or not, so that it also outdoes its rivals and draws its neighbours; a refused
    one is no candidate. `number` gives each passage's index into the corpus.
    """
    size = len(pairs.side)
    linked, refused = _keys(decided.linked, number, size), _keys(decided.refused, number, size)
    keys = pairs.left * size + pairs.right
    kept = ~np.isin(keys, np.concatenate([linked, refused]))
    every = np.concatenate([keys[kept], linked])
    order = np.argsort(every)
    made = every[order]
    values = np.concatenate([scores[kept], np.ones(len(linked))])[order]
    return Pairs(made // size, made % size, pairs.side), values, np.isin(made, linked)


def _keys(wanted: Iterable[tuple[str, str]], number: dict[str, int], size: int) -> Integers:
    found: Sequence[int] = sorted(number[a] * size + number[b] for a, b in wanted)
    return np.array(found, np.int64)


def with_decision(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The reasons of a link that a reader made: the decision first, then what the passages share; weights still add up to 1."""
    found = tuple(replace(reason, weight=round(reason.weight * (1 - _DECISION), 3)) for reason in evidence)
    return (Evidence("given", DECIDED, _DECISION), *found)
