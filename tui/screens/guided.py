"""The guided pass on a screen of its own: one conflict at a time, answered by a key."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from lesart.core.export.contrasting import disputed
from lesart.core.export.dossier import dossier
from lesart.core.export.lookup import Lookup
from lesart.core.judgements import Choice
from lesart.core.model import Passage
from lesart.core.userfiles import UserFileError, write_new
from lesart.tui.actions import BY_ID, Action, actions_of, keys_of
from lesart.tui.guided import Pass
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


def _now() -> datetime:
    """The time on the reader's clock, with its distance from Greenwich."""
    return datetime.now().astimezone()


def _told(deed: Callable[[], object]) -> str:
    """What is wrong with the file that a deed writes; empty where nothing is."""
    try:
        deed()
    except UserFileError as error:
        return str(error)
    return ""


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
        self, going: Pass, target: Path, keymap: Mapping[str, str], ascii_only: bool, copy: Callable[[str], str], problem: str = ""
    ) -> None:
        """Make the screen.

        Args:
            going: the pass, and where one is on it.
            target: the file that the dossier goes to, unless there is such a file already.
            keymap: the user's own keys.
            ascii_only: draw signs in ASCII.
            copy: fills the clipboard and says by which tool; empty where only the terminal was asked.
            problem: what is wrong with the file of answers; empty where nothing is.
        """
        super().__init__()
        self._going, self._target, self._keymap, self._ascii_only, self._problem = going, target, keymap, ascii_only, problem
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
        """Show where one is, and what is wrong with the file of answers."""
        self.keys.show_keys("pass")
        if self._problem:
            self.keys.tell(self._problem)

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
        problem = _told(lambda: self._going.answer(choice, _now()))
        self._turn()
        if problem:
            self.keys.tell(f"your answer counts here, but is not on file: {problem}")

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

    def action_withdraw(self) -> None:
        """Take the answer on this conflict back."""
        if why := self._why_not(BY_ID["withdraw"]):
            self.keys.tell(why)
            return
        problem = _told(lambda: self._going.take_back(_now()))
        self._draw(self.size.width)
        if problem:
            self.keys.tell(f"taken back here, but still on file: {problem}")

    def action_note(self) -> None:
        """Ask for a note."""
        if self._going.claim is None:
            self._tell_end()
            return
        self.keys.display = False
        self.note_line.open(self._going.note)

    @on(NoteLine.Submitted)
    def _noted(self, event: NoteLine.Submitted) -> None:
        problem = _told(lambda: self._going.write_note(event.value.strip(), _now()))
        self._close_note()
        if problem:
            self.keys.tell(f"your note counts here, but is not on file: {problem}")

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
        if action.id == "withdraw":
            return "" if self._going.claim and self._going.choice(self._going.claim) else "nothing is answered here"
        return "this is the end" if action.id in ("note-conflict", "read-conflict") and self._going.claim is None else ""
