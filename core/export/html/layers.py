"""What lies over an article's text on the page: the passages that leave, their values, the reader's marks."""

from collections.abc import Mapping
from dataclasses import dataclass

from lesart.core.export.extract import Excerpt, Extract
from lesart.core.model import Span
from lesart.core.model.session import Mark

SIGNS: Mapping[str, str] = {"conflict": "≠", "same": "=", "related": "~", "only": "·"}
"""What stands before a passage, so that colour is never the only cue."""

ONLY = "only"
"""How an excerpt stands that is in no group."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """An excerpt and what of the list it belongs to: the id of that entry there, how it stands, and the number that it goes by."""

    excerpt: Excerpt
    entry: str
    standing: str
    number: int


@dataclass(frozen=True, slots=True)
class Layers:
    """What lies over one article: excerpts that are passages, those that are marks alone, values, marks; each by place."""

    passages: tuple[Anchored, ...] = ()
    others: tuple[Anchored, ...] = ()
    values: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()


def layers(extract: Extract) -> dict[str, Layers]:
    """Article id -> what lies over its text."""
    placed = _placed(extract)
    values: dict[str, set[Span]] = {}
    homes = {one.excerpt.passage: one.excerpt.article.id for one in placed if one.excerpt.passage}
    for group in extract.groups:
        differing = (value for difference in group.claim.differences for value in difference.values)
        for value in (*group.claim.values, *differing):
            if value.passage in homes and value.start < value.end:
                values.setdefault(homes[value.passage], set()).add(Span(value.start, value.end))
    found: dict[str, Layers] = {}
    for article in extract.articles:
        here = sorted((one for one in placed if one.excerpt.article.id == article.id), key=_place)
        marks = {mark.id: mark for one in here for mark in one.excerpt.marks}
        found[article.id] = Layers(
            tuple(one for one in here if one.excerpt.passage),
            tuple(one for one in here if not one.excerpt.passage),
            tuple(sorted(values.get(article.id, ()))),
            tuple(sorted(marks.values(), key=lambda mark: (mark.anchor.start, mark.anchor.end, mark.id))),
        )
    return found


def entry_of(excerpt: Excerpt) -> str:
    """The id of an excerpt's entry in the list, where it stands in no group."""
    return f"o-{excerpt.id}"


def _placed(extract: Extract) -> list[Anchored]:
    """Each excerpt once; one that stands in several claims goes by the first."""
    alone = [Anchored(one, entry_of(one), ONLY, 0) for one in extract.alone]
    grouped = [Anchored(one, f"c{group.number}", group.claim.relation, group.number) for group in extract.groups for one in group.excerpts]
    return list({one.excerpt.id: one for one in (*alone, *reversed(grouped))}.values())


def _place(one: Anchored) -> tuple[int, int]:
    return one.excerpt.start, one.excerpt.end
