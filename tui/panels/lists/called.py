"""What each article calls the same people, things and events: rows of the wording list."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from lesart.core.contrast.wording import Use, WordingRow, wording
from lesart.core.contrast.wording.rows import RowKind
from lesart.core.model import Span
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Spot
from lesart.tui.panels.lists.columns import column, shared
from lesart.tui.panels.lists.entry import Entry, Pieces
from lesart.tui.panels.naming import cut
from lesart.tui.panels.partners import article_told
from lesart.tui.search import fold

SECTIONS: Mapping[RowKind, str] = {
    "event": "what happened",
    "people": "people",
    "name": "names",
    "epithet": "what stands with a word",
    "claim": "other words in one place of a claim",
}
_LEAST_ABOUT, _ABOUT_SHARE, _MOST_ABOUT = 12, 0.25, 30
_ARTICLE_CELLS = 18
_MOST_SHOWN, _MOST_TOLD = 2, 2
_BETWEEN = " · "


class Called:
    """One thing per row, with the words that each article has for it."""

    title = "what things are called"

    def __init__(self, atlas: Atlas) -> None:
        """Make it of what is known."""
        self._atlas = atlas
        order = list(SECTIONS)
        rows = sorted(wording(atlas.comparison), key=lambda row: order.index(row.kind))
        self._rows = {f"called {row.kind} {row.entity or row.about} {row.uses[0].spans[0].start}": row for row in rows}

    def entries(self) -> Sequence[Entry]:
        """Rows by kind, the most telling of each kind first."""
        return [self._entry(id, row) for id, row in self._rows.items()]

    def row(self, entry: Entry, width: int) -> Pieces:
        """What it is about, and how each article calls it, with counts."""
        about = shared(width, _LEAST_ABOUT, _ABOUT_SHARE, _MOST_ABOUT)
        return (column(_line(self._rows[entry.id].about), about - 2) + "  ", "strong"), (
            self._words(self._rows[entry.id], width - about),
            "",
        )

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """The linked passages that show it, then article by article each word, how often, and how often in the article's own voice."""
        row = self._rows[entry.id]
        pairs = (" / ".join(_numbered(passage, self._atlas) for passage in pair) for pair in row.shown_by[:_MOST_SHOWN])
        shown = [("in one place:", pair) for pair in pairs]
        articles = dict.fromkeys(use.article for use in row.uses)
        return [
            *((f"{cut(article_told(one, self._atlas), _ARTICLE_CELLS)}:", ", ".join(map(_use, row.of(one)))) for one in articles),
            *shown,
        ]

    def _words(self, row: WordingRow, width: int) -> str:
        """Each article's words with counts: as many of each as fit `width` cells, the most frequent first."""
        most = max(len(row.of(use.article)) for use in row.uses)
        told = (self._first_words(row, number) for number in range(most, 0, -1))
        return next((words for words in told if cell_len(words) <= width), self._first_words(row, 1))

    def _first_words(self, row: WordingRow, most: int) -> str:
        articles = dict.fromkeys(use.article for use in row.uses)
        return _BETWEEN.join(
            f"{self._atlas.article_order[one] + 1} {', '.join(f'{_line(use.word)} {use.count}×' for use in row.of(one)[:most])}"
            for one in articles
        )

    def _entry(self, id: str, row: WordingRow) -> Entry:
        spans: dict[str, tuple[Span, ...]] = {}
        for use in row.uses:
            spans[use.article] = tuple(sorted((*spans.get(use.article, ()), *use.spans)))
        article = min(spans, key=self._atlas.article_order.__getitem__)
        words = " ".join((row.about, *(use.word for use in row.uses), SECTIONS[row.kind]))
        told = (f"{_line(row.about)} — {SECTIONS[row.kind]}", self._first_words(row, _MOST_TOLD))
        return Entry(id, fold(words), SECTIONS[row.kind], Spot(article, spans[article][0].start), spans=spans, marks=spans, told=told)


def _use(use: Use) -> str:
    notes = [
        "" if use.own == use.count else f"{use.own} in its own voice",
        f"{use.distanced} in quotation marks" if use.distanced else "",
    ]
    told = ", ".join(note for note in notes if note)
    return f"{_line(use.word)} {use.count}×" + (f" ({told})" if told else "")


def _numbered(passage: str, atlas: Atlas) -> str:
    article = atlas.passages[passage].article
    return f"{atlas.article_order[article] + 1} {safe(atlas.words(passage))}"


def _line(text: str) -> str:
    return " ".join(safe(text).split())
