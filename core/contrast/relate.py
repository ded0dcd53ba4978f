"""Links -> links that know whether their sides agree: same, or conflict in a named slot.

A conflict is never called on likeness: both passages must count one thing, and no number may fit both. The other way round, two passages
that count one thing are rivals for one place however differently they are worded, so that such pairs are lifted even where the
alignment refused them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from lesart.core.alignment import Alignment, band_of
from lesart.core.contrast.comparable import disjoint, is_vague
from lesart.core.contrast.slots import Slot, one_class, one_thing, same_name, slots_of
from lesart.core.mentions import are_unlike, count_class
from lesart.core.model import Article, Evidence, Link, Passage, Quantity, SlotValue

# The least probability of a refused candidate that one shared class of counts lifts, and of one that two lift: next to nothing, since
# two articles of one sentence each have little else to be told from chance.
_LEAST_ONE, _LEAST_TWO = 0.005, 0.002
# What a shared slot adds to the confidence of a pair: it halves the doubt for each.
_DOUBT = 0.5
_SLOT_WEIGHT = 0.5
# The least probability of a link in which counts of one noun or unit, and no class, are rivals.
_SURE = 0.5

Meeting = tuple[Slot, Slot]


def relate(
    alignment: Alignment, articles: Sequence[Article], passages: Sequence[Passage], quantities: Iterable[Quantity]
) -> tuple[Link, ...]:
    """All links: those of `alignment`, told apart by their counts, and those that their counts lift; sorted by passages."""
    slots = slots_of(articles, passages, quantities)
    order = {passage.id: place for place, passage in enumerate(sorted(passages, key=lambda p: (p.article, p.start, p.end)))}
    links = {(link.a, link.b): _told_apart(link, slots) for link in alignment.links}
    for pair in _one_class_pairs(slots, order):
        weak = links.get(pair) or alignment.refused.get(pair)
        if weak is not None and weak.relation == "related":
            lifted = _lifted(weak, slots)
            if lifted is not None:
                links[pair] = lifted
    return tuple(links[pair] for pair in sorted(links, key=lambda pair: (order[pair[0]], order[pair[1]])))


def _told_apart(link: Link, slots: Mapping[str, tuple[Slot, ...]]) -> Link:
    """A `same` link whose sides count one thing differently is a conflict; a weaker one needs more (see `_lifted`)."""
    if link.relation != "same":
        return link
    conflicts, _ = _meetings(link, slots)
    return _conflict(_surer(link, len(conflicts)), conflicts) if conflicts else link


def _lifted(link: Link, slots: Mapping[str, tuple[Slot, ...]]) -> Link | None:
    """The link that shared classes of counts make of a weak candidate; None where all else speaks against it."""
    conflicts, fitting = _meetings(link, slots)
    agreements = [pair for pair in fitting if not any(is_vague(slot.quantity) for slot in pair)]
    found = len(conflicts) + len(agreements)
    if not found or link.score < (_LEAST_ONE if found == 1 else _LEAST_TWO):
        return None
    surer = _surer(link, found)
    if conflicts:
        return _conflict(surer, conflicts)
    return replace(surer, relation="same", evidence=_with_slots(link.evidence, agreements))


def _surer(link: Link, slots: int) -> Link:
    score = round(1 - (1 - link.score) * _DOUBT**slots, 3)
    return replace(link, score=score, band=band_of(score))


def _meetings(link: Link, slots: Mapping[str, tuple[Slot, ...]]) -> tuple[list[Meeting], list[Meeting]]:
    """Where both sides count one thing: the pairs no number fits, or no noun, and the pairs that some number fits.

    A count that any count of the other side fits is no conflict, whatever else is counted there. Where a link is sure already, a shared
    noun or unit is enough.
    """
    comparable = [
        (one, other)
        for one in slots.get(link.a, ())
        for other in slots.get(link.b, ())
        if one_class(one, other) or (link.score >= _SURE and link.relation == "same" and one_thing(one, other))
    ]
    fitting = [(one, other) for one, other in comparable if not disjoint(one.quantity, other.quantity)]
    agreements = [(one, other) for one, other in fitting if not are_unlike(one.quantity, other.quantity)]
    settled = {slot.value for pair in agreements for slot in pair} | _told_beside(link, slots)
    conflicts = [(one, other) for one, other in comparable if one.value not in settled and other.value not in settled]
    return conflicts, agreements


def _told_beside(link: Link, slots: Mapping[str, tuple[Slot, ...]]) -> set[SlotValue]:
    """The values that a part on the other side repeats: "only two outlets" beside "two of the three outlets"."""
    return {
        total.value
        for totals, parts in ((link.a, link.b), (link.b, link.a))
        for total in slots.get(totals, ())
        for part in slots.get(parts, ())
        if part.quantity.listed == "part" and same_name(total, part) and not disjoint(total.quantity, part.quantity)
    }


def _conflict(link: Link, meetings: Sequence[Meeting]) -> Link:
    values = dict.fromkeys(slot.value for pair in meetings for slot in pair)
    in_order = sorted(values, key=lambda value: (value.passage != link.a, value.start))
    return replace(
        link, relation="conflict", slot=_name(link, meetings), values=tuple(in_order), evidence=_with_slots(link.evidence, meetings)
    )


def _name(link: Link, meetings: Sequence[Meeting]) -> str:
    """What is counted, in the articles' own words: the rarest name both sides have, and the nouns of either."""
    nouns = dict.fromkeys(slot.noun for pair in meetings for slot in pair if slot.noun)
    counted = " / ".join(nouns or dict.fromkeys(one.quantity.event for one, _ in meetings))
    name = next((reason.what for reason in link.evidence if reason.kind == "name"), "")
    return " · ".join(part for part in (name, counted) if part)


def _with_slots(evidence: Sequence[Evidence], meetings: Sequence[Meeting]) -> tuple[Evidence, ...]:
    """The reasons of a link with the shared counts first; weights still add up to 1."""
    found = tuple(
        Evidence("slot", f"{one.value.value} ~ {other.value.value}", round(_SLOT_WEIGHT / len(meetings), 3)) for one, other in meetings
    )
    numbers = {one.value.value for one, _ in meetings}
    rest = [reason for reason in evidence if reason.kind != "slot" and (reason.kind != "number" or reason.what not in numbers)]
    total = sum(reason.weight for reason in rest) or 1.0
    return found + tuple(replace(reason, weight=round(reason.weight / total * (1 - _SLOT_WEIGHT), 3)) for reason in rest)


def _one_class_pairs(slots: Mapping[str, tuple[Slot, ...]], order: Mapping[str, int]) -> set[tuple[str, str]]:
    """Pairs of passages that count things of one class, in passage order."""
    by_class: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for passage, found in slots.items():
        for slot in found:
            key = count_class(slot.quantity)
            if key:
                by_class[key].add(passage)
    return {(one, other) for members in by_class.values() for one, other in combinations(sorted(members, key=order.__getitem__), 2)}
