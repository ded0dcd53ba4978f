"""What a pair's value is worth beside its rivals: the other candidates of either passage."""

from dataclasses import dataclass

import numpy as np

from lesart.core.alignment.candidates import Pairs
from lesart.core.alignment.vectors import Floats, Integers


@dataclass(frozen=True, slots=True)
class Rivals:
    """For each pair, the margin over its best rival among the candidates of the left and of the right passage.

    `scaled` tells how far it stands above the nearest few of both: cross-domain similarity local scaling, Conneau et al., Word
    Translation Without Parallel Data (ICLR 2018).
    """

    left_margin: Floats
    right_margin: Floats
    scaled: Floats


_NEAREST = 4


def rivals(pairs: Pairs, values: Floats) -> Rivals:
    """Compare the value of each pair with those of the pairs that share a passage with it."""
    articles = int(pairs.side.max(initial=0)) + 1
    left_best, left_mean = _compare(pairs.left * articles + pairs.side[pairs.right], values)
    right_best, right_mean = _compare(pairs.right * articles + pairs.side[pairs.left], values)
    return Rivals(values - left_best, values - right_best, 2 * values - left_mean - right_mean)


def _compare(group: Integers, values: Floats) -> tuple[Floats, Floats]:
    """For each value the best other value of its group (0 where it is alone), and the mean of the group's nearest few."""
    if not len(values):
        return values, values
    order = _greatest_first(group, values)
    sorted_group, sorted_values = group[order], values[order]
    begins = np.flatnonzero(np.r_[True, sorted_group[1:] != sorted_group[:-1]])
    sizes = np.diff(np.r_[begins, len(values)])
    rank = np.arange(len(values)) - np.repeat(begins, sizes)
    first = sorted_values[begins]
    second = np.where(sizes > 1, sorted_values[np.minimum(begins + 1, len(values) - 1)], 0.0)
    best = np.where(rank == 0, np.repeat(second, sizes), np.repeat(first, sizes))
    mean = np.add.reduceat(np.where(rank < _NEAREST, sorted_values, 0.0), begins) / _NEAREST
    rival, nearest = np.empty_like(values), np.empty_like(values)
    rival[order], nearest[order] = best, np.repeat(mean, sizes)
    return rival, nearest


def _greatest_first(group: Integers, values: Floats) -> Integers:
    """The order by group and, within one, by falling value.

    By one number of both, which sorts thrice as fast as two do: values that differ by less than a thousand-millionth of their range may
    stand in either order.
    """
    least, most = float(values.min()), float(values.max())
    return np.argsort(group + (most - values) / (2 * (most - least) or 1.0), kind="stable")
