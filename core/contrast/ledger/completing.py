"""Links and claims made whole: what links say of two passages each is said of all of a claim's together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from lesart.core.contrast.assertion.assertions import Assertions
from lesart.core.contrast.assertion.ladder import ladder
from lesart.core.contrast.assertion.shifts import shifts
from lesart.core.contrast.ledger.families import ClassOf, families
from lesart.core.contrast.ledger.titles import titles
from lesart.core.contrast.ledger.weight import weight
from lesart.core.mentions.quantities.classes import count_class
from lesart.core.model import Claim, Comparison, Link, Passage, Quantity, SlotValue


def complete(comparison: Comparison, said: Assertions) -> Comparison:
    """The comparison with whole claims and links: what differs and what is told with a reserve, who asserts it, band, weight, title."""
    links = tuple(link if link.relation == "related" else replace(link, shifts=shifts(link, said)) for link in comparison.links)
    by_pair = {(link.a, link.b): link for link in links}
    passages = {passage.id: passage for passage in comparison.passages}
    class_of = _classes(comparison.quantities, passages)
    claims = [_told(claim, _links(claim, by_pair), passages, class_of) for claim in comparison.claims]
    named = titles(claims, comparison)
    whole = tuple(replace(claim, title=named[claim.id], ladder=ladder(claim.passages, said)) for claim in claims)
    return replace(comparison, links=links, claims=whole)


def _links(claim: Claim, by_pair: Mapping[tuple[str, str], Link]) -> Sequence[Link]:
    return [by_pair[pair] for pair in combinations(claim.passages, 2) if pair in by_pair]


def _told(claim: Claim, links: Sequence[Link], passages: Mapping[str, Passage], class_of: ClassOf) -> Claim:
    """The claim with everything but its title."""
    differences = families(links, claim.passages, class_of)
    apart = [one for one in differences if one.is_apart]
    strongest = max(links, key=lambda link: (link.relation == claim.relation, link.score))
    told = replace(claim, differences=differences, band=strongest.band)
    if claim.relation == "conflict" and apart:
        told = replace(told, slot=apart[0].slot, values=_in_order(apart[0].values, claim.passages))
    return replace(told, weight=weight(told, len({passages[one].article for one in claim.passages})))


def _in_order(values: Iterable[SlotValue], passages: Sequence[str]) -> tuple[SlotValue, ...]:
    return tuple(sorted(values, key=lambda value: (passages.index(value.passage), value.start)))


def _classes(quantities: Iterable[Quantity], passages: Mapping[str, Passage]) -> ClassOf:
    """What counts what, by where it stands."""
    found = {(one.article, one.start): count_class(one) for one in quantities}
    return lambda value: found.get((passages[value.passage].article, value.start))
