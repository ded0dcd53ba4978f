"""Files that a user writes by hand: read as TOML, refused with words that help, and written whole or not at all."""

import os
from pathlib import Path

import tomli


class UserFileError(Exception):
    """A file of the user's own that cannot be used: which, what is wrong in it, and what the user can do."""

    def __init__(self, path: Path, what: str, advice: str) -> None:
        super().__init__(f"{path}: {what}; {advice}")
        self.path, self.what, self.advice = path, what, advice


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


def write_whole(path: Path, text: str, unwritable: str) -> None:
    """Write the file anew, whole or not at all, and return once it is on the disk. `unwritable` is the advice where that is refused.

    Raises:
        UserFileError: it cannot be written.
    """
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise UserFileError(path, f"cannot be written ({error.strerror})", unwritable) from error


def write_new(path: Path, text: str, unwritable: str) -> Path:
    """Write a file that was not there, whole or not at all: `path`, or with a number where that is taken. Tells which.

    Raises:
        UserFileError: it cannot be written.
    """
    number = 1
    target = path
    while target.exists():
        number += 1
        target = path.with_stem(f"{path.stem}-{number}")
    write_whole(target, text, unwritable)
    return target


def quoted(text: str) -> str:
    """A TOML string: JSON's, but for the one control character that JSON leaves as it is."""
    import json  # only writing needs it: the reader reads such files before its first paint

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
