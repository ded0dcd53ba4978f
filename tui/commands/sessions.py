"""`lesart sessions`: what this user has read."""

import sys

from lesart.tui.commands.comparing import put
from lesart.tui.commands.options import Parser

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from lesart.core.model.session import Session
    from lesart.core.session.remembered import Remembered


def run(arguments: list[str]) -> int:
    """Print the sessions known, the last opened first."""
    description = "Lists the sessions that you had open, the last one first; those deleted are forgotten."
    parser = Parser(prog="lesart sessions", description=description)
    parser.add_argument("--format", choices=["json", "text"], default="text", help="default: text")
    options = parser.parse_args(arguments)
    from lesart.core.session.remembered import remembered
    from lesart.tui.sitting import state_folder

    known = remembered(state_folder())
    if options.format == "json":
        return put(_json(known), None)
    if not known:
        print("lesart: no session is known yet; lesart a.txt b.txt begins one as soon as you add something", file=sys.stderr)
    return put("\n".join(map(_text, known)), None)


def _read(one: "Remembered") -> "Session | str":
    """The session, or what is wrong with its file."""
    from lesart.core.session.file import read_session
    from lesart.core.userfiles import UserFileError

    try:
        return read_session(one.path)
    except UserFileError as error:
        return f"{error.what}; {error.advice}"


def _counts(session: "Session") -> dict[str, int]:
    """How many entries of each kind there are."""
    from collections import Counter

    from lesart.core.session.entries import kind_of

    return dict(sorted(Counter(map(kind_of, session.entries)).items()))


def _json(known: "tuple[Remembered, ...]") -> str:
    import json

    sessions = []
    for one in known:
        session = _read(one)
        told: dict[str, object] = {"path": str(one.path), "opened": one.opened}
        if isinstance(session, str):
            sessions.append({**told, "problem": session})
            continue
        articles = [{"path": article.path, "title": article.title, "date": article.date} for article in session.articles if not article.now]
        sessions.append({**told, "title": session.title, "articles": articles, "entries": _counts(session), "problem": None})
    return json.dumps({"schema": "lesart/1", "sessions": sessions}, indent=1) + "\n"


def _text(one: "Remembered") -> str:
    from lesart.core.safetext import safe
    from lesart.core.session.merging.wording import counted

    session = _read(one)
    if isinstance(session, str):
        told = [session]
    else:
        added = counted(session.entries) if session.entries else "nothing added"
        articles = [f"  {article.title or article.path}" for article in session.articles if not article.now]
        told = [*filter(None, [session.title]), added, *articles]
    return "".join(
        f"{line}\n" for line in (safe(str(one.path)), f"  last open {safe(_hour(one.opened))}", *(f"  {safe(line)}" for line in told))
    )


def _hour(moment: str) -> str:
    """An ISO 8601 moment as a clock here shows it; what is none stays as it is."""
    from datetime import datetime

    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError):
        return moment
