"""The command line: arguments to a call. Imports Textual only when it opens the reader, and next to nothing for `--version`."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence

from lesart import __version__

TYPE_CHECKING = False  # not typing's, which takes as long to import as all of argparse; type checkers go by the name
if TYPE_CHECKING:
    from typing import NoReturn

    from lesart.core.compare import Settings
    from lesart.core.model import Article, Comparison
    from lesart.core.reading import Problem

OK, USAGE, INPUT, INTERRUPTED = 0, 2, 3, 130
"""Exit codes; argparse itself exits with USAGE."""

_NAMES = "lesart-names.toml"

_EPILOG = """\
examples:
  lesart demo                          the sample articles, side by side
  lesart a.txt b.md                    two articles (or more, or folders)
  pbpaste | lesart - b.txt             one of them from standard input
  lesart compare a.txt b.txt --format json -o result.json

other commands: compare, demo, keys. A file of that name: ./compare
exit codes: 0 done, 2 wrong usage, 3 a file could not be read, 130 interrupted"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `lesart` with `argv` (default: the process's arguments) and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    commands: dict[str, Callable[[list[str]], int]] = {"compare": _compare, "demo": _demo, "keys": _keys}
    try:
        if arguments and arguments[0] in commands:
            return commands[arguments[0]](arguments[1:])
        return _read(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reading end is gone (`lesart ... | head`): that is no error, and Python must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line instead of a page of usage."""

    def error(self, message: str) -> "NoReturn":
        """Exit with USAGE."""
        self.exit(USAGE, f"{self.prog}: {message}; see {self.prog} --help\n")


def _read(arguments: list[str]) -> int:
    parser = _Parser(
        prog="lesart",
        description="Reads articles about one matter side by side: who else says this, who says it differently, who leaves it out.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"lesart {__version__}")
    _add_articles(parser)
    _add_names(parser)
    _add_reader(parser)
    options = parser.parse_intermixed_args(arguments)
    return _open(options, options.articles, parser)


def _demo(arguments: list[str]) -> int:
    parser = _Parser(prog="lesart demo", description="Opens the sample articles.")
    _add_names(parser)
    _add_reader(parser)
    options = parser.parse_args(arguments, argparse.Namespace(encoding=None, language=None, pipeline="", encoder="", no_cache=False))
    from importlib.resources import as_file, files

    with as_file(files("lesart.seeds")) as folder:
        samples = sorted(str(path) for path in folder.iterdir() if path.suffix in {".txt", ".md"})
        return _open(options, samples, parser)


def _compare(arguments: list[str]) -> int:
    from lesart.core.export import FORMATS

    parser = _Parser(prog="lesart compare", description="Prints the comparison: data on standard output, narration on standard error.")
    _add_articles(parser)
    _add_names(parser)
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="default: text; json is the stable interface")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    options = parser.parse_intermixed_args(arguments)
    return _print_comparison(options, options.articles, parser, options.format, options.output)


def _keys(arguments: list[str]) -> int:
    _Parser(prog="lesart keys", description="Prints the reader's keys, with your own rebindings.").parse_args(arguments)
    from lesart.tui.keymap import config_folder, read_keys
    from lesart.tui.keys_page import keys_text

    keys = read_keys(config_folder() / "keys.toml")
    for problem in keys.problems:
        print(f"lesart: {problem}", file=sys.stderr)
    _write(keys_text(keys.keymap), None)
    return OK


def _add_articles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="a file, a folder, or - for standard input; two articles or more")
    parser.add_argument("--encoding", metavar="NAME", help="read the files in this encoding instead of guessing (utf-8, cp1252, ...)")
    parser.add_argument("--language", metavar="CODE", help="language of the articles instead of guessing (de, en)")
    parser.add_argument("--pipeline", metavar="NAME", default="", help="find names by this installed spaCy pipeline; none: by rules alone")
    parser.add_argument(
        "--encoder",
        metavar="NAME",
        default="",
        help="match meanings by your own: a model2vec or sentence-transformers folder, a spaCy pipeline",
    )
    parser.add_argument("--no-cache", action="store_true", help="keep nothing of the articles for the next time, and use nothing kept")


def _add_names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--names",
        metavar="FILE",
        default=_NAMES,
        help="names joined or split by hand (default: %(default)s in this folder, where there is one)",
    )


def _add_reader(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plain", action="store_true", help="print the comparison as plain text instead of opening the reader")
    parser.add_argument("--ascii", action="store_true", help="draw the signs beside the text in ASCII")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument("--theme", metavar="NAME", help="colours: dark, light, high-contrast, colour-blind, mono, or one of your own")
    parser.add_argument("--notes", metavar="FILE", default="lesart-claims.md", help="where w writes claims (default: %(default)s)")


def _open(options: argparse.Namespace, paths: list[str], parser: argparse.ArgumentParser) -> int:
    """The reader where a person sits at a real terminal, plain text everywhere else."""
    if options.plain or not _at_a_screen(paths):
        return _print_comparison(options, paths, parser)
    settings = _settings(options)
    gc.disable()  # until the first paint: collections on the way there cost a tenth of it and find nothing, for all that is made stays
    articles, problems = _articles(options, paths)
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


def _at_a_screen(paths: list[str]) -> bool:
    """Whether the reader can run: all three streams are a capable terminal (the first may be a pipe that is read as an article)."""
    if os.name != "nt" and os.environ.get("TERM", "") in ("", "dumb"):
        return False
    if "-" in paths:
        return sys.stdout.isatty() and sys.stderr.isatty() and os.path.exists("/dev/tty")
    return sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()


def _articles(options: argparse.Namespace, paths: list[str]) -> "tuple[tuple[Article, ...], tuple[Problem, ...]]":
    """What could be read and what not, each problem told on standard error; exits where fewer than two articles are left."""
    from lesart.core.reading import open_articles

    articles, problems = open_articles(paths, encoding=options.encoding, language=options.language, stdin=lambda: sys.stdin.buffer.read())
    for problem in problems:
        _tell_problem(problem)
    if len(articles) < 2 and problems:
        raise SystemExit(INPUT)
    if len(articles) < 2:
        given = "one article given" if articles else "no article given"
        print(f"lesart: {given}, two are needed: name files or a folder, or try: lesart demo", file=sys.stderr)
        raise SystemExit(USAGE)
    return articles, problems


def _tell_problem(problem: "Problem") -> None:
    print(f"lesart: {problem.path}: {problem.what}; {problem.advice}", file=sys.stderr)


def _print_comparison(
    options: argparse.Namespace, paths: list[str], parser: argparse.ArgumentParser, form: str = "text", output: str | None = None
) -> int:
    """Print in one of FORMATS, to the file `output` or to standard output."""
    if options.names != _NAMES and not os.path.exists(options.names):  # the reader would make it; here it is a slip
        print(f"lesart: {options.names}: no such file; leave --names out, or write the file", file=sys.stderr)
        raise SystemExit(INPUT)
    settings = _settings(options)
    articles, _ = _articles(options, paths)
    from lesart.core.threads import import_numpy_for_small_products

    import_numpy_for_small_products()
    from lesart.core.alignment.encoder import UnusableEncoder
    from lesart.core.export import render
    from lesart.core.mentions import UnknownPipeline

    try:
        comparison = _compare_narrated(articles, settings)
    except (UnknownPipeline, UnusableEncoder) as error:
        parser.exit(USAGE, f"{parser.prog}: {error}\n")
    try:
        _write(render(comparison, form), output)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        print(f"lesart: {output}: cannot be written ({error.strerror}); name another file with -o", file=sys.stderr)
        return INPUT
    return OK


def _settings(options: argparse.Namespace) -> "Settings":
    """What the analysis is told; exits where a file of the user's own, of names or of counts, cannot be used."""
    from pathlib import Path

    from platformdirs import user_cache_dir

    from lesart.core.aliases import read_aliases
    from lesart.core.compare import Settings
    from lesart.core.counting import FILE_NAME, read_counts
    from lesart.core.userfiles import UserFileError
    from lesart.tui.keymap import config_folder

    try:
        counts = read_counts(config_folder() / FILE_NAME)
        return Settings(
            pipeline=options.pipeline,
            encoder=options.encoder,
            aliases=read_aliases(Path(options.names)),
            counts=counts,
            cache="" if options.no_cache else user_cache_dir("lesart"),
        )
    except UserFileError as error:
        print(f"lesart: {error}", file=sys.stderr)
        raise SystemExit(INPUT) from error


def _compare_narrated(articles: "tuple[Article, ...]", settings: "Settings") -> "Comparison":
    """Compare, with a progress bar on standard error where that is a terminal."""
    from lesart.core.compare import compare

    if not sys.stderr.isatty() or os.environ.get("TERM", "") in ("", "dumb"):
        return compare(articles, settings)
    from rich.console import Console
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    try:
        with Bar(console=console, transient=True) as bar:
            task = bar.add_task("", total=1)
            return compare(articles, settings, lambda step: bar.update(task, description=step.stage, completed=step.done, total=step.total))
    finally:
        console.show_cursor()  # an interrupt while the bar is being set up would leave it hidden


def _write(text: str, path: str | None) -> None:
    """Write the same bytes to a file or to standard output; a file is replaced whole or not at all."""
    from pathlib import Path

    data = text.encode("utf-8")
    if path is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    if target.exists() and not target.is_file():  # a device or a pipe is written to, never replaced
        target.write_bytes(data)
        return
    draft = target.with_name(target.name + ".part")
    draft.write_bytes(data)
    draft.replace(target)
