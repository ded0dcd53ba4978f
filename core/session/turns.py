"""One process at a time reads and writes a session, so that none writes over what another wrote a moment ago."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TRIES, _PAUSE = 100, 0.02
"""How often, and after how many seconds each, a process asks whether it is its turn: a write takes a few hundredths of a second."""


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Hold the folder for as long as one write takes; where the system cannot lock folders, all write when they like.

    A process that is killed holds nothing.

    Raises:
        TimeoutError: another process holds it, and holds on.
    """
    if sys.platform == "win32":
        yield  # a folder cannot be locked; the file is still compared with what was read before each write
        return
    import fcntl

    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError:  # whoever writes there will say why not
        yield
        return
    try:
        for tried in range(_TRIES):
            try:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if tried == _TRIES - 1:
                    raise TimeoutError("another process is writing there") from None
                time.sleep(_PAUSE)
            except OSError:  # not on this file system
                break
        yield
    finally:
        os.close(opened)
