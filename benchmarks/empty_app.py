"""The least a Textual app can be: one line of text. What lesart takes longer than this is its own doing.

With an argument, any key fills the screen with other text: the least a key press with a full repaint can cost.
"""

import sys

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

READY = "ready"
SENTENCE = "The quick brown fox jumps over the lazy dog. "


class EmptyApp(App[None]):
    """Shows one line."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static(READY)


class RepaintingApp(EmptyApp):
    """Repaints every row on every key."""

    keys = 0

    def on_key(self, event: events.Key) -> None:
        """Fill all rows but the last with the same line, numbered by the key."""
        self.keys += 1
        line = f"{self.keys} {SENTENCE * (self.size.width // len(SENTENCE) + 1)}"[: self.size.width]
        self.query_one(Static).update("\n".join([line] * (self.size.height - 1)))


if __name__ == "__main__":
    (RepaintingApp if len(sys.argv) > 1 else EmptyApp)().run()
