"""Which words each article has for the same people, things and events, and which are its own."""

from lesart.core.contrast.wording.rows import Use, WordingRow
from lesart.core.contrast.wording.table import wording

__all__ = ["Use", "WordingRow", "wording"]
