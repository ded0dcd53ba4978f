"""docs/exports.md tells of every format, column and name that there is."""

import re
from pathlib import Path

import pytest

from lesart.core.export.exports import EXPORTS
from lesart.core.export.extract import SCOPES, Extract
from lesart.core.export.tables.columns import FACTS, WORDS
from lesart.core.export.tables.json_lines import ABOUT
from lesart.core.export.templates.context import context_of


@pytest.fixture(scope="module")
def page() -> str:
    return (Path(__file__).parents[3] / "docs" / "exports.md").read_text("utf-8")


def test_every_format_and_scope_is_told(page: str):
    listed = set(re.findall(r"`([a-z0-9-]+)`", "".join(line for line in page.splitlines() if line.startswith("| `"))))
    assert {export.name for export in EXPORTS} <= listed
    assert set(SCOPES) - {"current"} <= listed


def test_every_column_is_told_in_its_words(page: str):
    for name, about in [*((column.name, column.about) for column in (*FACTS, *WORDS)), *ABOUT.items()]:
        assert f"| `{name}` | {f'`{about}`' if about.startswith('{') else about} |" in page


def test_every_name_that_a_template_knows_is_told(page: str, small: Extract):
    section = page[page.index("## A form of your own") :]
    for key, value in context_of(small).items():
        assert f"`{key}`" in section
        for one in value if isinstance(value, list) else []:
            assert all(re.search(rf"\b{name}\b", section) for name in one)
