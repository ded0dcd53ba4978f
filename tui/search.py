"""Search over articles: the same hit whatever the case, the accents, the kind of blank or the marks of Markdown in between."""

import re
import unicodedata
from collections.abc import Sequence

from lesart.core.cleantext import CleanText
from lesart.core.model import Article, Repair, Span
from lesart.tui.walk import Walk, walk_through

_UNEVEN = re.compile("[\u0300-\u036fßẞŒœÆæ\ufb00-\ufb06]")
"""Characters that fold to none or to several; all others fold one to one, so offsets hold."""


class _Folds(dict[int, str]):
    """Code point -> its folded character, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = " " if character.isspace() else unicodedata.normalize("NFD", character.casefold())[:1]
        self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """`text` as search compares it."""
    return _UNEVEN.sub(lambda match: _expand(match[0]), text).translate(_FOLDS)


def _expand(character: str) -> str:
    if unicodedata.combining(character):
        return ""
    return {"æ": "ae", "œ": "oe"}.get(character.casefold(), character.casefold())


MOST_HITS = 10_000
"""How many hits in one article are worth walking; so many are found and drawn without keeping the reader waiting."""


class TooManyHitsError(Exception):
    """A query that stands nearly everywhere; the message says so in a user's words."""


class FoldedArticle:
    """An article folded once, so that each further search costs a plain find."""

    def __init__(self, article: Article) -> None:
        uneven = [Repair(m.start(), m.end(), _expand(m[0])) for m in _UNEVEN.finditer(article.text)]
        self._clean = CleanText(article.text, _merged(article.repairs, uneven))
        self._text = self._clean.text.translate(_FOLDS)

    def find(self, query: str) -> list[Span]:
        """All hits of `query`, in reading order, none overlapping another.

        Raises:
            TooManyHitsError: there are more than MOST_HITS.
        """
        wanted = " ".join(fold(query).split())
        hits: list[Span] = []
        at = self._text.find(wanted) if wanted else -1
        while at >= 0:
            if len(hits) == MOST_HITS:
                raise TooManyHitsError(f"“{query}” stands in one article more than {MOST_HITS} times: search for a longer piece of text")
            hits.append(Span(*self._clean.span_to_source(at, at + len(wanted))))
            at = self._text.find(wanted, at + len(wanted))
        return hits


def _merged(repairs: Sequence[Repair], uneven: Sequence[Repair]) -> list[Repair]:
    """Both kinds in order; where an article's repair covers an uneven character, the repair stands."""
    merged: list[Repair] = []
    for repair in sorted([*repairs, *uneven], key=lambda r: (r.start, -r.end)):
        if not merged or repair.start >= merged[-1].end:
            merged.append(repair)
    return merged


class Searcher:
    """Searches articles in their order; each is folded when it is first searched."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._folded: dict[str, FoldedArticle] = {}

    def find(self, query: str, article: str, offset: int) -> Walk | None:
        """All hits, at the first one from `offset` of `article` on; None where there are none.

        Raises:
            TooManyHitsError: one article has more than MOST_HITS.
        """
        return walk_through(query, {candidate.id: self._fold(candidate).find(query) for candidate in self._articles}, article, offset)

    def _fold(self, article: Article) -> FoldedArticle:
        if article.id not in self._folded:
            self._folded[article.id] = FoldedArticle(article)
        return self._folded[article.id]
