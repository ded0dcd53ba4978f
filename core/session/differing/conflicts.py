"""Conflicts of one comparison that another does not have: known again by what is said, since ids change with every change of a text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from lesart.core.cleantext import clean
from lesart.core.contrast.ledger import is_open_conflict, ledger
from lesart.core.model import Claim, Comparison, DifferenceKind
from lesart.core.session.levelled import level

_OPEN = frozenset({"differs", "fell"})
"""How values stand that cannot both be right; what rose may have come later."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one article, by the id of its oldest version, says: the value, or nothing where the conflict has none, and the passage."""

    article: str
    value: str
    passage: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """One slot in which articles differ; `kind` is empty where a reader said so, and nothing was found that differs."""

    title: str
    kind: DifferenceKind | None
    slot: str
    sides: tuple[Side, ...]


def conflicts_of(comparison: Comparison, oldest: Mapping[str, str]) -> tuple[Conflict, ...]:
    """The open conflicts, what weighs most first; `oldest` gives the id of an article's oldest version, where it has one."""
    look = _Look(comparison, oldest)
    return tuple(conflict for claim in ledger(comparison) if is_open_conflict(claim) for conflict in look.conflicts(claim))


def not_in(conflicts: Iterable[Conflict], others: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """The conflicts of which something is not among the others.

    Two values against each other are known where the others have the same two of the same kind, and one of them in the same article: a
    third article that repeats one of them is no new conflict, and one that tells a third value is. Two passages are known where they
    conflicted in the same kind before and read as they did.
    """
    values: dict[tuple[DifferenceKind | None, frozenset[str]], set[tuple[str, str]]] = {}
    passages: set[tuple[DifferenceKind | None, frozenset[tuple[str, str]]]] = set()
    for other in others:
        for one, two in _opposed(other):
            told = values.setdefault((other.kind, frozenset((_read(one.value), _read(two.value)))), set())
            told |= {(one.article, _read(one.value)), (two.article, _read(two.value))}
            passages.add((other.kind, _places(one, two)))

    def is_known(conflict: Conflict, one: Side, two: Side) -> bool:
        told = values.get((conflict.kind, frozenset((_read(one.value), _read(two.value)))), set()) if one.value else set()
        same_values = not told.isdisjoint({(one.article, _read(one.value)), (two.article, _read(two.value))})
        return same_values or (conflict.kind, _places(one, two)) in passages

    return tuple(one for one in conflicts if not all(is_known(one, *pair) for pair in _opposed(one)))


class _Look:
    """Looks up what claims rest on."""

    def __init__(self, comparison: Comparison, oldest: Mapping[str, str]) -> None:
        articles = {article.id: article for article in comparison.articles}
        self._article = {passage.id: oldest.get(passage.article, passage.article) for passage in comparison.passages}
        self._words = {
            passage.id: " ".join(clean(articles[passage.article], passage.start, passage.end).text.split())
            for passage in comparison.passages
        }

    def conflicts(self, claim: Claim) -> Sequence[Conflict]:
        found = [
            Conflict(claim.title, one.kind, one.slot, tuple(sorted((self._side(v.passage, v.value) for v in one.values), key=_order)))
            for one in claim.differences
            if one.standing in _OPEN
        ]
        by_hand = Conflict(claim.title, None, "", tuple(sorted((self._side(one, "") for one in claim.passages), key=_order)))
        return found or [by_hand]

    def _side(self, passage: str, value: str) -> Side:
        return Side(self._article[passage], value, self._words[passage])


def _opposed(conflict: Conflict) -> Sequence[tuple[Side, Side]]:
    """Each two sides that do not say the same."""
    pairs = combinations(conflict.sides, 2)
    return [(one, two) for one, two in pairs if one.article != two.article and (not one.value or _read(one.value) != _read(two.value))]


def _places(one: Side, two: Side) -> frozenset[tuple[str, str]]:
    return frozenset(((one.article, _read(one.passage)), (two.article, _read(two.passage))))


def _read(words: str) -> str:
    return " ".join(level(words).split()).casefold()


def _order(side: Side) -> tuple[str, str, str]:
    return side.article, side.passage, side.value
