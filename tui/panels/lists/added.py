"""The list of what the reader added: marks, notes, decisions, answers, in the order of the articles; first what has lost its words."""

from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len

from lesart.core.model import Article, Span
from lesart.core.model.session import Answer, Chosen, Decision, Entry, Mark, Naming, Note, Silence
from lesart.core.session.anchors import anchors_of
from lesart.core.session.entries import key_of
from lesart.tui.added.placed import Placed
from lesart.tui.added.telling import kind_told, one_line, said_told, when_told, words_told
from lesart.tui.navigation import Spot
from lesart.tui.panels.claim_line import glyph
from lesart.tui.panels.decided import decided_sign
from lesart.tui.panels.lists.columns import column, shared
from lesart.tui.panels.lists.entry import Entry as Row
from lesart.tui.panels.lists.entry import ListName, Pieces, in_order
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.panes.painting import note_sign
from lesart.tui.search import fold

LOST = "lost or not taken over: the text has changed"
RESTING = "in articles that are not open"
_NAMES = "on names"
_NAME_SIGN = "&"
_AND = " / "
_HERE = 1
_LEAST_KIND, _KIND_SHARE, _WORDS_SHARE = 12, 0.3, 0.6


class AddedList:
    """What a session holds, row by row.

    Attributes:
        of: the entry that a row tells, by the row's id.
    """

    name: ListName = "added"
    orders: Sequence[str] = ("by place", "by kind", "newest first")
    few_rows = 2

    def __init__(self, placed: Placed, articles: Sequence[Article], ascii_only: bool) -> None:
        self._placed, self._ascii_only = placed, ascii_only
        self._articles = {article.id: article for article in articles}
        self._numbers = {article.id: number for number, article in enumerate(articles, 1)}
        self.of: dict[str, Entry] = {" ".join(key_of(entry)): entry for entry in placed.session.entries}
        self._kind_cells = max((cell_len(self._kind(entry)) + 1 for entry in self.of.values()), default=0)
        self._rows = [self._row(id, entry) for id, entry in self.of.items()]

    def entries(self, order: str) -> Sequence[Row]:
        """All rows in an order; what is lost first, what rests last."""
        if order == "by place":
            return sorted(self._rows, key=lambda row: (_rank(row), self._numbers[row.spot.article], row.spot.offset))
        if order == "by kind":
            kinds = [row if _rank(row) != _HERE else replace(row, section=kind_told(self.of[row.id])) for row in self._rows]
            return sorted(kinds, key=lambda row: (_rank(row), row.section, self._numbers[row.spot.article], row.spot.offset))
        days = [row if _rank(row) != _HERE else replace(row, section=one_line(self.of[row.id].when[:10])) for row in self._rows]
        return sorted(sorted(days, key=lambda row: self.of[row.id].when, reverse=True), key=_rank)

    def row(self, entry: Row, width: int) -> Pieces:
        """Sign, kind, the words it is about, and what the reader wrote."""
        added = self.of[entry.id]
        said = said_told(added)
        left = shared(width, _LEAST_KIND, _KIND_SHARE, self._kind_cells)
        middle = shared(width - left, 10, _WORDS_SHARE if said else 1.0, width)
        return (
            (column(self._kind(added), left - 1) + " ", "conflict" if entry.section == LOST else "strong"),
            (column(self._words(added, middle - 1), middle - 1) + " ", ""),
            (column(said, max(width - left - middle, 0)), "faint"),
        )

    def lines(self, entry: Row) -> Sequence[tuple[str, str]]:
        """The row in full: what it is, the words, what was written, who and when."""
        added = self.of[entry.id]
        found = [("what", kind_told(added)), ("words", self._words(added)), ("written", said_told(added)), ("by", when_told(added))]
        if entry.section in (LOST, RESTING):
            found.insert(0, ("where", entry.section))
        return [line for line in found if line[1]]

    def walk(self, entries: Sequence[Row], entry: Row) -> tuple[Sequence[Row], int]:
        """The list itself."""
        return in_order(entries, entry)

    def _row(self, id: str, added: Entry) -> Row:
        spans: dict[str, tuple[Span, ...]] = {}
        lost = self._placed.is_lost(added)
        if not lost:
            for anchor in anchors_of(added):
                if anchor.article in self._articles:
                    spans[anchor.article] = (*spans.get(anchor.article, ()), Span(anchor.start, anchor.end))
        where = [article for article in self._articles if article in spans or article in self._on(added)]
        spot = Spot(where[0], spans[where[0]][0].start if where[0] in spans else 0) if where else Spot(next(iter(self._articles)), 0)
        words = fold(" ".join((kind_told(added), type(added).__name__, words_told(added), said_told(added), when_told(added))))
        section = self._section(added, spot, bool(where), lost)
        told = (_with("  ", self._kind(added), said_told(added)), _with("; ", section, when_told(added)))
        return Row(id, words, section, spot, spans=spans, marks=spans, told=told)

    def _section(self, added: Entry, spot: Spot, has_place: bool, lost: bool) -> str:
        if lost:
            return LOST
        if has_place:
            return f"{self._numbers[spot.article]} {article_name(self._articles[spot.article])}"
        return RESTING if anchors_of(added) or self._on(added) else _NAMES

    @staticmethod
    def _on(added: Entry) -> tuple[str, ...]:
        """The article that something is on as a whole."""
        return (added.article,) if isinstance(added, Note) and added.article else ()

    def _words(self, added: Entry, room: int = 0) -> str:
        """The words it is about; of several articles in the order they are open in, each with its number, and cut so that two show."""
        anchors = anchors_of(added)
        if len(anchors) < 2:
            return words_told(added)
        last = len(self._numbers) + 1
        ordered = sorted(anchors, key=lambda one: (self._numbers.get(one.article, last), one.start))
        told = [_with(" ", str(self._numbers.get(one.article, "")), one_line(one.exact)) for one in ordered]
        second = min(cell_len(told[1]), (room - len(_AND)) // 2)
        return _AND.join([cut(told[0], room - len(_AND) - second), *told[1:]] if room else told)

    def _kind(self, added: Entry) -> str:
        return f"{self._sign(added)} {kind_told(added)}"

    def _sign(self, added: Entry) -> str:
        """The sign of a mark's class or of a note; of what was decided the one that stands beside the claim line."""
        match added:
            case Mark():
                return self._placed.looks[added.kind].sign
            case Note():
                return note_sign(self._ascii_only)
            case Decision():
                return decided_sign(added.verdict, self._ascii_only)
            case Silence():
                return decided_sign("silent", self._ascii_only)
            case Chosen():
                return decided_sign("chosen", self._ascii_only)
            case Answer():
                return glyph("conflict", self._ascii_only)
            case Naming():
                return _NAME_SIGN


def _rank(row: Row) -> int:
    """What is lost first, what has no place among the open articles last."""
    return {LOST: 0, _NAMES: 2, RESTING: 3}.get(row.section, _HERE)


def _with(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)
