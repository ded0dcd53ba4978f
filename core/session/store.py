"""A session on the disk: opened, written as things happen, and shared with another process that has it open."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from lesart.core.model.session import Session
from lesart.core.session.changing import Clash, joined
from lesart.core.session.entries import key_of
from lesart.core.session.file import UNWRITABLE, canonical, ordered_lines, parsed, read_session
from lesart.core.session.keeper import Keeper
from lesart.core.session.presence import Holder, Presence, this_process
from lesart.core.session.turns import turn
from lesart.core.userfiles import UserFileError, write_whole


class Store:
    """The file of a session. Nothing is written, and no file made, before the reader adds something."""

    def __init__(self, path: Path, sync: Callable[[int], None] = os.fsync, me: Holder | None = None) -> None:
        """Make it; the file is not touched yet.

        Args:
            path: the file; it need not be there.
            sync: waits until what an open file holds is on the disk.
            me: the process that it is open in; None for this one.
        """
        self.path = path
        self.others: Holder | None = None
        self._file = Path(os.path.realpath(path))
        self._presence = Presence(self._file, me or this_process())
        self._sync = sync
        self._seen: bytes | None = None
        self._base = self._begun = Session()
        self._news: list[str] = []

    def open(self, new: Callable[[], Session] = Session) -> Session:
        """What the file says; where there is none, what a `new` session begins with. `others` is then another process that has it open.

        Raises:
            UserFileError: it cannot be read, or is no session.
        """
        if os.path.exists(self.path):
            self._base = read_session(self.path)
            self._seen = ordered_lines(self._base).encode("utf-8")
            self.others = self._presence.tell()
            return self._base
        self._begun = canonical(new())
        return self._begun

    def keeper(self, by: str) -> Keeper:
        """Open the file, and have what `by` adds kept in it. Raises as `open` does."""
        return Keeper(self.open(), self.save, by, news=self.news)

    def save(self, session: Session) -> Session:
        """Write what changed since the file was last seen, and give back what it says now.

        What another process wrote meanwhile stays in it, and is told by `news`.

        Raises:
            UserFileError: it cannot be written, or was changed into something that is no session, and is left as that is. What was to be
                written counts as not yet written.
        """
        ours = canonical(session)
        try:
            with turn(self._file.parent):
                return self._write(ours)
        except TimeoutError as error:
            raise UserFileError(self.path, f"cannot be written ({error})", "it is tried again with what you do next") from error

    def news(self) -> str:
        """What another process did to the file, in words, since it was last asked; empty where nothing."""
        told, self._news = "; ".join(self._news), []
        return told

    def close(self) -> None:
        """Say no more that it is open here."""
        self._presence.leave()

    def _write(self, ours: Session) -> Session:
        found = self._found()
        now = ours if found == self._seen else self._joined(ours, found)
        if _is_idle(self._begun if found is None else self._base, now, found):
            return ours
        text = ordered_lines(now)
        data = text.encode("utf-8")
        if data != found:
            write_whole(self.path, text, UNWRITABLE, self._sync)
        self.others = self._presence.tell()
        self._base, self._seen = now, data
        return now

    def _joined(self, ours: Session, found: bytes | None) -> Session:
        """Ours with what another process made of the file."""
        if found is None:
            self._news.append(f"{self.path} was gone, and is written anew")
            return ours
        theirs = self._theirs(found)
        now, clashes = joined(self._base, ours, theirs)
        self._news += [*_told(self._base, theirs), *_clashed(clashes)]
        return canonical(now)

    def _found(self) -> bytes | None:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UserFileError(self.path, f"cannot be read ({error.strerror})", UNWRITABLE) from error

    def _theirs(self, found: bytes) -> Session:
        try:
            return parsed(found, self.path)
        except UserFileError as error:
            raise UserFileError(error.path, f"changed meanwhile, is left as it is: {error.what}", error.advice) from error


def _is_idle(base: Session, now: Session, found: bytes | None) -> bool:
    """Whether nothing worth a write was added: articles were opened and read, which nothing on file is about."""
    known = {article.id for article in base.articles}
    if found is not None and known.issuperset(now.place.articles):
        return False
    return replace(now, articles=base.articles, place=base.place) == base


def _told(before: Session, after: Session) -> list[str]:
    """What another hand did to the entries of a session."""
    was, now = ({key_of(entry): entry for entry in session.entries} for session in (before, after))
    counts = {
        "added": len(now.keys() - was.keys()),
        "changed": sum(was[key] != now[key] for key in was.keys() & now.keys()),
        "took out": len(was.keys() - now.keys()),
    }
    did = [f"{deed} {count}" for deed, count in counts.items() if count]
    return [f"another process {', '.join(did)} in this session"] if did else []


def _clashed(clashes: Sequence[Clash]) -> list[str]:
    return [f"{len(clashes)} changed here and there: both are kept where both can be, else the later one"] if clashes else []
