"""The file of what a reader answered on conflicts before there were sessions: TOML, read as `Judgement`s and never written.

An answer names its passages by their words.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import get_args

from lesart.core.model.session import Choice
from lesart.core.userfiles import UserFileError, read_toml

CHOICES: tuple[Choice, ...] = get_args(Choice)

FILE_NAME = "lesart-answers.toml"


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A passage by its words: the id of its article, and what it reads, on one line."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader answered or noted on one conflict.

    Attributes:
        choice: the answer; None where the reader noted something and answered nothing so far.
        quotes: the passages it is about, in an order of their own.
        when: ISO date and time.
        note: the reader's own words.
    """

    choice: Choice | None
    quotes: tuple[Quote, ...]
    when: str
    note: str = ""


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """What the file says, in its order; nothing where there is none.

    Raises:
        UserFileError: it cannot be read, is no TOML, or has an entry that is no answer.
    """
    content = read_toml(path, "make it readable, or move it away")
    entries = content.get("judged", [])
    if not isinstance(entries, list) or content.keys() - {"judged"}:
        raise UserFileError(path, "has something else than entries [[judged]]", "take it out")
    return tuple(_judgement(path, number, entry) for number, entry in enumerate(entries, 1))


def _judgement(path: Path, number: int, entry: object) -> Judgement:
    """An entry of the file."""
    table = entry if isinstance(entry, dict) else {}
    choice = next((known for known in CHOICES if known == table.get("answer")), None)
    when, note, passages = table.get("when"), table.get("note", ""), table.get("passages")
    quotes = [_quote(one) for one in passages] if isinstance(passages, list) else []
    is_whole = len(quotes) > 1 and table.keys() <= {"answer", "when", "note", "passages"}
    is_told = choice is not None or ("answer" not in table and bool(note))
    if is_told and is_whole and None not in quotes and isinstance(note, str) and isinstance(when, str) and _is_time(when):
        return Judgement(choice, tuple(sorted(quote for quote in quotes if quote)), when, note)
    raise UserFileError(
        path,
        f"[[judged]] number {number} is no answer",
        f"an answer is one of {', '.join(CHOICES)}, or a note alone, with when and passages",
    )


def _quote(entry: object) -> Quote | None:
    """A passage of an entry; None where it is none."""
    if isinstance(entry, dict) and entry.keys() == {"article", "words"} and all(isinstance(part, str) for part in entry.values()):
        return Quote(entry["article"], entry["words"])
    return None


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
