"""Entities that are probably one, but too uncertain to be joined: the reader is asked.

Precision comes first: each rule wants a reason that a careful reader would accept, and nothing is suggested that a list knows to be two
things or that the reader has refused.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.names.byhand import spellings
from lesart.core.mentions.names.people import Person, taken_apart
from lesart.core.mentions.names.slips import swapped
from lesart.core.mentions.names.spelling import fold, loose, same_given_names, spelled, transcribed_alike
from lesart.core.mentions.tables import words
from lesart.core.model import Aliases, Entity, Suggestion

# How sure each rule is, and how long or alike names must be for it; set on the names of tests/core/mentions/names/test_suggestions.py.
_FULL_NAMES, _FAMILY_NAMES, _ONE_OF_SEVERAL = 0.8, 0.65, 0.5
_TRANSCRIBED, _NEARLY_TRANSCRIBED = 0.75, 0.6
_SWAPPED, _SAME_FORCES, _INITIALS = 0.75, 0.6, 0.6
_ONE_ARTICLE = 0.2  # taken off where one article uses both names
_SUGGESTED_FROM = 0.5
_SHORTEST = 5
_RARER = 3  # an acronym with two letters swapped: how many times as rare as the right one
_ALIKE = 85.0


@dataclass(frozen=True, slots=True)
class _Thing:
    """An entity with what the rules look at. `parts` is its person's name taken apart; `listed` its identity in our lists, or empty."""

    entity: Entity
    articles: frozenset[str]
    listed: str
    parts: Person


Reason = tuple["_Thing", "_Thing", float, str]


def suggest(entities: Sequence[Entity], aliases: Aliases | None = None) -> tuple[Suggestion, ...]:
    """Pairs of `entities` that are probably one thing, the most probable first; none that `aliases` calls different."""
    said = spellings(aliases or Aliases())
    things = [_thing(entity) for entity in sorted(entities, key=lambda entity: entity.id)]
    found: dict[tuple[str, str], tuple[float, str]] = {}
    for one, other, sure, why in (*_by_name(things), *_by_forces(things)):
        score = sure - (_ONE_ARTICLE if one.articles & other.articles else 0.0)
        refused = any(said.parted(first, second) for first in one.entity.variants for second in other.entity.variants)
        if score >= _SUGGESTED_FROM and not refused:
            pair = (min(one.entity.id, other.entity.id), max(one.entity.id, other.entity.id))
            found[pair] = max(found.get(pair, (0.0, "")), (score, why))
    made = (Suggestion(a, b, why, round(score, 2)) for (a, b), (score, why) in found.items())
    return tuple(sorted(made, key=lambda suggestion: (-suggestion.score, suggestion.a, suggestion.b)))


def _thing(entity: Entity) -> _Thing:
    known = (gazetteer().find(variant) for variant in entity.variants)
    listed = next((name.key for name in known if name), "")
    return _Thing(entity, frozenset(mention.article for mention in entity.mentions), listed, taken_apart(entity.name))


def _by_name(things: Sequence[_Thing]) -> Iterator[Reason]:
    """What the names of two entities say; only pairs that share a key are looked at."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for number, thing in enumerate(things):
        for key in _keys(thing):
            shelves[key].append(number)
    pairs = {pair for shelf in shelves.values() for pair in combinations(shelf, 2)}
    for one, other in ((things[first], things[second]) for first, second in sorted(pairs)):
        if one.entity.label == other.entity.label == "PER":
            yield from _people(one, other)
        elif not (one.listed and other.listed):
            yield from _transcriptions(one, other)
            if one.entity.label == other.entity.label == "ORG":
                yield from _acronyms(one, other)
                yield from _acronyms(other, one)


def _keys(thing: _Thing) -> set[str]:
    """What an entity must share with another for their names to be compared."""
    name = thing.entity.name
    if thing.entity.label == "PER":
        family = thing.parts.family
        return {f"name {loose(name)}", f"family {loose(family)}", f"family {fold(family).removesuffix('e')}"}
    keys = {f"name {loose(name)}", f"end {fold(name)[-4:]}"}
    if _is_acronym(name):
        return keys | {f"letters {''.join(sorted(name))}", f"initials {name}"}
    return keys | {f"initials {initials}" for initials in _initials(name)}


def _people(one: _Thing, other: _Thing) -> Iterator[Reason]:
    first, second = one.parts, other.parts
    if not same_given_names(first.given, second.given):
        return
    if spelled(first.family) == spelled(second.family):
        if not (first.given and second.given):
            yield one, other, _ONE_OF_SEVERAL, f"the family name {first.family} without a given name"
    elif transcribed_alike(first.family, second.family):
        if first.given and second.given:
            yield one, other, _FULL_NAMES, f"{first.family} and {second.family} are transcriptions of one name, and the given names agree"
        elif len(loose(first.family)) >= _SHORTEST:
            yield one, other, _FAMILY_NAMES, f"{first.family} and {second.family} are transcriptions of one name"


def _transcriptions(one: _Thing, other: _Thing) -> Iterator[Reason]:
    """Places and organisations that no article spells both ways: one author spells one thing in one way."""
    first, second = one.entity.name, other.entity.name
    if one.articles & other.articles or _is_acronym(first) or _is_acronym(second) or min(len(first), len(second)) < _SHORTEST:
        return
    if loose(first) == loose(second):
        yield (
            one,
            other,
            (_TRANSCRIBED if one.entity.label == other.entity.label else _NEARLY_TRANSCRIBED),
            f"{first} and {second} are transcriptions of one name",
        )
    elif (
        one.entity.label == other.entity.label == "LOC"
        and fuzz.ratio(fold(first), fold(second)) >= _ALIKE
        and not (one.listed or other.listed)
    ):
        yield one, other, _NEARLY_TRANSCRIBED, f"{first} and {second} may be transcriptions of one name"


def _acronyms(one: _Thing, other: _Thing) -> Iterator[Reason]:
    acronym, name = one.entity.name, other.entity.name
    if not _is_acronym(acronym):
        return
    rare = len(one.entity.mentions) * _RARER <= len(other.entity.mentions)
    if rare and _is_acronym(name) and len(acronym) == len(name) and swapped(acronym, name):
        yield one, other, _SWAPPED, f"{acronym} is {name} with two letters swapped"
    if acronym in _initials(name):
        yield one, other, _INITIALS, f"{acronym} are the initials of {name}"


def _by_forces(things: Sequence[_Thing]) -> Iterator[Reason]:
    """Two acronyms that no article uses together and that both have forces here: OGK-Kontingent, Truppe der OSGZ."""
    by_name = {variant: thing for thing in things for variant in thing.entity.variants if _is_acronym(variant)}
    with_forces = [(owner, thing) for thing in things for owner in sorted(_owners(thing)) if owner not in gazetteer().names]
    for (first, one), (second, other) in combinations(with_forces, 2):
        owner, owner_too = by_name.get(first, one), by_name.get(second, other)
        apart = (one.articles | owner.articles).isdisjoint(other.articles | owner_too.articles)
        if apart and owner is not owner_too and not (owner.listed or owner_too.listed):
            yield owner, owner_too, _SAME_FORCES, f"{first} and {second} have forces here, and no article names both"


def _owners(thing: _Thing) -> set[str]:
    """The acronyms whose forces an entity is: OGK of OGK-Kontingent."""
    nouns = words("names", "forces")
    described = (variant.replace("-", " ").split() for variant in thing.entity.variants)
    return {part for parts in described if not nouns.isdisjoint(parts) for part in parts if _is_acronym(part)}


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and len(name) > 1


def _initials(name: str) -> set[str]:
    """What an acronym of the name may be: the initials of all words, and of the capitalised ones."""
    parts = name.replace("-", " ").split()
    if len(parts) < 2:
        return set()
    return {"".join(part[0] for part in parts).upper(), "".join(part[0] for part in parts if part[0].isupper())} - {""}
