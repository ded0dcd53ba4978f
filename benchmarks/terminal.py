"""A program in a pseudo-terminal: what a person at a real terminal sees, does and waits for.

Shared by tests/terminal, which look at the screen, and by the figures in this folder, which look at the clock. POSIX only.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

TAB, ENTER, ESCAPE, CTRL_C = "\t", "\r", "\x1b", "\x03"


class NotSeenError(AssertionError):
    """What was waited for did not come; the message shows the screen as it was instead."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Output as it came: when (`time.perf_counter`), and the bytes."""

    time: float
    data: bytes


def _without_size(environment: Mapping[str, str]) -> dict[str, str]:
    """What we were started with, but for the size of our own terminal: some who start us tell it, and a program would believe that."""
    return {name: value for name, value in environment.items() if name not in ("COLUMNS", "LINES")}


class Terminal:
    """Runs a command in a terminal of its own and keeps all it writes.

    Output is stamped when it is read and drawn only when the screen is asked for, so that drawing never counts as the program's time.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        standard_input: bytes | None = None,
    ) -> None:
        """Start `command`; `environment` is added to ours, `standard_input` is piped in where given (keys still come from the terminal)."""
        self.chunks: list[Chunk] = []
        self._drawn = 0
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, self._slave = pty.openpty()
        self.resize(columns, rows)
        self.mode_before = termios.tcgetattr(self._slave)
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=self._slave if standard_input is None else subprocess.PIPE,
            stdout=self._slave,
            stderr=self._slave,
            env={**_without_size(os.environ), "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})},
            cwd=folder,
            start_new_session=True,
            preexec_fn=self._take_control,
        )
        if standard_input is not None and self.process.stdin is not None:
            self.process.stdin.write(standard_input)
            self.process.stdin.close()

    def _take_control(self) -> None:
        """Make the terminal the new session's own, so that /dev/tty is it and ctrl+c reaches the program."""
        fcntl.ioctl(self._slave, termios.TIOCSCTTY, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Kill the program with everything it started, and give the terminal back."""
        with suppress(ProcessLookupError, PermissionError):  # the second is macOS's answer where only the dead are left
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._master)
        os.close(self._slave)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window; the kernel tells the program."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def press(self, *keys: str) -> float:
        """Send keys as the terminal would, at once; return when they were sent."""
        now = time.perf_counter()
        os.write(self._master, "".join(keys).encode())
        return now

    def read(self, seconds: float) -> bool:
        """Take in one chunk of output, waiting for it at most `seconds`; tell whether there was any."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        data = os.read(self._master, 1 << 16)
        self.chunks.append(Chunk(time.perf_counter(), data))
        return True

    def settle(self, quiet: float = 0.3, limit: float = 30.0) -> None:
        """Read until nothing came for `quiet` seconds."""
        deadline = time.perf_counter() + limit
        while time.perf_counter() < deadline and self.read(quiet):
            pass

    @property
    def raw(self) -> bytes:
        """Everything the program wrote, byte for byte."""
        return b"".join(chunk.data for chunk in self.chunks)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen now, without trailing blanks."""
        for chunk in self.chunks[self._drawn :]:
            self._stream.feed(chunk.data)
        self._drawn = len(self.chunks)
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The screen now, as one text."""
        return "\n".join(self.lines)

    def wait_for(self, text: str, seconds: float = 30.0) -> None:
        """Read until `text` stands on the screen.

        Raises:
            NotSeenError: it did not come in time, or the program ended without it.
        """
        self.wait_until(lambda: text in self.text, repr(text), seconds)

    def wait_until(self, condition: Callable[[], bool], what: str, seconds: float = 30.0) -> None:
        """Read until `condition` holds; `what` names it in the error.

        Raises:
            NotSeenError: it did not come to hold in time, or the program ended before.
        """
        deadline = time.perf_counter() + seconds
        while not condition():
            ended = self.process.poll() is not None
            if not self.read(0.0 if ended else 0.1) and (ended or time.perf_counter() > deadline):
                raise NotSeenError(f"{what} not seen; exit status {self.process.poll()}; the screen:\n{self.text}")

    def wait_for_exit(self, seconds: float = 30.0) -> int:
        """Read until the program has ended and all its output is in; return its exit status (-n where signal n ended it).

        Raises:
            NotSeenError: it did not end in time.
        """
        self.wait_until(lambda: self.process.poll() is not None, "the end", seconds)
        while self.read(0.0):
            pass
        return self.process.wait()

    def last_change(self, rows: slice) -> float | None:
        """Draw what came since the screen was last looked at; return when the text of `rows` last changed, None if it did not."""
        changed, before = None, self._screen.display[rows]
        for chunk in self.chunks[self._drawn :]:
            self._stream.feed(chunk.data)
            if (now := self._screen.display[rows]) != before:
                changed, before = chunk.time, now
        self._drawn = len(self.chunks)
        return changed

    @property
    def is_restored(self) -> bool:
        """Whether the shell would get its terminal back as it was: main screen, cursor, no mouse reports, and line editing."""
        switched_off = ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?25l", b"\x1b[?25h"), (b"\x1b[?1003h", b"\x1b[?1003l"))
        raw = self.raw
        return termios.tcgetattr(self._slave) == self.mode_before and all(raw.rfind(off) >= raw.rfind(on) for on, off in switched_off)

    def seen_at(self, text: str) -> float:
        """When `text` first stood on the screen (`time.perf_counter`), by drawing all output again.

        Raises:
            NotSeenError: it never did.
        """
        screen = pyte.Screen(self._screen.columns, self._screen.lines)
        stream = pyte.ByteStream(screen)
        for chunk in self.chunks:
            stream.feed(chunk.data)
            if text in "\n".join(screen.display):
                return chunk.time
        raise NotSeenError(f"{text!r} never seen; the screen:\n{self.text}")
