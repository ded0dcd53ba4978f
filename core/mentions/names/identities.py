"""What makes two places or two organisations one: a list, an acronym, a slip in it, the text that calls them one; else the spelling."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from lesart.core.mentions.names.byhand import Spellings, owners_by_hand
from lesart.core.mentions.names.named import Named
from lesart.core.mentions.names.spelling import spelled
from lesart.core.mentions.names.spotting import Found
from lesart.core.model import EntityLabel

Identity = tuple[EntityLabel, str]
"""A label, and what lists, acronyms or the spelling make of a name."""

_LISTED = ("place:", "organisation:")


def identities(
    named: Sequence[Named], bases: Mapping[str, str], swapped: Mapping[str, str], called: Sequence[tuple[Found, Found]], said: Spellings
) -> Callable[[Named], Identity]:
    """The identity of each place or organisation; names of one identity are one thing.

    What belongs to a thing (its forces, its ministry) belongs to it under each of its names.
    """

    def spelling(one: Named) -> str:
        return spelled(bases[one.text])

    known = _known(named, spelling)

    def first(one: Named | Found) -> Identity:
        spelt = spelled(bases.get(one.text, one.text))
        key = one.key or known.get((one.label, spelt), "")
        return one.label, swapped.get(key, key) or f"name:{spelt}"

    meant = _meant((first(one), first(other)) for one, other in called)
    owners = {one: other for (_, one), (_, other) in meant.items()} | owners_by_hand(named, said, spelling)

    def identity(one: Named) -> Identity:
        label, key = meant.get(first(one), first(one))
        owner, slash, kind = key.rpartition("/")
        return label, f"{owners.get(owner, owner)}/{kind}" if slash else key

    return identity


def _known(named: Sequence[Named], spelling: Callable[[Named], str]) -> dict[Identity, str]:
    """The one identity that a spelling has wherever a list or an acronym gives it one."""
    keys: dict[Identity, set[str]] = defaultdict(set)
    for one in named:
        if one.key:
            keys[one.label, spelling(one)].add(one.key)
    return {name: next(iter(found)) for name, found in keys.items() if len(found) == 1}


def _meant(pairs: Iterable[tuple[Identity, Identity]]) -> dict[Identity, Identity]:
    """For each identity that the text calls another's, the one they share; two that lists know to be two stay two."""
    shared: dict[Identity, Identity] = {}
    for pair in sorted({(min(pair), max(pair)) for pair in pairs}):
        one, other = (shared.get(identity, identity) for identity in pair)
        kept = min((one, other), key=lambda identity: (not identity[1].startswith(_LISTED), identity))
        left = other if kept == one else one
        if one != other and not left[1].startswith(_LISTED):
            shared |= {identity: kept for identity, before in shared.items() if before == left} | {left: kept}
    return shared
