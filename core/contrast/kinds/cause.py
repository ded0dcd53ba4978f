"""Causes: both sides say why one thing happened, or by what, and the answers have nothing in common."""

from lesart.core.contrast.kinds.causes import Cause, causes_of, unlike
from lesart.core.contrast.kinds.roles.acts import acts_of
from lesart.core.contrast.kinds.roles.common import common, slot_of, surest, told, value_of
from lesart.core.contrast.kinds.roles.unlike import unlike as unlike_fillers
from lesart.core.contrast.kinds.roles.vocabulary import roles
from lesart.core.contrast.kinds.side import Side
from lesart.core.model import Difference

# How surely two causes are two where both kinds are known, only one, or one only tells of a deed; and what a reserve takes from it. Where
# neither is known, words that share nothing are as often other words for one reason (3 of 3 in 2,467 pairs of STSb that are alike).
_KNOWN, _HALF_KNOWN, _UNMARKED = 0.75, 0.45, 0.55
_HEDGED = 0.8
# The fewest words that both sides must share beside the causes, and where they are no sure pair.
_SURE, _LEAST, _LEAST_UNSURE = 0.3, 0.75, 3.0


def find(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """The two causes that are most surely two; where no cause is given, the two things that did it."""
    return _reasons(one, other, score) or _means(one, other, score)


def _means(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """What one act was done with: "hit by a bottle", "struck by a lighter"."""
    mine, theirs = acts_of(one), acts_of(other)
    found: list[Difference] = []
    pairs = ((act, counterpart) for act in mine.acts for counterpart in theirs.acts if act.key == counterpart.key)
    for act, counterpart in pairs:
        a, b = act.means, counterpart.means
        if a is None or b is None or act.key not in roles()["one_means"] or a.key in theirs.named or b.key in mine.named:
            continue
        shared = common(one, other, [(act.start, act.end), (a.start, a.end)], [(counterpart.start, counterpart.end), (b.start, b.end)])
        strength = unlike_fillers(a, b)
        if strength and shared >= (_LEAST if score >= _SURE else _LEAST_UNSURE):
            found.append(Difference("cause", slot_of(act, counterpart), (value_of(one, a), value_of(other, b)), strength=strength))
    return surest(found)


def _reasons(one: Side, other: Side, score: float) -> tuple[Difference, ...]:
    """Two reasons, where none of either side is one of the other."""
    mine, theirs = causes_of(one), causes_of(other)
    if not mine or not theirs or any(_alike(a, b) for a in mine for b in theirs):
        return ()
    if not any(cause.marked for cause in (*mine, *theirs)):
        return ()
    one_language = one.article.metadata.language == other.article.metadata.language
    rivals = ((_strength(a, b, one_language=one_language), a, b) for a in mine for b in theirs)
    strength, a, b = max(rivals, key=lambda found: (found[0], -found[1].start - found[2].start))
    shared = common(one, other, [(cause.start, cause.end) for cause in mine], [(cause.start, cause.end) for cause in theirs])
    if not strength or shared < (_LEAST if score >= _SURE else _LEAST_UNSURE):
        return ()
    hedged = any(side.passage.attribution and side.passage.attribution.hedged for side in (one, other))
    values = told(one, a.start, a.end), told(other, b.start, b.end)
    return (Difference("cause", _slot(one, other), values, strength=round(strength * (_HEDGED if hedged else 1.0), 3)),)


def _alike(one: Cause, other: Cause) -> bool:
    return bool(one.keys & other.keys) or not unlike(one, other)


def _strength(one: Cause, other: Cause, *, one_language: bool) -> float:
    """How surely two causes are two; of unknown words of two languages nothing can be told."""
    known = [bool(cause.classes or cause.people) for cause in (one, other)]
    if not (one.marked and other.marked):
        return _UNMARKED if all(known) else 0.0
    if all(known):
        # Who is blamed may be so for what the other calls the reason.
        return _KNOWN if bool(one.people) == bool(other.people) else _HALF_KNOWN
    return _HALF_KNOWN if any(known) and one_language else 0.0


def _slot(one: Side, other: Side) -> str:
    """What happened: the two words of the first side that the other has, too, and that tell most."""
    there = {key for word in other.reading.words for key in word.keys}
    met = [word for word in one.reading.words if there.intersection(word.keys)]
    telling = sorted(met, key=lambda word: (-word.weight, word.start))[:2]
    return " ".join(word.text for word in sorted(telling, key=lambda word: word.start))
