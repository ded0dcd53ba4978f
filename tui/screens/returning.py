"""Coming back to a session whose articles have changed: what stands where it stood, what moved, what a person must decide."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from lesart.core.safetext import safe
from lesart.tui.actions import Action, actions_of
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import cut
from lesart.tui.returning import Coming, Fate, Returning

_SIGNS: Mapping[Fate, str] = {"taken over": "+", "open": "?", "left": " ", "dropped": "-"}
_TOLD: Mapping[Fate, str] = {
    "taken over": "goes over to the new text",
    "open": "other words stand there now: + takes them, - drops what you said",
    "left": "nothing like it is there: it stays with the old text; - drops what you said",
    "dropped": "what you said of it is taken out",
}


class ReturningScreen(Screen[bool]):
    """Lists a `Returning`; hands back whether it is to be taken over."""

    DEFAULT_CSS = """
    ReturningScreen { layout: vertical; background: $background; }
    ReturningScreen > .header { background: $panel; text-style: bold; }
    ReturningScreen > OptionList { height: 1fr; border: none; padding: 0; background: $surface; text-wrap: nowrap; }
    ReturningScreen > OptionList:focus { border: none; }
    ReturningScreen > .detail { height: 9; padding: 0 1; background: $panel; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help) for a in actions_of("returning")]

    def __init__(self, returning: Returning, keymap: Mapping[str, str]) -> None:
        """Make the screen.

        Args:
            returning: what it shows, and takes answers.
            keymap: the user's own keys.
        """
        super().__init__()
        self._returning = returning
        self._header, self._list, self._detail = Line().add_class("header"), OptionList(compact=True), Static().add_class("detail")
        self._keymap = keymap
        self.keys = KeyLine(keymap, self._why_not)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield from (self._header, self._list, self._detail, self.keys)

    def on_mount(self) -> None:
        """Take the keys."""
        self._fill(0)
        self._list.focus()
        self.keys.show_keys("returning")

    def on_resize(self, event: events.Resize) -> None:
        """Cut the rows anew."""
        self._fill(self._list.highlighted or 0)

    def on_key(self) -> None:
        """A message stands until the next key."""
        self.keys.clear_message()

    def action_go_returned(self, step: str) -> None:
        """Move the cursor."""
        getattr(self._list, f"action_{step}")()

    def action_accept_returned(self) -> None:
        """Accept what is proposed, or do so no more."""
        if self._returning.accept(self._item):
            self._fill(self._list.highlighted or 0)
        else:
            self.keys.tell("nothing is proposed for these words")

    def action_drop_returned(self) -> None:
        """Drop what was said of these words, or do so no more."""
        self._returning.drop(self._item)
        self._fill(self._list.highlighted or 0)

    @on(OptionList.OptionSelected)
    def action_take_over(self) -> None:
        """Take over what is answered."""
        self.dismiss(True)

    def action_leave_returning(self) -> None:
        """Change nothing."""
        self.dismiss(False)

    def action_help(self) -> None:
        """Explain the keys."""
        from lesart.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._keymap, ascii_only=False))

    @property
    def _item(self) -> Coming:
        return self._returning.items[self._list.highlighted or 0]

    def _fill(self, at: int) -> None:
        width, told = self.app.size.width, self._returning
        counts = " · ".join(f"{told.count(how)} {how}" for how in ("exact", "moved", "fuzzy", "lost"))
        self._header.draw_content(Content(cut(f" articles have changed, your words there: {counts}", width)))
        self._list.clear_options()
        self._list.add_options([Content(cut(self._row(item), width - 2)) for item in told.items])
        self._list.highlighted = at

    def _row(self, item: Coming) -> str:
        return f" {_SIGNS[self._returning.fate(item)]} {item.refound.how:<6} {_line(item.refound.old.exact)}"

    @on(OptionList.OptionHighlighted)
    def _tell(self) -> None:
        item = self._item
        rows = [Content.styled(safe(item.path), "bold"), Content.assemble(("was: ", "$furniture"), _line(item.refound.old.exact))]
        if item.refound.new:
            rows.append(Content.assemble(("now: ", "$furniture"), _line(item.refound.new.exact)))
        rows += [
            Content.assemble(("or:  ", "$furniture"), _around(other.prefix, other.exact, other.suffix)) for other in item.refound.alike[:3]
        ]
        rows.append(Content.styled(_TOLD[self._returning.fate(item)], "$accent"))
        self._detail.update(Content("\n").join(rows))

    def _why_not(self, action: Action) -> str:
        if action.id == "accept-returned" and self._list.highlighted is not None and self._item.refound.new is None:
            return "nothing is proposed for these words"
        return ""


def _line(text: str) -> str:
    return safe(" ".join(text.split()))


def _around(before: str, words: str, after: str) -> str:
    return f"…{_line(before)} [{_line(words)}] {_line(after)}…"
