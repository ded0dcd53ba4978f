"""What a word diff consists of."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from lesart.core.model import Span

ChangeKind = Literal["number", "date", "name", "modality", "wording", "spelling", "punctuation"]
"""Of what class the words of a change are. `modality`: negations, and words of what must, may or might be. `spelling`: one thing written
in another way ("16", "sechzehn"; two spellings of a name; another form or case of a word)."""

CHANGE_KINDS: tuple[ChangeKind, ...] = ("number", "date", "name", "modality", "wording", "spelling", "punctuation")
"""The classes, by what a reader should look at first."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The same words on both sides, in source offsets."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Change:
    """What stands on one side in place of what stands on the other; one of the two may be empty, at the place where it is missing."""

    kind: ChangeKind
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Diff:
    """Two passages, word by word: `common`, `moved` and `changes` together cover both, each character once.

    Attributes:
        common: the same words in the same order.
        moved: the same words in another order; by place in the first passage.
        changes: all else, class by class in the order of `CHANGE_KINDS`, then by place.
    """

    a: str
    b: str
    common: tuple[Stretch, ...]
    moved: tuple[Stretch, ...]
    changes: tuple[Change, ...]

    def mirrored(self) -> "Diff":
        """The same, seen from the other side."""
        turned = (replace(change, a=change.b, b=change.a) for change in self.changes)
        return Diff(
            self.b,
            self.a,
            tuple(Stretch(one.b, one.a) for one in self.common),
            tuple(sorted((Stretch(one.b, one.a) for one in self.moved), key=lambda one: one.a)),
            in_order(turned),
        )


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes as a reader should look at them."""
    return tuple(sorted(changes, key=lambda one: (CHANGE_KINDS.index(one.kind), one.a, one.b)))
