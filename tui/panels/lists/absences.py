"""What stands in one article only: passages with their receipts, and what passages that others tell too have besides."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from lesart.core.model import OnlyHere, Sought, Span, Strength
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Spot, Stop
from lesart.tui.panels.lists.columns import column, shared
from lesart.tui.panels.lists.entry import Entry, ListName, Look, Pieces, in_order
from lesart.tui.panels.partners import article_told
from lesart.tui.panels.receipt import receipt_lines
from lesart.tui.search import fold

if TYPE_CHECKING:
    from lesart.core.contrast.only_here.details import Detail

_BY_STRENGTH, _BY_TEXT, _CENTRAL = "central first", "in the order of the text", "only what is central"
_BESIDES = "what shared passages have besides"
_STRENGTHS: Mapping[Strength, int] = {"central": 0, "minor": 1}
_LOOKS: Mapping[Strength, Look] = {"central": "only-here", "minor": "faint"}
_STRENGTH_CELLS = 8
_IN_SHARED = "besides "
"""How the names of rows begin that are of shared passages."""

_LEAST_SOUGHT, _SOUGHT_SHARE, _MOST_SOUGHT = 12, 0.4, 60


class Absences:
    """Passages that no other article matches. Not found is not the same as not there."""

    name: ListName = "only here"
    orders: Sequence[str] = (_BY_STRENGTH, _BY_TEXT, _CENTRAL, _BESIDES)
    walk = staticmethod(in_order)
    few_rows = 3

    def __init__(self, atlas: Atlas) -> None:
        """Make it of what is known."""
        self._atlas = atlas
        self._only = sorted(atlas.comparison.only_here, key=lambda only: self._place(only.passage))
        self._of: Mapping[str, OnlyHere] = {only.passage: only for only in self._only}
        self._entries = {only.passage: self._entry(only) for only in self._only}

    @cached_property
    def _besides(self) -> "Mapping[str, Detail]":
        """What shared passages have besides, found when it is asked for: it takes reading them all once more."""
        from lesart.core.contrast.only_here.details import details

        found = sorted(details(self._atlas.comparison), key=lambda detail: self._place(detail.passage))
        return {_IN_SHARED + detail.passage: detail for detail in found}

    def entries(self, order: str) -> Sequence[Entry]:
        """By article as opened, then central ones first, or as they stand; or else what passages of claims have of their own."""
        if order == _BESIDES:
            return [self._detail(id, detail) for id, detail in self._besides.items()]
        only = [one for one in self._only if order != _CENTRAL or one.strength == "central"]
        if order == _BY_STRENGTH:
            only.sort(key=lambda one: (self._place(one.passage)[0], _STRENGTHS[one.strength]))
        return [self._entries[one.passage] for one in only]

    def row(self, entry: Entry, width: int) -> Pieces:
        """How strong it is, what nobody else has, and its first words."""
        if entry.id.startswith(_IN_SHARED):
            detail = self._besides[entry.id]
            return self._drawn("detail", "related", _listed(detail.alone), detail.passage, width)
        only = self._of[entry.id]
        nowhere = _listed([sought for sought in only.sought if not sought.elsewhere])
        return self._drawn(only.strength, _LOOKS[only.strength], nowhere, only.passage, width)

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """The receipt; of a detail what it is, and the passage."""
        if not entry.id.startswith(_IN_SHARED):
            return receipt_lines(self._of[entry.id], self._atlas)
        detail = self._besides[entry.id]
        alone = [(f"{one.kind} in no other article:", _listed([one])) for one in detail.alone]
        return [*alone, ("the rest is told elsewhere too:", safe(self._atlas.words(detail.passage)))]

    def _drawn(self, strength: str, look: Look, nowhere: str, passage: str, width: int) -> Pieces:
        room = shared(width - _STRENGTH_CELLS, _LEAST_SOUGHT, _SOUGHT_SHARE, _MOST_SOUGHT)
        return (
            (column(strength, _STRENGTH_CELLS), look),
            (column(nowhere or "—", room - 2) + "  ", "" if strength == "minor" else "strong"),
            (safe(self._atlas.words(passage)), ""),
        )

    def _entry(self, only: OnlyHere) -> Entry:
        passage = self._atlas.passages[only.passage]
        words = " ".join((only.strength, *(sought.what for sought in only.sought), self._atlas.words(only.passage)))
        section = article_told(passage.article, self._atlas)
        return Entry(only.passage, fold(words), section, Spot(passage.article, passage.start), Stop(passage, only=only))

    def _detail(self, id: str, detail: "Detail") -> Entry:
        """It leads to the claim that the passage tells, and marks what is nowhere else."""
        passage = self._atlas.passages[detail.passage]
        text = self._atlas.comparison.articles[self._atlas.article_order[passage.article]].text
        places = ((text.find(one.what, passage.start, passage.end), len(one.what)) for one in detail.alone)
        marks = tuple(sorted(Span(at, at + length) for at, length in places if at >= 0))
        return Entry(
            id,
            fold(f"detail {_listed(detail.alone)} {self._atlas.words(detail.passage)}"),
            article_told(passage.article, self._atlas),
            Spot(passage.article, passage.start),
            self._atlas.stop_at(passage.article, passage.start, "all"),
            marks={passage.article: marks},
        )

    def _place(self, passage: str) -> tuple[int, int]:
        place = self._atlas.passages[passage]
        return self._atlas.article_order[place.article], place.start


def _listed(sought: Sequence[Sought]) -> str:
    return ", ".join(" ".join(safe(one.what).split()) for one in sought)
