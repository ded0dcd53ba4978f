"""The field above a list that takes part of what a row says."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class FilterLine(Input):
    """Takes part of a row; hidden until asked for. Enter takes what is left of the list, Esc lists everything again."""

    DEFAULT_CSS = """
    FilterLine { height: 1; border: none; padding: 0 1; background: $panel; color: $foreground; display: none; }
    FilterLine:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", show=False)]

    class GivenUp(Message):
        """The reader wants all rows again."""

    def action_give_up(self) -> None:
        """Tell the panel."""
        self.post_message(self.GivenUp())
