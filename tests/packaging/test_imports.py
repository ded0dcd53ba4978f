"""What is loaded when: the reader must show text before anything heavy is there, and the core must never need a screen."""

import subprocess
import sys

import pytest

HEAVY = {"spacy", "numpy", "lxml", "trafilatura", "simplemma", "thinc"}
SCREEN = {"textual", "rich"}

COMMAND_LINE = """
from lesart.tui.cli import main
try:
    main({arguments})
except SystemExit:
    pass
"""

# What the reader does before its first paint: read the articles, import the app.
FIRST_PAINT = """
from importlib.resources import as_file, files
from lesart.core.reading import open_articles
import lesart.tui.app
with as_file(files("lesart.seeds")) as folder:
    articles, problems = open_articles([str(folder)])
assert len(articles) >= 5 and not problems, (len(articles), problems)
"""

ALL_OF_CORE = """
import importlib, pkgutil, lesart.core
for module in pkgutil.walk_packages(lesart.core.__path__, "lesart.core."):
    importlib.import_module(module.name)
"""


@pytest.mark.parametrize(
    "code",
    [
        "import lesart",
        "import lesart.core.contrast.ledger",
        *(
            COMMAND_LINE.format(arguments=arguments)
            for arguments in (["--version"], ["--help"], ["conflicts", "--help"], ["export", "--list"])
        ),
    ],
    ids=["import lesart", "the ledger, at a key press", "--version", "--help", "conflicts --help", "export --list"],
)
def test_nothing_heavy_and_no_screen_for_a_word_of_help(code: str) -> None:
    assert _loaded_by(code) & (HEAVY | SCREEN) == set()


def test_the_way_to_first_paint_loads_nothing_heavy() -> None:
    loaded = _loaded_by(FIRST_PAINT)
    assert loaded & HEAVY == set()
    assert "textual" in loaded


def test_the_core_never_needs_a_screen() -> None:
    assert _loaded_by(ALL_OF_CORE) & SCREEN == set()


def _loaded_by(code: str) -> set[str]:
    """Top-level names of all modules that a fresh interpreter has loaded after `code`."""
    report = "\nimport sys\nprint('\\nloaded', *sys.modules)"
    run = subprocess.run([sys.executable, "-P", "-c", code + report], capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    return {name.partition(".")[0] for name in run.stdout.splitlines()[-1].split()[1:]}
