"""Soft word alignment: each word meets the nearest word of the other passage, by stem, part, concept or name.

After Sultan, Bethard and Sumner, Back to Basics for Monolingual Alignment (TACL 2014), with nearness in place of contexts.
"""

from collections.abc import Mapping
from math import sqrt

import numpy as np

from lesart.core.alignment.corpus import Terms, Word
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.vectors import Floats


def reach(terms: Terms) -> dict[str, float]:
    """The keys under which a passage can be met, with the nearness of its nearest word."""
    keys: dict[str, float] = {}
    for word in terms.words:
        for key, nearness in word.keys:
            keys[key] = max(keys.get(key, 0.0), nearness)
    return keys


def met(word: Word, reached: Mapping[str, float]) -> float:
    """How near the nearest word of the other passage is, 0..1."""
    return max((nearness * reached.get(key, 0.0) for key, nearness in word.keys), default=0.0)


def signal(scene: Scene) -> dict[str, Floats]:
    """What of the two passages meets something on the other side.

    `covered`: the share of both passages' weight; `contained`: the same for the side covered better, since a short passage may be told
    within a long one; `shared`: how much in all, whatever the length; `shared words`: how many words that are no names; `rarest` and
    `rarest two`: the weight of the rarest of these, and of the next.
    """
    sides = [_Side(terms) for terms in scene.corpus.terms]
    pairs = zip(scene.pairs.left.tolist(), scene.pairs.right.tolist(), strict=True)
    rows = np.array([_row(sides[left], sides[right]) for left, right in pairs]).reshape(-1, 6)
    return {
        "covered": (rows[:, 0] + rows[:, 1]) / 2,
        "contained": rows[:, :2].max(axis=1),
        "shared": np.log1p(rows[:, 2]),
        "shared words": np.log1p(rows[:, 3]),
        "rarest": rows[:, 4],
        "rarest two": rows[:, 5],
    }


class _Side:
    """A passage, ready to meet others."""

    __slots__ = ("keys", "total", "words")

    def __init__(self, terms: Terms) -> None:
        self.words = terms.words
        self.keys = reach(terms)
        self.total = sum(word.weight for word in terms.words) or 1.0


def _row(one: _Side, other: _Side) -> tuple[float, ...]:
    there, back = _meetings(one, other), _meetings(other, one)
    weight, weight_back = (sum(value for value, _ in met) for met in (there, back))
    plain, plain_back = ([*sorted((value for value, name in met if not name), reverse=True), 0.0, 0.0] for met in (there, back))
    words = float(min(sum(not name for _, name in met) for met in (there, back)))
    return (
        weight / one.total,
        weight_back / other.total,
        sqrt(weight * weight_back),
        words,
        min(plain[0], plain_back[0]),
        min(plain[1], plain_back[1]),
    )


def _meetings(one: _Side, other: _Side) -> list[tuple[float, bool]]:
    """For each word that meets something on the other side: its weight by nearness, and whether it is a name."""
    found = ((met(word, other.keys), word) for word in one.words)
    return [(near * word.weight, word.is_name) for near, word in found if near]
