"""A sentence -> its speech frames: who, the text says, says it ("laut X", "sagte der Minister", "X führte aus, dass")."""

from collections.abc import Sequence
from dataclasses import dataclass

from lesart.core.mentions.speech.phrases import Phrase
from lesart.core.mentions.speech.quotations import Piece


@dataclass(frozen=True, slots=True)
class Frame:
    """What says who speaks. `spans` are its words; `who` is None for the nameless ("Berichten zufolge").

    Attributes:
        phrase: a source in a phrase ("laut X"), not the subject of a verb.
        main: it stands in a clause of its own, and so speaks for the sentence.
        denies: its verb denies ("bestritt").
        told: its words are a frame and no more; an act ("kritisierte"), where it is no mere tag of a quotation, says more.
        tag: it follows what is said: "..., sagte der Minister".
        silent: it tells that someone spoke, not what they said ("Danach sprach der Minister").
    """

    spans: tuple[Piece, ...]
    who: Phrase | None
    phrase: bool
    main: bool = True
    denies: bool = False
    told: bool = True
    tag: bool = False
    silent: bool = False


def leading(found: Sequence[Frame], length: int) -> Frame | None:
    """The frame that speaks for the whole sentence of `length` characters.

    Where one speaker reports another, it is the inner one, whose word it rests on: "X sagte, laut *Y* ...", "Laut Y sagte *X*, ...".
    """
    ranked = [frame for frame in found if frame.main and not frame.silent]
    named = [frame for frame in ranked if frame.who]
    phrase = next((frame for frame in named if frame.phrase), None)
    verb = next((frame for frame in named if not frame.phrase), None)
    if phrase and verb and phrase.spans[0][0] == 0 and verb.spans[-1][1] < length - 1:
        return verb
    return phrase or verb or next(iter(ranked), None)


def apart(found: Sequence[Frame]) -> list[Frame]:
    """The frames in text order without those that share words with one before them in `found`."""
    kept: list[Frame] = []
    for frame in found:
        if not any(start < other[1] and other[0] < end for start, end in frame.spans for one in kept for other in one.spans):
            kept.append(frame)
    return sorted(kept, key=lambda frame: frame.spans)
