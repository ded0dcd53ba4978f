"""Why the nearest passage of another article was refused, in words."""

from lesart.core.contrast.only_here.matter import Matter
from lesart.core.contrast.only_here.receipt import rarest

# As many of what both share, and of numbers on either side, as a reader takes in at a glance.
_SHARED, _NUMBERS = 4, 3


def why_refused(matter: Matter, nearest: Matter, score: float, least: float, names: dict[str, str]) -> tuple[str, ...]:
    """The reasons, the plainest first; `least` is the score that a claim needs. Never empty."""
    reasons = [_shared(matter, nearest, names)]
    if matter.names and not set(matter.names) & set(nearest.names):
        reasons.append("no name in common")
    ours, theirs = ({one.value: one.text for one in side.numbers} for side in (matter, nearest))
    if ours and theirs and not ours.keys() & theirs.keys():
        reasons.append(f"other numbers: {_listed(ours)} / {_listed(theirs)}")
    elif ours and not theirs:
        reasons.append(f"no number there: {_listed(ours)} here")
    reasons.append(f"score {score:.2f}, a claim needs {least:.2f}" if score < least else "matches another passage better")
    return tuple(reasons)


def _shared(matter: Matter, nearest: Matter, names: dict[str, str]) -> str:
    """What both have, names first, then numbers, then words from the rarest down."""
    theirs = frozenset().union(*((*one.keys, one.head) for one in nearest.words))
    values = {one.value for one in nearest.numbers}
    common = sorted(matter.words, key=lambda one: (-one.rarity, one.text))
    shared = [
        *(names[one] for one in matter.names if one in nearest.names),
        *(one.text for one in matter.numbers if one.value in values),
        *(one.text for one in common if one.keys & theirs),
    ]
    if not shared:
        return "shares nothing but common words" if rarest(matter) else "shares nothing"
    return f"shares only {', '.join(shared[:_SHARED])}" + (" ..." if len(shared) > _SHARED else "")


def _listed(numbers: dict[tuple[float, float | None, str], str]) -> str:
    return ", ".join(list(numbers.values())[:_NUMBERS])
