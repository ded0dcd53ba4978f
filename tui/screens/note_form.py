"""The editor of a note: what it is on, and as many lines as it takes."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import TextArea

from lesart.core.model.session import Mark, Note
from lesart.core.safetext import safe_lines
from lesart.tui.actions import Action, actions_of
from lesart.tui.added.noting import Noted
from lesart.tui.added.telling import words_told
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import cut


class NoteForm(ModalScreen[Mark | Note | None]):
    """Shows a note; the entry is handed back as it is to be, without words where they were taken out."""

    AUTO_FOCUS = "TextArea"
    DEFAULT_CSS = """
    NoteForm { align: center bottom; background: $background 40%; }
    NoteForm > Vertical { height: auto; max-height: 100%; background: $surface; border-top: solid $primary; }
    NoteForm Line { background: $panel; }
    NoteForm TextArea { height: 6; border: none; padding: 0 1; background: $surface; color: $foreground; }
    NoteForm TextArea:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help, priority=True) for a in actions_of("note")
    ]

    def __init__(self, notable: Sequence[Noted], keymap: Mapping[str, str]) -> None:
        """Make the editor.

        Args:
            notable: what the note may be on; the first is where it begins.
            keymap: the user's own keys.
        """
        super().__init__()
        self._notable, self._at = notable, 0
        self._title, self._about = Line(), Line()
        self._area = TextArea(_shown(notable[0]), soft_wrap=True, show_line_numbers=False, compact=True)
        self.keys = KeyLine(keymap, self._why_not)

    def compose(self) -> ComposeResult:
        """What it is on, the words of that, the note, and the keys."""
        with Vertical():
            yield from (self._title, self._about, self._area, self.keys)

    def on_mount(self) -> None:
        """Begin behind what stands there."""
        self._area.move_cursor(self._area.document.end)
        self._draw()

    def on_resize(self) -> None:
        """Fit the new width."""
        self._draw()

    # Keys of the form are heard before those that the note still has to take in: whoever types fast is waited for.

    def action_note_target(self, by: int) -> None:
        """Write on something else: what was typed goes along, what stood there is shown."""
        self._area.call_later(self._turn_to, by)

    def action_new_line(self) -> None:
        """Begin another line."""
        self._area.call_later(self._area.insert, "\n")

    def action_keep_note(self) -> None:
        """Hand it back."""
        self._area.call_later(self._hand_back)

    def action_leave_note(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)

    def _turn_to(self, by: int) -> None:
        typed = self._area.text != _shown(self._notable[self._at])
        self._at = (self._at + by) % len(self._notable)
        if not typed:
            self._area.text = _shown(self._notable[self._at])
            self._area.move_cursor(self._area.document.end)
        self._draw()

    def _hand_back(self) -> None:
        noted, text = self._notable[self._at], self._area.text
        self.dismiss(noted.entry if text == _shown(noted) else noted.saying(text.strip()))

    def _draw(self) -> None:
        names = [(f" {one.name} ", "bold reverse" if at == self._at else "$furniture") for at, one in enumerate(self._notable)]
        self._title.draw_content(Content.assemble(" Note on ", *names))
        self._about.draw_content(Content(cut(f" {words_told(self._notable[self._at].entry)}", self.size.width - 1)))
        self.keys.show_keys("note")

    def _why_not(self, action: Action) -> str:
        alone = len(self._notable) == 1
        return "there is nothing else at hand" if alone and action.id in ("next-noted", "previous-noted") else ""


def _shown(noted: Noted) -> str:
    """The text as it may be edited: what a colleague's file says must not drive the terminal."""
    return safe_lines(noted.text)
