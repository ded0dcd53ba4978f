"""The nouns of lesart: frozen, slotted dataclasses and nothing else.

Offsets everywhere are code-point offsets into `Article.text`, end exclusive. `Article.text` is the decoded source, character for
character; what a reader should see or a stage should analyse differently stands beside it as `Repair`s, never in it. So a mark, an
export and a colleague's copy always mean the same characters.
"""

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "body", "list", "quote", "caption", "byline", "dateline", "furniture"]
EntityLabel = Literal["PER", "LOC", "ORG", "EVENT", "MISC"]
Bound = Literal["exactly", "at least", "at most", "over", "under", "about"]
SpeakerKind = Literal["narrator", "named", "institution", "anonymous", "unclear"]
SpeechMode = Literal["own", "direct", "indirect", "unclear"]
SpeechSource = Literal["", "phrase", "quotation", "colon", "block", "subjunctive", "carried"]
QuantityKind = Literal["count", "share", "money", "measure", "duration", "factor", "ordinal", "label"]
ListRole = Literal["", "part", "total"]
Relation = Literal["same", "conflict", "related"]
Band = Literal["sure", "likely", "candidate"]
EvidenceKind = Literal["word", "name", "number", "date", "quotation", "speaker", "place", "neighbours", "witness", "slot", "given"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Repair:
    """What readers and stages see in place of `Article.text[start:end]`.

    Markup and soft hyphens become nothing, a word broken over a page is joined, a line break inside a paragraph becomes a blank.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of an article, without the blank lines around it.

    `level` is the depth of a heading (1 = title), 0 for every other kind. A paragraph that a page break cut in two is one block.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says of itself; empty or None where it says nothing.

    `date` is ISO 8601 (2022-01-10); None where the text does not settle it. `language` is an ISO 639-1 code.
    """

    title: str = ""
    byline: str = ""
    date: str | None = None
    outlet: str = ""
    language: str = "de"


@dataclass(frozen=True, slots=True)
class Article:
    """One text as opened. `id` derives from the content, so that it does not depend on the order of the arguments.

    `repairs` are sorted and do not overlap. `blocks` are sorted, do not overlap, and cover all visible text.
    """

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a passage, and how.

    Attributes:
        speaker: by the fullest name the article gives, else in its words ("ein Anwohner"); empty for the narrator and where it has none.
        entity: id of the entity the speaker is, empty where none is known.
        found_by: what told so: a phrase ("laut X"), quotation marks, a colon before, a block of translated speech, a run of
            subjunctives, or the passage before it.
        hedged: the passage says that it is not certain ("vermutlich", "Berichten zufolge").
        denied: the passage says that something is not so, and someone else had said it ("habe er nie erteilt").
        frames: the stretches of the passage that say only who speaks ("sagte der Minister"); alignment leaves them out.
    """

    kind: SpeakerKind
    speaker: str = ""
    mode: SpeechMode = "unclear"
    entity: str = ""
    found_by: SpeechSource = ""
    hedged: bool = False
    denied: bool = False
    frames: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is compared: a sentence, or a clause of a long one.

    `block` is the index of its block in `Article.blocks`. The id is `<article id>.<number>`, numbered in text order.
    """

    id: str
    article: str
    start: int
    end: int
    block: int
    attribution: Attribution | None = None


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a link: what both sides share (`what`), and how much it weighs (0..1, shares of one link add up to about 1).

    A `slot` is a thing that both count, in whatever number; a `speaker` says both, a `quotation` stands in both; a `place` is where both
    stand in their texts; a `witness` is a third article that tells both; `given` is a reader's own decision.
    """

    kind: EvidenceKind
    what: str
    weight: float


@dataclass(frozen=True, slots=True)
class SlotValue:
    """What one passage says in a conflict's slot, as it stands in the text ("2.300 Soldaten"), with the span it stands at."""

    passage: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of different articles that speak of the same fact. `a` < `b` by passage order; `score` 0..1 is a probability.

    `band` is that probability in words. A conflict names its slot ("soldat") and both values; the other relations leave them empty.
    """

    a: str
    b: str
    relation: Relation
    score: float
    evidence: tuple[Evidence, ...] = ()
    slot: str = ""
    values: tuple[SlotValue, ...] = ()
    band: Band = "likely"


@dataclass(frozen=True, slots=True)
class Given:
    """A reader's decision on two passages, which an alignment must honour: they are `linked`, or they are not."""

    a: str
    b: str
    linked: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """A group of linked passages over two or more articles.

    `relation` is the strongest among its links (conflict, same, related), `confidence` the highest score of a link of that relation; what
    rests on doubtful links alone is `related`, whatever they are.
    """

    id: str
    passages: tuple[str, ...]
    relation: Relation
    slot: str = ""
    values: tuple[SlotValue, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Nearest:
    """The best candidate for a passage that was refused."""

    passage: str
    score: float


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """A passage no other article matches: what was looked for, and the nearest candidate that was refused."""

    passage: str
    looked_for: tuple[str, ...] = ()
    nearest: Nearest | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything computed for a set of articles. The reader and every export read only this.

    `articles` stand in the order in which they were opened; all other fields do not depend on that order. `candidates` are the best
    three partners of each passage that became no link, for a reader who asks.
    """

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...] = ()
    entities: tuple[Entity, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    links: tuple[Link, ...] = ()
    candidates: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    only_here: tuple[OnlyHere, ...] = ()
