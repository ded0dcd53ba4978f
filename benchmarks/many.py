"""Many articles on few matters, of any number: the retellings, told on and on with other words, names and numbers.

No text of a kind that people write in such numbers is free to use; these have its vocabulary, its repetitions and its length.
"""

import random
import re
from collections.abc import Sequence
from pathlib import Path

from lesart.core.language.passages import passages_of
from lesart.core.model import Article
from lesart.core.reading import open_articles, read_article

SENTENCES = 80
"""Passages of each article."""

# The share of words that another newsroom words otherwise, and the share of numbers it has from elsewhere.
_REWORDED, _RECOUNTED = 0.25, 0.3
_PARAGRAPH = 4
_WORD = re.compile(r"[^\W\d_]{5,}")
_NUMBER = re.compile(r"\d+")


def many(folder: Path, count: int, seed: int = 0) -> list[Article]:
    """`count` articles of `SENTENCES` sentences; the first of them are the same whatever the count."""
    paths = [str(path) for path in sorted(folder.glob("*/[0-9].txt"))]
    sources, _ = open_articles(paths)
    told = [article for article in sources if article.metadata.language == "de"]
    sentences = [article.text[passage.start : passage.end] for article in told for passage in passages_of(article)]
    words = _WORD.findall(" ".join(sentences))
    return [
        read_article(f"{number:02}.txt", _article(random.Random(f"{seed} {number}"), sentences, words).encode()) for number in range(count)
    ]


def _article(chance: random.Random, sentences: Sequence[str], words: Sequence[str]) -> str:
    chosen = [_retold(chance, sentence, words) for sentence in chance.sample(sentences, SENTENCES)]
    return "\n\n".join(" ".join(chosen[at : at + _PARAGRAPH]) for at in range(0, SENTENCES, _PARAGRAPH)) + "\n"


def _retold(chance: random.Random, sentence: str, words: Sequence[str]) -> str:
    def reworded(found: re.Match[str]) -> str:
        return chance.choice(words) if chance.random() < _REWORDED else found[0]

    def recounted(found: re.Match[str]) -> str:
        return str(chance.randrange(2, 2000)) if chance.random() < _RECOUNTED else found[0]

    told = " ".join(_NUMBER.sub(recounted, _WORD.sub(reworded, sentence)).split())
    return told if told.endswith((".", "!", "?")) else told + "."
