"""Text to the clipboard, by whatever way there is: a tool of the desktop, and the terminal itself (OSC 52)."""

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

_PATIENCE = 1.0
"""Seconds a clipboard tool may take before it is given up."""


def native_tool(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[str, ...] | None:
    """The command that fills the clipboard of the desktop this terminal runs on; None over ssh and where there is no such tool."""
    if "SSH_CONNECTION" in environment:
        return None
    candidates: list[tuple[str, ...]] = []
    if platform == "darwin":
        candidates.append(("pbcopy",))
    if platform == "win32" or "WSL_DISTRO_NAME" in environment:
        candidates.append(("clip.exe",))
    if "WAYLAND_DISPLAY" in environment:
        candidates.append(("wl-copy",))
    if "DISPLAY" in environment:
        candidates += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    return next((command for command in candidates if shutil.which(command[0])), None)


def copy_natively(text: str, command: tuple[str, ...]) -> bool:
    """Whether `command` took the text."""
    encoding = "utf-16-le" if command[0] == "clip.exe" else "utf-8"
    try:
        subprocess.run(
            command,
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def terminal_sequence(text: str, inside_tmux: bool) -> str:
    """The escape sequence that asks the terminal to fill its clipboard; through tmux it goes as it is and in a passthrough envelope.

    tmux takes the bare sequence only with `set-clipboard on`, the envelope only with `allow-passthrough on`.
    """
    body = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    bare = f"\x1b]52;c;{body}\x07"
    return bare + f"\x1bPtmux;\x1b{bare}\x1b\\" if inside_tmux else bare
