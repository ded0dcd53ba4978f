"""The line that takes a note of the reader's own."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class NoteLine(Input):
    """Hidden until asked for; Enter keeps the note, Esc leaves it as it was."""

    DEFAULT_CSS = """
    NoteLine { height: 1; border: none; padding: 0 1; background: $panel; color: $foreground; display: none; }
    NoteLine:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Give up", show=False)]

    class GivenUp(Message):
        """The reader left the line without a note."""

    def __init__(self) -> None:
        super().__init__(placeholder="your note: Enter keeps it, Esc goes back", compact=True, select_on_focus=False)

    def open(self, note: str) -> None:
        """Take a note, or change the one that is there."""
        self.value, self.cursor_position = note, len(note)
        self.display = True
        self.focus()

    def close(self) -> None:
        """Disappear."""
        self.display = False

    def action_give_up(self) -> None:
        """Tell the screen."""
        self.post_message(self.GivenUp())
