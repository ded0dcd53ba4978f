"""The registry of formats. A new format is one module with a `read` and one line here."""

from collections.abc import Callable
from pathlib import PurePath

from lesart.core.reading import markdown, plain
from lesart.core.reading.layout import Layout

Format = Callable[[bytes, str | None], Layout]

_BY_EXTENSION: dict[str, Format] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}


def format_of(path: str) -> Format:
    """The reader for a path, by its extension; unknown ones, and standard input, are taken for plain text."""
    return _BY_EXTENSION.get(PurePath(path).suffix.lower(), plain.read)


def is_known(path: str) -> bool:
    """Whether a file found in a folder is taken for an article."""
    return PurePath(path).suffix.lower() in _BY_EXTENSION
