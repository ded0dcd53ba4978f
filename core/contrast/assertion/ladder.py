"""Who asserts a claim in which article, and what can be read off from that: fact here, somebody's word there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lesart.core.model import Claim, Comparison, Firmness, Passage, Rung

if TYPE_CHECKING:
    from lesart.core.contrast.assertion.assertions import Assertions

ReadingKind = Literal["fact and word", "fact and reserve", "same speaker", "other speaker"]
"""What articles do with one claim: some state as fact what others attribute, or what others say with a reserve; several attribute it to
one speaker, or to different ones."""

_RESERVED: tuple[Firmness, ...] = ("denied", "conditional", "asked", "hedged", "expected")
_TOLD: frozenset[Firmness] = frozenset({"reported", "quoted"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing to read off from a ladder.

    Attributes:
        articles: ids of the articles that state the claim as fact; of those that agree on a speaker; of the first speaker's.
        others: ids of the articles that do not state it as fact; of the other speaker's.
        speaker: to whom the claim is attributed, by the fullest name among the articles; `other_speaker` the second of two.
        firmness: what the others say it with, where it is a reserve.
    """

    kind: ReadingKind
    articles: tuple[str, ...]
    others: tuple[str, ...] = ()
    speaker: str = ""
    other_speaker: str = ""
    entity: str = ""
    firmness: Firmness = "asserted"


def ladder(passages: Iterable[str], known: "Assertions") -> tuple[Rung, ...]:
    """A rung for each of some passages, in the order given."""
    return tuple(_rung(known.passages[one], known) for one in passages)


def readings(claim: Claim, comparison: Comparison) -> tuple[Reading, ...]:
    """What can be read off from the ladder of a claim, in the order in which the articles were opened.

    An article that states the claim as fact somewhere states it as fact, whatever else it says. Speakers are told apart only where it is
    known who both are: "the minister" may be the man another article names. Of what is only perhaps related nothing is read off: nobody
    knows that its articles speak of one fact.
    """
    if claim.relation == "related":
        return ()
    order = {article.id: place for place, article in enumerate(comparison.articles)}
    rungs: dict[str, list[Rung]] = defaultdict(list)
    for rung in claim.ladder:
        rungs[rung.passage.rpartition(".")[0]].append(rung)  # the id of a passage begins with that of its article
    told = {article: rungs[article] for article in sorted(rungs, key=order.__getitem__)}
    facts = tuple(article for article, own in told.items() if any(rung.firmness == "asserted" for rung in own))
    rest = {article: own for article, own in told.items() if article not in facts}
    voices = _voices(rest)
    found: list[Reading] = []
    if facts:
        found += [Reading("fact and word", facts, where, name, entity=entity) for (entity, name), where in voices]
        found += [Reading("fact and reserve", facts, where, firmness=firmness) for firmness, where in _reserves(rest)]
    voices = _voices(told)
    found += [Reading("same speaker", where, speaker=name, entity=entity) for (entity, name), where in voices if len(where) > 1]
    known = [voice for voice in voices if voice[0][0]]
    for place, ((entity, name), where) in enumerate(known):
        for (_, other), elsewhere in known[place + 1 :]:
            if not set(where) & set(elsewhere):
                found.append(Reading("other speaker", where, elsewhere, name, other, entity))
    return tuple(found)


def _rung(passage: Passage, known: "Assertions") -> Rung:
    said = passage.attribution
    firmness = known.statuses[passage.id].firmness
    return Rung(passage.id, firmness, said.kind, said.speaker, said.entity) if said else Rung(passage.id, firmness, "unclear")


def _voices(told: Mapping[str, Sequence[Rung]]) -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    """Whose word the claim is, by entity and name, and in which articles; nobody's where it is not known whose."""
    where: dict[str, dict[str, None]] = defaultdict(dict)
    names: dict[str, list[Rung]] = defaultdict(list)
    for article, own in told.items():
        for rung in own:
            if rung.kind != "narrator" and rung.speaker and rung.firmness in (*_TOLD, *_RESERVED):
                key = rung.entity or rung.speaker.casefold()
                where[key][article] = None
                names[key].append(rung)
    fullest = {key: max(own, key=lambda rung: (len(rung.speaker), rung.speaker)) for key, own in names.items()}
    return [((rung.entity, rung.speaker), tuple(where[key])) for key, rung in fullest.items()]


def _reserves(told: Mapping[str, Sequence[Rung]]) -> list[tuple[Firmness, tuple[str, ...]]]:
    """With what reserve the claim is said where nobody states it as fact."""
    found = ((kind, tuple(article for article, own in told.items() if any(rung.firmness == kind for rung in own))) for kind in _RESERVED)
    return [(kind, where) for kind, where in found if where]
