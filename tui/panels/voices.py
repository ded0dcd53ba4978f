"""Who says a passage, and how: in a few words beside an article's name, and in full for the passage the reader is at."""

from collections.abc import Iterator, Mapping

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


def voice(said: Attribution, entities: Mapping[str, Entity]) -> str:
    """In full: who says it, who that is where the text says it otherwise, in whose words, whether certain, and what told so."""
    known = entities[said.entity].name if said.entity in entities else ""
    speaker = said.speaker or known
    who = _WHO.get(said.kind) or safe(speaker) or _WHO["unclear"]
    if known and known not in who:
        who += f" = {safe(known)}"
    return ", ".join(filter(None, (who, _HOW[said.mode], *_reserves(said), _TOLD_BY[said.found_by])))


def short_voice(said: Attribution | None) -> str:
    """In few words: the speaker, and whether something is denied or not certain; empty for the article's own plain voice."""
    if said is None:
        return ""
    who = {"narrator": "", "unclear": "", "anonymous": "unnamed"}.get(said.kind, cut(safe(said.speaker), _SPEAKER_CELLS))
    return ", ".join(filter(None, (who, *_reserves(said))))


def _reserves(said: Attribution) -> Iterator[str]:
    if said.denied:
        yield "denied"
    if said.hedged:
        yield "hedged"
