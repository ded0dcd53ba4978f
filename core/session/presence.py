"""Who has a session open: a small file beside it names the process and its machine, so that a second one notices."""

import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_SUFFIX = ".lock"


@dataclass(frozen=True, slots=True)
class Holder:
    """A process, by its number, and the machine that it runs on."""

    pid: int
    host: str

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host}"


def this_process() -> Holder:
    """The one that asks."""
    return Holder(os.getpid(), platform.node())


class Presence:
    """That a process has a file open. It keeps nobody out: two may write one session, and know of each other."""

    def __init__(self, path: Path, me: Holder) -> None:
        """Make it, with nothing told yet.

        Args:
            path: the file that is open.
            me: the process that has it open.
        """
        self.path = path.with_name(path.name + _SUFFIX)
        self._me = me
        self._is_told = False

    def tell(self) -> Holder | None:
        """Say that the file is open here; another that has it open, where there is one, stays named and is given back.

        A process that has died, on this machine, has nothing open. Where the folder takes no file, nobody is told.
        """
        if self._is_told:
            return None
        with suppress(OSError):
            try:
                self._write("x")
            except FileExistsError:
                other = self._named()
                if other is not None and other != self._me and _may_live(other, self._me.host):
                    return other
                self._write("w")
            self._is_told = True
        return None

    def leave(self) -> None:
        """Say no more that the file is open here."""
        with suppress(OSError):
            if self._named() == self._me:
                self.path.unlink()
        self._is_told = False

    def _write(self, mode: str) -> None:
        with self.path.open(mode, encoding="utf-8") as file:
            file.write(json.dumps({"pid": self._me.pid, "host": self._me.host}) + "\n")

    def _named(self) -> Holder | None:
        """Whom the file names; None where that was cut short."""
        with suppress(ValueError, KeyError, TypeError):
            content = json.loads(self.path.read_text("utf-8"))
            return Holder(int(content["pid"]), str(content["host"]))
        return None


def _may_live(holder: Holder, here: str) -> bool:
    """Whether a process may be running; of another machine nobody can know."""
    if holder.host != here:
        return True
    return _lives_on_windows(holder.pid) if sys.platform == "win32" else _lives(holder.pid)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except PermissionError:  # it is somebody else's
        return True
    except (OSError, OverflowError):
        return False
    return True


def _lives_on_windows(pid: int) -> bool:  # there, os.kill would end it
    if sys.platform != "win32":
        return False
    import ctypes

    limited_query, still_active = 0x1000, 259
    kernel = ctypes.windll.kernel32
    handle = kernel.OpenProcess(limited_query, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
