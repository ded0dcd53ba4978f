"""One line of the screen."""

from textual.content import Content
from textual.widgets import Static


class Line(Static):
    """Redrawn only where its content changed, and without a new layout of the screen: a line step must not cost more than its pane."""

    DEFAULT_CSS = "Line { height: 1; background: $surface; color: $foreground; text-wrap: nowrap; }"

    def __init__(self) -> None:
        super().__init__()
        self._drawn = Content("")

    def draw_content(self, content: Content) -> None:
        """Show `content`."""
        if not content.is_same(self._drawn):
            self._drawn = content
            self.update(content, layout=False)
