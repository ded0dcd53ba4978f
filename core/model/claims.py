"""What a comparison says of more than two passages, and of one alone: claims, absences, arithmetic."""

from dataclasses import dataclass
from typing import Literal

from lesart.core.model.links import Band, Difference, Relation, SlotValue
from lesart.core.model.texts import Place, SpeakerKind

Firmness = Literal["asserted", "reported", "quoted", "hedged", "conditional", "asked", "denied", "expected", "unclear"]
SoughtKind = Literal["name", "number", "date", "quotation", "word"]
Strength = Literal["central", "minor"]
CheckKind = Literal["sum", "share", "weekday", "members"]


@dataclass(frozen=True, slots=True)
class Rung:
    """One passage on the ladder of a claim: who asserts it there, and how firmly.

    `speaker` is empty for the narrator and where it has no name; `entity` is the id of the entity the speaker is, where one is known.
    """

    passage: str
    firmness: Firmness
    kind: SpeakerKind
    speaker: str = ""
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A group of linked passages over two or more articles.

    `relation` is the strongest among its links (conflict, same, related), `confidence` the highest score of a link of that relation; what
    rests on doubtful links alone is `related`, whatever they are.

    Attributes:
        slot: what its first difference is about, in words; empty where nothing differs. `values` are what is said of it.
        title: a few words of its own passages that tell it from other claims.
        differences: all its links differ in, each once, the weightiest first; numbers that agree or fit are among them.
        ladder: its passages, by who asserts each, in passage order.
        weight: where it stands in a list of what a reader should see first, 0..1.
        band: `confidence` in words.
    """

    id: str
    passages: tuple[str, ...]
    relation: Relation
    slot: str = ""
    values: tuple[SlotValue, ...] = ()
    confidence: float = 1.0
    title: str = ""
    differences: tuple[Difference, ...] = ()
    ladder: tuple[Rung, ...] = ()
    weight: float = 0.0
    band: Band = "likely"


@dataclass(frozen=True, slots=True)
class Nearest:
    """The best candidate for a passage that was refused, and why: one reason each, in words."""

    passage: str
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """Something of a passage that was looked for in the other articles; `elsewhere` are the ids of those that have it."""

    kind: SoughtKind
    what: str
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """A passage no other article matches: the nearest candidate that was refused, and what was looked for.

    Attributes:
        strength: central where it brings names, numbers, a quotation or much else that no other article has, minor otherwise.
        silent: the articles, by their ids, in which the reader found nothing of it.
    """

    passage: str
    nearest: Nearest | None = None
    sought: tuple[Sought, ...] = ()
    strength: Strength = "minor"
    silent: tuple[str, ...] = ()

    @property
    def looked_for(self) -> tuple[str, ...]:
        """What was looked for, in words."""
        return tuple(dict.fromkeys(one.what for one in self.sought))


@dataclass(frozen=True, slots=True)
class Check:
    """Arithmetic that a reader can do again by eye: what is told at `place`, and what its `parts` come to.

    `told` and `reckoned` are for people ("3.950", "3.000 + 500 + 200 + 150 + 100 = 3.950").
    """

    kind: CheckKind
    place: Place
    parts: tuple[Place, ...]
    told: str
    reckoned: str
    holds: bool
