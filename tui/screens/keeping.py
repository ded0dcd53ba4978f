"""What the reader adds is kept: the session behind the screen, made after the first paint, with undo and redo over everything."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lesart.core.userfiles import UserFileError
from lesart.tui.actions import Action
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.screens.panes import PanesScreen

if TYPE_CHECKING:
    from lesart.core.model import Comparison
    from lesart.core.model.session import Entry, Session
    from lesart.core.session.decided import Decided
    from lesart.core.session.keeper import Keeper

NOT_ON_FILE = "not on file"
_NOTHING_DONE = "nothing was done yet that could be undone"
_NOTHING_UNDONE = "nothing was undone that could be done again"


class KeepingScreen(PanesScreen):
    """Holds the session at hand. Layers above add to it and override `session_changed`."""

    session_file = Path("lesart-session.jsonl")
    """What the session is called where it is told of."""
    _is_open = False
    _decided: "tuple[tuple[Entry, ...], Comparison, Decided] | None" = None

    @cached_property
    def keeper(self) -> "Keeper":
        """Keeps what the reader adds; the session is read when it is first asked for, which drawing never does (see `session`)."""
        keeper = self.open_session()
        self._is_open = True
        return keeper

    def open_session(self) -> "Keeper":
        """Read the session. This layer knows of no file: what is added is kept until the reader is left."""
        return unwritten()

    @property
    def session(self) -> "Session | None":
        """What the reader has added so far; None until it is read."""
        return self.keeper.session if self._is_open else None

    @property
    def badge(self) -> str:
        """That what was added is not on file yet, before all that is walked."""
        return NOT_ON_FILE if self._is_open and self.keeper.unsaved else super().badge

    @property
    def decided(self) -> "Decided | None":
        """What was decided on what is known; None until the session is read."""
        session, known = self.session, self.atlas.comparison
        if session is None:
            return None
        if self._decided is None or self._decided[0] != session.entries or self._decided[1] is not known:
            from lesart.core.session.decided import Decided

            self._decided = session.entries, known, Decided(session, known)
        return self._decided[2]

    def keep(self, said: str, *entries: "Entry") -> None:
        """Take entries, each in place of what had its key, and tell it in the words of `said`."""
        self._change(lambda: self.keeper.add(said, *entries), said)

    def drop(self, said: str, *entries: "Entry") -> None:
        """Take entries out, and tell it."""
        self._change(lambda: self.keeper.remove(said, *entries), said)

    def exchange(self, said: str, gone: "Sequence[Entry]", came: "Sequence[Entry]") -> bool:
        """Take entries out and others in as one deed, and tell it; whether that is on file."""
        from lesart.core.session.entries import with_entries, without_entries

        return self.change(said, with_entries(without_entries(self.keeper.session, *gone), *came))

    def change(self, said: str, session: "Session") -> bool:
        """Make `session` what is kept, and tell it; whether that is on file."""
        return self._change(lambda: self.keeper.change(said, session), said)

    def session_changed(self) -> None:
        """Draw what the session says now: it was read, or changed by a deed, an undo or a redo. Layers add to it."""
        self.draw()

    def action_undo(self) -> None:
        """Undo the last deed."""
        if said := self.keeper.can_undo:
            self._change(self.keeper.undo, f"undone: {said}")
        else:
            self.tell(_NOTHING_DONE)

    def action_redo(self) -> None:
        """Do again what was undone last."""
        if said := self.keeper.can_redo:
            self._change(self.keeper.redo, f"done again: {said}")
        else:
            self.tell(_NOTHING_UNDONE)

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        if action.id == "undo":
            return "" if self._is_open and self.keeper.can_undo else _NOTHING_DONE
        if action.id == "redo":
            return "" if self._is_open and self.keeper.can_redo else _NOTHING_UNDONE
        return super().why_not(action)

    def tell(self, message: str) -> None:
        """Tell it where the reader looks: in the key line of the screen in front, where that has one."""
        line = next(iter(self.app.screen.query(KeyLine)), self.keys)
        line.tell(message)

    def _change(self, deed: Callable[[], object], said: str) -> bool:
        problem = ""
        try:
            deed()
        except UserFileError as error:
            problem = str(error)
        self.session_changed()
        # What the reader cannot see elsewhere comes first: a narrow line is cut at its end.
        failed = f"{NOT_ON_FILE}: {problem}" if problem else ""
        self.tell("  ·  ".join(filter(None, (failed, self.keeper.news(), said))))
        return not problem


def unwritten() -> "Keeper":
    """An empty session that no file holds."""
    from lesart.core.model.session import Session
    from lesart.core.session.keeper import Keeper

    return Keeper(Session(), lambda session: session, "")
