"""Offices that stand for people: who is meant by "der kasachische Präsident" where some article says who that is.

A table of (country, office) over all articles, filled where a name stands beside the office ("der kasachische Präsident Tokajew", "Tokajew,
Präsident Kasachstans,"), answers the phrases that stand alone. Where nobody is named in the office, or two people are, they stay open.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lesart.core.mentions.names.offices import Phrase, phrases
from lesart.core.mentions.readable import Stretch
from lesart.core.model import Entity, Mention

_BETWEEN = re.compile(r",?\s+(?:(?:der|die|the)\s+)?", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[,.;:)]|$)")
_OBLIQUE = re.compile(r"(?:des|dem|den|of|of the)\s+$")


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention of an entity within a stretch's clean text."""

    start: int
    end: int
    entity: str


def with_roles(entities: Sequence[Entity], pages: Sequence[Stretch]) -> tuple[Entity, ...]:
    """The entities, with the phrases that stand for people as mentions found by "role"."""
    people = {entity.id for entity in entities if entity.label == "PER"}
    mentions: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for start, end, article, entity_id in sorted(
        (one.start, one.end, one.article, entity.id) for entity in entities for one in entity.mentions
    ):
        mentions[article].append((start, end, entity_id))
    holders: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    open_phrases = []
    for stretch in pages:
        named = _named(stretch, mentions[stretch.article.id])
        for phrase in phrases(stretch):
            holder = _holder(stretch.text, phrase, [one for one in named if one.entity in people])
            if holder and phrase.seated:
                holders[phrase.slot][holder].add(stretch.article.id)
            taken = any(one.start < phrase.end and phrase.start < one.end for one in named)
            if not holder and phrase.seated and not taken:
                open_phrases.append((stretch, phrase))
    added: dict[str, list[tuple[Mention, str]]] = defaultdict(list)
    for stretch, phrase in open_phrases:
        holder = _one(holders[phrase.slot], stretch.article.id)
        if holder:
            start, end = stretch.clean.span_to_source(phrase.start, phrase.end)
            added[holder].append((Mention(stretch.article.id, start, end, "role"), stretch.text[phrase.start : phrase.end]))
    return tuple(_with(entity, added[entity.id]) if entity.id in added else entity for entity in entities)


def _one(holders: dict[str, set[str]], article: str) -> str:
    """The one holder of an office: the only one anywhere, else the only one the article itself names."""
    here = [entity for entity, articles in holders.items() if article in articles]
    chosen = list(holders) if len(holders) == 1 else here
    return chosen[0] if len(chosen) == 1 else ""


def _holder(text: str, phrase: Phrase, named: Sequence[_Named]) -> str:
    """The person named beside the office, or nothing."""
    start, end = phrase.whole
    for one in named:
        between = text[end : one.start]
        if one.start >= end and _BETWEEN.fullmatch(between) and ("," not in between or not _OBLIQUE.search(text[:start])):
            return one.entity
    for one in named:
        if one.end <= start and "," in text[one.end : start] and _BETWEEN.fullmatch(text[one.end : start]) and _CLOSED.match(text[end:]):
            return one.entity
    return ""


def _named(stretch: Stretch, mentions: Sequence[tuple[int, int, str]]) -> list[_Named]:
    """The names of the stretch, in order."""
    clean = stretch.clean
    inside = mentions[bisect_left(mentions, (clean.start, 0, "")) : bisect_left(mentions, (clean.end, 0, ""))]
    return [_Named(clean.from_source(start), clean.from_source(end), entity) for start, end, entity in inside]


def _with(entity: Entity, roles: Sequence[tuple[Mention, str]]) -> Entity:
    """The entity with role phrases among its mentions; each is a variant that says why it is there."""
    mentions = sorted([*entity.mentions, *(mention for mention, _ in roles)], key=lambda mention: (mention.article, mention.start))
    new = {text for _, text in roles} - set(entity.variants)
    joins = sorted([*entity.joins, *((text, f"the office that {entity.name} holds") for text in new)])
    return replace(entity, mentions=tuple(mentions), variants=tuple(sorted({*entity.variants, *new})), joins=tuple(joins))
