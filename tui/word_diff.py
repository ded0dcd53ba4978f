"""The word diff of a passage and one of its partners: what there is to look at, first things first. Knows no screen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal, get_args

from lesart.core.contrast.diff.changes import Change
from lesart.core.contrast.diff.pair import WordDiff, word_diff
from lesart.core.export.word_diff import words_of
from lesart.core.model import Article, Comparison, Passage, Span
from lesart.tui.navigation import Count
from lesart.tui.partners import Partner

if TYPE_CHECKING:
    from lesart.core.contrast.diff.additions import Addition

LookKind = Literal["number", "date", "name", "modality", "wording", "spelling", "punctuation", "moved"]
"""What a stretch of a passage is marked as: a class of change, or that it stands elsewhere in the other passage."""

LOOK_KINDS: tuple[LookKind, ...] = get_args(LookKind)

TRIFLES: frozenset[LookKind] = frozenset({"wording", "spelling", "punctuation", "moved"})
"""What says nothing of facts."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A passage, and which of its partners it is held against."""

    comparison: Comparison
    passage: Passage
    partners: Sequence[Partner]
    at: int = 0

    @property
    def partner(self) -> Partner:
        """The partner one is at."""
        return self.partners[self.at]

    @property
    def count(self) -> Count:
        """Which of the partners this is."""
        return Count(self.at + 1, len(self.partners))

    @property
    def places(self) -> tuple[Passage, Passage]:
        """Both passages."""
        return self.passage, self.partner.passage

    @property
    def articles(self) -> tuple[Article, Article]:
        """The articles of both."""
        homes = {article.id: article for article in self.comparison.articles}
        return homes[self.passage.article], homes[self.partner.passage.article]

    @property
    def numbers(self) -> tuple[int, int]:
        """Which articles they are, in the order of opening."""
        order = [article.id for article in self.comparison.articles]
        return order.index(self.passage.article) + 1, order.index(self.partner.passage.article) + 1

    def step(self, by: int) -> "Pairing":
        """The next or previous partner; after the last comes the first."""
        return replace(self, at=(self.at + by) % len(self.partners))


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to look at in one or both passages.

    Attributes:
        kind: what it is marked as; None for what one side adds, which is marked already where it is a change.
        spans: where it stands in the passage at hand, and in the partner: empty spans where it is missing, none where it has no place.
        words: what it reads in the one and in the other.
        label: what is added: "name".
    """

    kind: LookKind | None
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]
    words: tuple[str, str]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of a pair once its words were read: all there is to look at, and which classes mean something."""

    found: WordDiff
    entries: tuple[Entry, ...]

    @property
    def counts(self) -> Mapping[LookKind, int]:
        """How much there is of each class that means something here."""
        kinds: tuple[LookKind, ...] = (*self.found.kinds, *(("moved",) if self.found.is_one_language else ()))
        return {kind: sum(entry.kind == kind for entry in self.entries) for kind in kinds}


def read_words(pairing: Pairing) -> Words:
    """Read a pair. Dictionaries may have to be opened for it: call it beside the screen."""
    found = word_diff(*pairing.places, pairing.comparison)
    return Words(found, tuple(_entries(found, *pairing.articles)))


def _entries(found: WordDiff, here: Article, there: Article) -> Iterator[Entry]:
    """Changes of facts, what each side adds, changes of words; last what only stands elsewhere."""
    told = (list(found.adds), list(found.other_adds))
    changes = [_changed(one, (here, there), told) for one in found.diff.changes if one.kind in found.kinds]
    yield from (entry for entry in changes if entry.kind not in TRIFLES)
    yield from _added(told[0], here, 0)
    yield from _added(told[1], there, 1)
    yield from (entry for entry in changes if entry.kind in TRIFLES)
    for stretch in found.diff.moved if found.is_one_language else ():
        yield Entry("moved", ((stretch.a,), (stretch.b,)), (words_of(here, stretch.a), words_of(there, stretch.b)))


def _changed(change: Change, articles: tuple[Article, Article], adds: "tuple[list[Addition], list[Addition]]") -> Entry:
    """A change; of a number, date or name that one side alone has, what it adds is told here and not once more: it is taken from `adds`."""
    spans = (change.a, change.b)
    words = [words_of(article, span) for article, span in zip(articles, spans, strict=True)]
    if not all(words) and change.kind not in TRIFLES:
        side = 0 if words[0] else 1
        span, added = spans[side], adds[side]
        for one in [one for one in added if one.kind == change.kind and one.start < span.end and span.start < one.end]:
            words[side] = max(words[side], words_of(articles[side], Span(one.start, one.end)), key=len)
            added.remove(one)
    return Entry(change.kind, ((change.a,), (change.b,)), (words[0], words[1]))


def _added(added: "Sequence[Addition]", article: Article, side: Literal[0, 1]) -> Iterator[Entry]:
    """What one side adds, one entry for all of a kind."""
    for kind, group in groupby(added, key=lambda one: one.kind):
        spans = tuple(Span(one.start, one.end) for one in group)
        words = " · ".join(words_of(article, span) for span in spans)
        label = kind if len(spans) == 1 else f"{kind}s"
        yield Entry(None, ((), spans), ("", words), label) if side else Entry(None, (spans, ()), (words, ""), label)
