"""A choice of a few things over the screen: by number, or by cursor and Enter."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from lesart.core.safetext import safe
from lesart.tui.actions import actions_of
from lesart.tui.panels.naming import cut

_AROUND = 6
"""Cells that border and padding take beside a row."""


class ChoiceScreen(ModalScreen[int | None]):
    """Asks, and hands back which of the options was chosen; None where the reader gives up."""

    DEFAULT_CSS = """
    ChoiceScreen { align: center middle; background: $background 60%; }
    ChoiceScreen > Vertical {
        width: auto; max-width: 100%; height: auto; max-height: 100%; border: round $primary; padding: 0 1; background: $panel;
    }
    ChoiceScreen > Vertical > Static { width: auto; text-style: bold; }
    ChoiceScreen > Vertical > OptionList {
        width: auto; height: auto; border: none; padding: 0; background: $panel; text-wrap: nowrap;
    }
    ChoiceScreen > Vertical > OptionList:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help) for a in actions_of("choice")]

    def __init__(self, question: str, options: Sequence[str], at: int = 0, numbers: Sequence[int] = ()) -> None:
        """Make the screen.

        Args:
            question: what is asked.
            options: what can be chosen; at least one.
            at: where the cursor begins.
            numbers: the key of each option, where they have numbers already; else they are counted from 1.
        """
        super().__init__()
        self._question, self._options, self._at = question, options, at
        self._numbers = list(numbers or range(1, len(options) + 1))
        self._list = OptionList(compact=True)

    def compose(self) -> ComposeResult:
        """The question, and below it the options."""
        with Vertical():
            yield Static(Content(""))
            yield self._list

    def on_mount(self) -> None:
        """Fill it."""
        width = self.app.size.width - _AROUND
        digits = len(str(max(self._numbers)))
        numbered = [f"{number:>{digits}}   {safe(option)}" for number, option in zip(self._numbers, self._options, strict=True)]
        widest = max(map(cell_len, (*numbered, self._question)))
        self.query_one(Static).update(Content(cut(safe(self._question), width)))
        self._list.styles.width = min(widest + 1, width)
        self._list.add_options([Content.assemble((row[:digits], "bold $accent"), cut(row[digits:], width - digits)) for row in numbered])
        self._list.highlighted = self._at
        self._list.focus()

    def action_choice(self, step: str) -> None:
        """Move the cursor."""
        getattr(self._list, f"action_{step}")()

    def action_choose_number(self, number: int) -> None:
        """Choose by number."""
        if number in self._numbers:
            self.dismiss(self._numbers.index(number))

    def action_take_choice(self) -> None:
        """Choose what the cursor is at."""
        self.dismiss(self._list.highlighted)

    def action_give_up_choice(self) -> None:
        """Choose nothing."""
        self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)
