"""`lesart conflicts`: what differs, for people and for scripts that must notice."""

import argparse
import sys

from lesart.tui.commands.comparing import compared, put
from lesart.tui.commands.exits import CONFLICTS
from lesart.tui.commands.options import Parser, add_articles, add_decisions, add_names, add_output

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from lesart.core.model import Comparison

_DESCRIPTION = """\
Prints what the articles differ in and what several of them count, what weighs
most first: the values with who says them and of what day, how they stand to
each other, and the passages; then arithmetic that does not hold."""

_EPILOG = """\
what is a conflict: values that differ, or a later count that is lower; not
what is later and higher, may fit, or agrees

examples:
  lesart conflicts monday.txt tuesday.txt
  lesart conflicts news/ --format json -o conflicts.json
  lesart conflicts draft.md agency.txt --fail-on conflict || echo "look again"

exit codes: 0 done, 1 there are conflicts (with --fail-on conflict), 2 wrong
usage, 3 a file could not be read or written, 130 interrupted"""


def run(arguments: list[str]) -> int:
    """Print the ledger; with `--fail-on conflict` the exit code tells whether there is any conflict."""
    from lesart.core.export import LEDGER_FORMATS, render_ledger

    parser = Parser(prog="lesart conflicts", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_articles(parser)
    add_names(parser)
    add_decisions(parser)
    parser.add_argument("--format", choices=sorted(LEDGER_FORMATS), default="text", help="default: text")
    add_output(parser)
    parser.add_argument("--fail-on", choices=["conflict"], help="exit with 1 where there is any; what was found is printed all the same")
    options = parser.parse_intermixed_args(arguments)
    comparison = compared(options, options.articles, parser)
    done = put(render_ledger(comparison, options.format), options.output)
    return done or (_failed(comparison) if options.fail_on else done)


def _failed(comparison: "Comparison") -> int:
    """The exit code that tells of conflicts, with a line for whoever reads the log."""
    from lesart.core.contrast.ledger import is_open_conflict, ledger

    found = sum(map(is_open_conflict, ledger(comparison)))
    if found:
        print(f"lesart: {found} conflict{'' if found == 1 else 's'} between {len(comparison.articles)} articles", file=sys.stderr)
    return CONFLICTS if found else 0
