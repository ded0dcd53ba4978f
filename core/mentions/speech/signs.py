"""An article and its passages -> what in each passage tells who speaks. Rests on the article alone; who the speakers are comes later."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lesart.core.cleantext import CleanText, clean
from lesart.core.language import detect_language
from lesart.core.mentions.speech.clauses import clauses
from lesart.core.mentions.speech.frames import Frame, frames
from lesart.core.mentions.speech.lexicon import Lexicon, lexicon
from lesart.core.mentions.speech.markers import begins_speech, ends_speech, is_note, signature
from lesart.core.mentions.speech.phrases import Phrase, PhraseKind, phrase_at
from lesart.core.mentions.speech.quotations import Piece, quotations
from lesart.core.mentions.speech.subjunctive import Mood, mood
from lesart.core.mentions.tables import table
from lesart.core.model import Article, Passage, Span

Place = Literal["text", "heading", "begin", "end", "note"]
"""Where a passage stands: in the text, in a heading, as the begin or end of translated speech, as a translator's note."""

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_ENOUGH_WORDS = 8  # below, a sentence's own language cannot be told
_SILENT = frozenset({"furniture", "caption"})
_LONGEST_LEAD = 5  # words before the colon of a headline that name who speaks


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
        paragraph: number of its paragraph among those that are no headings; a heading has that of the paragraph before it.
        who: the speaker its frames name, None without one; `frames` are their source spans.
        quoted: the share of its words, frames aside, that stand in quotation marks.
        tagged: it begins with a quotation, and a frame right behind says whose.
        quotation: number of the quotation in which its first word stands, 0 outside of any.
        colon: it ends with a colon.
        signed: the name below the message it belongs to.
        denies: it says that something is not so. `plainly`: in words that can only answer someone.
    """

    place: Place
    paragraph: int
    text: str
    who: Who | None = None
    frames: tuple[Span, ...] = ()
    quoted: float = 0.0
    tagged: bool = False
    quotation: int = 0
    colon: bool = False
    mood: Mood = ""
    signed: str = ""
    hedged: bool = False
    denies: bool = False
    plainly: bool = False


def signs(article: Article, passages: Sequence[Passage]) -> tuple[Signs, ...]:
    """The signs of each passage; `passages` are those of `article`, in text order."""
    blocks = [clean(article, block.start, block.end) for block in article.blocks]
    texts = ["" if block.kind in _SILENT else text.text for block, text in zip(article.blocks, blocks, strict=True)]
    quoted = quotations(texts)
    found = []
    paragraph, last = 0, -1
    for passage in passages:
        block = article.blocks[passage.block]
        if passage.block != last:
            paragraph += block.kind != "heading"
            last = passage.block
        found.append(_signs(article, passage, paragraph, blocks[passage.block], quoted[passage.block], _signature(article, texts, passage)))
    return tuple(found)


def _signature(article: Article, texts: Sequence[str], passage: Passage) -> str:
    """The signature in the block after a passage's."""
    following = passage.block + 1
    return signature(texts[following]) if following < len(article.blocks) else ""


def _signs(article: Article, passage: Passage, paragraph: int, block: CleanText, pieces: Sequence[Piece], signed: str) -> Signs:
    stretch = clean(article, passage.start, passage.end)
    text = stretch.text
    heading = article.blocks[passage.block].kind == "heading"
    place: Place = "heading" if heading else "text"
    for name, tells in (("begin", begins_speech), ("end", ends_speech), ("note", is_note)):
        if tells(text):
            return Signs(name, paragraph, text)  # type: ignore[arg-type]  # the loop's literals
    language = _language(text, article)
    words = lexicon(language)
    offset = block.from_source(passage.start)
    inside = [
        (max(0, start - offset), min(len(text), end - offset)) for start, end in pieces if start < offset + len(text) and offset < end
    ]
    number = next((1 + at for at, (start, end) in enumerate(pieces) if start <= offset + 1 < end), 0)
    parts = clauses(text, words)
    found = frames(text, parts, inside, words, language) or (_headline_frame(text, words, language) if heading else [])
    lead = leading(found)
    spans = [span for frame in found if frame.main and frame.told for span in frame.spans]
    return Signs(
        place=place,
        paragraph=paragraph,
        text=text,
        who=_who(text, stretch, lead) if lead else None,
        frames=tuple(Span(*stretch.span_to_source(*span)) for span in sorted(spans)),
        quoted=_share(text, inside, spans),
        tagged=bool(inside)
        and lead is not None
        and lead.tag
        and inside[0][0] <= 1
        and not text[inside[0][1] : lead.spans[0][0]].strip(" ,.–—-\n"),
        quotation=passage.block * 1000 + number if number else 0,
        colon=text.rstrip().endswith(":"),
        mood=mood(text, parts, words, language),
        signed=signed,
        hedged=words.hedges.search(text) is not None,
        denies=any(frame.denies for frame in found) or words.strong_nots.search(text) is not None,
        plainly=any(frame.denies for frame in found) or words.falsity.search(text) is not None,
    )


def leading(found: Sequence[Frame]) -> Frame | None:
    """The frame that speaks for the whole sentence.

    Where one speaker reports another ("X sagte, laut Y ..."), it is the inner one whom a phrase names: whose word it rests on.
    """
    ranked = [frame for frame in found if frame.main]
    named = [frame for frame in ranked if frame.who]
    return next((frame for frame in named if frame.phrase), None) or next(iter(named), None) or next(iter(ranked), None)


def _headline_frame(text: str, words: Lexicon, language: str) -> list[Frame]:
    """The frame of a headline that names a speaker before a colon ("Lind: The bridge is safe")."""
    lead, colon, said = text.partition(": ")
    if not (colon and said) or len(lead.split()) > _LONGEST_LEAD:
        return []
    who = phrase_at(text, 0, len(lead), words, language)
    if who is None or who.end < len(lead) or who.kind in ("other", "document", "pronoun"):
        return []
    return [Frame(((0, len(lead) + 1),), who, True)]


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


def _share(text: str, inside: Sequence[Piece], spans: Sequence[Piece]) -> float:
    """The share of the words outside the frames that stand in quotation marks."""
    outside = [word.start() for word in _WORD.finditer(text) if not any(start <= word.start() < end for start, end in spans)]
    return sum(any(start <= at < end for start, end in inside) for at in outside) / len(outside) if outside else 0.0


__all__ = ["Phrase", "Signs", "Who", "signs"]
