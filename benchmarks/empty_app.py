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

    shift = 0

    def on_key(self, event: events.Key) -> None:
        """Show the same sentence over and over, each time from its next word."""
        self.shift = (self.shift + 1) % len(SENTENCE)
        text = (SENTENCE * (self.size.width * self.size.height // len(SENTENCE) + 2))[self.shift :]
        self.query_one(Static).update(text[: self.size.width * self.size.height])


if __name__ == "__main__":
    (RepaintingApp if len(sys.argv) > 1 else EmptyApp)().run()
