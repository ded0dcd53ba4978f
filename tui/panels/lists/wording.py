"""The wording list, page by page: what things are called, each article's own words, how the articles are related."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from lesart.tui.navigation import Atlas, Spot
from lesart.tui.panels.lists.called import Called
from lesart.tui.panels.lists.entry import Entry, ListName, Pieces
from lesart.tui.panels.lists.kin import Kin
from lesart.tui.panels.lists.own_words import OwnWords


class Page(Protocol):
    """Rows of one sort."""

    def entries(self) -> Sequence[Entry]:
        """All rows."""

    def row(self, entry: Entry, width: int) -> Pieces:
        """A row in `width` cells."""

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """What there is to know of a row."""


class Wording:
    """Three pages; each is worked out when it is first asked for."""

    name: ListName = "wording"
    orders: Sequence[str] = (Called.title, OwnWords.title, Kin.title)
    few_rows = 3

    def __init__(self, atlas: Atlas) -> None:
        """Make it of what is known."""
        self._atlas = atlas
        self._pages: dict[str, Page] = {}
        self._page_of: dict[str, Page] = {}

    def entries(self, order: str) -> Sequence[Entry]:
        """The rows of a page."""
        page = self._pages.get(order) or self._made(order)
        entries = page.entries()
        self._page_of.update((entry.id, page) for entry in entries)
        return entries

    def row(self, entry: Entry, width: int) -> Pieces:
        """A row as its page words it."""
        return self._page_of[entry.id].row(entry, width)

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """What its page knows of a row."""
        return self._page_of[entry.id].lines(entry)

    def walk(self, entries: Sequence[Entry], entry: Entry) -> tuple[Sequence[Entry], int]:
        """From place to place of one row, through all articles: a word is looked at where it stands."""
        places = [
            replace(entry, id=f"{entry.id} {article} {span.start}", spot=Spot(article, span.start), spans={**entry.spans, article: (span,)})
            for article, spans in sorted(entry.spans.items(), key=lambda item: self._atlas.article_order[item[0]])
            for span in spans
        ]
        return places or [entry], 0

    def _made(self, order: str) -> Page:
        makers: dict[str, type[Called] | type[OwnWords] | type[Kin]] = {made.title: made for made in (Called, OwnWords, Kin)}
        self._pages[order] = page = makers[order](self._atlas)
        return page
