"""What sets speech apart without words of speech: markers round a translation, translator's notes, the signature of a message."""

import re
from functools import cache

from lesart.core.mentions.tables import table

_SIGNATURE = re.compile(r"^\s*[—–-]+\s*(?P<name>[^()@]{2,60}?)\s*\(@\w+\)")
_LABEL = re.compile(r"(?P<name>(?:[^\W\d_]\.\s?)*[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+){0,3}):\s")
_AROUND = r"[\s*_#>(\[\"„“–—-]*"


def begins_speech(text: str) -> bool:
    """Whether a line says that someone's words begin ("Beginn der Übersetzung:")."""
    return _line("begin").fullmatch(text) is not None


def ends_speech(text: str) -> bool:
    """Whether a line says that they end."""
    return _line("end").fullmatch(text) is not None


def is_note(text: str) -> bool:
    """Whether a sentence is a note of the translator or editor ("(Anm. d. Übers.: ...")."""
    return _notes().match(text) is not None


def signature(text: str) -> str:
    """Who signs a message with a handle ("— Name (@handle) ..."), empty where no one does."""
    match = _SIGNATURE.match(text)
    return match.group("name").strip() if match else ""


def label(text: str) -> str:
    """The words before the colon that opens a paragraph of a transcript ("A. Lind: ..."), empty where there are none."""
    match = _LABEL.match(text)
    return match.group("name") if match else ""


@cache
def _line(key: str) -> re.Pattern[str]:
    return re.compile(rf"{_AROUND}(?:{_joined(key)})[\s*_:.)\]\"“”–—-]*", re.IGNORECASE)


@cache
def _notes() -> re.Pattern[str]:
    return re.compile(rf"{_AROUND}(?:{_joined('note')})", re.IGNORECASE)


def _joined(key: str) -> str:
    return "|".join(entry.replace(" ?", r"\s*").replace(" ", r"\s+") for entry in table("speech")["markers"][key])
