"""A line of the screen, or two."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import Static


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line; a click on it runs `action` on the screen."""

    content: Content
    action: str = ""


class Line(Static):
    """Redrawn only where its content changed, and without a new layout of the screen: a line step must not cost more than its pane."""

    DEFAULT_CSS = "Line { height: 1; background: $surface; color: $foreground; text-wrap: nowrap; }"

    def __init__(self) -> None:
        super().__init__()
        self._drawn = Content("")
        self._pieces: Sequence[Piece] = ()

    def draw_content(self, content: Content) -> None:
        """Show `content`."""
        if not content.is_same(self._drawn):
            self._drawn = content
            self.update(content, layout=False)

    def draw_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show `pieces` one after another."""
        self._pieces = pieces
        self.draw_content(Content("").join(piece.content for piece in pieces))

    async def on_click(self, event: events.Click) -> None:
        """Run what the piece under the pointer does."""
        at = 0
        for piece in self._pieces:
            at += cell_len(piece.content.plain)
            if event.x < at:
                if piece.action:
                    await self.screen.run_action(piece.action)
                return
