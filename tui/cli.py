"""The command line: which command is called. Imports next to nothing, and Textual only with the reader."""

import os
import sys
from importlib import import_module

from lesart.tui.commands.exits import CONFLICTS, INPUT, INTERRUPTED, OK, USAGE

__all__ = ["CONFLICTS", "INPUT", "INTERRUPTED", "OK", "USAGE", "main"]

TYPE_CHECKING = False  # not typing's, which takes as long to import as all of argparse; type checkers go by the name
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_COMMANDS = ("compare", "conflicts", "demo", "diff", "export", "import", "keys", "merge", "open", "sessions")
_MODULES = {"import": "importing"}
"""Where a command's module has another name: `import` is a word of Python's own."""
_READ = "read"


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run `lesart` with `argv` (default: the process's arguments) and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments and arguments[0] in _COMMANDS:
            return _command(arguments[0])(arguments[1:])
        return _command(_READ)(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reading end is gone (`lesart ... | head`): that is no error, and Python must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _command(name: str) -> "Callable[[list[str]], int]":
    run: Callable[[list[str]], int] = import_module(f"lesart.tui.commands.{_MODULES.get(name, name)}").run
    return run
