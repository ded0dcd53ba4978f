"""Entities -> lists of people, places, organisations and other things, and the elements that name them in a text."""

from collections.abc import Iterator, Mapping

from lesart.core.export.tei.xml import Element, element, plain
from lesart.core.model import Entity, EntityLabel

_LISTS: tuple[tuple[EntityLabel, str, str, str], ...] = (
    ("PER", "listPerson", "person", "persName"),
    ("LOC", "listPlace", "place", "placeName"),
    ("ORG", "listOrg", "org", "orgName"),
    ("EVENT", "list", "item", "name"),
    ("MISC", "list", "item", "name"),
)
_MENTIONS: Mapping[EntityLabel, str] = {"PER": "persName", "LOC": "placeName", "ORG": "orgName"}
_TYPES: Mapping[EntityLabel, str] = {"EVENT": "event", "MISC": "other"}


def name_lists(entities: Mapping[str, Entity]) -> Iterator[Element]:
    """The entities by kind, with all their variants; `entities` by xml:id."""
    for label, several, single, named in _LISTS:
        rows = [
            element(single, *(element(named, plain(name), type=kind) for name, kind in _variants(entity)), xml_id=name)
            for name, entity in entities.items()
            if entity.label == label
        ]
        if rows:
            yield element(several, *rows, type=_TYPES.get(label, ""))


def mention(entity: Entity, ref: str) -> Element:
    """The element that a mention of an entity becomes, still empty."""
    return element(_MENTIONS.get(entity.label, "rs"), type=_TYPES.get(entity.label, ""), ref=f"#{ref}")


def _variants(entity: Entity) -> Iterator[tuple[str, str]]:
    yield entity.name, ""
    yield from ((name, "variant") for name in dict.fromkeys(entity.variants) if name != entity.name)
