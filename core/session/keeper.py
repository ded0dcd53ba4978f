"""The session at hand: every change is kept as it is made, and can be undone. Knows no screen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from lesart.core.model.session import Entry, Session
from lesart.core.session.changing import changed
from lesart.core.session.entries import with_entries, without_entries

Save = Callable[[Session], Session]
"""Writes a session, and gives back what stands in the file now: another process may have written there too.

Raises `UserFileError` where it cannot be written.
"""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that the reader did, in a few words, with the session before and after it."""

    said: str
    before: Session
    after: Session


def now() -> str:
    """The time on the reader's clock as ISO 8601, to the second, with its distance from Greenwich."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


class Keeper:
    """Holds a `Session` and its past. What cannot be written counts all the same, and is written with the next change."""

    def __init__(self, session: Session, save: Save, by: str, clock: Callable[[], str] = now, news: Callable[[], str] = str) -> None:
        """Make it.

        Args:
            session: as it was found.
            save: writes it.
            by: whose entries the reader's are.
            clock: tells when they are made.
            news: tells what the reader should know of the file, in words, and each thing once; empty where there is nothing new.
        """
        self.session, self.by, self.clock, self.news = session, by, clock, news
        self.unsaved = False
        self._save = save
        self._past: list[Deed] = []
        self._future: list[Deed] = []

    @property
    def can_undo(self) -> str:
        """What would be undone; empty where there is nothing."""
        return self._past[-1].said if self._past else ""

    @property
    def can_redo(self) -> str:
        """What would be done again; empty where there is nothing."""
        return self._future[-1].said if self._future else ""

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
        self._past.append(Deed(said, self.session, session))
        self._future.clear()
        self.keep(session)

    def keep(self, session: Session) -> None:
        """Keep what is no deed of the reader's and not for undo: the place on the screen, say. Raises as `add` does."""
        self.session, self.unsaved = session, True
        self.session = self._save(session)
        self.unsaved = False

    def settle(self) -> None:
        """Try again to write what could not be written. Raises as `add` does."""
        if self.unsaved:
            self.keep(self.session)

    def undo(self) -> str:
        """Take the last deed back, and tell it; empty where there is none. Raises as `add` does.

        What came since by another way stays: the place on the screen, and what another process wrote.
        """
        if not self._past:
            return ""
        deed = self._past.pop()
        self._future.append(deed)
        self.keep(changed(self.session, deed.after, deed.before))
        return deed.said

    def redo(self) -> str:
        """Do again what was undone last, and tell it; empty where there is none. Raises as `add` does."""
        if not self._future:
            return ""
        deed = self._future.pop()
        self._past.append(deed)
        self.keep(changed(self.session, deed.before, deed.after))
        return deed.said
