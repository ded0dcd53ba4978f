"""Words of others -> where they stand in the articles at hand. What cannot be told for sure is not found: nothing is guessed."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import PurePath

from lesart.core.cleantext import clean
from lesart.core.model import Article
from lesart.core.model.session import Anchor
from lesart.core.session.anchoring import anchor
from lesart.core.session.importing.told import Words

_TOKEN = re.compile(r"\w+|[^\w\s\"'`´«»‹›„“”‟‚‘’‛<>\u00ad]")
"""A word or a sign; blanks and quotation marks are neither."""

_HASH = re.compile(r"(?:urn:sha256:|sha256[:-])?([0-9a-f]{12,64})(?:-\d+)?", re.ASCII).fullmatch


class Finder:
    """Finds words in some articles; their words are indexed once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._texts = [_Text(article) for article in articles]

    def where(self, words: Words) -> Sequence[Anchor]:
        """All places that may be meant, in the order of the articles: more than one where the file leaves that open.

        The words are taken as they are before they are taken by and large; what stands around them, and where they stood, tells apart
        what reads the same.
        """
        texts = self._meant(words)
        for ways in (_Text.at_place, _Text.exactly, _Text.by_and_large):
            found = [place for text in texts for place in ways(text, words)]
            if found:
                return found
        return []

    def _meant(self, words: Words) -> Sequence["_Text"]:
        """The texts that the file may mean: the one it names, or else those in the language of the words, or else all."""
        named = [text for text in self._texts if text.is_called(words.article)] if words.article else []
        if named or _HASH(words.article):  # an id means one text and no other; a file of others may have any name
            return named
        language = words.language.replace("_", "-").partition("-")[0].lower()
        return [text for text in self._texts if text.article.metadata.language == language] or self._texts


class _Text:
    """An article, and what stands in it."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def is_called(self, name: str) -> bool:
        """Whether a file means this article: by id or hash, path or file name, or title."""
        path, own = PurePath(self.article.path), self.article
        found = _HASH(name)
        is_hash = found is not None and len(found[1]) > len(own.id) and found[1].startswith(own.id)
        return bool(name) and (is_hash or name in (own.id, own.path, path.name, path.stem, own.metadata.title))

    def at_place(self, words: Words) -> Iterator[Anchor]:
        """Where the file says they stand, if the words are there; by its place alone where it has no words."""
        if words.start is None or words.end is None or not 0 <= words.start < words.end:
            return
        text = self.article.text
        if words.end <= len(text) and (text[words.start : words.end] == words.exact or (not words.exact and self.is_called(words.article))):
            yield anchor(self.article, words.start, words.end)
        elif words.exact:  # offsets of programs in JavaScript or Java count code units
            before = len(text.encode("utf-16-le", "surrogatepass")[: 2 * words.start].decode("utf-16-le", "ignore"))
            if before != words.start and text.startswith(words.exact, before):
                yield anchor(self.article, before, before + len(words.exact))

    def exactly(self, words: Words) -> Sequence[Anchor]:
        """Where the words stand as they are; of several places those with the same words around, if there are any."""
        text, exact = self.article.text, words.exact.strip()
        places, at = [], text.find(exact) if exact else -1
        while at >= 0:
            places.append(anchor(self.article, at, at + len(exact)))
            at = text.find(exact, at + 1)
        around = [one for one in places if _is_around(one, words)] if words.prefix or words.suffix else []
        return around if len(places) > 1 and around else places

    def by_and_large(self, words: Words) -> Iterator[Anchor]:
        """Where the same words and signs follow each other, whatever blanks and quotation marks stand between them.

        In the text as it is read: a word broken over a page is one.
        """
        wanted = tuple(token for token, _, _ in _tokens(words.exact))
        if not wanted:
            return
        tokens, starts = self._read
        whole = clean(self.article, 0, len(self.article.text))
        for at in self._index.get(wanted[0], ()):
            if tuple(tokens[at : at + len(wanted)]) == wanted:
                (start, _), (_, end) = starts[at], starts[at + len(wanted) - 1]
                yield anchor(self.article, *whole.span_to_source(start, end))

    @cached_property
    def _read(self) -> tuple[list[str], list[tuple[int, int]]]:
        found = list(_tokens(clean(self.article, 0, len(self.article.text)).text))
        return [token for token, _, _ in found], [(start, end) for _, start, end in found]

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, token in enumerate(self._read[0]):
            places.setdefault(token, []).append(at)
        return places


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Words and signs, composed, each with its place."""
    return ((unicodedata.normalize("NFC", found[0]), found.start(), found.end()) for found in _TOKEN.finditer(text))


def _is_around(place: Anchor, words: Words) -> bool:
    """Whether the words around are those the file has, as far as both have them."""
    before, after = min(len(place.prefix), len(words.prefix)), min(len(place.suffix), len(words.suffix))
    return (
        place.prefix[len(place.prefix) - before :] == words.prefix[len(words.prefix) - before :]
        and place.suffix[:after] == words.suffix[:after]
    )
