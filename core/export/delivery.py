"""What leaves is put into a file: never over another one unasked, and never over what it was made of."""

from collections.abc import Iterable
from pathlib import Path

from lesart.core.export.exports import BY_NAME
from lesart.core.userfiles import UserFileError, write_bytes, write_once

_ADVICE = "name another file"


def file_name(name: str) -> str:
    """What a file in the format `name` is called, where nobody says: "lesart-tei.xml".

    Raises:
        KeyError: no such format.
    """
    return f"lesart-{name}{BY_NAME[name].suffix}"


def deliver(path: Path, data: bytes, over: bool, sources: Iterable[Path] = ()) -> None:
    """Write a file, whole or not at all; a device or a pipe is written to.

    Args:
        path: the file.
        data: what it is to hold.
        over: whether it may take the place of one that is there.
        sources: files that it must never take the place of: the articles, and the session.

    Raises:
        Taken: it is there, and must not be written over.
        UserFileError: it cannot be written.
    """
    if any(_is_same(path, source) for source in sources):
        raise UserFileError(path, "is what should be exported, and is not written over", _ADVICE)
    if not path.parent.is_dir():
        raise UserFileError(path, "is in a folder that is not there", f"make that, or {_ADVICE}")
    if path.exists() and not path.is_file():
        _write_to(path, data)
    elif over:
        write_bytes(path, data, _ADVICE)
    else:
        write_once(path, data, f"{_ADVICE}, or ask for it to be written over")


def _write_to(device: Path, data: bytes) -> None:
    try:
        device.write_bytes(data)
    except OSError as error:
        raise UserFileError(device, f"cannot be written ({error.strerror})", _ADVICE) from error


def _is_same(path: Path, source: Path) -> bool:
    try:
        return path.samefile(source)
    except OSError:
        return False
