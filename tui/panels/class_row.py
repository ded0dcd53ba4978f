"""The row that a class of marks is chosen from."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from lesart.core.model.session import MarkClass
from lesart.tui.added.classes import sign_of
from lesart.tui.added.telling import one_line
from lesart.tui.panels.naming import cut
from lesart.tui.panes.inks import ink

_NAME_CELLS = 24
_TOGETHER = "\N{NO-BREAK SPACE}"


class ClassRow(Static, can_focus=True, inherit_bindings=False):
    """All classes with their numbers and signs, the chosen one in reverse. Digits are the form's keys; letters are its own."""

    DEFAULT_CSS = "ClassRow { height: auto; padding: 0 1; background: $surface; color: $foreground; }"
    BINDINGS: ClassVar = []

    class Picked(Message):
        """A class was chosen by its letter."""

    def __init__(self, ascii_only: bool) -> None:
        super().__init__()
        self._ascii_only = ascii_only
        self.classes_listed: Sequence[MarkClass] = ()
        self.at = 0

    @property
    def chosen(self) -> MarkClass:
        """The class one is at."""
        return self.classes_listed[self.at]

    def put(self, classes: Sequence[MarkClass], chosen: str) -> None:
        """Offer these classes, at one of that name."""
        self.classes_listed = classes
        self.at = next((at for at, one in enumerate(classes) if one.name == chosen), 0)
        self._draw()

    def move(self, by: int) -> None:
        """Go to another class, and round again."""
        self.at = (self.at + by) % len(self.classes_listed)
        self._draw()

    def pick(self, number: int) -> bool:
        """Choose a class by its number, from 1; whether there is such a one."""
        if number > len(self.classes_listed):
            return False
        self.at = number - 1
        self._draw()
        return True

    def on_key(self, event: events.Key) -> None:
        """Choose by the first letter; where several classes have it, go to the next of them."""
        letter = (event.character or "").casefold()
        having = [at for at, one in enumerate(self.classes_listed) if letter and one.name.casefold().startswith(letter)]
        if not having:
            return
        event.stop()
        event.prevent_default()
        self.at = next((at for at in having if at > self.at), having[0])
        self._draw()
        if len(having) == 1:
            self.post_message(self.Picked())

    def on_focus(self) -> None:
        """Show that letters are for this row."""
        self._draw()

    def on_blur(self) -> None:
        """Show that they are not."""
        self._draw()

    def _draw(self) -> None:
        pieces = []
        for at, one in enumerate(self.classes_listed):
            number = str(at + 1) if at < 9 else " "
            sign = (sign_of(one, self._ascii_only), f"bold {ink(one.colour, self.app.theme_variables)}")
            name = cut(one_line(one.name), _NAME_CELLS).replace(" ", _TOGETHER)
            look = "bold reverse" if at == self.at else ""
            pieces.append(Content.assemble((number, "bold $accent"), _TOGETHER, sign, _TOGETHER, (name, look)))
        self.update(Content("   ").join(pieces))
