"""Files that a user writes by hand: read as TOML, and refused with words that help."""

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
