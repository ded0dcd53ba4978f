"""`lesart`: the reader where a person sits at a real terminal, plain text everywhere else."""

import argparse
import gc
import os
import sys

from lesart import __version__
from lesart.tui.commands.options import Parser, add_articles, add_names, add_reader, settings_of

_EPILOG = """\
examples:
  lesart demo                          the sample articles, side by side
  lesart a.txt b.md                    two articles (or more, or folders)
  pbpaste | lesart - b.txt             one of them from standard input
  lesart conflicts a.txt b.txt         what they differ in, as text
  lesart compare a.txt b.txt --format json -o result.json

other commands: compare, conflicts, demo, keys. A file of that name: ./compare
exit codes: 0 done, 1 there are conflicts (conflicts --fail-on conflict), 2 wrong
usage, 3 a file could not be read or written, 130 interrupted"""


def run(arguments: list[str]) -> int:
    """Open the articles."""
    parser = Parser(
        prog="lesart",
        description="Reads articles about one matter side by side: who else says this, who says it differently, who leaves it out.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"lesart {__version__}")
    add_articles(parser)
    add_names(parser)
    add_reader(parser)
    options = parser.parse_intermixed_args(arguments)
    return opened(options, options.articles, parser)


def opened(options: argparse.Namespace, paths: list[str], parser: argparse.ArgumentParser) -> int:
    """Read `paths` in the way that `options` and the terminal allow."""
    from lesart.tui.commands.comparing import articles_of

    if options.plain or not _at_a_screen(paths):
        return _printed(options, paths, parser)
    settings = settings_of(options)
    gc.disable()  # until the first paint: collections on the way there cost a tenth of it and find nothing, for all that is made stays
    articles, problems = articles_of(options, paths)
    if "-" in paths:
        os.dup2(os.open("/dev/tty", os.O_RDWR), sys.__stdin__.fileno())  # type: ignore[union-attr]  # see _at_a_screen
    from pathlib import Path

    from lesart.tui.app import run_reader

    return run_reader(
        articles,
        problems,
        settings,
        notes=Path(options.notes),
        names=Path(options.names),
        theme=options.theme,
        mouse=not options.no_mouse,
        ascii_only=options.ascii,
    )


def _printed(options: argparse.Namespace, paths: list[str], parser: argparse.ArgumentParser) -> int:
    from lesart.core.export import render
    from lesart.tui.commands.comparing import compared, put

    return put(render(compared(options, paths, parser), "text"), None)


def _at_a_screen(paths: list[str]) -> bool:
    """Whether the reader can run: all three streams are a capable terminal (the first may be a pipe that is read as an article)."""
    if os.name != "nt" and os.environ.get("TERM", "") in ("", "dumb"):
        return False
    if "-" in paths:
        return sys.stdout.isatty() and sys.stderr.isatty() and os.path.exists("/dev/tty")
    return sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()
