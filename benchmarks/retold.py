"""The retellings: invented events, each told by several newsrooms, with the facts that each passage tells."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lesart import open_articles
from lesart.core.language.passages import passages_of
from lesart.core.model import Article, Passage


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its articles, their passages, and for each passage id the facts it shares with a passage of another article."""

    name: str
    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    facts: Mapping[str, frozenset[str]]


def events(folder: Path) -> Iterator[Event]:
    """The events under DATA/retellings, by name."""
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        articles, _ = open_articles([str(path) for path in sorted(place.glob("[0-9].txt"))])
        by_name = {Path(article.path).stem: article for article in articles}
        passages = tuple(passage for article in articles for passage in passages_of(article))
        facts: dict[str, set[str]] = defaultdict(set)
        for line in (place / "links.jsonl").read_text("utf-8").splitlines():
            entry = json.loads(line)
            if entry["relation"] == "related":
                continue
            for side, span in (("a", "sa"), ("b", "sb")):
                article = by_name[entry[side]]
                for passage in passages:
                    if passage.article == article.id and half_shared(article.text, (passage.start, passage.end), entry[span]):
                        facts[passage.id].update([entry["fact"]] if isinstance(entry["fact"], str) else entry["fact"])
        yield Event(place.name, tuple(articles), passages, {passage: frozenset(found) for passage, found in facts.items()})


def half_shared(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans share at least half of the shorter one, counted in characters that are not white space."""
    shared = _solid(text, max(one[0], other[0]), min(one[1], other[1]))
    return shared > 0 and 2 * shared >= min(_solid(text, *one), _solid(text, *other))


def _solid(text: str, start: int, end: int) -> int:
    return sum(not character.isspace() for character in text[start:end])
