"""What a session asks of a comparison: the pairs, absences and names that its readers decided."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from lesart.core.aliases import with_different, with_same
from lesart.core.model import Aliases, Given, Silent
from lesart.core.model.session import Session
from lesart.core.session.verdicts import upheld


@dataclass(frozen=True, slots=True)
class Constraints:
    """As `Settings` have them; see there."""

    given: tuple[Given, ...] = ()
    silent: tuple[Silent, ...] = ()
    aliases: Aliases = field(default_factory=Aliases)


def constraints(session: Session, articles: Iterable[str], aliases: Aliases | None = None) -> Constraints:
    """What holds of the articles that are open, by their ids; decisions on others rest.

    `aliases` are those of the hand-written file, of which what readers decided since takes precedence. Readers who contradict each other
    ask for nothing, see `upheld`.
    """
    held, here = upheld(session.entries), frozenset(articles)
    names = aliases or Aliases()
    for naming in held.namings:
        if naming.verdict == "same":
            names = with_same(names, naming.names)
        else:
            for one, other in combinations(naming.names, 2):
                names = with_different(names, one, other)
    return Constraints(
        tuple(one for one in held.given if {one.a.article, one.b.article} <= here),
        tuple(one for one in held.silent if {one.place.article, one.article} <= here),
        names,
    )
