"""From paths to a comparison without a reader: what cannot be read, written or used is told on standard error."""

import argparse
import os
import sys
from contextlib import contextmanager

from lesart.tui.commands.exits import INPUT, OK, USAGE
from lesart.tui.commands.options import NAMES, settings_of

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lesart.core.compare import Settings
    from lesart.core.model import Article, Comparison
    from lesart.core.reading import Problem


def articles_of(options: argparse.Namespace, paths: list[str]) -> "tuple[tuple[Article, ...], tuple[Problem, ...]]":
    """What could be read and what not, each problem told on standard error; exits where fewer than two articles are left."""
    from lesart.core.reading import open_articles

    articles, problems = open_articles(paths, encoding=options.encoding, language=options.language, stdin=lambda: sys.stdin.buffer.read())
    for problem in problems:
        print(f"lesart: {problem}", file=sys.stderr)
    if len(articles) < 2 and problems:
        raise SystemExit(INPUT)
    if len(articles) < 2:
        given = "one article given" if articles else "no article given"
        print(f"lesart: {given}, two are needed: name files or a folder, or try: lesart demo", file=sys.stderr)
        raise SystemExit(USAGE)
    return articles, problems


def compared(options: argparse.Namespace, paths: list[str], parser: argparse.ArgumentParser) -> "Comparison":
    """The comparison of articles, as the readers of a session want it where one is named; exits where one cannot be made."""
    if options.session or _names_session(paths):
        from lesart.tui.commands.exporting import gathered

        return gathered(options, parser).comparison
    settings = asked_settings(options)
    articles, _ = articles_of(options, paths)
    return comparison_of(articles, settings, parser)


def _names_session(paths: list[str]) -> bool:
    from pathlib import Path

    from lesart.core.session.file import is_session

    return any(is_session(Path(path)) for path in paths)


def asked_settings(options: argparse.Namespace) -> "Settings":
    """What the analysis is told; exits where a file of names that was asked for is not there."""
    if options.names != NAMES and not os.path.exists(options.names):  # the reader would make it; here it is a slip
        print(f"lesart: {options.names}: no such file; leave --names out, or write the file", file=sys.stderr)
        raise SystemExit(INPUT)
    return settings_of(options)


def comparison_of(articles: "Sequence[Article]", settings: "Settings", parser: argparse.ArgumentParser) -> "Comparison":
    """The comparison of articles that are open; exits where what the settings ask for is not there."""
    from lesart.core.threads import import_numpy_for_small_products

    import_numpy_for_small_products()
    from lesart.core.alignment.encoder import UnusableEncoder
    from lesart.core.mentions import UnknownPipeline

    try:
        return _narrated(articles, settings)
    except (UnknownPipeline, UnusableEncoder) as error:
        parser.exit(USAGE, f"{parser.prog}: {error}\n")


def put(text: str, output: str | None) -> int:
    """Write the same bytes to the file `output` or to standard output, and return the exit code; a file is replaced whole or not at all."""
    data = text.encode("utf-8")
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return OK
    from pathlib import Path

    from lesart.core.userfiles import UserFileError, write_bytes

    target = Path(output)
    try:
        if target.exists() and not target.is_file():  # a device or a pipe is written to, never replaced
            target.write_bytes(data)
        else:
            write_bytes(target, data, "name another file with -o")
    except UserFileError as error:
        print(f"lesart: {error}", file=sys.stderr)
        return INPUT
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        print(f"lesart: {output}: cannot be written ({error.strerror}); name another file with -o", file=sys.stderr)
        return INPUT
    return OK


def _narrated(articles: "Sequence[Article]", settings: "Settings") -> "Comparison":
    """Compare, with a progress bar on standard error where that is a terminal."""
    from lesart.core.compare import compare

    with bar() as show:
        return compare(articles, settings, lambda step: show(step.stage, step.done, step.total))


@contextmanager
def bar() -> "Iterator[Callable[[str, int, int], None]]":
    """A progress bar on standard error, where that is a terminal: told the stage, how much of it is done, and of how much."""
    if not sys.stderr.isatty() or os.environ.get("TERM", "") in ("", "dumb"):
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    try:
        with Progress(console=console, transient=True) as shown:
            task = shown.add_task("", total=1)
            yield lambda stage, done, total: shown.update(task, description=stage, completed=done, total=total)
    finally:
        console.show_cursor()  # an interrupt while the bar is being set up would leave it hidden
