"""The program as a user starts it, and two articles to start it on."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]  # pseudo-terminals are POSIX's

LESART = (sys.executable, "-P", "-m", "lesart")

FIRST = """Fähre legt wieder ab

Von Ada Lund

Die Fähre nach Norderhamm hat am Montag nach drei Tagen Sturm wieder abgelegt. An Bord waren nach Angaben der Reederei 240 Fahrgäste
und 61 Autos. Kapitän Olsen sprach von der längsten Pause seit elf Jahren.
"""
SECOND = """Norderhamm: Ende der Zwangspause

Am Montag fuhr das Schiff zum ersten Mal seit dem Sturm wieder nach Norderhamm. Die Reederei zählte 204 Fahrgäste und 61 Autos.
Im Hafen blieb der Laden der Genossenschaft geschlossen.
"""


@pytest.fixture(scope="session")
def lesart() -> tuple[str, ...]:
    """The command, from the environment that runs the tests."""
    return LESART


@pytest.fixture
def articles(tmp_path: Path) -> tuple[str, str]:
    """Two short articles about one ferry."""
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "first.txt"), str(tmp_path / "second.txt")
