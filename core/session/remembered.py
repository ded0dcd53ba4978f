"""The sessions that this user has had open: a list in the user's own folder, so that the last can be gone on with."""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lesart.core.session.turns import turn
from lesart.core.userfiles import UserFileError, write_whole

FILE_NAME = "sessions.jsonl"
_MOST = 200


@dataclass(frozen=True, slots=True)
class Remembered:
    """A session's file, and when it was last open (ISO date and time)."""

    path: Path
    opened: str


def remembered(folder: Path) -> tuple[Remembered, ...]:
    """The sessions known in the user's `folder` whose files are there, the last opened first. What is broken in the list is left out."""
    found = []
    with suppress(OSError, UnicodeDecodeError):
        for line in (folder / FILE_NAME).read_text("utf-8").split("\n"):
            with suppress(ValueError, KeyError, TypeError, OSError):
                content = json.loads(line)
                one = Remembered(Path(str(content["path"])), str(content["opened"]))
                if one.path.is_file():
                    found.append(one)
    return tuple(sorted(found, key=lambda one: one.opened, reverse=True))


def remember(folder: Path, path: Path, opened: str) -> None:
    """Put a session first in the list, which forgets those that are gone. A list that cannot be written is no reason to stop reading."""
    here = path.absolute()
    with suppress(OSError, UserFileError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with turn(folder):
            others = [one for one in remembered(folder) if one.path != here]
            kept = [Remembered(here, opened), *others][:_MOST]
            lines = (json.dumps({"path": str(one.path), "opened": one.opened}) for one in kept)
            write_whole(folder / FILE_NAME, "".join(f"{line}\n" for line in lines), "")
