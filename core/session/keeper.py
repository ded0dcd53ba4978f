"""The session at hand: every change is kept as it is made, and can be undone. Knows no screen."""

from collections.abc import Callable
from datetime import datetime

from lesart.core.model.session import Entry, Session
from lesart.core.session.entries import with_entries, without_entries

Save = Callable[[Session], Session]
"""Writes a session, and gives back what stands in the file now: another process may have written there too.

Raises `UserFileError` where it cannot be written.
"""


def now() -> str:
    """The time on the reader's clock as ISO 8601, to the second, with its distance from Greenwich."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


class Keeper:
    """Holds a `Session` and its past. What cannot be written counts all the same, and is written with the next change."""

    def __init__(self, session: Session, save: Save, by: str, clock: Callable[[], str] = now) -> None:
        """Make it.

        Args:
            session: as it was found.
            save: writes it.
            by: whose entries the reader's are.
            clock: tells when they are made.
        """
        self.session, self.by, self.clock = session, by, clock
        self._save = save
        self._past: list[tuple[str, Session]] = []
        self._future: list[tuple[str, Session]] = []

    def add(self, said: str, *entries: Entry) -> None:
        """Take entries, each in place of what had its key; `said` tells the deed in a few words, for undo.

        Raises:
            UserFileError: the file cannot be written; the entries count all the same.
        """
        self.change(said, with_entries(self.session, *entries))

    def remove(self, said: str, *entries: Entry) -> None:
        """Take entries out; see `add`."""
        self.change(said, without_entries(self.session, *entries))

    def change(self, said: str, session: Session) -> None:
        """Make `session` what is kept; see `add`."""
        self._past.append((said, self.session))
        self._future.clear()
        self._keep(session)

    def keep(self, session: Session) -> None:
        """Keep what is no deed of the reader's and not for undo: the place on the screen, say. Raises as `add` does."""
        self._keep(session)

    def undo(self) -> str:
        """Go back before the last deed, and tell it; empty where there is none. Raises as `add` does."""
        return self._travel(self._past, self._future)

    def redo(self) -> str:
        """Do again what was undone last, and tell it; empty where there is none. Raises as `add` does."""
        return self._travel(self._future, self._past)

    def _travel(self, here: list[tuple[str, Session]], there: list[tuple[str, Session]]) -> str:
        if not here:
            return ""
        said, session = here.pop()
        there.append((said, self.session))
        self._keep(session)
        return said

    def _keep(self, session: Session) -> None:
        self.session = session
        self.session = self._save(session)
