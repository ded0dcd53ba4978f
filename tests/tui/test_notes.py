import pytest

from lesart.tui.notes import NotesError, append


def test_what_was_there_stays_and_what_is_new_follows_after_a_blank_line(tmp_path):
    path = tmp_path / "notes.md"
    append(path, "## one\n")
    append(path, "## two\n")
    assert path.read_text(encoding="utf-8") == "## one\n\n## two\n"


@pytest.mark.parametrize("name", [".", "missing/notes.md"])
def test_a_file_that_cannot_be_written_is_told_with_path_reason_and_remedy(tmp_path, name):
    with pytest.raises(NotesError, match=r"not written: .*: (Is a directory|No such file).*--notes FILE"):
        append(tmp_path / name, "text")
