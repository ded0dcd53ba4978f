"""`lesart open`: a session with its articles, where it was left; or what became of them since."""

import argparse
import sys

from lesart.tui.commands.exits import CONFLICTS, INPUT, OK
from lesart.tui.commands.options import Parser, add_by, add_matching, add_names, add_reader, by_of

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from pathlib import Path

    from lesart.core.session.returning import Returned
    from lesart.tui.commands.reopening import Reopened

_EPILOG = """\
how words stand in a text that has changed:
  exact  the same characters at the same place
  moved  the same words elsewhere, or laid out otherwise
  fuzzy  other words stand there now: told with the old and the new ones
  lost   nothing like them, or several places that read alike
Nothing is taken over to a changed text unasked: --take-over does so with what is
exact or moved; the rest stays as it was said of the older text.

examples:
  lesart open                          the session that was open last
  lesart open dam.jsonl --all          with all its articles
  lesart open dam.jsonl --report       what became of its articles
  lesart open dam.jsonl --take-over

exit codes: 0 done, 1 an article is gone or something in it is not settled (with
--report or --take-over), 2 wrong usage, 3 a file could not be read or written,
130 interrupted"""


def run(arguments: list[str]) -> int:
    """Open a session, or report on it."""
    parser = Parser(
        prog="lesart open",
        description="Opens a session in the reader, with its articles, where it was left.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("session", nargs="?", metavar="SESSION", help="a session's file (default: the one that was open last)")
    parser.add_argument("--all", action="store_true", help="open all its articles, not those alone that were open when it was left")
    parser.add_argument("--report", action="store_true", help="print what became of its articles and of what was said of them, and end")
    parser.add_argument("--take-over", action="store_true", help="take over to changed texts what is said of words that still stand there")
    parser.add_argument("--format", choices=["json", "text"], default="text", help="of the report (default: text)")
    add_matching(parser)
    add_names(parser)
    add_by(parser)
    add_reader(parser)
    options = parser.parse_intermixed_args(arguments)
    path = options.session or last()
    if not path:
        print("lesart: no session is known; name its file, or begin one: lesart a.txt b.txt", file=sys.stderr)
        return INPUT
    if options.report or options.take_over:
        return _reported(options, path)
    return resumed(options, path, parser)


def last() -> str:
    """The session that was open last, and a word on it; empty where none is known."""
    from lesart.core.session.remembered import remembered
    from lesart.tui.sitting import state_folder

    known = remembered(state_folder())
    if not known:
        return ""
    print(f"lesart: going on with {known[0].path}", file=sys.stderr)
    return str(known[0].path)


def resumed(options: argparse.Namespace, path: str, parser: argparse.ArgumentParser) -> int:
    """Open a session where it was left."""
    import gc
    from pathlib import Path

    from lesart.core.reading import Problem
    from lesart.tui.commands.comparing import asked_settings
    from lesart.tui.commands.read import shown
    from lesart.tui.commands.reopening import as_left, reopened

    settings = asked_settings(options)
    gc.disable()  # until the first paint: see read
    found = (reopened if getattr(options, "all", False) else as_left)(Path(path))
    if len(found.articles) < 2:
        print(f"lesart: {path}: {_too_few(found)}", file=sys.stderr)
        return INPUT
    resting = [one for one in found.session.articles if not one.now and one.id not in {each.known.id for each in found.found}]
    rest = [Problem(path, f"{len(resting)} more of its articles are not open", f"lesart open {path} --all")] if resting else []
    return shown(options, found.articles, [*found.problems, *rest], settings, path, parser)


def _too_few(found: "Reopened") -> str:
    known = len(found.found)
    if known < 2:
        return f"speaks of {known or 'no'} article{'' if known == 1 else 's'}, two are needed; name them: lesart a.txt b.txt --session ..."
    return f"{len(found.articles)} of its {known} articles could be opened, two are needed; lesart open --report tells more"


def _reported(options: argparse.Namespace, path: str) -> int:
    from pathlib import Path

    from lesart.core.session.return_report import report_json, report_lines
    from lesart.core.session.returning import returned
    from lesart.tui.commands.comparing import put
    from lesart.tui.commands.reopening import session_at

    where = Path(path)
    if options.take_over:
        _take_over(where, by_of(options))
    found = returned(session_at(where), where)
    told = report_json(found) if options.format == "json" else "".join(f"{line}\n" for line in report_lines(found))
    return put(told, None) or (OK if all(map(_is_settled, found)) else CONFLICTS)


def _is_settled(one: "Returned") -> bool:
    return one.how != "gone" and not one.anchors


def _take_over(path: "Path", by: str) -> None:
    from lesart.core.session.reanchoring import reanchored
    from lesart.core.session.returning import returned
    from lesart.core.session.store import Store
    from lesart.core.userfiles import UserFileError

    store = Store(path)
    try:
        keeper = store.keeper(by)
        before = keeper.session
        found = returned(before, path)
        after = reanchored(before, found, path)
        if after.entries != before.entries:
            keeper.change("taken over", after)
        print(f"lesart: {len(set(after.entries) - set(before.entries))} of {len(before.entries)} entries taken over", file=sys.stderr)
    except UserFileError as error:
        print(f"lesart: {error}", file=sys.stderr)
        raise SystemExit(INPUT) from error
    finally:
        store.close()
