"""Links -> claims: groups of passages over any number of articles that tell one thing.

Average-link agglomeration: two groups become one where, over all pairs of passages of different articles between them, links are
strong enough on average. Connected components would let one wrong link fuse everything that speaks of the same actor.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from heapq import heappop, heappush
from itertools import combinations, pairwise
from typing import NamedTuple

from lesart.core.alignment.given import Decisions
from lesart.core.alignment.given.decisions import Pair
from lesart.core.model import Claim, Link, Passage, Relation

# The least mean strength, over all pairs of passages of different articles, at which two groups are one. A third witness that agrees
# with one of two is enough where that link is strong; two of four are not. From .15 to .4 the figures of benchmarks/claims.py move by a
# point or two: below, wrong links fuse what is apart, above, third witnesses are lost.
_LEAST_MEAN = 0.2
# Passages of one article belong together where they follow each other, or where both are this strongly linked to one passage.
_STRONG = 0.8
DOUBTFUL = 0.45
"""Below this probability a `same` link is right less often than not: a claim that rests on such links alone is offered as `related`."""
_STRENGTH: dict[Relation, int] = {"related": 0, "same": 1, "conflict": 2}
_ID_LENGTH = 12

Members = frozenset[str]


def group(links: Sequence[Link], passages: Sequence[Passage], decided: Decisions | None = None) -> tuple[Claim, ...]:
    """The claims that links make, in text order.

    Each passage that is linked stands in a claim, and each conflict lies within one. Other links between passages whose claims stayed
    apart make no further claims: the same passage would meet its reader again and again. A `related` link fuses nothing. Passages that a
    reader linked stand in one claim, passages that a reader refused never do.
    """
    in_text_order = sorted(passages, key=lambda passage: (passage.article, passage.start, passage.end))
    places = {passage.id: Place(place, passage.article) for place, passage in enumerate(in_text_order)}
    telling = [link for link in links if link.relation != "related"]
    decided = decided or Decisions()
    groups = {members for members in _agglomerate(telling, places, decided) if len(members) > 1}
    home = {passage: members for members in groups for passage in members}
    for link in sorted(links, key=lambda link: (-_STRENGTH[link.relation], -link.score, places[link.a], places[link.b])):
        together = link.b in home.get(link.a, ())
        decisive = link.relation == "conflict" or (link.a, link.b) in decided.linked
        if not together and (decisive or link.a not in home or link.b not in home):
            pair = frozenset((link.a, link.b))
            groups.add(pair)
            for passage in pair:
                home.setdefault(passage, pair)
    by_pair = {(link.a, link.b): link for link in links}
    claims = (_claim(_in_order(members, places), by_pair) for members in groups)
    return tuple(sorted(claims, key=lambda claim: [places[passage] for passage in claim.passages]))


class Place(NamedTuple):
    """Where a passage stands: its number in text order over all articles, and its article."""

    number: int
    article: str


def _agglomerate(links: Iterable[Link], places: Mapping[str, Place], decided: Decisions) -> list[Members]:
    """Join the two groups with the highest mean strength until none reaches the least; ties go by text order."""
    strength = {frozenset((link.a, link.b)): link.score for link in links}
    told = [pair for pair in decided.linked if frozenset(pair) in strength]
    singles = _in_order(frozenset(passage for pair in strength for passage in pair), places)
    begun = _together(singles, sorted(told, key=lambda pair: (places[pair[0]], places[pair[1]])), decided)
    number = {passage: at for at, members in enumerate(begun) for passage in members}
    groups: dict[int, Members] = dict(enumerate(begun))
    tellers = {at: Counter(places[passage].article for passage in members) for at, members in groups.items()}
    first = {at: min(places[passage].number for passage in members) for at, members in groups.items()}
    # Of each two groups with a link between them, the sum of the strengths.
    between: dict[int, dict[int, float]] = {at: {} for at in groups}
    for pair in sorted(strength, key=lambda pair: sorted(places[passage].number for passage in pair)):
        one, other = (number[passage] for passage in pair)
        if one != other:
            between[one][other] = between[other][one] = between[one].get(other, 0.0) + strength[pair]
    queue: list[tuple[float, int, int, int, int]] = []

    def offer(one: int, other: int) -> None:
        of_one_article = sum(count * tellers[other][article] for article, count in tellers[one].items())
        pairs = len(groups[one]) * len(groups[other]) - of_one_article
        if pairs and between[one][other] / pairs >= _LEAST_MEAN:
            begin, end = sorted((first[one], first[other]))
            heappush(queue, (-between[one][other] / pairs, begin, end, one, other))

    for one, beside in between.items():
        for other in beside:
            if one < other:
                offer(one, other)
    while queue:
        *_, one, other = heappop(queue)
        if one not in groups or other not in groups or not _may_join(groups[one], groups[other], strength, places, decided):
            continue
        made = len(between)
        groups[made] = groups.pop(one) | groups.pop(other)
        tellers[made] = tellers[one] + tellers[other]
        first[made] = min(first[one], first[other])
        between[made] = {}
        for near in sorted(at for at in between[one].keys() | between[other].keys() if at in groups):
            between[made][near] = between[near][made] = between[one].get(near, 0.0) + between[other].get(near, 0.0)
            offer(near, made)
    return list(groups.values())


def _together(singles: Iterable[str], linked: Iterable[Pair], decided: Decisions) -> list[Members]:
    """Each passage by itself, but for those that a reader linked; where two decisions clash, a refusal outweighs a chain of links."""
    home: dict[str, Members] = {passage: frozenset((passage,)) for passage in singles}
    for a, b in linked:
        both = home[a] | home[b]
        if not any(decided.part(one, other) for one in home[a] for other in home[b]):
            home.update(dict.fromkeys(both, both))
    return list(dict.fromkeys(home.values()))


def _may_join(one: Members, other: Members, strength: Mapping[Members, float], places: Mapping[str, Place], decided: Decisions) -> bool:
    """Whether no two are refused, and passages of one article follow each other or are strongly linked to one passage elsewhere."""
    members = one | other
    if any(decided.part(a, b) for a in one for b in other):
        return False
    for a, b in pairwise(_in_order(members, places)):
        if places[a].article != places[b].article or places[b].number - places[a].number == 1 or {a, b} <= one or {a, b} <= other:
            continue
        witnesses = members - {a, b}
        if not any(min(strength.get(frozenset((a, w)), 0.0), strength.get(frozenset((b, w)), 0.0)) >= _STRONG for w in witnesses):
            return False
    return True


def _in_order(members: Members, places: Mapping[str, Place]) -> tuple[str, ...]:
    return tuple(sorted(members, key=places.__getitem__))


def _claim(passages: tuple[str, ...], by_pair: Mapping[tuple[str, str], Link]) -> Claim:
    links = [by_pair[pair] for pair in combinations(passages, 2) if pair in by_pair]
    conflicts = [link for link in links if link.relation == "conflict"]
    strongest = max((link.relation for link in links), key=_STRENGTH.__getitem__)
    confidence = max(link.score for link in links if link.relation == strongest)
    values = sorted({value for link in conflicts for value in link.values}, key=lambda v: (passages.index(v.passage), v.start, v.end))
    return Claim(
        id=sha256(" ".join(passages).encode()).hexdigest()[:_ID_LENGTH],
        passages=passages,
        relation="related" if strongest == "same" and confidence < DOUBTFUL else strongest,
        slot=max(conflicts, key=lambda link: link.score).slot if conflicts else "",
        values=tuple(values),
        confidence=confidence,
    )
