"""What a reader adds to articles: marks, notes, decisions on passages and names, answers on conflicts."""

from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["linked", "rejected"]
Tie = Literal["", "same", "supports", "contradicts", "later state", "quotes", "translates"]
"""What a reader says two passages are to each other; empty where that is left to the comparison."""
Choice = Literal["same", "later state", "real conflict", "wrong match"]
"""What a reader may say of a conflict: that all tell the same, that one tells a later state, that they contradict each other, or that they
do not speak of one fact."""
NoteTarget = Literal["article", "passage", "link", "claim", "entity"]
NamesVerdict = Literal["same", "different"]


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Words of an article, by where they stand and by what they are; so they are found again where the text has changed.

    `exact` is the source text from `start` to `end`, `prefix` and `suffix` what stands before and after it there, at most 32 characters
    (TextQuoteSelector and TextPositionSelector of the Web Annotation Data Model, W3C 2017).
    """

    article: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article that the reader marked: as what (the name of a `MarkClass`), with tags and a note.

    `id` stays the same while tags, class and note change; `by` and `when` (ISO date and time) are those of the last change, here and below.
    """

    id: str
    anchor: Anchor
    kind: str
    tags: tuple[str, ...] = ()
    note: str = ""
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """The reader's words on something that is no selection: an article, a passage, a link, a claim, or an entity.

    `anchors` are the passages it is about, in an order of their own: one, the two of a link, or all of a claim; for an article none but its
    id in `article`. An entity goes by its `names`.
    """

    id: str
    on: NoteTarget
    text: str
    anchors: tuple[Anchor, ...] = ()
    article: str = ""
    names: tuple[str, ...] = ()
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reader decided on two passages: that they are linked, and as what; or that they are not.

    Attributes:
        a: the passage that stands first by article id and place; `b` the other.
        suggested: the program had linked them: it was confirmed or rejected. Otherwise the link is the reader's own.
        settles: it counts where others decided otherwise.
    """

    a: Anchor
    b: Anchor
    verdict: Verdict
    tie: Tie = ""
    suggested: bool = False
    settles: bool = False
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """What the reader found out: nothing in `article`, an id, speaks of this passage."""

    anchor: Anchor
    article: str
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """What the reader said of names: all are one thing, or no two of them are; in alphabetical order."""

    verdict: NamesVerdict
    names: tuple[str, ...]
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader answered on a conflict, by the passages it rests on; `choice` is None where there is a note alone."""

    anchors: tuple[Anchor, ...]
    choice: Choice | None
    note: str = ""
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A claim that the reader chose to take away, by the passages it rests on."""

    anchors: tuple[Anchor, ...]
    by: str = ""
    when: str = ""


Entry = Mark | Note | Decision | Silence | Naming | Answer | Chosen
"""One thing that the reader added."""


@dataclass(frozen=True, slots=True)
class MarkClass:
    """What marks may be of: a name, the sign that stands for it, and a colour by name ("yellow") or as #rrggbb."""

    name: str
    glyph: str
    colour: str


@dataclass(frozen=True, slots=True)
class SessionArticle:
    """An article that a session speaks of: where it lies, and which text it had.

    `path` is relative to the session's file where it can be, with `/` between its parts. `sha256` is of the text in UTF-8; the `id` begins
    as it does. `now` is the id of the text that took this one's place, where the file has changed since.
    """

    id: str
    path: str
    sha256: str
    title: str = ""
    outlet: str = ""
    date: str | None = None
    language: str = ""
    encoding: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where the reader was, and how the screen was laid out.

    By ids: the articles open, in their order, those shown in panes, and the focused one with the source offset in it.
    """

    articles: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    focused: str = ""
    offset: int = 0
    sync: str = "passage"


@dataclass(frozen=True, slots=True)
class Session:
    """All that a reader added to some articles. `entries` stand in an order of their own, each key once (see `session.entries`)."""

    title: str = ""
    articles: tuple[SessionArticle, ...] = ()
    classes: tuple[MarkClass, ...] = ()
    entries: tuple[Entry, ...] = ()
    place: ReadingPlace = field(default_factory=ReadingPlace)
    learning: bool = True
