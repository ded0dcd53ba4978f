"""An article and its passages -> what in each passage tells who speaks. Rests on the article alone; who the speakers are comes later."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from lesart.core.cleantext import CleanText, clean
from lesart.core.language import detect_language
from lesart.core.mentions.speech.clauses import Sentence, sentence
from lesart.core.mentions.speech.frames import Frame, apart, leading
from lesart.core.mentions.speech.markers import begins_speech, ends_speech, is_note, label, signature
from lesart.core.mentions.speech.phrases import PhraseKind
from lesart.core.mentions.speech.quotations import Piece, quotations
from lesart.core.mentions.speech.sources import agents, attitude, headline_source, sources
from lesart.core.mentions.speech.subjunctive import Mood, mood
from lesart.core.mentions.speech.verbs import verb_frames
from lesart.core.mentions.tables import table
from lesart.core.model import Article, Passage, Span

Place = Literal["text", "heading", "begin", "end", "note"]
"""Where a passage stands: in the text, in a heading, as the begin or end of translated speech, as a translator's note."""

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_ENOUGH_WORDS = 8  # below, a paragraph's own language cannot be told
_SILENT = frozenset({"furniture", "caption"})
_PLACES: tuple[tuple[Place, Callable[[str], bool]], ...] = (("begin", begins_speech), ("end", ends_speech), ("note", is_note))


@dataclass(frozen=True, slots=True)
class Who:
    """The words that name a speaker, as source offsets and as they read; `core` ends before what describes the noun from behind."""

    start: int
    end: int
    core: int
    text: str
    kind: PhraseKind
    indefinite: bool
    nameless: bool = False


@dataclass(frozen=True, slots=True)
class Signs:
    """What in one passage tells who speaks.

    Attributes:
        paragraph: number of its paragraph; a heading and a paragraph that a colon leads up to have that of the one before.
        who: the speaker its frames name, None without one; `frames` are their source spans.
        headline: a colon after a name tells so, as in headlines.
        introduced: who, it says, spoke, where it does not say what.
        quoted: the share of its words, frames aside, that stand in quotation marks.
        tagged: it begins with a quotation, and a frame right behind says whose.
        colon: it ends with a colon.
        label: the name before a colon that opens the paragraph, as in a transcript.
        signed: the name and handle below the message it belongs to.
        denies: it says that something is not so. `plainly`: in words that can only answer someone.
    """

    place: Place
    paragraph: int
    text: str
    who: Who | None = None
    headline: bool = False
    introduced: Who | None = None
    frames: tuple[Span, ...] = ()
    quoted: float = 0.0
    tagged: bool = False
    colon: bool = False
    mood: Mood = ""
    label: Who | None = None
    signed: Who | None = None
    hedged: bool = False
    denies: bool = False
    plainly: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    """What the passages of a block share."""

    clean: CleanText
    quoted: Sequence[Piece]
    paragraph: int
    heading: bool
    language: str
    signed: Who | None


def signs(article: Article, passages: Sequence[Passage]) -> tuple[Signs, ...]:
    """The signs of each passage; `passages` are those of `article`, in text order."""
    blocks = [clean(article, block.start, block.end) for block in article.blocks]
    texts = ["" if block.kind in _SILENT else text.text for block, text in zip(article.blocks, blocks, strict=True)]
    quoted = quotations(texts)
    found: list[Signs] = []
    paragraph, last = 0, -1
    place = None
    for passage in passages:
        at = passage.block
        if place is None or at != last:
            heading = article.blocks[at].kind == "heading"
            paragraph += not heading and not (found and found[-1].colon)
            place = _Block(blocks[at], quoted[at], paragraph, heading, _language(texts[at], article), _signature(article, texts, passage))
            last = at
        found.append(_signs(article, passage, place))
    return tuple(found)


def frames_of(read: Sentence) -> list[Frame]:
    """All speech frames of a sentence, in text order; where two share words, a phrase goes before a verb, and a verb before an agent."""
    return apart([*sources(read), *verb_frames(read), *agents(read)])


def _signature(article: Article, texts: Sequence[str], passage: Passage) -> Who | None:
    """The signature in the block after a passage's."""
    following = passage.block + 1
    name = signature(texts[following]) if following < len(article.blocks) else ""
    block = article.blocks[following] if name else None
    return Who(block.start, block.end, block.end, name, "name", False) if block else None


def _signs(article: Article, passage: Passage, block: _Block) -> Signs:
    stretch = clean(article, passage.start, passage.end)
    text = stretch.text
    for place, tells in _PLACES:
        if tells(text):
            return Signs(place, block.paragraph, text)
    first = block.clean.from_source(passage.start)
    end = first + len(text)
    inside = [(max(first, start) - first, min(end, stop) - first) for start, stop in block.quoted if start < end and first < stop]
    read = sentence(text, inside, block.language)
    found, told = frames_of(read), mood(read)
    headline = headline_source(read) if block.heading and not found else None
    view = attitude(read) if told and not found else None
    found = [frame for frame in (headline, view) if frame] or found
    lead = leading(found, len(text))
    silent = next((frame for frame in found if frame.silent), None)
    spans = sorted(span for frame in found if frame.main and frame.told for span in frame.spans)
    denies = any(frame.denies for frame in found)
    return Signs(
        place="heading" if block.heading else "text",
        paragraph=block.paragraph,
        text=text,
        who=_who(text, stretch, lead) if lead else None,
        headline=headline is not None,
        introduced=_who(text, stretch, silent) if silent else None,
        frames=tuple(Span(*stretch.span_to_source(*span)) for span in spans),
        quoted=_share(text, inside, spans),
        tagged=lead is not None and _follows(text, inside, lead),
        colon=text.rstrip().endswith(":"),
        mood=told,
        label=_label(text, stretch) if not first and not block.heading else None,
        signed=block.signed,
        hedged=read.words.hedges.search(text) is not None,
        denies=denies or read.words.strong_nots.search(text) is not None,
        plainly=denies or read.words.falsity.search(text) is not None,
    )


def _label(text: str, stretch: CleanText) -> Who | None:
    name = label(text)
    start, end = stretch.span_to_source(0, len(name))
    return Who(start, end, end, name, "name", False) if name else None


def _language(text: str, article: Article) -> str:
    own = detect_language(text) if len(text.split()) >= _ENOUGH_WORDS else ""
    return own if own in table("speech")["languages"] else article.metadata.language


def _who(text: str, stretch: CleanText, frame: Frame) -> Who:
    who = frame.who
    if who is None:
        start, end = stretch.span_to_source(*frame.spans[0])
        return Who(start, end, end, "", "other", True, nameless=True)
    start, end = stretch.span_to_source(who.start, who.end)
    return Who(start, end, stretch.span_to_source(who.start, who.core)[1], text[who.start : who.end], who.kind, who.indefinite)


def _follows(text: str, inside: Sequence[Piece], frame: Frame) -> bool:
    """Whether a sentence begins with a quotation and a frame comes right behind it."""
    if not (frame.tag and inside and inside[0][0] == 0):
        return False
    return not text[inside[0][1] : max(inside[0][1], frame.spans[0][0])].strip(" ,.–—-\n\u00a0")


def _share(text: str, inside: Sequence[Piece], spans: Sequence[Piece]) -> float:
    """The share of the words outside the frames that stand in quotation marks."""
    quoted, framed = _covered(len(text), inside), _covered(len(text), spans)
    outside = [word.start() for word in _WORD.finditer(text) if not framed[word.start()]]
    return sum(quoted[at] for at in outside) / len(outside) if outside else 0.0


def _covered(length: int, pieces: Sequence[Piece]) -> bytearray:
    """1 for each character that stands in one of the pieces."""
    mask = bytearray(length)
    for start, end in pieces:
        mask[start:end] = b"\x01" * (end - start)
    return mask
