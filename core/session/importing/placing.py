"""What a file says, put where its words stand: an entry if there is one place for it, else what was missed and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from lesart.core.model import Article
from lesart.core.model.session import Anchor, Entry
from lesart.core.session.anchoring import anchor
from lesart.core.session.importing.finding import Finder
from lesart.core.session.importing.told import Told, Words

_MOST = 10_000
"""Ways to choose places for what a file says that are tried; what reads the same so often cannot be told apart anyway."""


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that could not be placed, and why."""

    words: str
    why: str


class Placing:
    """Places what a file says in some articles."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._finder = Finder(articles)

    def entries(self, told: Told) -> tuple[tuple[Entry, ...], Missed | None]:
        """The entries that it comes to; what was missed where there are none."""
        places = [list(self._side(side)) for side in told.sides]
        for side, found in zip(told.sides, places, strict=True):
            if not found:
                return (), Missed(_shown(side), self._why(side))
        ways = [way for way in islice(product(*places), _MOST) if not told.apart or len({one.article for one in way}) == len(way)]
        if not ways:
            return (), Missed(_shown(told.sides[0]), "what it is linked with stands in the same article")
        if len(ways) > 1:
            most = max(range(len(places)), key=lambda side: len(places[side]))
            return (), Missed(_shown(told.sides[most]), f"stands in {len(places[most])} places, and nothing tells which is meant")
        return tuple(told.made(ways[0])), None

    def _side(self, side: Sequence[Words]) -> Iterator[Anchor]:
        """The stretches from the first run of words to the last, where nothing but blanks stands between them."""
        first, *rest = (self._finder.where(words) for words in side)
        for place in first:
            end: int | None = place.end
            for followers in rest:
                end = next((one.end for one in followers if end is not None and self._follows(place.article, end, one)), None)
            if end is not None:
                yield anchor(self._articles[place.article], place.start, end)

    def _follows(self, article: str, end: int, one: Anchor) -> bool:
        return one.article == article and one.start >= end and not self._articles[article].text[end : one.start].strip()

    def _why(self, side: Sequence[Words]) -> str:
        if len(side) > 1 and all(map(self._finder.where, side)):
            return "its parts do not follow each other in any article"
        return "not found in any article"


def _shown(side: Sequence[Words]) -> str:
    """The words of a side; where a file has none, the place it names."""
    return " ".join(words.exact or f"{words.article}, {words.start} to {words.end}" for words in side)
