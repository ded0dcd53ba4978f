"""What the claim line tells while a name is followed: where one is, how often each article names it, and its other spellings."""

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from lesart.core.model import Article
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.walk import Walk

_NAME_CELLS = (20, 12, 8)
_LEAST_COUNTS = 24


def following_content(walk: Walk, atlas: Atlas, width: int) -> Content:
    """Two rows: the name, which mention of how many, and the count of each article; below, every other spelling."""
    head = f" {cut(safe(walk.what), max(width - _LEAST_COUNTS, width // 2))} {walk.count}  "
    counts = Counter(hit.article for hit in walk.hits)
    told = counts_told([(article, counts[article.id]) for article in atlas.comparison.articles], width - cell_len(head) - 1)
    spellings = dict.fromkeys(variant for entity in walk.entities for variant in entity.variants if variant != entity.name)
    also = f"also: {', '.join(map(safe, spellings))}" if spellings else "in one spelling"
    return Content.assemble((head, "bold $primary"), told, ("\n   " + cut(also, width - 5), "$furniture"))


def counts_told(counts: Sequence[tuple[Article, int]], room: int) -> str:
    """How often each article names something, in `room` cells: by name, by a shorter one or else by number; the silent ones last."""
    silent = [str(number) for number, (_, count) in enumerate(counts, 1) if not count]
    without = f"   not in {', '.join(silent)}" if silent else ""
    speaking = [(number, article, count) for number, (article, count) in enumerate(counts, 1) if count]
    for cells in _NAME_CELLS:
        told = " · ".join(f"{number} {cut(article_name(article), cells)} {count}" for number, article, count in speaking) + without
        if cell_len(told) <= room:
            return told
    return cut(" · ".join(f"{number}: {count}" for number, _, count in speaking) + without, room)
