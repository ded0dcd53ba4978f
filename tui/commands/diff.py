"""`lesart diff`: what changed between two sessions, and what became of what was confirmed."""

import argparse
import sys

from lesart.tui.commands.comparing import asked_settings, comparison_of, put
from lesart.tui.commands.exits import CONFLICTS, INPUT, OK
from lesart.tui.commands.options import Parser, add_matching, add_names

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lesart.core.compare import Settings
    from lesart.core.model import Article, Comparison
    from lesart.core.model.session import Session
    from lesart.core.session.differing.watch import Compared, State, Watch

_DESCRIPTION = """\
Tells what changed from one session to another: what was added, removed and said
anew; and, where an article has a new version, which passages that a reader had
confirmed are gone from it, and which conflicts are new. With one session: what
changed since in the articles that it speaks of."""

_EPILOG = """\
a new version of an article: another text at its path, or under its file name, or
the one named with --version; confirmed is what a reader linked, chose, or
answered on (but for "wrong match")

examples:
  lesart diff monday.jsonl tuesday.jsonl
  lesart diff lesart-session.jsonl --texts backup/    what the articles say now
  lesart diff old.jsonl new.jsonl --fail-on vanished --format json
  lesart diff monday/ tuesday/                        new conflicts between folders

exit codes: 0 done, 1 something confirmed vanished or a conflict is new (choose
with --fail-on), 2 wrong usage, 3 a file could not be read or written, or the texts
that conflicts must be looked for in are not to be had, 130 interrupted"""

_WATCHED = ("conflict", "vanished")


def run(arguments: list[str]) -> int:
    """Print what changed; the exit code tells what a newsroom must notice."""
    parser = Parser(prog="lesart diff", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", metavar="OLD", help="a session's file, or a folder of articles")
    parser.add_argument("new", metavar="NEW", nargs="?", help="a later one (default: OLD, with its articles as they are now)")
    parser.add_argument("--texts", metavar="PATH", action="append", default=[], help="files or folders with texts of older versions")
    parser.add_argument(
        "--version", metavar="OLD=NEW", action="append", default=[], type=_pair, help="NEW took the place of OLD: paths or ids"
    )
    parser.add_argument("--no-conflicts", action="store_true", help="leave conflicts out; the articles are not compared then")
    parser.add_argument("--format", choices=["json", "text"], default="text", help="default: text")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    parser.add_argument(
        "--fail-on",
        action="append",
        choices=[*_WATCHED, "change", "nothing"],
        help="exit with 1 on a new conflict, something confirmed that vanished, any change; may be repeated (default: conflict, vanished)",
    )
    add_names(parser)
    add_matching(parser)
    options = parser.parse_intermixed_args(arguments)
    watch = _watched(options, parser)
    from lesart.core.session.differing.telling import watch_json, watch_text

    done = put(watch_text(watch) if options.format == "text" else watch_json(watch), options.output)
    return done or _judged(watch, options)


def _watched(options: argparse.Namespace, parser: argparse.ArgumentParser) -> "Watch":
    """What changed; exits where a session cannot be read."""
    from lesart.core.session.differing.watch import as_it_is_now, watched
    from lesart.core.userfiles import UserFileError

    others = _others(options.texts)
    try:
        old = _state(options.old, others)
        new = _state(options.new, others) if options.new else as_it_is_now(old)
    except UserFileError as error:
        print(f"lesart: {error}", file=sys.stderr)
        raise SystemExit(INPUT) from error
    return watched(old, new, dict(options.version), None if options.no_conflicts else _compared(asked_settings(options), parser))


def _state(name: str, others: "Sequence[Article]") -> "State":
    """A session with its texts; of a folder, its articles, of which nobody has said anything."""
    from pathlib import Path

    from lesart.core.model.session import Session
    from lesart.core.session.articles import with_articles
    from lesart.core.session.differing.watch import state
    from lesart.core.session.file import FILE_NAME, read_session

    path = Path(name)
    if not path.is_dir():
        return state(read_session(path), path, others)
    articles = _others([name])
    if not articles:
        raise SystemExit(INPUT)
    return state(with_articles(Session(), articles, path / FILE_NAME), path / FILE_NAME, others)


def _others(paths: list[str]) -> "Sequence[Article]":
    """The texts there; what cannot be read is told."""
    from lesart.core.reading import open_articles

    articles, problems = open_articles(paths)
    for problem in problems:
        print(f"lesart: {problem}", file=sys.stderr)
    return articles


def _compared(settings: "Settings", parser: argparse.ArgumentParser) -> "Compared":
    """Compares articles as the readers of a session want it."""
    from lesart.tui.analyses import settings_for

    def compared(session: "Session", articles: "Sequence[Article]") -> "Comparison":
        return comparison_of(articles, settings_for(settings, session, [article.id for article in articles]), parser)

    return compared


def _judged(watch: "Watch", options: argparse.Namespace) -> int:
    """The exit code, with a line for whoever reads the log."""
    wanted = set(options.fail_on or _WATCHED)
    found = watch.differences
    new = len(watch.conflicts.new) if watch.conflicts else 0
    changes = len(found.added) + len(found.removed) + len(found.changed) + len(found.versions)
    counts = {
        "conflict": (new, "new conflicts"),
        "vanished": (len({one.anchor for one in found.vanished}), "confirmed and vanished"),
        "change": (changes, "changes"),
    }
    told = [f"{what}: {count}" for key, (count, what) in counts.items() if key in wanted and count]
    if told:
        print(f"lesart: {', '.join(told)}", file=sys.stderr)
        return CONFLICTS
    if watch.missing and "conflict" in wanted and not options.no_conflicts:
        from lesart.core.session.merging.wording import shown

        names = ", ".join(shown(one.path or one.title or one.id) for one in watch.missing)
        advice = "name a folder that has it with --texts, or leave conflicts out with --no-conflicts"
        print(f"lesart: {names}: not to be had with the text that a session knows, conflicts were not compared; {advice}", file=sys.stderr)
        return INPUT
    return OK


def _pair(text: str) -> tuple[str, str]:
    old, sign, new = text.partition("=")
    if not (old and sign and new):
        raise argparse.ArgumentTypeError(f"{text}: write OLD=NEW")
    return old, new
