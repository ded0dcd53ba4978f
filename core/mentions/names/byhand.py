"""What a reader has said of names, applied to what the rules joined: it beats every rule."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from lesart.core.mentions.names.named import Named
from lesart.core.mentions.names.spelling import spelled
from lesart.core.model import Aliases

Thing = list[list[Named]]
"""The mentions of one thing, in the parts that rules made of them."""


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


def united(clusters: Sequence[Sequence[Named]], said: Spellings, spelling: Callable[[Named], str]) -> list[Thing]:
    """Things as the parts that were joined by hand; most have one part.

    A name brings along all it was joined with, unless it stands for several things (a family name): then it comes alone.
    """
    things: list[Thing] = [[list(cluster)] for cluster in clusters]
    for group in said.same:
        holding = {name: [thing for thing in things if _holds(thing, {name}, spelling)] for name in sorted(group)}
        for name, those in holding.items():
            if len(those) > 1:
                things.append([one for thing in those for one in _taken(thing, {name}, spelling)])
        joining = [thing for thing in things if _holds(thing, group, spelling)]
        things = [thing for thing in things if any(thing) and thing not in joining] + [
            [part for thing in joining for part in thing if part]
        ]
    for pair in sorted(said.different):
        for thing in [thing for thing in things if all(_holds(thing, {name}, spelling) for name in pair)]:
            # What a rule joined gives way: a name leaves, with those it was joined to by hand.
            leaving = min((_group_of(name, said) for name in pair), key=len)
            things.append(_taken(thing, leaving, spelling))
    return [[part for part in thing if part] for thing in things if any(thing)]


def _holds(thing: Thing, names: Collection[str], spelling: Callable[[Named], str]) -> bool:
    return any(spelling(one) in names for part in thing for one in part)


def _taken(thing: Thing, names: Collection[str], spelling: Callable[[Named], str]) -> Thing:
    """The mentions of `names`, taken out of a thing, part by part."""
    taken = [[one for one in part if spelling(one) in names] for part in thing]
    for part in thing:
        part[:] = [one for one in part if spelling(one) not in names]
    return taken


def _group_of(name: str, said: Spellings) -> frozenset[str]:
    return next((group for group in said.same if name in group), frozenset([name]))


def owners_by_hand(named: Sequence[Named], said: Spellings, spelling: Callable[[Named], str]) -> dict[str, str]:
    """Identities joined by hand: what belongs to the one (its forces, its ministry) belongs to the other."""
    owners: dict[str, str] = {}
    for group in said.same:
        keys = {one.key for one in named if one.key and spelling(one) in group}
        owners |= dict.fromkeys(keys, min(keys, default=""))
    return owners
