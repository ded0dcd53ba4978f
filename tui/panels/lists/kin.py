"""How the articles are related, as hints: rows of the wording list."""

from collections.abc import Iterator, Sequence

from lesart.core.contrast.kinship import Kinship, kinships
from lesart.core.model import Span
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Spot
from lesart.tui.panels.lists.columns import column
from lesart.tui.panels.lists.entry import Entry, Look, Pieces
from lesart.tui.panels.partners import article_told
from lesart.tui.passages import span_of
from lesart.tui.search import fold

_PAIR_CELLS = 8
_BETWEEN = " · "
_SECTION = "hints, no proof: one agency or one speech makes articles alike too"


class Kin:
    """Two articles per row."""

    title = "how the articles are related"

    def __init__(self, atlas: Atlas) -> None:
        """Make it of what is known."""
        self._atlas = atlas
        self._pairs = {f"kin {kin.earlier} {kin.later}": kin for kin in kinships(atlas.comparison)}

    def entries(self) -> Sequence[Entry]:
        """Pairs, the nearest first."""
        return [self._entry(id, kin) for id, kin in self._pairs.items()]

    def row(self, entry: Entry, width: int) -> Pieces:
        """Which two, and what they have in common."""
        kin = self._pairs[entry.id]
        look: Look = "strong" if kin.nearest else ""
        return (column(self._numbers(kin), _PAIR_CELLS), look), (_BETWEEN.join(_signs(kin)), "")

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """The two, all signs, and the words in quotation marks that stand in both."""
        kin = self._pairs[entry.id]
        quoted = [("both quote:", safe(what)) for _, _, what in kin.quotations]
        pair = f"{article_told(kin.earlier, self._atlas)} / {article_told(kin.later, self._atlas)}"
        return [*quoted, ("articles:" if not kin.dated else "earlier, later:", pair), ("in common:", safe(kin.told))]

    def _entry(self, id: str, kin: Kinship) -> Entry:
        spans: dict[str, tuple[Span, ...]] = {kin.earlier: (), kin.later: ()}
        for pair in kin.quotations:
            for passage in (self._atlas.passages[one] for one in pair[:2]):
                spans[passage.article] = tuple(sorted({*spans[passage.article], span_of(passage)}))
        spans = {article: found or (Span(0, 0),) for article, found in spans.items()}
        marks = spans if kin.quotations else {}
        told = (f"{self._numbers(kin)} {self.title}", safe(kin.told))
        names = f"{article_told(kin.earlier, self._atlas)} {article_told(kin.later, self._atlas)} {kin.told}"
        return Entry(id, fold(names), _SECTION, Spot(kin.earlier, spans[kin.earlier][0].start), spans=spans, marks=marks, told=told)

    def _numbers(self, kin: Kinship) -> str:
        sign = "→" if kin.dated else "~"
        return f"{self._atlas.article_order[kin.earlier] + 1} {sign} {self._atlas.article_order[kin.later] + 1}"


def _signs(kin: Kinship) -> Iterator[str]:
    """What the two have in common, sign by sign, in few words."""
    yield f"{kin.linked:.0%} of the claims"
    if kin.verbatim:
        yield f"{kin.verbatim:.0%} word for word"
    if kin.order is not None:
        yield f"order {kin.order:.2f}"
    if kin.quotations:
        yield f"{len(kin.quotations)} {'quotation' if len(kin.quotations) == 1 else 'quotations'}"
    if kin.speeches:
        yield f"{len(kin.speeches)} {'speaker' if len(kin.speeches) == 1 else 'speakers'} in both"
    if kin.nearest:
        yield "nearest"
