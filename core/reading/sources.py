"""Paths -> bytes."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lesart.core.reading.formats import is_known
from lesart.core.reading.problems import Problem, UnreadableError

STDIN = "-"

_OWN = "lesart-"
"""What the program writes is called so where nobody says otherwise: claims, dossiers, exports."""


def expanded(paths: Sequence[str]) -> Iterator[str | Problem]:
    """`paths` with folders replaced by the articles in them, sorted by name; what the program itself wrote there is none."""
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            yield path
            continue
        try:
            found = sorted(str(entry) for entry in Path(path).iterdir() if _is_article(entry.name) and entry.is_file())
        except OSError as error:
            yield _unreadable(path, error)
            continue
        if found:
            yield from found
        else:
            yield Problem(path, "holds no articles", "name a folder with .txt or .md files in it")


def _is_article(name: str) -> bool:
    return is_known(name) and not name.startswith(_OWN)


def bytes_of(path: str, stdin: Callable[[], bytes] | None) -> bytes:
    """The bytes of a file, or of standard input for "-".

    Raises:
        UnreadableError: there is no such file, it may not be read, or standard input is not to be had.
    """
    if path == STDIN:
        if stdin is None:
            raise UnreadableError("standard input cannot be read here", "name a file instead")
        return stdin()
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        problem = _unreadable(path, error)
        raise UnreadableError(problem.what, problem.advice) from error


def _unreadable(path: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(path, "does not exist", "check the spelling of the path")
    if isinstance(error, PermissionError):
        return Problem(path, "may not be read", "check the permissions of the file")
    return Problem(path, f"cannot be read ({getattr(error, 'strerror', None) or error})", "check the path")
