"""`lesart import`: what other programs know of the articles, into a session."""

import argparse
import sys

from lesart.tui.commands.comparing import put
from lesart.tui.commands.exits import INPUT
from lesart.tui.commands.options import Parser, add_by, by_of

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lesart.core.model import Article
    from lesart.core.model.session import Session
    from lesart.core.session.importing import Asked

_DESCRIPTION = """\
Takes alignments and marks of other programs into a session: TMX, TEI with links,
InterText, comparisons of lesart itself, and web annotations (W3C, Hypothes.is).
Their words are looked for in the articles: as they are, or but for blanks and
quotation marks. What is not found, or stands in several places, is listed."""

_EPILOG = """\
What a reader has said on the same thing stays, unless FILE tells something later.
A file that FILE refers to must lie in its folder or below. XML with entities of
its own, and files of more than 64 MB, are not read.

examples:
  lesart import memory.tmx --into lesart-session.jsonl de.txt en.txt
  lesart import annotations.json --into lesart-session.jsonl
  lesart import result.json --into s.jsonl --relation same --least 0.9

exit codes: 0 done, 2 wrong usage, 3 a file could not be read or written, or has
nothing on these articles, 130 interrupted"""


def run(arguments: list[str]) -> int:
    """Import, write and report."""
    parser = Parser(prog="lesart import", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", metavar="FILE", help="what is imported; - for standard input")
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="files or folders it speaks of (default: those of the session)")
    parser.add_argument("--into", metavar="SESSION", required=True, help="the session's file; it is made where there is none")
    parser.add_argument("--class", metavar="NAME", dest="kind", help="the class of marks that have none (default: the session's first)")
    parser.add_argument(
        "--relation",
        action="append",
        choices=["same", "conflict", "related"],
        default=[],
        help="of a comparison, take these links as confirmed by you; may be repeated",
    )
    parser.add_argument("--least", metavar="SCORE", type=_share, default=0.0, help="and only those of this score or more, 0 to 1")
    add_by(parser)
    options = parser.parse_intermixed_args(arguments)
    from lesart.core.session.importing import UnimportableError
    from lesart.core.userfiles import UserFileError

    try:
        return _imported(options, parser)
    except UnimportableError as error:
        print(f"lesart: {options.file}: {error}", file=sys.stderr)
    except UserFileError as error:
        print(f"lesart: {error}", file=sys.stderr)
    return INPUT


def _imported(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from pathlib import Path

    from lesart.core.session.articles import with_articles
    from lesart.core.session.importing import entries_from, taken_in
    from lesart.core.session.importing.telling import import_text
    from lesart.core.session.keeper import now
    from lesart.core.session.store import Store

    path, when = Path(options.into), now()
    if not path.exists() and not options.articles:
        parser.error(f"{path}: no such session; name the articles, and it is made")
    data = _data(options.file)
    articles = _articles(options, path)
    store = Store(path)
    session = with_articles(store.open(), articles, path)
    imported = entries_from(data, articles, _asked(options, session, when))
    taken = taken_in(session, imported.entries, when)
    if not imported.entries:
        print(f"lesart: {options.file}: has nothing on these articles; name those that it speaks of", file=sys.stderr)
        put(import_text(imported, taken), None)
        return INPUT
    try:
        store.save(taken.session)
    finally:
        store.close()
    return put(import_text(imported, taken), None)


def _asked(options: argparse.Namespace, session: "Session", when: str) -> "Asked":
    from lesart.core.session.classes import classes_of
    from lesart.core.session.importing import Asked

    kind = options.kind or classes_of(session)[0].name
    return Asked(by_of(options), when, frozenset(options.relation), options.least, kind, _beside(options.file))


def _articles(options: argparse.Namespace, session: "Path") -> "Sequence[Article]":
    """The articles named, or else those of the session; problems are told. Exits where there are none."""
    if not options.articles:
        from lesart.tui.commands.reopening import reopened

        return reopened(session).articles
    from lesart.core.reading import open_articles

    articles, problems = open_articles(options.articles)
    for problem in problems:
        print(f"lesart: {problem}", file=sys.stderr)
    if not articles:
        raise SystemExit(INPUT)
    return articles


def _data(path: str) -> bytes:
    """What is imported; at most a byte more than may be, so that what is too large is not read whole."""
    from pathlib import Path

    from lesart.core.session.importing.importing import LARGEST
    from lesart.core.userfiles import UserFileError

    if path == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise UserFileError(Path(path), f"cannot be read ({error.strerror})", "check the path") from error


def _beside(file: str) -> "Callable[[str], bytes]":
    """Reads what a file refers to: only in its own folder or below, for a file of others may name anything."""
    from pathlib import Path
    from urllib.parse import unquote

    from lesart.core.session.importing import UnimportableError

    folder = Path(file).resolve().parent

    def read(name: str) -> bytes:
        try:
            target = (folder / unquote(name)).resolve()
            if file == "-" or not target.is_relative_to(folder) or not target.is_file():
                raise UnimportableError(f"refers to {name!r}, which does not lie in its folder", "put it beside the file")
        except ValueError as error:  # no name that a file can have
            raise UnimportableError(f"refers to {name!r}, which is no file", "mend the name") from error
        return _data(str(target))

    return read


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text}: write a number from 0 to 1")
    return value
