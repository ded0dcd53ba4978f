"""What readers decided, weighed against each other: the later of one reader's own, and of several readers' what nobody contradicts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, NamedTuple

from lesart.core.model import Given, Place, Relation, Silent
from lesart.core.model.session import Anchor, Answer, Decision, Entry, Naming, Silence, Tie
from lesart.core.session.merging.merge import age

RELATIONS: Mapping[Tie, Relation | Literal[""]] = {
    "": "",
    "same": "same",
    "supports": "same",
    "contradicts": "conflict",
    "later state": "",
    "quotes": "same",
    "translates": "same",
}
"""What a comparison tells two passages as, of which a reader said so; empty where that is left to it: a later state may count the same."""

_Judged = Decision | Silence | Naming | Answer
_Pair = tuple[Place, Place]
_Absence = tuple[Place, str]


@dataclass(frozen=True, slots=True)
class Upheld:
    """What holds of all that was decided; pairs and namings in the order in which they were."""

    given: tuple[Given, ...] = ()
    silent: tuple[Silent, ...] = ()
    namings: tuple[Naming, ...] = ()


class _Vote(NamedTuple):
    """What one reader says of a pair; `at` is the number of the entry in time order."""

    at: int
    said: Given
    settles: bool


def upheld(entries: Iterable[Entry]) -> Upheld:
    """Weigh all decisions, silences and namings, and the conflicts that were answered with "wrong match".

    Of one reader's own words on one matter the last count: a link that was made after a silence takes it back, and the other way round.
    Where readers contradict each other nothing holds, unless one entry settles it (`merging.disagreements` lists what is open). Readers
    who agree that two passages are linked, but not as what, uphold the link alone.
    """
    judged = sorted((entry for entry in entries if isinstance(entry, _Judged)), key=age)
    places = _representatives(place_of(anchor) for entry in judged for anchor in _anchors(entry))
    votes, silences = _votes(judged, places), _silences(judged, places)
    _take_back(votes, silences)
    silent = {key for key, by_reader in silences.items() if by_reader}
    held = [vote for pair, by_reader in votes.items() if (vote := _verdict(tuple(by_reader.values()), _against(pair, silent)))]
    linked = (pair for pair, by_reader in votes.items() if any(vote.said.linked for vote in _counting(tuple(by_reader.values()))))
    contested = {absence for pair in linked for absence in _against(pair, silent)}
    namings = [entry for entry in judged if isinstance(entry, Naming)]
    clashing = _clashing(namings)
    return Upheld(
        tuple(vote.said for vote in sorted(held, key=lambda vote: (vote.at, vote.said.a, vote.said.b))),
        tuple(Silent(place, article) for place, article in sorted(silent - contested)),
        tuple(naming for naming in namings if naming not in clashing),
    )


def place_of(anchor: Anchor) -> Place:
    """Where an anchor stands."""
    return Place(anchor.article, anchor.start, anchor.end)


def _verdict(votes: Sequence[_Vote], against: Set[_Absence]) -> _Vote | None:
    """What holds of a pair, None where readers contradict each other; `against` are other readers' silences."""
    counting = _counting(votes)
    if len({vote.said.linked for vote in counting}) != 1:
        return None
    last = max(counting, key=lambda vote: vote.at)
    if last.said.linked and against and not last.settles:
        return None
    told = {vote.said.relation for vote in counting} - {""}
    return last._replace(said=Given(last.said.a, last.said.b, last.said.linked, told.pop() if len(told) == 1 else ""))


def _counting(votes: Sequence[_Vote]) -> Sequence[_Vote]:
    """Those that settle, where there are any."""
    return [vote for vote in votes if vote.settles] or votes


def _against(pair: _Pair, silent: Set[_Absence]) -> Set[_Absence]:
    """The silences that a link of a pair contradicts."""
    (a, b) = pair
    return {(a, b.article), (b, a.article)} & silent


def _anchors(entry: _Judged) -> tuple[Anchor, ...]:
    """The passages that an entry decides on: the two of a pair, one of a silence, those of a conflict no two of which belong together."""
    match entry:
        case Decision():
            return entry.a, entry.b
        case Silence():
            return (entry.anchor,)
        case Answer(choice="wrong match"):
            return entry.anchors
        case _:
            return ()


def _representatives(places: Iterable[Place]) -> Mapping[Place, Place]:
    """For each place the first of those that are the same passage: they overlap by more than half of the longer one.

    Readers speak of one passage though a selection by hand may be a word shorter. What begins farther before a place than that is long
    can be no such one.
    """
    found: dict[Place, Place] = {}
    first: list[Place] = []
    for place in sorted(set(places)):
        found[place] = place
        length = place.end - place.start
        for other in reversed(first):
            if other.article != place.article or place.start - other.start >= length:
                break
            if 2 * (min(place.end, other.end) - place.start) > max(length, other.end - other.start):
                found[place] = other
                break
        if found[place] is place:
            first.append(place)
    return found


def _votes(judged: Sequence[_Judged], places: Mapping[Place, Place]) -> dict[_Pair, dict[str, _Vote]]:
    """What each reader last said of each pair."""
    found: dict[_Pair, dict[str, _Vote]] = defaultdict(dict)
    for at, entry in enumerate(judged):
        if not isinstance(entry, Decision | Answer):
            continue
        for pair in combinations(sorted(map(place_of, _anchors(entry))), 2):
            a, b = sorted(places[place] for place in pair)
            if isinstance(entry, Decision):
                linked = entry.verdict == "linked"
                found[a, b][entry.by] = _Vote(at, Given(*pair, linked, RELATIONS[entry.tie] if linked else ""), entry.settles)
            elif a.article != b.article:
                found[a, b][entry.by] = _Vote(at, Given(*pair, False), False)
    return found


def _silences(judged: Sequence[_Judged], places: Mapping[Place, Place]) -> dict[_Absence, dict[str, int]]:
    """Which reader found nothing where, with the number of the entry in time order."""
    found: dict[_Absence, dict[str, int]] = defaultdict(dict)
    for at, entry in enumerate(judged):
        if isinstance(entry, Silence):
            found[places[place_of(entry.anchor)], entry.article][entry.by] = at
    return found


def _take_back(votes: Mapping[_Pair, dict[str, _Vote]], silences: Mapping[_Absence, dict[str, int]]) -> None:
    """Let each reader's later word on a passage and an article take back the earlier: a link, or that there is nothing."""
    linked = [(pair, by, vote) for pair, by_reader in votes.items() for by, vote in by_reader.items() if vote.said.linked]
    for pair, by, vote in linked:
        own = [silences[key][by] for key in _against(pair, silences.keys()) if by in silences[key]]
        if any(at > vote.at for at in own):
            del votes[pair][by]
    for pair, by, _ in linked:
        for key in _against(pair, silences.keys()) if by in votes[pair] else ():
            silences[key].pop(by, None)


def _clashing(namings: Iterable[Naming]) -> set[Naming]:
    """The namings of several readers that say of two names that they are one and not one."""
    last: dict[tuple[str, str], dict[str, Naming]] = defaultdict(dict)
    for naming in namings:
        for one, other in combinations(sorted(set(naming.names)), 2):
            last[one, other][naming.by] = naming
    return {naming for by_reader in last.values() if len({one.verdict for one in by_reader.values()}) > 1 for naming in by_reader.values()}
