"""Files of a user's own: written whole or not at all, and never over one that was there unasked."""

from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.userfiles import UserFileError, quoted, write_new, write_whole


def test_a_file_is_written_and_its_draft_is_gone(tmp_path: Path):
    write_whole(tmp_path / "a.toml", "ä", "advice")
    assert (tmp_path / "a.toml").read_text(encoding="utf-8") == "ä"
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


def test_what_cannot_be_written_is_told_with_what_to_do(tmp_path: Path):
    with pytest.raises(UserFileError, match=r"a\.toml: cannot be written .*; choose another"):
        write_whole(tmp_path / "nowhere" / "a.toml", "", "choose another")


def test_a_new_file_takes_the_next_free_name(tmp_path: Path):
    names = [write_new(tmp_path / "dossier.md", text, "advice").name for text in ("one", "two", "three")]
    assert names == ["dossier.md", "dossier-2.md", "dossier-3.md"]
    assert (tmp_path / "dossier.md").read_text(encoding="utf-8") == "one"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_can_be_quoted(text: str):
    assert tomli.loads(f"text = {quoted(text)}") == {"text": text}
