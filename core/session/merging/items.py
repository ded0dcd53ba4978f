"""What several readers spoke of: one item each, with what each of them said of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from lesart.core.model.session import Anchor, Answer, Decision, Entry, Naming
from lesart.core.session.merging.merge import age

Question = Literal["decisions", "ties", "names", "answers"]
"""What readers may agree on: whether two passages are linked, as what, whether two names are one thing, what a conflict is."""

_CELL = 256
"""Characters in a cell of the index of places; of about a passage's length, so that a passage lies in few."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one reader said of an item, and when; `settles` where it was said to end a disagreement."""

    by: str
    says: str
    when: str
    settles: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that readers said something of: two passages, the passages of a conflict, or two names; one opinion a reader."""

    question: Question
    anchors: tuple[Anchor, ...]
    names: tuple[str, ...]
    opinions: tuple[Opinion, ...]


def items_of(entries: Iterable[Entry]) -> tuple[Item, ...]:
    """All items, question by question.

    Readers speak of the same passages where these overlap by more than half of the longer one: the texts were cut alike, but a selection
    by hand may be a word shorter. Of what one reader said twice of one item the later counts.
    """
    entries = sorted(entries, key=age)
    decisions = [one for one in entries if isinstance(one, Decision)]
    answers = [one for one in entries if isinstance(one, Answer) and one.choice]
    return (
        *_by_places("decisions", [((one.a, one.b), Opinion(one.by, one.verdict, one.when, one.settles)) for one in decisions]),
        *_by_places("ties", [((one.a, one.b), Opinion(one.by, one.tie, one.when, one.settles)) for one in decisions if _tied(one)]),
        *_by_names(one for one in entries if isinstance(one, Naming)),
        *_by_places("answers", [(one.anchors, Opinion(one.by, one.choice or "", one.when)) for one in answers]),
    )


def is_same_place(one: Anchor, other: Anchor) -> bool:
    """Whether two stretches are the same passage: they overlap by more than half of the longer one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return one.article == other.article and 2 * shared > max(one.end - one.start, other.end - other.start)


def _tied(decision: Decision) -> bool:
    return decision.verdict == "linked" and bool(decision.tie)


def _by_places(question: Question, said: Sequence[tuple[tuple[Anchor, ...], Opinion]]) -> Iterator[Item]:
    """Items of what was said of passages, the oldest first; the first in the text lends an item its anchors."""
    found: list[tuple[tuple[Anchor, ...], dict[str, tuple[int, Opinion]]]] = []
    near: dict[tuple[str, int], list[int]] = {}
    for age_rank, (anchors, opinion) in sorted(enumerate(said), key=lambda one: one[1][0]):
        others = sorted({index for cell in cells(anchors[0]) for index in near.get(cell, ())})
        index = next((index for index in others if _same(found[index][0], anchors)), len(found))
        if index == len(found):
            found.append((anchors, {}))
            for cell in cells(anchors[0]):
                near.setdefault(cell, []).append(index)
        opinions = found[index][1]
        opinions[opinion.by] = max(opinions.get(opinion.by, (-1, opinion)), (age_rank, opinion), key=lambda one: one[0])
    return (Item(question, anchors, (), _in_order(one for _, one in opinions.values())) for anchors, opinions in found)


def _by_names(namings: Iterable[Naming]) -> Iterator[Item]:
    """Two names each: who says that three are one thing says it of each two of them."""
    found: dict[tuple[str, str], dict[str, Opinion]] = {}
    for naming in namings:
        for one, other in combinations(sorted(set(naming.names)), 2):
            found.setdefault((one, other), {})[naming.by] = Opinion(naming.by, naming.verdict, naming.when)
    return (Item("names", (), names, _in_order(opinions.values())) for names, opinions in sorted(found.items()))


def _same(some: Sequence[Anchor], others: Sequence[Anchor]) -> bool:
    return len(some) == len(others) and all(map(is_same_place, some, others))


def cells(anchor: Anchor) -> Iterator[tuple[str, int]]:
    """The cells of an article that an anchor lies in: two that are the same place share one."""
    return ((anchor.article, cell) for cell in range(anchor.start // _CELL, max(anchor.start, anchor.end - 1) // _CELL + 1))


def _in_order(opinions: Iterable[Opinion]) -> tuple[Opinion, ...]:
    return tuple(sorted(opinions, key=lambda one: one.by))
