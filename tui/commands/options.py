"""What commands are told: their options, each added in one place, and what the analysis makes of them."""

import argparse
import sys

from lesart.tui.commands.exits import INPUT, USAGE

TYPE_CHECKING = False  # not typing's, which takes as long to import as all of argparse; type checkers go by the name
if TYPE_CHECKING:
    from typing import NoReturn

    from lesart.core.compare import Settings

NAMES = "lesart-names.toml"
"""The file of names joined or split by hand, where none is given."""

SESSION = "lesart-session.jsonl"
"""The file of what the reader adds, where none is given."""

BY = "LESART_BY"
"""The variable that tells whose entries the reader's are."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line instead of a page of usage."""

    def error(self, message: str) -> "NoReturn":
        """Exit with USAGE."""
        self.exit(USAGE, f"{self.prog}: {message}; see {self.prog} --help\n")


def add_articles(parser: argparse.ArgumentParser) -> None:
    """The articles, and how they are read and matched."""
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="a file, a folder, or - for standard input; two articles or more")
    parser.add_argument("--encoding", metavar="NAME", help="read the files in this encoding instead of guessing (utf-8, cp1252, ...)")
    parser.add_argument("--language", metavar="CODE", help="language of the articles instead of guessing (de, en)")
    add_matching(parser)


def add_matching(parser: argparse.ArgumentParser) -> None:
    """How articles are matched."""
    parser.add_argument("--pipeline", metavar="NAME", default="", help="find names by this installed spaCy pipeline; none: by rules alone")
    parser.add_argument(
        "--encoder",
        metavar="NAME",
        default="",
        help="match meanings by your own: a model2vec or sentence-transformers folder, a spaCy pipeline",
    )
    parser.add_argument("--no-cache", action="store_true", help="keep nothing of the articles for the next time, and use nothing kept")


def add_names(parser: argparse.ArgumentParser) -> None:
    """The file of names."""
    parser.add_argument(
        "--names",
        metavar="FILE",
        default=NAMES,
        help="names joined or split by hand (default: %(default)s in this folder, where there is one)",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Where data goes."""
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")


def add_reader(parser: argparse.ArgumentParser) -> None:
    """How the reader looks."""
    parser.add_argument("--plain", action="store_true", help="print the comparison as plain text instead of opening the reader")
    parser.add_argument("--ascii", action="store_true", help="draw the signs beside the text in ASCII")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument("--theme", metavar="NAME", help="colours: dark, light, high-contrast, colour-blind, mono, or one of your own")
    parser.add_argument("--notes", metavar="FILE", default="lesart-claims.md", help="where w writes claims (default: %(default)s)")


def add_session(parser: argparse.ArgumentParser) -> None:
    """The file that what the reader adds is kept in."""
    parser.add_argument(
        "--session",
        metavar="FILE",
        help=f"keep what you add in FILE, and open what is in it (default: {SESSION} in this folder)",
    )
    add_by(parser)


def add_decisions(parser: argparse.ArgumentParser) -> None:
    """The session whose decisions a comparison for other programs honours; only where it is named, so that no file changes data unasked."""
    parser.add_argument(
        "--session", metavar="FILE", help="honour what readers decided in this session; it may stand alone, as ARTICLE, too"
    )


def add_by(parser: argparse.ArgumentParser) -> None:
    """Whose entries the reader's are."""
    parser.add_argument("--by", metavar="NAME", help=f"whose marks and decisions these are (default: {BY}, or else your login name)")


def by_of(options: argparse.Namespace) -> str:
    """Whose entries the reader's are; empty where nothing tells."""
    import os

    if options.by is not None or BY in os.environ:
        return str(os.environ[BY] if options.by is None else options.by).strip()
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a process without a user, as in a container
        return ""


def settings_of(options: argparse.Namespace) -> "Settings":
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
