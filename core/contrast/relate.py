"""Links -> links that know what their sides differ in: same, or conflict in a named slot.

A conflict is never called on likeness: both passages must fill one slot, and nothing may fit both. The other way round, two passages that
count one thing, or that say firmly what cannot both be, are rivals for one place however differently they are worded, so that such pairs
are lifted even where the alignment refused them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lesart.core.alignment import Alignment, band_of
from lesart.core.contrast.acceptance import Acceptance, apart, features, opened, trained
from lesart.core.contrast.assertion.status import Status
from lesart.core.contrast.counting import counting_pairs, near_pairs
from lesart.core.contrast.kinds import differences
from lesart.core.contrast.kinds.side import Side, sides_of
from lesart.core.contrast.opposed import one_class_pairs, opposed_pairs
from lesart.core.model import Article, DateMention, Difference, Entity, Evidence, Link, Passage, Quantity, Relation

# The least probability of a refused candidate that one shared class of counts lifts, and of one that two lift: next to nothing, since
# two articles of one sentence each have little else to be told from chance.
_LEAST_ONE, _LEAST_TWO = 0.005, 0.002
# How probable a link must be for what a weak candidate counts to be held against each other: not spans of time, of which any text has some.
_AS_LINKED = 0.5
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
    said: Mapping[str, Status] | None = None,
    acceptance: Acceptance | None = None,
) -> tuple[Link, ...]:
    """All links: those of `alignment`, told apart by what they differ in, and those that counts or outcomes lift; sorted by passages.

    What a reader told two passages to be they are, whatever their values say.
    `said` is how firmly each passage says what it says, found out where it is not given; `acceptance` is what ships unless another is to be
    judged.
    """
    model = acceptance or trained()
    sides = sides_of(articles, passages, entities, quantities, dates, said)
    order = {passage.id: place for place, passage in enumerate(sorted(passages, key=lambda p: (p.article, p.start, p.end)))}
    told = alignment.told
    links = {(link.a, link.b): _told_apart(link, sides, model, told.get((link.a, link.b))) for link in alignment.links}
    links |= {(link.a, link.b): link for link in _lifted_by_counts(links, alignment, sides, order)}
    links |= {(link.a, link.b): link for link in _lifted_as_nearest(links, alignment, sides)}
    links |= {(link.a, link.b): link for link in _lifted_by_outcomes(links, alignment, sides, order, model)}
    return tuple(links[pair] for pair in sorted(links, key=lambda pair: (order[pair[0]], order[pair[1]])))


def _told_apart(link: Link, sides: Mapping[str, Side], model: Acceptance, told: Relation | None) -> Link:
    """A `same` link whose sides fill one slot differently is a conflict, where the model thinks so; a weaker one needs more."""
    if link.relation == "related":
        return link
    one, other = sides[link.a], sides[link.b]
    found = differences(one, other, link.score)
    conflicts = opened(found)
    if told == "conflict":
        conflicts = conflicts or apart(found)
        return _conflict(link, found, conflicts) if conflicts else replace(link, differences=tuple(found))
    if told == "same":
        conflicts = []
    certain = model.probability(features(link.score, "same", found, one, other)) if conflicts else 0.0
    if model.accepts(certain, "same") and conflicts:
        return _conflict(_as_sure(link, certain), found, conflicts)
    return replace(link, differences=tuple(difference for difference in found if not difference.is_apart))


def _lifted_by_counts(
    links: Mapping[tuple[str, str], Link], alignment: Alignment, sides: Mapping[str, Side], order: Mapping[str, int]
) -> Iterator[Link]:
    """The links that shared classes of counts make of weak candidates."""
    for pair in one_class_pairs(sides, order):
        weak = links.get(pair) or alignment.refused.get(pair)
        if weak is not None and weak.relation == "related" and pair not in alignment.told:
            found = tuple(one for one in differences(sides[weak.a], sides[weak.b], 0.0) if one.kind == "number")
            conflicts, agreements = opened(found), [one for one in found if one.standing in ("agrees", "compatible")]
            shared = len(conflicts) + len(agreements)
            if shared and weak.score >= (_LEAST_ONE if shared == 1 else _LEAST_TWO):
                surer = _surer(weak, shared)
                agreed = replace(surer, relation="same", differences=found, evidence=_with_slots(weak.evidence, agreements))
                yield _conflict(surer, found, conflicts) if conflicts else agreed


def _lifted_as_nearest(links: Mapping[tuple[str, str], Link], alignment: Alignment, sides: Mapping[str, Side]) -> Iterator[Link]:
    """The conflicts among weak candidates that count in one unit, or both persons, and have no nearer partner."""
    refused = alignment.refused.among(counting_pairs(alignment.refused, sides))
    for pair in near_pairs(links, refused, sides):
        if pair in alignment.told:
            continue
        found = tuple(one for one in differences(sides[pair[0]], sides[pair[1]], _AS_LINKED) if one.kind == "number")
        if opened(found):
            yield _conflict(_surer(links.get(pair) or alignment.refused[pair], 1), found, opened(found))


def _lifted_by_outcomes(
    links: Mapping[tuple[str, str], Link], alignment: Alignment, sides: Mapping[str, Side], order: Mapping[str, int], model: Acceptance
) -> Iterator[Link]:
    """The conflicts among weak candidates both sides of which say firmly what cannot both be."""
    pairs = sorted(opposed_pairs(sides, order) - alignment.told.keys())
    weak = {pair: links[pair].score for pair in pairs if pair in links and links[pair].relation == "related"}
    for (a, b), score in {**weak, **alignment.refused.among(pair for pair in pairs if pair not in links)}.items():
        found = differences(sides[a], sides[b], score)
        conflicts = opened(found)
        certain = model.probability(features(score, "related", found, sides[a], sides[b])) if conflicts else 0.0
        if conflicts and model.accepts(certain, "related"):
            yield _conflict(_as_sure(links.get((a, b)) or alignment.refused[a, b], certain), found, conflicts)


def _surer(link: Link, slots: int) -> Link:
    score = round(1 - (1 - link.score) * _DOUBT**slots, 3)
    return replace(link, score=score, band=band_of(score))


def _as_sure(link: Link, conflict: float) -> Link:
    """A link that is at least as surely about one fact as it is a conflict."""
    score = round(max(link.score, conflict), 3)
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
