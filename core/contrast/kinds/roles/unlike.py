"""Whether two that fill one role are never the same: policemen and soldiers, but not policemen and security forces."""

from functools import cache

from lesart.core.contrast.kinds.roles.acts import Filler
from lesart.core.contrast.kinds.roles.vocabulary import roles
from lesart.core.mentions.gazetteer import gazetteer

_COUNTRY = 2  # letters of a country's code
# How surely two of a kind are two: names of one label, groups, sites, things; a body may be a part of another, a place may lie in another.
_GROUPS, _SITES, _THINGS, _PERSONS, _BODIES, _PLACES, _KNOWN_PLACES = 0.75, 0.6, 0.7, 0.65, 0.45, 0.4, 0.6


def unlike(one: Filler, other: Filler) -> float:
    """How surely they are two, 0..1; 0 where one may be the other, a part of it, or another word for it."""
    if one.kind != other.kind or one.key == other.key or one.label != other.label:
        return 0.0
    if one.kind == "name":
        return _names(one, other)
    together = families(f"{one.kind}s")
    rooms = roles()["rooms"]
    if frozenset((one.key, other.key)) in together or (one.key in rooms) != (other.key in rooms):
        return 0.0
    return {"group": _GROUPS, "site": _SITES, "thing": _THINGS}[one.kind]


def _names(one: Filler, other: Filler) -> float:
    words = [{word.casefold() for word in filler.text.split()} for filler in (one, other)]
    if words[0] & words[1]:
        return 0.0
    if one.label == "PER":
        return _PERSONS
    if one.label == "ORG":
        return _BODIES
    return _places(one.text, other.text) if one.label == "LOC" else 0.0


def _places(one: str, other: str) -> float:
    """Two countries are two, two cities are two; a city may lie in a country, and of any other place nothing is known."""
    known = [gazetteer().find(text) for text in (one, other)]
    kinds = {len(place.key.partition(":")[2]) == _COUNTRY if place else None for place in known}
    if kinds == {None}:
        return _PLACES
    return _KNOWN_PLACES if len(kinds) == 1 else 0.0


@cache
def families(kind: str) -> frozenset[frozenset[str]]:
    """The pairs of "groups", "sites" or "things" of which one may be the other."""
    rows = roles()["families"][kind]
    return frozenset(frozenset((one, other)) for row in rows for one in row for other in row if one != other)
