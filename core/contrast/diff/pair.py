"""All that a reader is told of the words of two passages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lesart.core.cleantext import clean
from lesart.core.contrast.diff.changes import CHANGE_KINDS, Change, ChangeKind, Diff, in_order
from lesart.core.contrast.diff.words import diff
from lesart.core.contrast.languages import language_of
from lesart.core.model import Comparison, Passage, Span

if TYPE_CHECKING:
    from lesart.core.contrast.diff.additions import Addition

FACTS: tuple[ChangeKind, ...] = ("number", "date", "name")
"""What can be compared between two languages: there, that a word is another one says nothing."""


@dataclass(frozen=True, slots=True)
class WordDiff:
    """Two passages, word by word.

    Attributes:
        diff: what changed from the first to the second.
        adds: what the first adds to the second.
        other_adds: what the second adds to the first.
        languages: the language of each.
    """

    diff: Diff
    adds: "tuple[Addition, ...]"
    other_adds: "tuple[Addition, ...]"
    languages: tuple[str, str]

    @property
    def is_one_language(self) -> bool:
        """Whether words can be compared with words."""
        return len(set(self.languages)) == 1

    @property
    def kinds(self) -> tuple[ChangeKind, ...]:
        """The classes of change that mean something here."""
        return CHANGE_KINDS if self.is_one_language else FACTS


def word_diff(a: Passage, b: Passage, comparison: Comparison) -> WordDiff:
    """What changed from `a` to `b`, and what each adds. It opens dictionaries: not for the time between a key and the screen."""
    # Additions load what finds names: a screen that only shows a diff should not wait for that.
    from lesart.core.contrast.diff.additions import additions

    homes = {article.id: article for article in comparison.articles}
    one, other = (language_of(clean(homes[place.article], place.start, place.end).text, homes[place.article]) for place in (a, b))
    adds, other_adds = additions(a, b, comparison), additions(b, a, comparison)
    changed = apart(facing(diff(a, b, comparison), differing(a, b, comparison)), adds, other_adds)
    return WordDiff(changed, adds, other_adds, (one, other))


def differing(a: Passage, b: Passage, comparison: Comparison) -> list[tuple[int, int]]:
    """Where the values stand, in `a` and in `b`, that a link of the two sets against each other."""
    found: list[tuple[int, int]] = []
    for link in comparison.links:
        if {link.a, link.b} == {a.id, b.id}:
            for one in link.differences:
                here = [value.start for value in one.values if value.passage == a.id]
                there = [value.start for value in one.values if value.passage == b.id]
                found += zip(here, there, strict=False)
    return found


def facing(changed: Diff, values: Iterable[tuple[int, int]]) -> Diff:
    """A diff in which two values that are set against each other are one change, wherever they stand; what stood there goes alone."""
    changes = list(changed.changes)
    for here, there in values:
        left = next((one for one in changes if one.a.start <= here < one.a.end), None)
        right = next((one for one in changes if one.b.start <= there < one.b.end), None)
        if left and right and left is not right and left.kind == right.kind:
            changes = [one for one in changes if one is not left and one is not right]
            changes.append(Change(left.kind, left.a, right.b))
            changes += _alone(left, right)
    return replace(changed, changes=in_order(changes))


def apart(changed: Diff, adds: "Sequence[Addition]", other_adds: "Sequence[Addition]") -> Diff:
    """A diff in which two numbers that count what the other side does not count at all stand for each other no more."""
    changes: list[Change] = []
    for one in changed.changes:
        unlike = one.kind == "number" and _is_added(one.a, adds) and _is_added(one.b, other_adds)
        changes += _alone(one, one) if unlike else [one]
    return replace(changed, changes=in_order(changes))


def _is_added(span: Span, adds: "Sequence[Addition]") -> bool:
    return any(one.kind == "number" and one.start < span.end and span.start < one.end for one in adds)


def _alone(left: Change, right: Change) -> Sequence[Change]:
    """What two changes leave over whose sides were taken for a new one."""
    over = (Change(left.kind, Span(left.a.start, left.a.start), left.b), Change(right.kind, right.a, Span(right.b.start, right.b.start)))
    return [one for one in over if one.a.start < one.a.end or one.b.start < one.b.end]
