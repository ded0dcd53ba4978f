"""The file of a user's own events and groups for counts: TOML that a person can write, read as `CountClasses`.

It stands beside the model because the reader needs it before the first paint, when nothing of the analysis is loaded yet.
"""

from pathlib import Path

from lesart.core.model import CountClasses
from lesart.core.userfiles import UserFileError, read_toml

FILE_NAME = "counts.toml"
"""The file's name in the configuration folder."""

_TABLES = ("events", "groups")
_EXAMPLE = 'as in [events] flooded = ["überflutet", "flooded"]'


def read_counts(path: Path) -> CountClasses:
    """The events and groups of the file; none where there is no such file.

    Raises:
        UserFileError: it cannot be read, is no TOML, or has anything but tables [events] and [groups] of lists of words.
    """
    content = read_toml(path, "move it away, or make it readable")
    for entry in sorted(content.keys() - set(_TABLES)):
        raise UserFileError(path, f"unknown entry {entry!r}", "there are [events] and [groups]")
    events, groups = (_rows(path, content, name) for name in _TABLES)
    return CountClasses(events, groups)


def _rows(path: Path, content: dict[str, object], name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The rows of a table: a class, then its words."""
    entries = content.get(name, {})
    if not isinstance(entries, dict):
        raise UserFileError(path, f"{name} is no table", f"write it so, {_EXAMPLE}")
    for key, words in entries.items():
        if not isinstance(words, list) or not words or not all(isinstance(word, str) and word.strip() for word in words):
            raise UserFileError(path, f"{key!r} in [{name}] is no list of words", f"write it so, {_EXAMPLE}")
    return tuple((key, tuple(word.strip() for word in words)) for key, words in entries.items())
