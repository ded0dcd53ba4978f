"""Text that is words and nothing else to whatever reads Markdown."""

import re

from lesart.core.safetext import safe

# Braces mean nothing to Markdown, but what makes pages of it (Jekyll, Hugo) or fills in notes runs what stands between two of them.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|&~{}]|(?<=[<{])%)")
_OPENING = re.compile(r"^(?:([-+=])|(\d{1,9})([.)]))")


def escape(text: str) -> str:
    """Article text in which nothing is markup to a Markdown or HTML reader, nor a command to a terminal."""
    return _SPECIAL.sub(r"\\\1", safe(text))


def opening(escaped: str) -> str:
    """Escaped text that may stand at the beginning of a line: no list, no underline of a heading."""
    return _OPENING.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", escaped)
