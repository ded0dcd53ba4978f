"""The form of a mark: its class by a key, its tags and its note in a line each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from lesart.core.model.session import Mark, MarkClass
from lesart.core.safetext import safe
from lesart.tui.actions import Action, actions_of
from lesart.tui.added.classes import class_from, tags_from
from lesart.tui.added.telling import one_line
from lesart.tui.panels.class_row import ClassRow
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import cut

_NEW = "new class: name, sign, colour, as in: rumour, ~, grey"
_LONG_NOTE = "a note of several lines: it is changed as notes are, from the text"


@dataclass(frozen=True, slots=True)
class Filled:
    """What a reader made of a mark: its class, which may be new, tags and note."""

    mark_class: MarkClass
    tags: tuple[str, ...]
    note: str


class MarkForm(ModalScreen[Filled | Literal["remove"] | None]):
    """Shows one mark; what it is to be is handed back, or that it is to go."""

    AUTO_FOCUS = "ClassRow"
    DEFAULT_CSS = """
    MarkForm { align: center bottom; background: $background 40%; }
    MarkForm > Vertical { height: auto; max-height: 100%; background: $surface; border-top: solid $primary; }
    MarkForm Line { background: $panel; }
    MarkForm Input { height: 1; border: none; padding: 0 1; background: $surface; color: $foreground; }
    MarkForm Input:focus { border: none; background: $panel; }
    MarkForm .new { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help) for a in actions_of("mark")]

    def __init__(self, mark: Mark, classes: Sequence[MarkClass], keymap: Mapping[str, str], ascii_only: bool) -> None:
        """Make the form.

        Args:
            mark: as it is.
            classes: what it may be of.
            keymap: the user's own keys.
            ascii_only: draw signs in ASCII.
        """
        super().__init__()
        self._mark, self._offered, self._keymap, self._ascii_only = mark, list(classes), keymap, ascii_only
        self._title, self.row = Line(), ClassRow(ascii_only)
        # What a colleague's file says must not drive the terminal while it is edited.
        self._tags = Input(safe(", ".join(mark.tags)), placeholder="tags, with commas between", compact=True)
        self._is_long = "\n" in mark.note
        self._note = Input("" if self._is_long else safe(mark.note), placeholder=_LONG_NOTE if self._is_long else "note", compact=True)
        self._note.disabled = self._is_long
        self._new = Input(placeholder=_NEW, compact=True, classes="new")
        self.keys = KeyLine(keymap, self._why_not)

    def compose(self) -> ComposeResult:
        """The words, the classes, the lines, and the keys."""
        with Vertical():
            yield from (self._title, self.row, self._new, self._tags, self._note, self.keys)

    def on_mount(self) -> None:
        """Begin at the class it has."""
        self.row.put(self._offered, self._mark.kind)
        self._draw()

    def on_resize(self) -> None:
        """Fit the words to the new width."""
        self._draw()

    def on_key(self) -> None:
        """A message stands until the next key."""
        self.keys.clear_message()

    def action_pick_class(self, number: int) -> None:
        """Take a class by its number, and be done."""
        if self.row.pick(number):
            self.action_keep_mark()
        else:
            self.keys.tell(f"there is no class {number}")

    def action_step_class(self, by: int) -> None:
        """Go to another class."""
        self.row.move(by)

    def action_new_class(self) -> None:
        """Ask for a class of the reader's own."""
        self._new.display = True
        self._new.focus()

    def action_next_field(self, by: int) -> None:
        """Go to the next line of the form."""
        self.focus_next() if by > 0 else self.focus_previous()

    def action_remove_mark(self) -> None:
        """Take the mark away."""
        self.dismiss("remove")

    def action_leave_form(self) -> None:
        """Leave the mark as it was; of a new class, give up that alone."""
        if self._new.has_focus:
            self._new.display = False
            self.row.focus()
        else:
            self.dismiss(None)

    def action_keep_mark(self) -> None:
        """Hand back what the form says."""
        note = self._mark.note if self._is_long or self._note.value == safe(self._mark.note) else self._note.value.strip()
        tags = self._mark.tags if self._tags.value == safe(", ".join(self._mark.tags)) else tags_from(self._tags.value)
        self.dismiss(Filled(self.row.chosen, tags, note))

    @on(ClassRow.Picked)
    def _picked(self) -> None:
        self.action_keep_mark()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input is not self._new:
            self.action_keep_mark()
            return
        made = class_from(self._new.value, self._offered)
        if isinstance(made, str):
            self.keys.tell(made)
            return
        self._offered.append(made)
        self.row.put(self._offered, made.name)
        self._new.display = False
        self.row.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Digits, arrows and the like are the class's while its row has the keys, else the line's."""
        if action in ("pick_class", "step_class", "new_class", "remove_mark"):
            return self.row.has_focus
        return action != "keep_mark" or self.row.has_focus

    def _draw(self) -> None:
        width = self.size.width
        self._title.draw_content(Content(cut(f" Mark: {one_line(self._mark.anchor.exact)}", width - 1)))
        self.keys.show_keys("mark")

    def _why_not(self, action: Action) -> str:
        return ""
