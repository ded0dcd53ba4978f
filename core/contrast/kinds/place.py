"""Places: both sides tell of one act, and have it happen in another place, or tell of one person in another place."""

from lesart.core.contrast.kinds.roles.acts import Act, Filler, acts_of
from lesart.core.contrast.kinds.roles.common import common, slot_of, surest, value_of
from lesart.core.contrast.kinds.roles.unlike import unlike
from lesart.core.contrast.kinds.roles.vocabulary import roles
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Difference

_SHARED, _MOST_SHARED = 0.03, 0.15
# How surely somebody who is here is not there later.
_IN_TURN = 0.8
# How surely two places are one event's where so many died here and so many there.
_OTHER_COUNT = 0.5
# The fewest words that both must share beside act and place, and in passages that are no sure pair.
_SURE, _LEAST, _LEAST_UNSURE = 0.3, 0.75, 3.0


def find(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """Acts with another place; the surest."""
    mine, theirs = acts_of(one), acts_of(other)
    elsewhere = _OTHER_COUNT if _count_apart(one, other) else 1.0
    found: list[Difference] = []
    for act in mine.acts:
        for counterpart in theirs.acts:
            for a, b in _places(act, counterpart):
                if a.key in theirs.named or b.key in mine.named or not _same_people(act, counterpart):
                    continue
                sure = unlike(a, b)
                left_out = [[(one_act.start, one_act.end), (place.start, place.end)] for one_act, place in ((act, a), (counterpart, b))]
                shared = common(one, other, *left_out)
                if sure and shared >= (_LEAST if score >= _SURE else _LEAST_UNSURE):
                    strength = min(sure + min(_SHARED * shared, _MOST_SHARED), 1.0)
                    strength = round(strength * elsewhere * (_IN_TURN if act.key in roles()["in_turn"] else 1.0), 3)
                    found.append(Difference("place", slot_of(act, counterpart), (value_of(one, a), value_of(other, b)), strength=strength))
    return surest(found)


def _count_apart(one: Side, other: Side) -> bool:
    """Whether both count those to whom one thing happened, and no number is the same."""
    counts = [{(slot.quantity.event, slot.quantity.low) for slot in side.slots if slot.quantity.event} for side in (one, other)]
    events = {event for event, _ in counts[0]} & {event for event, _ in counts[1]}
    return bool(events) and not counts[0] & counts[1]


def _places(act: Act, counterpart: Act) -> list[tuple[Filler, Filler]]:
    """Where both happen: acts of one name in a place, or two that both tell where somebody is."""
    table = roles()
    where = {act.key, counterpart.key} <= set(table["whereabouts"])
    if not (where or (act.key == counterpart.key and act.key in table["somewhere"])):
        return []
    both = ((act.site, counterpart.site), (act.place, counterpart.place))
    return [(a, b) for a, b in both if a and b]


def _same_people(act: Act, counterpart: Act) -> bool:
    """Whether no role tells that two acts are meant; whereabouts are those of one person."""
    for mine, theirs in ((act.doer, counterpart.doer), (act.victim, counterpart.victim)):
        if mine and theirs and mine.kind != "site" and mine.key != theirs.key and unlike(mine, theirs):
            return False
    if act.key in roles()["whereabouts"]:
        return bool(act.doer and counterpart.doer and act.doer.key == counterpart.doer.key)
    return True
