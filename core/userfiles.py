"""Files that a user writes by hand: read as TOML, refused with words that help, and written whole or not at all."""

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import tomli

from lesart.core.safetext import safe


class UserFileError(Exception):
    """A file of the user's own that cannot be used: which, what is wrong in it, and what the user can do."""

    def __init__(self, path: Path, what: str, advice: str) -> None:
        super().__init__(safe(f"{path}: {what}; {advice}"))
        self.path, self.what, self.advice = path, what, advice


class Taken(UserFileError):  # noqa: N818 - the name says what is wrong
    """A file is there already that must not be written over."""


def read_toml(path: Path, unreadable: str) -> dict[str, object]:
    """What the file holds; nothing where there is none. `unreadable` is the advice where the system refuses to open it.

    Raises:
        UserFileError: it cannot be read, is not in UTF-8, or is no TOML.
    """
    try:
        return tomli.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except tomli.TOMLDecodeError as error:
        raise UserFileError(path, f"not TOML: {error}", "mend that line, or move the file away") from error
    except UnicodeDecodeError as error:
        raise UserFileError(path, "not written in UTF-8", "save it as UTF-8") from error
    except OSError as error:
        raise UserFileError(path, f"cannot be read ({error.strerror})", unreadable) from error


def write_whole(path: Path, text: str, unwritable: str, sync: Callable[[int], None] = os.fsync) -> None:
    """Write the file anew, whole or not at all, and return once it is on the disk.

    See `write_bytes`; `sync` waits until what an open file holds is on the disk.

    Raises:
        UserFileError: it cannot be written.
    """
    write_bytes(path, text.encode("utf-8"), unwritable, sync)


def write_bytes(path: Path, data: bytes, unwritable: str, sync: Callable[[int], None] = os.fsync) -> None:
    """Write the file anew, whole or not at all, and return once it is on the disk.

    A link stays one: what it points to is written. The file keeps its permissions; where they forbid to write, nothing is written.

    Args:
        path: the file.
        data: what it is to hold.
        unwritable: the advice where that is refused.
        sync: waits until what an open file holds is on the disk.

    Raises:
        UserFileError: it cannot be written.
    """
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    draft = target.with_name(target.name + ".part")
    try:
        _write(draft, data, _mode(target), sync)
        draft.replace(target)
        _sync_folder(target.parent, sync)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise UserFileError(path, f"cannot be written ({error.strerror})", unwritable) from error


def write_once(path: Path, data: bytes, unwritable: str) -> None:
    """Write a file that is not there, whole or not at all; what appears there meanwhile is not written over either.

    Raises:
        Taken: it is there.
        UserFileError: it cannot be written.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        _write(draft, data, None, os.fsync)
        try:
            os.link(draft, path)  # the one way to give a file its name that fails where the name is taken
        except FileExistsError:
            raise
        except OSError:  # a file system that knows no links
            with path.open("xb") as file:
                file.write(data)
        _sync_folder(path.parent, os.fsync)
    except FileExistsError as error:
        raise Taken(path, "is there already", unwritable) from error
    except OSError as error:
        raise UserFileError(path, f"cannot be written ({error.strerror})", unwritable) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _mode(target: Path) -> int | None:
    """The permissions of a file; None where it is not there yet. Refuses what is no file: a device must not be replaced by one."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "it is no file")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return stat.S_IMODE(mode)


def _write(draft: Path, data: bytes, mode: int | None, sync: Callable[[int], None]) -> None:
    draft.unlink(missing_ok=True)  # left by a process that was killed
    opened = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666 if mode is None else mode)
    with open(opened, "wb") as file:
        if mode is not None:
            os.chmod(draft, mode)  # the system took from it what it takes from new files
        file.write(data)
        file.flush()
        sync(file.fileno())


def _sync_folder(folder: Path, sync: Callable[[int], None]) -> None:
    """Have the new name of a file on the disk, too, where the system can do that for a folder."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            sync(opened)
        finally:
            os.close(opened)


def write_new(path: Path, text: str, unwritable: str) -> Path:
    """Write a file that was not there, whole or not at all: `path`, or with a number where that is taken. Tells which.

    Raises:
        UserFileError: it cannot be written.
    """
    target = free_name(path)
    write_whole(target, text, unwritable)
    return target


def free_name(path: Path) -> Path:
    """`path`, or with the first number that makes it a file that is not there."""
    number, target = 1, path
    while target.exists():
        number += 1
        target = path.with_stem(f"{path.stem}-{number}")
    return target
