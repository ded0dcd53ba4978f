"""What a file says of two stretches, as a reader's decision."""

from collections.abc import Sequence

from lesart.core.model.session import Anchor, Decision, Tie, Verdict
from lesart.core.session.importing.told import Told, Words

Side = tuple[Words, ...]


def linked(sides: tuple[Side, Side], by: str, when: str) -> Told:
    """Two stretches of different articles that a file links, and says nothing more of."""
    return decided(sides, "linked", "", by, when)


def decided(sides: tuple[Side, Side], verdict: Verdict, tie: Tie, by: str, when: str, flags: frozenset[str] = frozenset()) -> Told:
    """A decision as lesart has it; `flags` may be `suggested` and `settles`."""

    def made(anchors: Sequence[Anchor]) -> tuple[Decision, ...]:
        a, b = sorted(anchors)
        return (Decision(a, b, verdict, tie, "suggested" in flags, "settles" in flags, by, when),)

    return Told(sides, made, apart=verdict == "linked")
