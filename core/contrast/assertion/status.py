"""How firmly a passage says what it says: by who says it, and by its own words of reserve, clause by clause."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lesart.core.cleantext import CleanText, clean
from lesart.core.contrast.assertion.clauses import Clause, clauses_of
from lesart.core.contrast.assertion.manners import Reserve, reserves
from lesart.core.contrast.assertion.words import Manner, Words, words
from lesart.core.contrast.languages import language_of
from lesart.core.model import Article, Firmness, Passage, Span, SpeechMode

_HALF = 0.5  # of the words of its claims, in one manner: the passage has it
_NO_ASSERTION: frozenset[Manner] = frozenset({"asked", "conditional", "demanded", "defined", "refuted"})
_RESERVED: dict[Manner, Firmness] = {
    "asked": "asked",
    "conditional": "conditional",
    "denied": "denied",
    "refuted": "denied",
    "hedged": "hedged",
    "expected": "expected",
}
_SAID: dict[SpeechMode, Firmness] = {"own": "asserted", "direct": "quoted", "indirect": "reported", "unclear": "unclear"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a passage said with a reserve, and the words that show it; all in source offsets."""

    start: int
    end: int
    manner: Manner
    sign: Span


@dataclass(frozen=True, slots=True)
class Status:
    """How firmly a passage says what it says.

    Attributes:
        manner: of its main claim; `sign` are the words that show it, None where it is plain.
        stretches: what of it is said with a reserve, clause by clause, in text order.
    """

    passage: str
    firmness: Firmness
    manner: Manner = "plain"
    sign: Span | None = None
    stretches: tuple[Stretch, ...] = ()

    def manner_at(self, at: int) -> Manner:
        """The manner of the clause in which a source offset lies."""
        return next((part.manner for part in self.stretches if part.start <= at < part.end), "plain")


def statuses(articles: Sequence[Article], passages: Iterable[Passage]) -> dict[str, Status]:
    """The status of each passage, by id; the passages carry their attribution."""
    sources = {article.id: article for article in articles}
    found: dict[str, Status] = {}
    before: _Read | None = None
    for passage in sorted(passages, key=lambda one: (one.article, one.start)):
        read = _read(sources[passage.article], passage)
        if before and before.passage.article == passage.article and before.passage.block == passage.block:
            read, earlier = _answered(read, before)
            found[before.passage.id] = _status(earlier)
        found[passage.id] = _status(read)
        before = read
    return found


def is_no_assertion(status: Status, at: int | None = None) -> bool:
    """Whether nothing is asserted: a question, a condition, a demand, a definition, words told only to be denied.

    Such words can be in no conflict of fact. `at` asks for the clause in which a source offset lies, in place of the main claim.
    """
    return _manner(status, at) in _NO_ASSERTION


def may_conflict(one: Status, other: Status, at: int | None = None, other_at: int | None = None) -> bool:
    """Whether two values, or main claims, can contradict each other: both are asserted, or both are said with one reserve.

    What was foretold or announced is asserted: readers take "eight days" and "left after eleven" for a conflict. What would be so and what
    is are none.
    """
    manner, against = _manner(one, at), _manner(other, other_at)
    if manner == against:
        return manner != "asked"
    return not {manner, against} & _NO_ASSERTION


def _manner(status: Status, at: int | None) -> Manner:
    return status.manner if at is None else status.manner_at(at)


@dataclass(frozen=True, slots=True)
class _Read:
    """A passage as it was read: its clauses, and the reserve of each (None where it is plain)."""

    passage: Passage
    stretch: CleanText
    words: Words
    clauses: tuple[Clause, ...]
    reserves: tuple[Reserve | None, ...]

    @property
    def text(self) -> str:
        return self.stretch.text

    def denies(self) -> bool:
        """Whether it calls something untrue in so many words."""
        return any(one and one.manner in ("denied", "refuted") and one.strong for one in self.reserves)


def _read(article: Article, passage: Passage) -> _Read:
    stretch = clean(article, passage.start, passage.end)
    table = words(language_of(stretch.text, article))
    said = passage.attribution
    frames = [Span(stretch.from_source(frame.start), stretch.from_source(frame.end)) for frame in (said.frames if said else ())]
    clauses = tuple(clauses_of(stretch.text, frames, table))
    answering = said is not None and said.kind != "narrator"
    return _Read(passage, stretch, table, clauses, tuple(reserves(stretch.text, clauses, frames, table, answering)))


def _answered(read: _Read, before: _Read) -> tuple[_Read, _Read]:
    """A passage and the one before it, seen together: "X claim that we did. That is a lie. We did nothing of the kind."."""
    claimed = before.words.claims.search(before.text)
    if claimed and read.denies() and read.words.answers.match(read.text):
        refuted = Reserve("refuted", Span(*claimed.span()), strong=True)
        return read, replace(before, reserves=(refuted,) * len(before.clauses))
    if before.denies():
        goes_on = tuple(_negated(clause, one, read.words) for clause, one in zip(read.clauses, read.reserves, strict=True))
        return replace(read, reserves=goes_on), before
    return read, before


def _negated(clause: Clause, own: Reserve | None, table: Words) -> Reserve | None:
    """A plain negation right behind a denial goes on with it."""
    weak = own is None or own.manner in ("hedged", "expected")
    if weak and clause.is_claim and table.nots.intersection(clause.words):
        return Reserve("denied", Span(clause.start, clause.end))
    return own


def _status(read: _Read) -> Status:
    stretches = tuple(
        Stretch(
            *read.stretch.span_to_source(clause.start, clause.end),
            one.manner,
            Span(*read.stretch.span_to_source(one.sign.start, one.sign.end)),
        )
        for clause, one in zip(read.clauses, read.reserves, strict=True)
        if one
    )
    manner = _main_manner(read)
    sign = next((part.sign for part in stretches if part.manner == manner), None)
    return Status(read.passage.id, _firmness(read.passage, manner), manner, sign, stretches)


def _main_manner(read: _Read) -> Manner:
    """The manner that most words of the passage's claims have; who denies something says first what it is."""
    counted: dict[Manner, int] = {}
    pairs = list(zip(read.clauses, read.reserves, strict=True))
    denied = any(one and one.manner == "denied" for one in read.reserves)
    for clause, one in [pair for pair in pairs if pair[0].is_claim] or pairs:
        manner: Manner = one.manner if one else "plain"
        manner = "denied" if denied and manner == "refuted" else manner
        counted[manner] = counted.get(manner, 0) + len(clause.words)
    total = sum(counted.values())
    return next((manner for manner, count in counted.items() if count > _HALF * total), "plain")


def _firmness(passage: Passage, manner: Manner) -> Firmness:
    reserved = _RESERVED.get(manner)
    if reserved:
        return reserved
    said = passage.attribution
    return _SAID[said.mode] if said else "unclear"
