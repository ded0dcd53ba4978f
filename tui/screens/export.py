"""Taking away on a screen of its own: what, in which format, a preview, and the file."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from lesart.core.export.exports import EXPORTS, Export
from lesart.core.export.extract import Refusal
from lesart.core.userfiles import Taken, UserFileError
from lesart.tui.actions import Action, actions_of
from lesart.tui.exporting import Leaving, preview, size_told
from lesart.tui.panels.formats_list import FormatsList
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import cut
from lesart.tui.panels.note_line import NoteLine

_PREVIEWED = 400
"""Lines of a file that are shown before it is written."""

_REST = 0.15
"""Seconds that the cursor rests on a format before that is made: who walks through the list waits for nothing."""


class ExportScreen(Screen[None]):
    """Shows a `Leaving`, and writes it."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ExportScreen { layout: vertical; background: $background; }
    ExportScreen > .header, ExportScreen > .file { background: $panel; }
    ExportScreen FormatsList { width: 34; }
    ExportScreen VerticalScroll {
        height: 1fr; width: 1fr; padding: 0 1; background: $background; color: $foreground; scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help) for a in actions_of("export")]

    def __init__(self, leaving: Leaving, keymap: Mapping[str, str], ascii_only: bool) -> None:
        """Make the screen.

        Args:
            leaving: what may be taken away.
            keymap: the user's own keys.
            ascii_only: draw signs in ASCII.
        """
        super().__init__()
        self._leaving, self._keymap, self._ascii_only = leaving, keymap, ascii_only
        self._header, self._file = Line().add_class("header"), Line().add_class("file")
        self._page, self._scroll = Static(), VerticalScroll(can_focus=False)
        self._made: bytes | None = None
        self._problem = ""
        self.formats = FormatsList()
        self.name_line = NoteLine()
        self.keys = KeyLine(keymap, self._why_not)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self._header
        with Horizontal():
            yield self.formats
            with self._scroll:
                yield self._page
        yield from (self._file, self.name_line, self.keys)

    def on_mount(self) -> None:
        """Take the keys."""
        self.formats.put(EXPORTS, 0)
        self.formats.focus()
        self.keys.show_keys("export")

    def on_resize(self, event: events.Resize) -> None:
        """Fit the lines to the new width."""
        self._draw()

    def on_key(self) -> None:
        """A message stands until the next key."""
        self.keys.clear_message()

    @property
    def export(self) -> Export:
        """The format at the cursor."""
        return EXPORTS[self.formats.cursor]

    # Choosing

    def action_format(self, step: str) -> None:
        """Go to another format."""
        self.formats.move(step)

    def action_scope(self, by: Literal[1, -1]) -> None:
        """Take away something else."""
        self._leaving.next_scope(by)
        self._make_anew()

    def action_preview(self, by: Literal[1, -1]) -> None:
        """Scroll the preview by a page."""
        self._scroll.scroll_relative(y=by * max(self._scroll.size.height - 1, 1), animate=False)

    @on(FormatsList.Moved)
    def _make_anew(self) -> None:
        """Show what is made now, as soon as the cursor rests."""
        self._made, self._problem = None, ""
        self._page.update("")
        self._draw()
        self.run_worker(self._make(self.export), group="export", exclusive=True)

    async def _make(self, export: Export) -> None:
        """Make the format beside the screen, and show how far that is."""
        await asyncio.sleep(_REST)

        def tell(done: int, total: int) -> None:
            self.app.call_from_thread(self._tell_progress, f"{100 * done // max(total, 1)} %")

        try:
            made = await asyncio.to_thread(self._leaving.made, export, tell)
        except Refusal as refusal:
            self._problem = str(refusal)
            self._page.update(Content(self._problem))
        else:
            self._made = made
            self._page.update(Content("\n".join(await asyncio.to_thread(preview, made, _PREVIEWED))))
            self._scroll.scroll_home(animate=False)
        self._draw()

    # Writing

    def action_name_file(self) -> None:
        """Ask for the name of the file."""
        self.keys.display = False
        self.name_line.open(str(self._leaving.file(self.export)))

    @on(Input.Submitted)
    def _name_file(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self._leaving.named = Path(event.value.strip()).expanduser()
        self._close_name_line()

    @on(NoteLine.GivenUp)
    def _close_name_line(self) -> None:
        self.name_line.close()
        self.keys.display = True
        self.formats.focus()
        self._draw()

    def action_write(self, over: bool = False) -> None:
        """Write the file; `over` one of that name, if need be."""
        if self._made is None:
            self.keys.tell(self._problem or "not made yet: wait until the preview stands here")
            return
        try:
            target = self._leaving.write(self.export, self._made, over)
        except Taken as taken:
            self.keys.tell(f"{taken.path} is there already: ! writes over it, f names another")
        except UserFileError as error:
            self.keys.tell(str(error))
        else:
            self.keys.tell(f"wrote {target} ({size_told(len(self._made))})")
            self._draw()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Explain signs and keys."""
        from lesart.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._keymap, self._ascii_only))

    # Drawing

    def _draw(self) -> None:
        self._header.draw_content(Content(cut(f" take away: {self._leaving.told}", self.size.width)))
        self._tell_progress(size_told(len(self._made)) if self._made is not None else self._problem or "being made ...")

    def _tell_progress(self, told: str) -> None:
        file = "" if self._problem else f"to {self._leaving.file(self.export)} · "
        self._file.draw_content(Content(cut(f" {file}{told}", self.size.width)))

    def _why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        return "not made yet" if action.id == "write-export" and self._made is None else ""
