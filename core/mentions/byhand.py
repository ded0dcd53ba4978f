"""What a reader has said of names, applied to what the rules joined: it beats every rule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lesart.core.mentions.named import Named
from lesart.core.mentions.spelling import spelled
from lesart.core.model import Aliases


@dataclass(frozen=True, slots=True)
class Spellings:
    """What was said by hand, by spelling: each group of `same`, and the pairs of `different`, in a form that accents do not change."""

    same: tuple[frozenset[str], ...]
    different: frozenset[tuple[str, str]]

    def parted(self, one: str, other: str) -> bool:
        """Whether the two names were said to be two things."""
        first, second = sorted((spelled(one), spelled(other)))
        return (first, second) in self.different


def spellings(aliases: Aliases) -> Spellings:
    """`aliases` for comparing names with."""
    pairs = (sorted((spelled(one), spelled(other))) for one, other in aliases.different)
    return Spellings(tuple(frozenset(map(spelled, group)) for group in aliases.same), frozenset((first, second) for first, second in pairs))


def split(clusters: Sequence[Sequence[Named]], said: Spellings, spelling: Callable[[Named], str]) -> list[list[Named]]:
    """The clusters, without two names in one that were said to be two: the rarer leaves."""
    result = [list(cluster) for cluster in clusters]
    for pair in sorted(said.different):
        for cluster in list(result):
            first, second = ([one for one in cluster if spelling(one) == name] for name in pair)
            if first and second:
                leaving = min(first, second, key=len)
                cluster[:] = [one for one in cluster if one not in leaving]
                result.append(leaving)
    return result


def united(clusters: Sequence[Sequence[Named]], said: Spellings, spelling: Callable[[Named], str]) -> list[list[list[Named]]]:
    """Things as the parts that were joined by hand; most have one part.

    A name brings along all it was joined with, unless it stands for several things (a family name): then it comes alone.
    """
    parts = [list(cluster) for cluster in clusters]
    things: list[list[list[Named]]] = []
    for group in said.same:
        joined: list[list[Named]] = []
        for name in sorted(group):
            holding = [part for part in parts if any(spelling(one) == name for one in part)]
            for part in holding:
                moving = part if len(holding) == 1 else [one for one in part if spelling(one) == name]
                joined.append(moving)
                rest = [one for one in part if one not in moving]
                parts = [other for other in parts if other is not part] + ([rest] if rest else [])
        if joined:
            things.append(joined)
    return things + [[part] for part in parts]


def owners_by_hand(named: Sequence[Named], said: Spellings, spelling: Callable[[Named], str]) -> dict[str, str]:
    """Identities joined by hand: what belongs to the one (its forces, its ministry) belongs to the other."""
    owners: dict[str, str] = {}
    for group in said.same:
        keys = {one.key for one in named if one.key and spelling(one) in group}
        owners |= dict.fromkeys(keys, min(keys, default=""))
    return owners
