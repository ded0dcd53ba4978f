"""The four gospels: one matter told by two to four witnesses, in other words and in another order, by pericope; and in two translations.

Tafel 1911 and Albrecht, public domain; the parallels table lists which pericope of one gospel tells what pericopes of the others tell.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lesart.core.model import Article, Block, Metadata, Passage

BOOKS = ("Matthew", "Mark", "Luke", "John")
Verse = tuple[int, int]
_RANGE = re.compile(r"(\d+)\.(\d+)(?:-(?:(\d+)\.)?(\d+))?")
_ASIDE = re.compile(r"\([^)]*\)|[{}\[\]]")


@dataclass(frozen=True, slots=True)
class Synopsis:
    """The gospels as articles whose passages are pericopes; for each passage id the rows of the table in which it stands with others."""

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    rows: Mapping[str, frozenset[str]]


def verses(path: Path) -> dict[str, dict[Verse, str]]:
    """Book -> verse -> text; a translator's asides left out."""
    found: dict[str, dict[Verse, str]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if text := _ASIDE.sub("", row["Text"]).strip():
                found[row["Book"]][int(row["Chapter"]), int(row["Verse"])] = text
    return found


def told(name: str, texts: Sequence[str]) -> tuple[Article, tuple[Passage, ...]]:
    """An article of one block per text, each of them a passage."""
    blocks, at = [], 0
    for text in texts:
        blocks.append(Block(at, at + len(text), "body"))
        at += len(text) + 2
    article = Article(name, name, "\n\n".join(texts), tuple(blocks), metadata=Metadata(name))
    return article, tuple(Passage(f"{name}.{at}", name, block.start, block.end, at) for at, block in enumerate(blocks))


def synopsis(folder: Path, books: Sequence[str] = BOOKS) -> Synopsis:
    """The pericopes of `books` in one translation (Tafel), in the order of the books."""
    texts = verses(folder / "gertafel_gospels.csv")
    with (folder / "gospel_parallels.csv").open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines))
    spans = {book: {row[book].strip(): _range(texts[book], row[book]) for row in table if row[book]} for book in books}
    articles: list[Article] = []
    passages: list[Passage] = []
    number: dict[tuple[str, str], str] = {}
    for book in books:
        in_order = sorted((span, name) for name, span in spans[book].items() if span)
        names = [name for _, name in in_order]
        article, found = told(book, [" ".join(texts[book][verse] for verse in span) for span, _ in in_order])
        articles.append(article)
        passages += found
        number |= {(book, name): passage.id for name, passage in zip(names, found, strict=True)}
    rows: dict[str, set[str]] = defaultdict(set)
    for row in table:
        witnesses = [number[book, row[book].strip()] for book in books if row[book] and (book, row[book].strip()) in number]
        for witness in witnesses if len(witnesses) > 1 else ():
            rows[witness].add(row["No."])
    return Synopsis(tuple(articles), tuple(passages), {passage: frozenset(found) for passage, found in rows.items()})


def _range(texts: Mapping[Verse, str], said: str) -> tuple[Verse, ...]:
    """The verses of "5.1-6.4"; none where the table says it in another way."""
    match = _RANGE.fullmatch(said.strip())
    if match is None:
        return ()
    chapter, verse, to_chapter, to_verse = match.groups()
    first = (int(chapter), int(verse))
    last = (int(to_chapter or chapter), int(to_verse or verse))
    return tuple(found for found in texts if first <= found <= last)
