"""Bytes -> Article: decoding, one module per format, blocks, repairs, metadata."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256

from lesart.core.model import Article
from lesart.core.reading.formats import format_of
from lesart.core.reading.kinds import classify
from lesart.core.reading.metadata import metadata_of
from lesart.core.reading.pages import join_broken
from lesart.core.reading.problems import Problem, UnreadableError
from lesart.core.reading.sources import bytes_of, expanded

__all__ = ["Problem", "UnreadableError", "open_articles", "read_article"]

_ID_LENGTH = 12
_VISIBLE = re.compile("[^\\s\u00ad\ufeff]")


def read_article(path: str, data: bytes, *, encoding: str | None = None, language: str | None = None) -> Article:
    """The article in `data`; `path` tells its format. `encoding` and `language` override the guess.

    Raises:
        UnreadableError: the data are no text, are empty, or do not fit the encoding named.
    """
    layout = format_of(path)(data, encoding)
    if not _VISIBLE.search(layout.text):
        raise UnreadableError("is empty", "name a file that holds an article")
    kinds = classify(layout.text, layout.blocks, layout.repairs, layout.explicit)
    blocks, repairs = join_broken(layout.text, kinds, layout.repairs)
    return Article(
        id=sha256(layout.text.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH],
        path=path,
        text=layout.text,
        blocks=blocks,
        repairs=repairs,
        metadata=metadata_of(layout.text, blocks, repairs, language),
        encoding=layout.encoding,
    )


def open_articles(
    paths: Sequence[str],
    *,
    encoding: str | None = None,
    language: str | None = None,
    stdin: Callable[[], bytes] | None = None,
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Open files, folders and standard input ("-", read through `stdin`); what cannot be opened is a problem, the rest opens.

    A text opened twice is two articles, the second with "-2" at the end of its id.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for path in expanded(paths):
        if isinstance(path, Problem):
            problems.append(path)
            continue
        try:
            article = read_article(path, bytes_of(path, stdin), encoding=encoding, language=language)
        except UnreadableError as error:
            problems.append(Problem(path, error.what, error.advice))
            continue
        seen[article.id] = count = seen.get(article.id, 0) + 1
        articles.append(article if count == 1 else replace(article, id=f"{article.id}-{count}"))
    return tuple(articles), tuple(problems)
