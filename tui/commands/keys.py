"""`lesart keys`: the reader's keys as text."""

import sys

from lesart.tui.commands.comparing import put
from lesart.tui.commands.options import Parser


def run(arguments: list[str]) -> int:
    """Print the keys, with the user's own."""
    Parser(prog="lesart keys", description="Prints the reader's keys, with your own rebindings.").parse_args(arguments)
    from lesart.tui.keymap import config_folder, read_keys
    from lesart.tui.keys_page import keys_text

    keys = read_keys(config_folder() / "keys.toml")
    for problem in keys.problems:
        print(f"lesart: {problem}", file=sys.stderr)
    return put(keys_text(keys.keymap), None)
