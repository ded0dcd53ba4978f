"""`lesart`: the reader where a person sits at a real terminal, plain text everywhere else."""

import argparse
import gc
import os
import sys

from lesart import __version__
from lesart.tui.commands.options import SESSION, Parser, add_articles, add_names, add_reader, add_session, by_of

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lesart.core.compare import Settings
    from lesart.core.model import Article
    from lesart.core.reading import Problem

_EPILOG = """\
examples:
  lesart demo                          the sample articles, side by side
  lesart a.txt b.md                    two articles (or more, or folders)
  pbpaste | lesart - b.txt             one of them from standard input
  lesart                               what you had open last, where you left it
  lesart conflicts a.txt b.txt         what they differ in, as text
  lesart compare a.txt b.txt --format json -o result.json

other commands: compare, conflicts, demo, diff, export, import, keys, merge, open,
sessions. A file of that name: ./compare
exit codes: 0 done, 1 there are conflicts (conflicts --fail-on conflict), 2 wrong
usage, 3 a file could not be read or written, 130 interrupted"""


def run(arguments: list[str]) -> int:
    """Open the articles, a session, or what was open last."""
    parser = Parser(
        prog="lesart",
        description="Reads articles about one matter side by side: who else says this, who says it differently, who leaves it out.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"lesart {__version__}")
    add_articles(parser)
    add_names(parser)
    add_session(parser)
    add_reader(parser)
    options = parser.parse_intermixed_args(arguments)
    session = _session_alone(options)
    if session:
        from lesart.tui.commands.open import resumed

        return resumed(options, session, parser)
    return opened(options, options.articles, parser)


def _session_alone(options: argparse.Namespace) -> str:
    """The session that is to be opened with its own articles: the one named, where nothing else is, or else the last; empty for none."""
    if len(options.articles) > 1:
        return ""
    if options.articles and not os.path.isfile(options.articles[0]):
        return ""
    if options.articles:
        from pathlib import Path

        from lesart.core.session.file import is_session

        return str(options.articles[0]) if is_session(Path(options.articles[0])) else ""
    if options.session and os.path.exists(options.session):
        return str(options.session)
    from lesart.tui.commands.open import last

    return "" if options.session else last()


def opened(options: argparse.Namespace, paths: list[str], parser: argparse.ArgumentParser) -> int:
    """Read `paths` in the way that `options` and the terminal allow."""
    from lesart.tui.commands.comparing import articles_of, asked_settings

    settings = asked_settings(options)
    gc.disable()  # until the first paint: collections on the way there cost a tenth of it and find nothing, for all that is made stays
    articles, problems = articles_of(options, paths)
    return shown(options, articles, problems, settings, options.session or SESSION, parser)


def shown(
    options: argparse.Namespace,
    articles: "Sequence[Article]",
    problems: "Sequence[Problem]",
    settings: "Settings",
    session: str,
    parser: argparse.ArgumentParser,
) -> int:
    """Show articles in the way that `options` and the terminal allow, with what `session` says of them."""
    from pathlib import Path

    paths = [article.path for article in articles]
    if options.plain or not _at_a_screen(paths):
        gc.enable()
        return _printed(articles, settings, Path(session), parser)
    if "-" in paths:
        os.dup2(os.open("/dev/tty", os.O_RDWR), sys.__stdin__.fileno())  # type: ignore[union-attr]  # see _at_a_screen
    from lesart.tui.app import run_reader
    from lesart.tui.sitting import Sitting

    return run_reader(
        articles,
        problems,
        settings,
        Sitting(Path(session), by_of(options), articles),
        notes=Path(options.notes),
        theme=options.theme,
        mouse=not options.no_mouse,
        ascii_only=options.ascii,
    )


def _printed(articles: "Sequence[Article]", settings: "Settings", session: "Path", parser: argparse.ArgumentParser) -> int:
    """Print the comparison, with what the reader decided, where there is a session."""
    from lesart.core.export import render
    from lesart.tui.commands.comparing import comparison_of, put

    if session.exists():
        from lesart.tui.analyses import settings_for
        from lesart.tui.commands.reopening import session_at

        settings = settings_for(settings, session_at(session), [article.id for article in articles])
    return put(render(comparison_of(articles, settings, parser), "text"), None)


def _at_a_screen(paths: list[str]) -> bool:
    """Whether the reader can run: all three streams are a capable terminal (the first may be a pipe that is read as an article)."""
    if os.name != "nt" and os.environ.get("TERM", "") in ("", "dumb"):
        return False
    if "-" in paths:
        return sys.stdout.isatty() and sys.stderr.isatty() and os.path.exists("/dev/tty")
    return sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()
