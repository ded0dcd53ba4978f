"""Whether two that fill one role are never the same: policemen and soldiers, but not policemen and security forces."""

from functools import cache

from lesart.core.contrast.kinds.roles.acts import Filler
from lesart.core.contrast.kinds.roles.vocabulary import roles
from lesart.core.mentions.gazetteer import gazetteer

_COUNTRY = 2  # letters of a country's code
# Letters by which names begin alike, and by which one is in the other.
_BEGIN, _STEM = {"LOC": 2, "ORG": 3, "PER": 5}, 4
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
    if words[0] & words[1] or one.label not in _BEGIN:
        return 0.0
    if one.label == "LOC":
        return _places(one.text, other.text)
    if _spelt_alike(one.text, other.text, _BEGIN[one.label]):
        return 0.0
    return {"PER": _PERSONS, "ORG": _BODIES}[one.label]


def _spelt_alike(one: str, other: str, begin: int) -> bool:
    """Whether two names may be one in two languages ("Gaul", "Gallien"), or one with a direction ("northern Syria", "Nordsyrien")."""
    last, other_last = (text.split()[-1].rpartition("-")[2].casefold() for text in (one, other))
    shorter, longer = sorted((last, other_last), key=len)
    return last[:begin] == other_last[:begin] or shorter[:_STEM] in longer


def _places(one: str, other: str) -> float:
    """Two countries are two, two cities are two; a city may lie in a country, and of any other place nothing is known."""
    known = [gazetteer().find(text) for text in (one, other)]
    kinds = {len(place.key.partition(":")[2]) == _COUNTRY if place else None for place in known}
    if None not in kinds:
        return _KNOWN_PLACES if len(kinds) == 1 else 0.0
    return _PLACES if kinds == {None} and not _spelt_alike(one, other, _BEGIN["LOC"]) else 0.0


@cache
def families(kind: str) -> frozenset[frozenset[str]]:
    """The pairs of "groups", "sites" or "things" of which one may be the other."""
    rows = roles()["families"][kind]
    return frozenset(frozenset((one, other)) for row in rows for one in row for other in row if one != other)
