"""`lesart merge`: several readers' sessions into one, with what they agree and disagree on."""

import argparse
import sys

from lesart.tui.commands.comparing import put
from lesart.tui.commands.exits import CONFLICTS, INPUT, OK
from lesart.tui.commands.options import Parser

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from pathlib import Path

    from lesart.core.session.merging.report import Report

_DESCRIPTION = """\
Makes one session of several. What each reader said of a thing stays; of what one
reader said twice, the later. It does not matter in which order sessions are named.
The report tells how far each two readers agree, and all they disagree on."""

_EPILOG = """\
agreement: of what both readers decided on, on how much they said the same, and
Cohen's kappa (1960), which takes off what they would agree on by chance

examples:
  lesart merge anna.jsonl ben.jsonl -o both.jsonl
  lesart merge anna.jsonl ben.jsonl --format json > report.json
  lesart merge anna.jsonl ben.jsonl --fail-on disagreement || echo "talk first"

The report goes to standard output, or to standard error where the session goes
there (-o -). Without -o nothing but the report is written.

exit codes: 0 done, 1 readers disagree and nobody settled it (with --fail-on
disagreement), 2 wrong usage, 3 a file could not be read or written, 130 interrupted"""


def run(arguments: list[str]) -> int:
    """Merge, write and report."""
    parser = Parser(prog="lesart merge", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sessions", nargs="+", metavar="SESSION", help="a session's file; two or more")
    parser.add_argument("-o", "--output", metavar="FILE", help="write the merged session to FILE; - for standard output")
    parser.add_argument("--force", action="store_true", help="write over FILE where it is there already")
    parser.add_argument("--format", choices=["json", "text"], default="text", help="of the report (default: text)")
    parser.add_argument("--fail-on", choices=["disagreement"], help="exit with 1 where there is any that nobody settled")
    options = parser.parse_intermixed_args(arguments)
    if len(options.sessions) < 2:
        parser.error("one session given, two are needed")
    from pathlib import Path

    target = Path(options.output) if options.output not in (None, "-") else None
    report = _merged([Path(path) for path in options.sessions], target)
    done = _written(report, target, options) or _reported(report, options)
    failed = bool(options.fail_on and report.open)
    return done or (CONFLICTS if failed else OK)


def _merged(paths: "list[Path]", target: "Path | None") -> "Report":
    """The sessions as one, with paths as the file it goes to has them; exits where one cannot be read."""
    from pathlib import Path

    from lesart.core.session.file import FILE_NAME, read_session
    from lesart.core.session.merging.paths import rebased, where_found
    from lesart.core.session.merging.report import merge_report
    from lesart.core.userfiles import UserFileError

    try:
        sessions = [read_session(path) for path in paths]
    except UserFileError as error:
        print(f"lesart: {error}", file=sys.stderr)
        raise SystemExit(INPUT) from error
    goes_to = target or Path(FILE_NAME)
    seen = where_found([rebased(session, path, goes_to) for session, path in zip(sessions, paths, strict=True)], goes_to)
    return merge_report(seen, (article for session in sessions for article in session.articles))


def _written(report: "Report", target: "Path | None", options: argparse.Namespace) -> int:
    """Write the merged session where it is to go: over a file that is there only where asked for, over an article never."""
    from pathlib import Path

    from lesart.core.export.delivery import deliver
    from lesart.core.session.file import session_lines
    from lesart.core.session.paths import found
    from lesart.core.userfiles import Taken, UserFileError

    lines = session_lines(report.session)
    if target is None:
        return put(lines, None) if options.output else OK
    try:
        articles = (Path(found(one.path, target)) for one in report.session.articles if one.path)
        deliver(target, lines.encode("utf-8"), options.force, articles)
    except Taken:
        print(f"lesart: {target}: is there already; name another file, or write over it with --force", file=sys.stderr)
        return INPUT
    except UserFileError as error:
        print(f"lesart: {error}", file=sys.stderr)
        return INPUT
    return OK


def _reported(report: "Report", options: argparse.Namespace) -> int:
    from lesart.core.session.merging.telling import report_json, report_text

    text = report_text(report) if options.format == "text" else report_json(report)
    if options.output == "-":
        sys.stderr.write(text)
        return OK
    return put(text, None)
