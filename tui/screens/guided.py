"""The guided pass on a screen of its own: one conflict at a time, answered by a key."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import ClassVar, Protocol

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from lesart.core.export.contrasting import disputed
from lesart.core.export.dossier import dossier
from lesart.core.export.lookup import Lookup
from lesart.core.model import Passage
from lesart.core.model.session import Choice
from lesart.core.userfiles import UserFileError, write_new
from lesart.tui.actions import BY_ID, Action, actions_of, keys_of
from lesart.tui.guided import Given, Pass
from lesart.tui.navigation import Stop, Way, apart
from lesart.tui.panels.conflict_content import conflict_content
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.note_line import NoteLine
from lesart.tui.panels.pass_lines import answers, end_content, header_content, note_content
from lesart.tui.partners import Partners

_AT_THE_END = "this is the end; {back} goes back to the last conflict"
_FRAME = 2
"""Cells that the scrollbar takes beside a page."""


class Keeping(Protocol):
    """What keeps answers: the screen behind."""

    def give(self, given: Given) -> bool:
        """Keep what was given; whether it is on file. What is wrong with that is told."""
        ...

    def now(self) -> str:
        """ISO date and time."""
        ...

    def action_undo(self) -> None:
        """Undo the last deed."""

    def action_redo(self) -> None:
        """Do again what was undone last."""


class PassScreen(Screen[Way]):
    """Shows a `Pass`; the place a reader goes to from it is handed back."""

    AUTO_FOCUS = ""  # keys are the screen's own; Textual would give them to the line for notes
    DEFAULT_CSS = """
    PassScreen { layout: vertical; background: $background; }
    PassScreen > VerticalScroll { height: 1fr; background: $background; color: $foreground; scrollbar-size-vertical: 1; }
    PassScreen > .header { background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help) for a in actions_of("pass")]

    def __init__(
        self, going: Pass, keeping: Keeping, target: Path, keymap: Mapping[str, str], ascii_only: bool, copy: Callable[[str], str]
    ) -> None:
        """Make the screen.

        Args:
            going: the pass, and where one is on it.
            keeping: keeps answers, and undoes them.
            target: the file that the dossier goes to, unless there is such a file already.
            keymap: the user's own keys.
            ascii_only: draw signs in ASCII.
            copy: fills the clipboard and says by which tool; empty where only the terminal was asked.
        """
        super().__init__()
        self._going, self._keeping, self._target, self._keymap, self._ascii_only = going, keeping, target, keymap, ascii_only
        self._copy = copy
        self._look = Lookup(going.comparison)
        self._header, self._answers, self._note = (Line().add_class(name) for name in ("header", "answers", "noted"))
        self._page, self._scroll = Static(), VerticalScroll(can_focus=False)
        self.note_line = NoteLine()
        self.keys = KeyLine(keymap, self._why_not)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self._header
        with self._scroll:
            yield self._page
        yield from (self._answers, self._note, self.note_line, self.keys)

    def on_mount(self) -> None:
        """Show where one is."""
        self.keys.show_keys("pass")

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width."""
        self._draw(event.size.width)

    def on_key(self) -> None:
        """A message stands until the next key."""
        self.keys.clear_message()

    def learn(self) -> None:
        """Show what the pass knows now."""
        self._look = Lookup(self._going.comparison)
        self._draw(self.size.width)

    # Answers

    def action_answer(self, choice: Choice) -> None:
        """Answer, and go on to the next conflict."""
        if self._going.claim is None:
            self._tell_end()
            return
        claim, was = self._going.claim, self._going.choice(self._going.claim)
        self._give(self._going.answer(claim, choice, self._keeping.now()))
        if was != choice:
            self._going.step(1)
        self._turn()

    def action_step_conflict(self, by: int) -> None:
        """Go to the next or previous conflict."""
        if by > 0 and self._going.claim is None:
            self._tell_end()
            return
        if by < 0 and (why := self._why_not(BY_ID["back-conflict"])):
            self.keys.tell(why)
            return
        self._going.step(by)
        self._turn()

    def action_undo(self) -> None:
        """Undo the last deed; an answer is shown where it was given."""
        self._keeping.action_undo()

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self._keeping.action_redo()

    def _give(self, given: Given) -> None:
        if self._keeping.give(given):
            self.keys.clear_message()

    def action_note(self) -> None:
        """Ask for a note."""
        if self._going.claim is None:
            self._tell_end()
            return
        self.keys.display = False
        self.note_line.open(self._going.note)

    @on(NoteLine.Submitted)
    def _noted(self, event: NoteLine.Submitted) -> None:
        if self._going.claim:
            self._give(self._going.write_note(self._going.claim, event.value.strip(), self._keeping.now()))
        self._close_note()

    @on(NoteLine.GivenUp)
    def _close_note(self) -> None:
        self.note_line.close()
        self.keys.display = True
        self.set_focus(None)
        self._draw(self.size.width)

    # The dossier

    def action_write_dossier(self) -> None:
        """Write the dossier to a file that was not there."""
        text = self._dossier()
        try:
            path = write_new(self._target, text, "start with --notes in a folder that can be written to")
        except UserFileError as error:
            self.keys.tell(f"not written: {error}")
            return
        older = "" if path == self._target else f"{self._target.name} was there already: "
        self.keys.tell(f"{older}wrote {len(self._going.conflicts)} conflicts to {path}")

    def _dossier(self) -> str:
        return dossier(self._going.comparison, self._going.conflicts, self._going.judged, date.today().isoformat())

    # Going

    def action_read_conflict(self) -> None:
        """Go to this conflict in the text."""
        claim = self._going.claim
        if claim is None:
            self._tell_end()
            return
        self.dismiss(Stop(disputed(claim, self._look)[0], claim=claim))

    def action_diff(self) -> None:
        """Show two passages of this conflict word by word."""
        claim, known = self._going.claim, self._going.comparison
        if claim is None:
            self._tell_end()
            return
        from lesart.tui.screens.diff import DiffScreen
        from lesart.tui.word_diff import Pairing

        rivals = {value.passage for value in apart(claim)}
        here = min(disputed(claim, self._look), key=lambda place: place.id not in rivals)
        partners = sorted(Partners(known).in_claim(claim, here), key=lambda one: one.passage.id not in rivals)
        self.app.push_screen(DiffScreen(Pairing(known, here, partners), self._keymap, self._ascii_only, self._copy), self._read_passage)

    def _read_passage(self, passage: Passage | None) -> None:
        """Go to a passage of this conflict that was chosen word by word."""
        if passage and self._going.claim:
            self.dismiss(Stop(passage, claim=self._going.claim))

    def action_leave_pass(self) -> None:
        """Go to the text."""
        self.dismiss(None)

    def action_scroll_page(self, where: str) -> None:
        """Scroll the page."""
        getattr(self._scroll, f"scroll_{where}")(animate=False)

    def action_matrix(self) -> None:
        """Show all claims as a table."""
        self.dismiss("matrix")

    def action_help(self) -> None:
        """Explain signs and keys."""
        from lesart.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._keymap, self._ascii_only))

    # Drawing

    def _turn(self) -> None:
        """Show another page, from its beginning."""
        self._scroll.scroll_home(animate=False)
        self._draw(self.size.width)

    def _draw(self, width: int) -> None:
        going = self._going
        self._header.draw_content(header_content(going, width))
        self._answers.draw_pieces(answers(going, self._keymap, width))
        self._note.draw_content(note_content(going, width))
        if going.claim:
            self._page.update(conflict_content(going.claim, going.comparison, self._look, width - _FRAME, self._ascii_only))
        else:
            target = f"{keys_of(BY_ID['write-dossier'], self._keymap)} writes it to {self._target}"
            self._page.update(end_content(going, self._look, self._dossier(), target, width - _FRAME))
        self.keys.show_keys("pass")

    def _tell_end(self) -> None:
        self.keys.tell(_AT_THE_END.format(back=keys_of(BY_ID["back-conflict"], self._keymap).split()[0]))

    def _why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        if action.id == "back-conflict":
            return "" if self._going.at else "this is the first conflict"
        return "this is the end" if action.id in ("note-conflict", "read-conflict") and self._going.claim is None else ""
