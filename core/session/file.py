"""The file of a session: one line of JSON for each thing, in an order of its own, so that people can read it and compare two of them.

The first line says what the file is; then come articles by id, classes by name, entries by their keys, and last the place left. The same
session always gives the same bytes. A person may change the file: on reading, the order of the lines does not matter.
"""

import codecs
import re
from dataclasses import dataclass, replace
from pathlib import Path

from lesart.core.model.session import MarkClass, ReadingPlace, Session, SessionArticle
from lesart.core.session.entries import entries_of, key_of
from lesart.core.session.lines import Item, MisfitError, content_of, item_of, json_line, keyed, line_of, record
from lesart.core.userfiles import UserFileError, write_whole

FILE_NAME = "lesart-session.jsonl"
"""The session of a folder, where none is named."""

SCHEMA = "session/1"
UNWRITABLE = "make the folder writable or some room on the disk, or name another file with --session"
_FAMILY = "lesart"
_BEGINNING = re.compile(rb'\s*\{[^{}]*"lesart"\s*:\s*"session/')
"""A first line, also as other programs that write JSON would lay it out."""
_OPENINGS = ("{", "<<<<<<<")
"""What the first line may begin with: an object, or what a version control leaves where two versions meet. An article is told as none."""


@dataclass(frozen=True, slots=True)
class _About:
    """What the first line says beside what the file is."""

    title: str = ""
    learning: bool = True


def canonical(session: Session) -> Session:
    """The session as it comes back from its file: everything in its order, and of what has one key the last."""
    return replace(
        session,
        articles=tuple(one for _, one in sorted({one.id: one for one in session.articles}.items())),
        classes=tuple(one for _, one in sorted({one.name: one for one in session.classes}.items())),
        entries=entries_of(session.entries),
    )


def session_lines(session: Session) -> str:
    """The session as the text of its file."""
    return ordered_lines(canonical(session))


def ordered_lines(session: Session) -> str:
    """The same for a session that is `canonical` already."""
    first = json_line({_FAMILY: SCHEMA, **keyed(_About(session.title, session.learning))})
    place = [line_of(session.place)] if session.place != ReadingPlace() else []
    return "\n".join([first, *map(line_of, (*session.articles, *session.classes, *session.entries)), *place, ""])


def write_session(path: Path, session: Session) -> None:
    """Write the file anew, whole or not at all.

    Raises:
        UserFileError: it cannot be written.
    """
    write_whole(path, session_lines(session), UNWRITABLE)


def read_session(path: Path) -> Session:
    """What the file says.

    Raises:
        UserFileError: there is no such file, it cannot be read, or is no session; it tells the line.
    """
    try:
        return parsed(path.read_bytes(), path)
    except FileNotFoundError as error:
        raise UserFileError(path, "no such file", "check the spelling; lesart sessions lists those known") from error
    except OSError as error:
        raise UserFileError(path, f"cannot be read ({error.strerror})", "make it readable, or name another file with --session") from error


def is_session(path: Path) -> bool:
    """Whether a file begins as sessions do."""
    try:
        with path.open("rb") as file:
            return _BEGINNING.match(file.read(400).removeprefix(codecs.BOM_UTF8)) is not None
    except (OSError, ValueError):
        return False


def parsed(data: bytes, path: Path) -> Session:
    """The session that stands in `data`; `path` is for messages.

    Raises:
        UserFileError: it is none.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserFileError(path, "not written in UTF-8", "save it as UTF-8") from error
    about: Session | None = None
    found: dict[tuple[str, ...], tuple[int, Item]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        if about is None and not found and not line.lstrip().startswith(_OPENINGS):
            break
        try:
            content = content_of(line)
            if _FAMILY in content:
                if about is not None:
                    raise MisfitError("begins a second session", "make one of the two with lesart merge")
                about = _about(content)
                continue
            item = item_of(content)
            before, _ = found.setdefault(_key(item), (number, item))
            if before != number:
                raise MisfitError(f"is about the same as line {before}", "take one of the two out")
        except MisfitError as error:
            raise UserFileError(path, f"line {number} {error.what}", error.advice) from error
    if about is None:
        raise UserFileError(path, "is no session of lesart", f'its first line would be {{"{_FAMILY}": "{SCHEMA}"}}')
    return _made(about, [item for _, item in found.values()])


def _about(content: dict[str, object]) -> Session:
    """An empty session with what the first line tells."""
    if content[_FAMILY] != SCHEMA:
        raise MisfitError(f"says {content[_FAMILY]!r}, this lesart reads {SCHEMA!r}", "read the file with a newer lesart")
    about: _About = record(_About, {key: value for key, value in content.items() if key != _FAMILY}, _FAMILY)
    return Session(about.title, learning=about.learning)


def _made(about: Session, items: list[Item]) -> Session:
    articles = tuple(item for item in items if isinstance(item, SessionArticle))
    classes = tuple(item for item in items if isinstance(item, MarkClass))
    places = [item for item in items if isinstance(item, ReadingPlace)]
    entries = tuple(item for item in items if not isinstance(item, SessionArticle | MarkClass | ReadingPlace))
    return canonical(replace(about, articles=articles, classes=classes, entries=entries, place=places[0] if places else ReadingPlace()))


def _key(item: Item) -> tuple[str, ...]:
    """What only one line of a file may be about."""
    match item:
        case SessionArticle():
            return ("article", item.id)
        case MarkClass():
            return ("class", item.name)
        case ReadingPlace():
            return ("place",)
        case _:
            return key_of(item)
