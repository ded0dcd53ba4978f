"""What passages speak of: names and the entities they name, quantities, dates; and what a reader has said of them."""

from dataclasses import dataclass
from typing import Literal

EntityLabel = Literal["PER", "LOC", "ORG", "EVENT", "MISC"]
Bound = Literal["exactly", "at least", "at most", "over", "under", "about"]
QuantityKind = Literal["count", "share", "money", "measure", "duration", "factor", "ordinal", "label"]
ListRole = Literal["", "part", "total"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an entity, and what it was found by (gazetteer, acronym, capitals, propagated, model, role)."""

    article: str
    start: int
    end: int
    found_by: str


@dataclass(frozen=True, slots=True)
class Entity:
    """The thing named, one across all articles. `joins` says for each variant beyond `name` why it was joined."""

    id: str
    label: EntityLabel
    name: str
    variants: tuple[str, ...]
    mentions: tuple[Mention, ...]
    joins: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that are probably one: too uncertain to join, so the reader is asked. `a` < `b` are entity ids."""

    a: str
    b: str
    why: str
    score: float


@dataclass(frozen=True, slots=True)
class Aliases:
    """What a reader has said of names: each group of `same` is one thing; the names of a pair of `different` never are."""

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in an article, as an interval. `high` is None where it is open upwards.

    `start`/`end` cover the number and its bound word ("mehr als 1.300"). `unit` is a measure (%, EUR, day); `counted` the noun of what
    is counted, as a stem ("soldat"). `as_of` is the ISO date the count refers to, where the article tells.

    Attributes:
        kind: ordinals ("103. Brigade") and labels ("31a") are told apart from what counts or measures.
        event: class of the predicate the number stands with (killed, wounded, arrested, deployed ...), empty where it is none of them.
        group: class of what is counted (security, attackers, civilians, troops, vehicles ...).
        listed: a part of others ("zwei der Toten", one row of a list), or the total that a list adds up to.
    """

    article: str
    start: int
    end: int
    low: float
    high: float | None
    bound: Bound = "exactly"
    unit: str = ""
    counted: str = ""
    as_of: str | None = None
    kind: QuantityKind = "count"
    event: str = ""
    group: str = ""
    listed: ListRole = ""

    @property
    def is_value(self) -> bool:
        """Whether it counts or measures; ordinals and labels only name, and agree with nothing and differ from nothing."""
        return self.kind not in ("ordinal", "label")


@dataclass(frozen=True, slots=True)
class CountClasses:
    """Events and groups by the words for them: each row is a name, then its words, as `Quantity.event` and `Quantity.group` have them.

    Events go by beginnings of words ("überflut"; "nahm ... fest" for a verb in two parts), groups by whole words or last parts of them.
    """

    events: tuple[tuple[str, tuple[str, ...]], ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar date in an article: ISO, possibly without day or year (`2022-01`, `--01-10`, `2022`); `-W-1` is a Monday of no known week.

    `ambiguous` for 06/01/22 until the text settles it; `settled_by` says what settled a date that is not written out in full: its
    "weekday" or a "day word" (yesterday) seen from the day of writing, the year of "publication", "another date".
    """

    article: str
    start: int
    end: int
    value: str
    ambiguous: bool = False
    settled_by: str = ""
