"""Nothing in the repository may mean something on one machine only."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Bracketed letters keep the pattern from finding itself. Continuous integration alone may say where its machine keeps the data.
PRIVATE = re.compile(
    rb"[/]work/|[.]{2}/shared|[/]root/|[/]home/[a-z]|[/]opt/|[/]Users/[a-z]|index[-]url[ =][^ ]*:[/]|pypi[.]org|pythonhosted[.]org"
)
EXEMPT = {".ci/run"}


def test_no_file_names_a_machine_its_folders_or_a_package_index(tracked: set[str]) -> None:
    found = {path: match[0] for path in sorted(tracked - EXEMPT) if (match := PRIVATE.search((ROOT / path).read_bytes()))}
    assert found == {}


@pytest.mark.parametrize("text", [b"see /work" + b"/x", b".." + b"/shared/seeds", b"--index-url https:" + b"//x"])
def test_the_pattern_finds_what_it_is_for(text: bytes) -> None:
    assert PRIVATE.search(text)
