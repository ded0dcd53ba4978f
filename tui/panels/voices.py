"""Who says a passage, and how: in a few words beside an article's name, and in full for the passage the reader is at."""

from collections.abc import Iterator, Mapping

from rich.cells import cell_len

from lesart.core.model import Attribution, Entity, SpeakerKind, SpeechMode, SpeechSource
from lesart.core.safetext import safe
from lesart.tui.panels.naming import cut

_WHO: Mapping[SpeakerKind, str] = {"narrator": "the article itself", "anonymous": "someone unnamed", "unclear": "unclear who"}
_HOW: Mapping[SpeechMode, str] = {"own": "", "direct": "quoted", "indirect": "reported", "unclear": ""}
_TOLD_BY: Mapping[SpeechSource, str] = {
    "": "",
    "phrase": "by a phrase",
    "quotation": "by quotation marks",
    "colon": "by a colon",
    "block": "by a block of speech",
    "subjunctive": "by the subjunctive",
    "carried": "carried on",
}
_SPEAKER_CELLS = 20


def voice(said: Attribution, entities: Mapping[str, Entity], room: int) -> str:
    """Who says it, who that is where the text says it otherwise, in whose words, whether certain, and what told so.

    The fullest wording that fits `room` cells: what told so yields first, then who it is, and last the speaker's first names.
    """
    known = safe(entities[said.entity].name) if said.entity in entities else ""
    named = safe(said.speaker)
    who = _WHO.get(said.kind) or (known if set(named.split()) <= set(known.split()) else named) or _WHO["unclear"]
    identified = f"{who} = {known}" if known and known not in who else who
    how = [_HOW[said.mode], *_reserves(said)]
    short = (cut if said.kind in _WHO else _shortened)(who, room - sum(cell_len(word) + 2 for word in how if word))
    wordings = ([identified, *how, _TOLD_BY[said.found_by]], [identified, *how], [who, *how], [short, *how])
    told = [", ".join(filter(None, words)) for words in wordings]
    return next((wording for wording in told if cell_len(wording) <= room), told[-1])


def short_voice(said: Attribution | None, room: int = _SPEAKER_CELLS) -> str:
    """The speaker, in `room` cells, and whether something is denied or not certain; empty for the article's own plain voice."""
    if said is None:
        return ""
    who = {"narrator": "", "unclear": "", "anonymous": "unnamed"}.get(said.kind, _shortened(safe(said.speaker), room))
    return ", ".join(filter(None, (who, *_reserves(said))))


def _shortened(name: str, room: int) -> str:
    """A name in `room` cells: its last words tell most, a family name or what kind of office it is.

    Where small words join a name, as in "government of Orlau", its end alone would name another party: it is cut at the end instead.
    """
    words = name.split()
    if not any(word[0].islower() for word in words[1:]):
        while len(words) > 1 and cell_len(" ".join(words)) > room:
            words.pop(0)
    return cut(" ".join(words), room)


def _reserves(said: Attribution) -> Iterator[str]:
    if said.denied:
        yield "denied"
    if said.hedged:
        yield "hedged"
