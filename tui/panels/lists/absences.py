"""What stands in one article only, article by article, each passage with its receipt."""

from collections.abc import Mapping, Sequence

from lesart.core.model import OnlyHere, Strength
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Spot, Stop
from lesart.tui.panels.lists.columns import column, shared
from lesart.tui.panels.lists.entry import Entry, ListName, Look, Pieces, in_order
from lesart.tui.panels.partners import article_told
from lesart.tui.panels.receipt import receipt_lines
from lesart.tui.search import fold

_BY_STRENGTH, _BY_TEXT, _CENTRAL = "central first", "in the order of the text", "only what is central"
_STRENGTHS: Mapping[Strength, int] = {"central": 0, "minor": 1}
_LOOKS: Mapping[Strength, Look] = {"central": "only-here", "minor": "faint"}
_STRENGTH_CELLS = 8
_LEAST_SOUGHT, _SOUGHT_SHARE, _MOST_SOUGHT = 12, 0.4, 60


class Absences:
    """Passages that no other article matches. Not found is not the same as not there."""

    name: ListName = "only here"
    orders: Sequence[str] = (_BY_STRENGTH, _BY_TEXT, _CENTRAL)
    walk = staticmethod(in_order)
    few_rows = 3

    def __init__(self, atlas: Atlas) -> None:
        """Make it of what is known."""
        self._atlas = atlas
        self._only = sorted(atlas.comparison.only_here, key=self._place)
        self._of: Mapping[str, OnlyHere] = {only.passage: only for only in self._only}
        self._entries = {only.passage: self._entry(only) for only in self._only}

    def entries(self, order: str) -> Sequence[Entry]:
        """By article as opened, then central ones first, or as they stand."""
        only = [one for one in self._only if order != _CENTRAL or one.strength == "central"]
        if order == _BY_STRENGTH:
            only.sort(key=lambda one: (self._place(one)[0], _STRENGTHS[one.strength]))
        return [self._entries[one.passage] for one in only]

    def row(self, entry: Entry, width: int) -> Pieces:
        """How strong it is, what nobody else has, and its first words."""
        only = self._of[entry.id]
        nowhere = ", ".join(" ".join(safe(sought.what).split()) for sought in only.sought if not sought.elsewhere)
        room = width - _STRENGTH_CELLS
        sought = shared(room, _LEAST_SOUGHT, _SOUGHT_SHARE, _MOST_SOUGHT)
        return (
            (column(only.strength, _STRENGTH_CELLS), _LOOKS[only.strength]),
            (column(nowhere or "—", sought - 2) + "  ", "strong" if only.strength == "central" else ""),
            (safe(self._atlas.words(only.passage)), ""),
        )

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """The receipt."""
        return receipt_lines(self._of[entry.id], self._atlas)

    def _entry(self, only: OnlyHere) -> Entry:
        passage = self._atlas.passages[only.passage]
        words = " ".join((only.strength, *(sought.what for sought in only.sought), self._atlas.words(only.passage)))
        section = article_told(passage.article, self._atlas)
        return Entry(only.passage, fold(words), section, Spot(passage.article, passage.start), Stop(passage, only=only))

    def _place(self, only: OnlyHere) -> tuple[int, int]:
        passage = self._atlas.passages[only.passage]
        return self._atlas.article_order[passage.article], passage.start
