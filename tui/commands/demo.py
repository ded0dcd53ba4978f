"""`lesart demo`: the sample articles."""

import argparse

from lesart.tui.commands.options import Parser, add_names, add_reader, add_session
from lesart.tui.commands.read import opened


def run(arguments: list[str]) -> int:
    """Open the samples in the reader."""
    parser = Parser(prog="lesart demo", description="Opens the sample articles.")
    add_names(parser)
    add_session(parser)
    add_reader(parser)
    options = parser.parse_args(arguments, argparse.Namespace(encoding=None, language=None, pipeline="", encoder="", no_cache=False))
    from importlib.resources import as_file, files

    with as_file(files("lesart.seeds")) as folder:
        samples = sorted(str(path) for path in folder.iterdir() if path.suffix in {".txt", ".md"})
        return opened(options, samples, parser)
