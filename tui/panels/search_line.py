"""The line that takes a search query."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class SearchLine(Input):
    """Hidden until asked for; Enter searches, Esc gives up."""

    DEFAULT_CSS = """
    SearchLine { height: 1; border: none; padding: 0 1; background: $panel; color: $foreground; display: none; }
    SearchLine:focus { border: none; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Give up", show=False)]

    class GivenUp(Message):
        """The reader left the line without searching."""

    def __init__(self) -> None:
        super().__init__(placeholder="search in all articles: Enter finds, Esc goes back", compact=True)

    def open(self) -> None:
        """Take a new query."""
        self.value = ""
        self.display = True
        self.focus()

    def close(self) -> None:
        """Disappear."""
        self.display = False

    def action_give_up(self) -> None:
        """Tell the screen."""
        self.post_message(self.GivenUp())
