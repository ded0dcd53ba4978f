"""The word diff of a passage and its partners, on a screen of its own."""

import asyncio
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen

from lesart.core.export.word_diff import languages_told, word_diff_text
from lesart.core.model import Passage
from lesart.tui.actions import Action, actions_of
from lesart.tui.panels.diff.changes_list import ChangesList
from lesart.tui.panels.diff.lines import SIDE_BY_SIDE, header_content, heights, legend_pieces, link_rows, place_content
from lesart.tui.panels.diff.page import Drawn
from lesart.tui.panels.diff.passage_view import PassageView, rows_of
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import cut
from lesart.tui.panes.layers import Stretch
from lesart.tui.word_diff import TRIFLES, Entry, LookKind, Pairing, Words, read_words

_READING = " reading words …"
_LINES = 3
"""Rows of the screen that header, classes and keys take."""


class DiffScreen(Screen[Passage]):
    """Shows a `Pairing`, word by word; the partner that a reader goes to is handed back."""

    DEFAULT_CSS = """
    DiffScreen { layout: vertical; background: $background; }
    DiffScreen > .header, DiffScreen > .legend { background: $panel; }
    DiffScreen > .told { background: $background; color: $conflict; text-style: bold; }
    DiffScreen > Container { height: auto; }
    DiffScreen > Container > Vertical { height: auto; width: 1fr; }
    DiffScreen > Container.wide { layout: horizontal; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help) for a in actions_of("diff")]

    def __init__(self, pairing: Pairing, keymap: Mapping[str, str], ascii_only: bool, copy: Callable[[str], str]) -> None:
        """Make the screen.

        Args:
            pairing: the passage, and the partner to begin with.
            keymap: the user's own keys.
            ascii_only: draw signs in ASCII.
            copy: fills the clipboard and says by which tool; empty where only the terminal was asked.
        """
        super().__init__()
        self._pairing, self._keymap, self._ascii_only, self._copy = pairing, keymap, ascii_only, copy
        self._read: dict[int, Words] = {}
        self._drawn: tuple[Drawn, Drawn] = self._draw_passages()
        self._hidden: frozenset[LookKind] = frozenset()
        self._header, self._told, self._legend = (Line().add_class(name) for name in ("header", "told", "legend"))
        self._names = (Line(), Line())
        self._views = (PassageView(ascii_only), PassageView(ascii_only))
        self._passages = Container()
        self.changes = ChangesList(ascii_only)
        self.keys = KeyLine(keymap, self._why_not)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield from (self._header, self._told)
        with self._passages:
            for name, view in zip(self._names, self._views, strict=True):
                with Vertical():
                    yield from (name, view)
        yield from (self._legend, self.changes, self.keys)

    def on_mount(self) -> None:
        """Take the keys, and read the words."""
        self.changes.focus()
        self._turn()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width."""
        self._passages.set_class(event.size.width >= SIDE_BY_SIDE, "wide")
        self._draw()

    def on_key(self) -> None:
        """A message stands until the next key."""
        self.keys.clear_message()

    # Going

    def action_change(self, step: str) -> None:
        """Go to another change."""
        self.changes.move(step)

    def action_step_partner(self, by: int) -> None:
        """Go to the next or previous partner."""
        if len(self._pairing.partners) == 1:
            self.keys.tell("this passage has no other partner")
            return
        self._pairing = self._pairing.step(by)
        self._drawn = self._draw_passages()
        self._turn()

    def action_read_partner(self) -> None:
        """Go to the partner in the text."""
        self.dismiss(self._pairing.partner.passage)

    def action_leave_diff(self) -> None:
        """Go back."""
        self.dismiss(None)

    # What is shown

    def action_toggle_class(self, kind: LookKind) -> None:
        """Hide a class, or show it again."""
        self._hide(self._hidden ^ {kind})

    def action_facts(self) -> None:
        """Show facts only, or all."""
        self._hide(frozenset() if self._hidden else TRIFLES)

    def _hide(self, kinds: frozenset[LookKind]) -> None:
        self._hidden = kinds
        self._list(self.changes.item)

    def action_copy_diff(self) -> None:
        """Copy it as plain text."""
        if self._words is None:
            self.keys.tell("the words are still being read")
            return
        text = word_diff_text(self._words.found, *self._pairing.places, self._pairing.comparison)
        self.keys.tell(f"copied this word diff {self._copy(text) or 'through the terminal'}")

    def action_help(self) -> None:
        """Explain signs and keys."""
        from lesart.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._keymap, self._ascii_only))

    # Reading words

    @property
    def _words(self) -> Words | None:
        """What is known of this pair; None until its words are read."""
        return self._read.get(self._pairing.at)

    def _turn(self) -> None:
        """Show another pair, and what is known of it as soon as it is."""
        self._list(None)
        if self._words is None:
            self.run_worker(self._read_pair(self._pairing), group="words", exclusive=True)

    async def _read_pair(self, pairing: Pairing) -> None:
        self._read[pairing.at] = await asyncio.to_thread(read_words, pairing)
        self._list(None)

    # Drawing

    def _draw_passages(self) -> tuple[Drawn, Drawn]:
        here, there = (Drawn(*one) for one in zip(self._pairing.articles, self._pairing.places, strict=True))
        return here, there

    def _list(self, at: Entry | None) -> None:
        """List what is not hidden, with the cursor where it was, or at the first."""
        listed = [entry for entry in self._words.entries if entry.kind not in self._hidden] if self._words else []
        self.changes.numbers = self._pairing.numbers
        self.changes.put(listed, listed.index(at) if at in listed else 0)
        self._draw()

    @on(ChangesList.Moved)
    def _draw(self) -> None:
        width, height = self.size
        if not width:
            return
        pairing, words = self._pairing, self._words
        self._header.draw_content(header_content(pairing, width, self._ascii_only))
        lacking = languages_told(words.found) if words else ""
        told = [*link_rows(pairing, width), *([cut(f" {lacking}", width)] if lacking else [])]
        self._told.styles.height = len(told)
        self._told.draw_content(Content("\n".join(told)))
        wide = self._passages.has_class("wide")
        room = width // 2 if wide else width
        at = self.changes.item.spans if self.changes.item else ((), ())
        rows = [rows_of(drawn, self._stretches(side), at[side], room, self._ascii_only) for side, drawn in enumerate(self._drawn)]
        left = height - _LINES - len(told) - (1 if wide else 2)
        shares = heights(left, (len(rows[0]), len(rows[1])), len(words.entries) if words else 1, wide)
        for side in (0, 1):
            self._names[side].draw_content(place_content(pairing, side, room))
            self._views[side].put(rows[side], shares[side])
        if words is None:
            self._legend.draw_content(Content(_READING))
        else:
            self._legend.draw_pieces(legend_pieces(words.counts, self._hidden, self._keymap, width))
        self.keys.show_keys("diff")

    def _stretches(self, side: int) -> list[Stretch[LookKind]]:
        """What has a look of its own in one of the passages."""
        entries = self._words.entries if self._words else ()
        shown = ((entry.kind, entry.spans[side]) for entry in entries if entry.kind and entry.kind not in self._hidden)
        return [Stretch(span, kind) for kind, spans in shown for span in spans]

    def _why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        alone = len(self._pairing.partners) == 1
        return "this passage has no other partner" if alone and action.id in ("next-partner", "previous-partner") else ""
