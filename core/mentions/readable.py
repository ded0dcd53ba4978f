"""The stretches of an article in which mentions are looked for: every block but furniture, as it should be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lesart.core.cleantext import CleanText, clean
from lesart.core.language import detect_language
from lesart.core.mentions.wording import Word, words_of
from lesart.core.model import Article

_ENOUGH_WORDS = 8  # below, a paragraph's own language cannot be told
_KEPT = 32  # articles whose stretches are kept: names, numbers, dates and speakers all ask for them
_WITH_TABLES = ("de", "en")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block's clean text with its words; offsets of everything found in it count from 0.

    `language` is the block's own where it can be told: a German article may quote an English message.
    """

    article: Article
    clean: CleanText
    text: str
    words: Sequence[Word]
    language: str


@lru_cache(maxsize=_KEPT)
def stretches(article: Article) -> tuple[Stretch, ...]:
    """Each block of the article that says something about the matter."""
    found = []
    for block in article.blocks:
        if block.kind == "furniture":
            continue
        text = clean(article, block.start, block.end)
        words = words_of(text.text)
        own = detect_language(text.text) if len(words) >= _ENOUGH_WORDS else ""
        found.append(Stretch(article, text, text.text, words, own if own in _WITH_TABLES else article.metadata.language))
    return tuple(found)
