"""What leaves the program: the passages of some claims and marks, with all that is known of each. Every export is written from this."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from lesart.core.model import Article, Band, Claim, Comparison, Evidence, Relation, SpeakerKind, SpeechMode
from lesart.core.model.session import Answer, Decision, Mark, Note, Session, Silence

Scope = Literal["marked", "current", "chosen", "all", "dossier"]
"""What leaves: what the reader marked, the claim at hand, the claims chosen, everything, or what the guided pass goes through.

Marked is all that the reader put a hand to: marks, passages with a note or found to stand alone, links made by hand or with a note; each
with the passages that the program links to it.
"""

SCOPES: tuple[Scope, ...] = get_args(Scope)

Tell = Callable[[int, int], None]
"""Told how much is done, of how much."""


class Refusal(ValueError):  # noqa: N818 -- nothing went wrong: the format is for other articles
    """A format cannot hold what should leave; says why, in words for the reader."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of an article as it leaves: a passage, or what the reader marked.

    Attributes:
        id: `<article id>-<start>-<end>`: the same in every export, and an XML name once a letter stands before it.
        article: it is from.
        start: code-point offset into the article's text; `end` exclusive.
        quote: as it reads on one line, not yet safe for any format; `exact` is the source text, character for character.
        prefix: source text before it, `suffix` after it, at most 32 characters.
        before: what reads before it, `after` what reads after it, on one line, whole words.
        passage: id of the passage it is; empty for a mark that is none.
        speaker: who says it, empty for the narrator and where it has no name; `kind`, `mode`, `hedged` and `denied` as in `Attribution`.
            A mark has those of the passages it touches, where all agree.
        value: what it says in the slot of its claim ("2.300 Soldaten"); empty where it says nothing there.
        marks: the reader's marks that touch it, in the session's order; `notes` those on the passage alone.
        silences: what the reader found out: which articles say nothing of it.
    """

    id: str
    article: Article
    start: int
    end: int
    quote: str
    exact: str
    prefix: str
    suffix: str
    before: str
    after: str
    passage: str = ""
    speaker: str = ""
    kind: SpeakerKind = "unclear"
    mode: SpeechMode = "unclear"
    hedged: bool = False
    denied: bool = False
    value: str = ""
    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()
    silences: tuple[Silence, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two excerpts that are linked, by id: the program's reasons, and who decided what on them.

    `a` stands first by article id and place. `decisions` are all on these two, of whatever verdict: readers may disagree, and a link may
    have been rejected since the comparison was made. `score` is the program's probability; of a link of the reader's own that the program
    had not found it is 1, and `evidence` says so.
    """

    a: str
    b: str
    relation: Relation
    score: float
    band: Band
    evidence: tuple[Evidence, ...] = ()
    decisions: tuple[Decision, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A claim as it leaves: its excerpts by article as opened and place, and their pairs.

    `number` counts the groups of an extract from 1. `answers` are what readers answered on it, the last one last; `notes` those on the
    claim alone. A link of the reader's own that joins no claim of the comparison is a claim of its two passages.
    """

    number: int
    claim: Claim
    title: str
    excerpts: tuple[Excerpt, ...]
    pairs: tuple[Pair, ...]
    answers: tuple[Answer, ...] = ()
    notes: tuple[Note, ...] = ()
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Extract:
    """What leaves. Nothing in it depends on when or where it is written, so that the same deed gives the same bytes.

    Attributes:
        scope: what was asked for.
        title: of the session, else made of the articles'.
        articles: all that were compared, in the order in which they were opened.
        groups: claims, conflicts first, the weightiest of each kind first.
        alone: what stands in one article only, and what the reader marked: excerpts that lie in no excerpt of a group, by article as
            opened and place.
        notes: the reader's on the articles, and on names in them.
        comparison: all of it, for formats that list names or numbers.
        session: all of it.
    """

    scope: Scope
    title: str
    articles: tuple[Article, ...]
    groups: tuple[Group, ...]
    alone: tuple[Excerpt, ...]
    notes: tuple[Note, ...]
    comparison: Comparison
    session: Session
