"""Which pairs of passages may contradict each other though they are worded so differently that the alignment refused them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from lesart.core.contrast.kinds.reading import Outcome
from lesart.core.contrast.kinds.side import Side
from lesart.core.language.opposites import exclude
from lesart.core.mentions import count_class

# Outcomes that are only mentioned are too many.
_FIRM = 0.8
# So many passages that say something of one opposition are too many to be compared, unless they share a word.
_CROWD = 80


def one_class_pairs(sides: Mapping[str, Side], order: Mapping[str, int]) -> set[tuple[str, str]]:
    """Pairs of passages that count things of one class, in passage order."""
    by_class: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for passage, side in sides.items():
        for slot in side.slots:
            key = count_class(slot.quantity)
            if key:
                by_class[key].add(passage)
    return {(one, other) for members in by_class.values() for one, other in combinations(sorted(members, key=order.__getitem__), 2)}


def opposed_pairs(sides: Mapping[str, Side], order: Mapping[str, int]) -> set[tuple[str, str]]:
    """Pairs of passages of different articles that say firmly what cannot both be, in passage order."""
    by_opposition: dict[str, list[tuple[str, Outcome]]] = defaultdict(list)
    for passage in sorted(sides, key=order.__getitem__):
        for outcome in sides[passage].reading.outcomes:
            if outcome.firm >= _FIRM:
                by_opposition[outcome.pole.opposition].append((passage, outcome))
    return {
        (one, other)
        for said in by_opposition.values()
        for group in (_of_one_word(said, sides) if len(said) > _CROWD else [said])
        for one, other in _excluding(group)
        if sides[one].article.id != sides[other].article.id
    }


def _of_one_word(said: Sequence[tuple[str, Outcome]], sides: Mapping[str, Side]) -> Iterator[list[tuple[str, Outcome]]]:
    """Outcomes whose passages share a word or a name, word by word; one that a crowd has tells nothing."""
    by_word: dict[str, list[tuple[str, Outcome]]] = defaultdict(list)
    for passage, outcome in said:
        for key in {key for word in sides[passage].reading.words for key in word.keys} | sides[passage].reading.actors:
            by_word[key].append((passage, outcome))
    yield from (group for group in by_word.values() if len(group) <= _CROWD)


def _excluding(said: Sequence[tuple[str, Outcome]]) -> Iterator[tuple[str, str]]:
    for (one, mine), (other, theirs) in combinations(said, 2):
        denies = mine.pole == theirs.pole and mine.denied != theirs.denied
        if denies or (exclude(mine.pole, theirs.pole) and not (mine.denied or theirs.denied)):
            yield one, other
