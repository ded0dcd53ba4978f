"""`lesart export`: claims, marks and decisions in a form that other tools take."""

import argparse
import sys

from lesart.tui.commands.exits import INPUT, OK, USAGE
from lesart.tui.commands.options import SESSION, Parser, add_articles, add_names
from lesart.tui.picture import PICTURES, keys_of, size_of

TYPE_CHECKING = False  # see options
if TYPE_CHECKING:
    from pathlib import Path

    from lesart.core.export.extract import Extract, Scope
    from lesart.tui.commands.exporting import Leaving

_DESCRIPTION = """\
Writes claims with their passages, and what you added to them, as other tools take
it. Give a session's file, or articles: then the session in this folder counts, or
the one that --session names."""

_EPILOG = """\
what leaves (--scope): marked: what you marked, noted or linked by hand; chosen: the
claims you chose with *, or those of --claim; dossier: the conflicts, in the order of
the guided pass, with your answers; all (the default)

examples:
  lesart export lesart-session.jsonl --format obsidian -o Tschalani.md
  lesart export a.txt b.md --format csv -o - | head
  lesart export lesart-session.jsonl --scope dossier --template newsroom.html -o dossier.html
  lesart export --list

A file that is there is not written over without --force; the session and the articles
never are. docs/exports.md tells what each format holds.

exit codes: 0 done, 2 wrong usage, 3 a file could not be read or written, 130 interrupted"""

TEMPLATE = "template"


def run(arguments: list[str]) -> int:
    """Export, or list the formats."""
    parser = Parser(prog="lesart export", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_articles(parser)
    add_names(parser)
    parser.add_argument("--session", metavar="FILE", help=f"what you added to the articles (default: {SESSION} in this folder, if any)")
    parser.add_argument("--format", metavar="NAME", help="what to write (default: as the suffix of FILE says); see --list")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to; - for standard output (default: lesart-NAME in this folder)")
    parser.add_argument("--scope", choices=["all", "marked", "chosen", "dossier"], help="what leaves (default: all)")
    parser.add_argument("--claim", metavar="ID", action="append", default=[], help="a claim to export; may be given again")
    parser.add_argument("--template", metavar="FILE", help="fill a template of your own: --format template")
    parser.add_argument("--size", metavar="COLUMNSxROWS", type=size_of, default=(120, 40), help="of svg and png (default: 120x40)")
    parser.add_argument("--press", metavar="KEYS", type=keys_of, default=(), help="keys to press before svg and png are drawn: x,l")
    parser.add_argument("--force", action="store_true", help="write over FILE where it is there already")
    parser.add_argument("--list", action="store_true", help="print the formats")
    options = parser.parse_intermixed_args(arguments)
    if options.list:
        return _listed()
    name = _format(options, parser)
    target = _target(options, name)
    if target and target.is_file() and not options.force:
        print(f"lesart: {target}: is there already; name another file with -o, or write over it with --force", file=sys.stderr)
        return INPUT
    if target is None and sys.stdout.isatty() and _suffix(name) in _NO_TEXT:
        return _refused(name)
    if not options.articles:
        parser.error("nothing to export: name a session's file, or articles")
    from lesart.tui.commands.exporting import gathered

    return _exported(gathered(options, parser), name, target, options)


def _listed() -> int:
    from lesart.core.export.exports import EXPORTS
    from lesart.tui.commands.comparing import put

    rows = [(export.name, export.suffix, export.title) for export in EXPORTS]
    rows += [(name, f".{name}", title) for name, title in PICTURES.items()]
    rows.append((TEMPLATE, "", "a form of your own, with --template FILE"))
    width = max(len(name) for name, _, _ in rows)
    return put("".join(f"{name:{width}}  {suffix:9}  {title}\n" for name, suffix, title in rows), None)


def _format(options: argparse.Namespace, parser: argparse.ArgumentParser) -> str:
    """The format that was asked for, by name or by the suffix of the file; exits where there is none."""
    from pathlib import Path

    from lesart.core.export.exports import BY_NAME, EXPORTS

    if options.template:
        if options.format not in (None, TEMPLATE):
            parser.error(f"--template makes what the template says, not {options.format}")
        return TEMPLATE
    if options.format is None:
        suffix = Path(options.output or "").suffix.lower()
        suffixes = [*((export.suffix, export.name) for export in EXPORTS), *((f".{name}", name) for name in PICTURES)]
        found = next((name for known, name in suffixes if known == suffix), None)
        return found or parser.error("no format given: say --format NAME, see --list")
    if options.format == TEMPLATE:
        parser.error("no template given: say --template FILE")
    known = (*BY_NAME, *PICTURES, TEMPLATE)
    if options.format not in known:
        parser.error(f"unknown format '{options.format}'; there are {', '.join(sorted(known))}")
    return str(options.format)


def _target(options: argparse.Namespace, name: str) -> "Path | None":
    """The file to write; None for standard output."""
    from pathlib import Path

    if options.output == "-":
        return None
    if options.output:
        return Path(options.output)
    if name == TEMPLATE:
        from lesart.core.export.templates.sandbox import suffix_of

        return Path(f"lesart-{TEMPLATE}{suffix_of(Path(options.template))}")
    if name in PICTURES:
        return Path(f"lesart-screen.{name}")
    from lesart.core.export.delivery import file_name

    return Path(file_name(name))


def _exported(leaving: "Leaving", name: str, target: "Path | None", options: argparse.Namespace) -> int:
    from lesart.core.export.extract import Refusal
    from lesart.core.export.extracting import UnknownClaim, extract
    from lesart.core.userfiles import UserFileError

    scope: Scope = options.scope or ("chosen" if options.claim else "all")
    try:
        made = extract(leaving.comparison, leaving.session, scope, options.claim)
        if not made.groups and not made.alone and name not in _ARTICLES_ALONE:
            print(f"lesart: nothing is {_WORDS[scope]}: no passage leaves", file=sys.stderr)
        data = _drawn(leaving, name, options) if name in PICTURES else _written(made, name, options)
        if target is None:
            return _printed(data, name)
        from lesart.core.export.delivery import deliver

        deliver(target, data, options.force, leaving.sources)
    except UnknownClaim as error:
        print(f"lesart: there is no claim '{error}'; lesart compare --format json tells their ids", file=sys.stderr)
        return USAGE
    except (Refusal, UserFileError) as error:
        print(f"lesart: {error}", file=sys.stderr)
        return INPUT
    if name in PICTURES:
        print(f"lesart: {target}: a screen of {'x'.join(map(str, options.size))}", file=sys.stderr)
        return OK
    print(f"lesart: {target}: {_what(made, name)}", file=sys.stderr)
    return OK


def _what(made: "Extract", name: str) -> str:
    """What left."""
    if name in _ARTICLES_ALONE:
        return _counted(len(made.articles), "article")
    return f"{_counted(len(made.groups), 'claim')}, {_counted(len(made.alone), 'passage')} beside"


_ARTICLES_ALONE = ("csl-json", "biblatex")
"""Formats in which the articles leave, whatever the scope."""


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


_WORDS = {"all": "told twice or alone", "marked": "marked", "chosen": "chosen", "dossier": "in conflict"}
"""What is missing where nothing leaves in a scope."""


def _written(made: "Extract", name: str, options: argparse.Namespace) -> bytes:
    from lesart.tui.commands.comparing import bar

    if name == TEMPLATE:
        from pathlib import Path

        from lesart.core.export.templates.door import filled

        return filled(made, Path(options.template))
    from lesart.core.export.exports import exported

    with bar() as show:
        return exported(made, name, lambda done, total: show(f"writing {name}", done, total))


def _drawn(leaving: "Leaving", name: str, options: argparse.Namespace) -> bytes:
    from lesart.tui.commands.picturing import pictured

    return pictured(leaving.comparison, leaving.session, name, options.size, options.press)


def _printed(data: bytes, name: str) -> int:
    """To standard output; what is no text only where that is no terminal."""
    if sys.stdout.isatty() and not _is_text(data):
        return _refused(name)
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return OK


def _refused(name: str) -> int:
    print(f"lesart: {name} is no text for a terminal; name a file with -o", file=sys.stderr)
    return USAGE


def _suffix(name: str) -> str:
    from lesart.core.export.exports import BY_NAME

    return BY_NAME[name].suffix if name in BY_NAME else f".{name}"


_NO_TEXT = {".docx", ".png"}
"""Suffixes of what is refused at a terminal before anything is compared; what else turns out to be no text is refused then."""


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False
