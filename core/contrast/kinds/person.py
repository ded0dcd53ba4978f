"""People: both sides tell of one act, and name another doer of it, or another whom it happened to."""

from collections import defaultdict

from lesart.core.contrast.kinds.roles.acts import Act, Filler, acts_of
from lesart.core.contrast.kinds.roles.common import common, number_of, slot_of, surest, value_of
from lesart.core.contrast.kinds.roles.unlike import unlike
from lesart.core.contrast.kinds.roles.vocabulary import roles
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Difference

# How much what both sides share beside the act adds to the strength, at most; and one number of people.
_SHARED, _MOST_SHARED, _ONE_NUMBER = 0.03, 0.15, 0.15
# The fewest words that they must share where the passages are no sure pair, and how surely doer and victim are exchanged.
_SURE, _LEAST_SURE, _LEAST, _EXCHANGED = 0.3, 0.75, 3.0, 0.8


def find(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """Acts with another doer or another victim; the surest of each act."""
    mine, theirs = acts_of(one), acts_of(other)
    found: dict[str, list[Difference]] = defaultdict(list)
    for act in mine.acts:
        for counterpart in theirs.acts:
            if act.key != counterpart.key:
                continue
            shared = common(one, other, _spans(act), _spans(counterpart))
            for a, b, sure in _rivals(act, counterpart):
                counts = number_of(one, a), number_of(other, b)
                if None not in counts and counts[0] != counts[1]:
                    # So many of these and so many of those: as likely two events.
                    continue
                same_number = counts[0] is not None and counts[0] == counts[1]
                exchanged = sure == _EXCHANGED
                named = not exchanged and (a.key in theirs.named or b.key in mine.named)
                least = _LEAST if score < _SURE else 0.0 if exchanged else _LEAST_SURE
                if not same_number and (named or shared < least):
                    continue
                strength = min(sure + min(_SHARED * shared, _MOST_SHARED) + _ONE_NUMBER * same_number, 1.0)
                difference = Difference(
                    "person", slot_of(act, counterpart), (value_of(one, a), value_of(other, b)), strength=round(strength, 3)
                )
                found[act.key].append(difference)
    return tuple(difference for key in sorted(found) for difference in surest(found[key]))


def _rivals(act: Act, counterpart: Act) -> list[tuple[Filler, Filler, float]]:
    """Who fills one role on either side, and how surely they are two."""
    if _exchanged(act, counterpart) and act.doer and counterpart.doer:
        return [(act.doer, counterpart.doer, _EXCHANGED)]
    filled = (((act.doer, counterpart.doer), "one_doer"), ((act.victim, counterpart.victim), "one_victim"))
    found = []
    for (a, b), kind in filled:
        if a and b and act.key in roles()[kind] and a.label != "LOC":
            sure = unlike(a, b)
            if sure:
                found.append((a, b, sure))
    return found


def _exchanged(act: Act, counterpart: Act) -> bool:
    """Whether who does it on one side suffers it on the other."""
    sides = [(one.doer.key if one.doer else "", one.victim.key if one.victim else "") for one in (act, counterpart)]
    return all(sides[0]) and sides[0] == sides[1][::-1]


def _spans(act: Act) -> list[tuple[int, int]]:
    fillers = [filler for filler in (act.doer, act.victim) if filler]
    return [(act.start, act.end), *((filler.start, filler.end) for filler in fillers)]
