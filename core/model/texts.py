"""What was opened: articles, their blocks, and the passages that are compared."""

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "body", "list", "quote", "caption", "byline", "dateline", "furniture"]
SpeakerKind = Literal["narrator", "named", "institution", "anonymous", "unclear"]
SpeechMode = Literal["own", "direct", "indirect", "unclear"]
SpeechSource = Literal["", "phrase", "quotation", "colon", "block", "subjunctive", "carried"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one article."""

    article: str
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

    `block` is the index of its block in `Article.blocks`. The id is `<article id>.<number>`, numbered in text order; what a
    reader made a passage of by linking it is numbered after all others.
    """

    id: str
    article: str
    start: int
    end: int
    block: int
    attribution: Attribution | None = None
