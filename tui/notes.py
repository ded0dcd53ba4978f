"""The Markdown file that `w` writes to."""

import os
from pathlib import Path


class NotesError(Exception):
    """The file could not be written; the message says which, why, and what to do."""


def append(path: Path, text: str) -> None:
    """Add `text` at the end of `path` in one write, and return once it is on the disk.

    Raises:
        NotesError: the file cannot be opened or written.
    """
    try:
        with path.open("ab", buffering=0) as file:
            lead = "" if file.tell() == 0 else "\n"
            data = (lead + text).encode("utf-8", "replace")
            while data:
                data = data[file.write(data) or 0 :]
            os.fsync(file.fileno())
    except OSError as error:
        reason = error.strerror or str(error)
        raise NotesError(f"not written: {path}: {reason}. Start with --notes FILE to choose another file.") from error
