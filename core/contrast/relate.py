"""Links -> links that know what their sides differ in: same, or conflict in a named slot.

A conflict is never called on likeness: both passages must fill one slot, and nothing may fit both. The other way round, two passages that
count one thing are rivals for one place however differently they are worded, so that such pairs are lifted even where the alignment
refused them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from lesart.core.alignment import Alignment, band_of
from lesart.core.contrast.kinds import FITTING, differences
from lesart.core.contrast.kinds.side import Side, sides_of
from lesart.core.mentions import count_class
from lesart.core.model import Article, DateMention, Difference, Entity, Evidence, Link, Passage, Quantity

# The least probability of a refused candidate that one shared class of counts lifts, and of one that two lift: next to nothing, since
# two articles of one sentence each have little else to be told from chance.
_LEAST_ONE, _LEAST_TWO = 0.005, 0.002
# What a shared slot adds to the confidence of a pair: it halves the doubt for each.
_DOUBT = 0.5
_SLOT_WEIGHT = 0.5


def relate(
    alignment: Alignment,
    articles: Sequence[Article],
    passages: Sequence[Passage],
    entities: Iterable[Entity],
    quantities: Iterable[Quantity],
    dates: Iterable[DateMention],
) -> tuple[Link, ...]:
    """All links: those of `alignment`, told apart by what they differ in, and those that their counts lift; sorted by passages."""
    sides = sides_of(articles, passages, entities, quantities, dates)
    order = {passage.id: place for place, passage in enumerate(sorted(passages, key=lambda p: (p.article, p.start, p.end)))}
    links = {(link.a, link.b): _told_apart(link, sides) for link in alignment.links}
    for pair in _one_class_pairs(sides, order):
        weak = links.get(pair) or alignment.refused.get(pair)
        if weak is not None and weak.relation == "related":
            lifted = _lifted(weak, sides)
            if lifted is not None:
                links[pair] = lifted
    return tuple(links[pair] for pair in sorted(links, key=lambda pair: (order[pair[0]], order[pair[1]])))


def _told_apart(link: Link, sides: Mapping[str, Side]) -> Link:
    """A `same` link whose sides fill one slot differently is a conflict; a weaker one needs more (see `_lifted`)."""
    if link.relation != "same":
        return link
    found = differences(sides[link.a], sides[link.b], link.score)
    conflicts = _open(found)
    return _conflict(_surer(link, len(conflicts)), found, conflicts) if conflicts else replace(link, differences=found)


def _lifted(link: Link, sides: Mapping[str, Side]) -> Link | None:
    """The link that shared classes of counts make of a weak candidate; None where all else speaks against it."""
    found = differences(sides[link.a], sides[link.b], 0.0)
    conflicts, agreements = _open(found), [one for one in found if one.standing == "agrees"]
    shared = len(conflicts) + len(agreements)
    if not shared or link.score < (_LEAST_ONE if shared == 1 else _LEAST_TWO):
        return None
    surer = _surer(link, shared)
    if conflicts:
        return _conflict(surer, found, conflicts)
    return replace(surer, relation="same", differences=found, evidence=_with_slots(link.evidence, agreements))


def _open(found: Sequence[Difference]) -> list[Difference]:
    return [one for one in found if one.standing not in FITTING]


def _surer(link: Link, slots: int) -> Link:
    score = round(1 - (1 - link.score) * _DOUBT**slots, 3)
    return replace(link, score=score, band=band_of(score))


def _conflict(link: Link, found: Sequence[Difference], conflicts: Sequence[Difference]) -> Link:
    values = dict.fromkeys(value for one in conflicts for value in one.values)
    in_order = sorted(values, key=lambda value: (value.passage != link.a, value.start))
    return replace(
        link,
        relation="conflict",
        slot=_name(link, conflicts),
        values=tuple(in_order),
        differences=tuple(found),
        evidence=_with_slots(link.evidence, conflicts),
    )


def _name(link: Link, conflicts: Sequence[Difference]) -> str:
    """What differs, in the articles' own words: the rarest name both sides have, and the slots."""
    slots = dict.fromkeys(word for one in conflicts for word in one.slot.split(" / "))
    name = next((reason.what for reason in link.evidence if reason.kind == "name"), "")
    return " · ".join(part for part in (name, " / ".join(slots)) if part)


def _with_slots(evidence: Sequence[Evidence], shared: Sequence[Difference]) -> tuple[Evidence, ...]:
    """The reasons of a link with the shared slots first; weights still add up to 1."""
    found = tuple(Evidence("slot", " ~ ".join(v.value for v in one.values), round(_SLOT_WEIGHT / len(shared), 3)) for one in shared)
    said = {one.values[0].value for one in shared}
    rest = [reason for reason in evidence if reason.kind != "slot" and (reason.kind != "number" or reason.what not in said)]
    total = sum(reason.weight for reason in rest) or 1.0
    return found + tuple(replace(reason, weight=round(reason.weight / total * (1 - _SLOT_WEIGHT), 3)) for reason in rest)


def _one_class_pairs(sides: Mapping[str, Side], order: Mapping[str, int]) -> set[tuple[str, str]]:
    """Pairs of passages that count things of one class, in passage order."""
    by_class: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for passage, side in sides.items():
        for slot in side.slots:
            key = count_class(slot.quantity)
            if key:
                by_class[key].add(passage)
    return {(one, other) for members in by_class.values() for one, other in combinations(sorted(members, key=order.__getitem__), 2)}
