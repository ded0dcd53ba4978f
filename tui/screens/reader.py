"""The reader: the walk through a comparison, and around it the analysis, search, the clipboard and the notes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from lesart.core.compare import Settings
from lesart.core.model import Article, Passage
from lesart.tui.actions import ACTIONS, LISTS
from lesart.tui.navigation import Spot
from lesart.tui.notes import NotesError, append
from lesart.tui.panels.search_line import SearchLine
from lesart.tui.panes.copying import running_text
from lesart.tui.passages import span_of
from lesart.tui.screens.keeping import unwritten
from lesart.tui.screens.matches import NOT_COMPARED, NOTHING_NEAR
from lesart.tui.screens.resuming import ResumingScreen

if TYPE_CHECKING:
    from textual.command import Provider

    from lesart.core.session.keeper import Keeper
    from lesart.core.session.returning import Returned
    from lesart.tui.analysis import Analyst
    from lesart.tui.search import Searcher


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """How the reader was started.

    Attributes:
        notes: the Markdown file that claims are written to.
        ascii_only: draw signs in ASCII.
        problems: what could not be opened, one sentence each.
        keymap: the user's own keys, action id -> keys.
        copy: fills the clipboard and says by which tool; empty where only the terminal was asked.
        analyst: who compares; None for another process.
        patience: seconds that a new analysis waits for the next decision.
        session: the file that what the reader adds is kept in, as it is told.
        open_session: reads it, after the first paint; as it stands, nothing is kept once the reader is left.
        changed: the articles whose texts are not those that something was said of, and what became of it.
    """

    notes: Path = Path("lesart-claims.md")
    ascii_only: bool = False
    problems: Sequence[str] = ()
    keymap: Mapping[str, str] = field(default_factory=dict)
    copy: Callable[[str], str] = str
    analyst: "Analyst | None" = None
    patience: float = 0.3
    session: Path = Path("lesart-session.jsonl")
    open_session: "Callable[[], Keeper]" = unwritten
    changed: "Callable[[], Sequence[Returned]]" = tuple


# What is not on the first screen is imported when it is asked for: text first.


def _action_commands() -> "type[Provider]":
    from lesart.tui.screens.palette import ActionCommands

    return ActionCommands


def _claim_commands() -> "type[Provider]":
    from lesart.tui.screens.palette import ClaimCommands

    return ClaimCommands


def _name_commands() -> "type[Provider]":
    from lesart.tui.screens.palette import NameCommands

    return NameCommands


class ReaderScreen(ResumingScreen):
    """Everything the table of actions names."""

    COMMANDS: ClassVar = {_action_commands, _claim_commands, _name_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help, show=a.footer > 0)
        for a in ACTIONS
        if not a.call.startswith("app.") and a.mode not in LISTS
    ]

    def __init__(self, articles: Sequence[Article], settings: Settings, options: ReaderOptions) -> None:
        """Make the screen; the analysis begins once the text is on it.

        Args:
            articles: two or more, in the order in which they were opened.
            settings: for the analysis.
            options: how the reader was started.
        """
        super().__init__(articles, options.keymap, options.ascii_only, options.notes.parent, settings, options.analyst, options.patience)
        self._options = options
        self.session_file, self.changed = options.session, options.changed
        self.copy_out = options.copy
        self._written: set[str] = set()

    def on_mount(self) -> None:
        """Text first: the analysis starts after the first paint."""
        self.row.fit(self.app.size.width)
        self.draw()
        if self._options.problems:
            self.keys.tell("  ·  ".join(self._options.problems))
        self.call_after_refresh(self._begin)

    def open_session(self) -> "Keeper":
        """Read the session."""
        return self._options.open_session()

    def _begin(self) -> None:
        """The session first: what it says, the analysis honours."""
        self.resume()
        self.session_changed()
        if told := "  ·  ".join(filter(None, (self.keeper.news(), *self._options.problems))):
            self.keys.tell(told)
        if any(one.anchors for one in self.changed()):
            self.action_changed_texts()

    # Search

    @cached_property
    def _searcher(self) -> "Searcher":
        from lesart.tui.search import Searcher

        return Searcher(tuple(self._articles.values()))

    def action_search(self) -> None:
        """Ask for a query."""
        self.keys.display = False
        self.search_line.open()

    @on(SearchLine.GivenUp)
    def _give_up(self) -> None:
        self.row.pane.focus(scroll_visible=False)

    @on(SearchLine.Submitted)
    def _search_for(self, event: SearchLine.Submitted) -> None:
        self.row.pane.focus(scroll_visible=False)
        if not event.value.strip():
            return
        from lesart.tui.search import TooManyHitsError

        here = self.row.here
        try:
            walk = self._searcher.find(event.value, here.article, here.offset)
        except TooManyHitsError as refusal:
            self.keys.tell(str(refusal))
            return
        if walk:
            self.walk_on(walk)
        else:
            self.action_leave_walk()
            self.keys.tell(f"not found in any article: {event.value}")

    # Word by word

    def action_diff(self) -> None:
        """Show the passage at hand and a partner of it word by word."""
        passage = self.passage_at_hand()
        partners, at = self.matched(passage) if passage else ((), 0)
        if passage is None or not partners:
            self.keys.tell(self._known.unaligned() or (NOTHING_NEAR if passage else NOT_COMPARED))
            return
        from lesart.tui.screens.diff import DiffScreen
        from lesart.tui.word_diff import Pairing

        pairing = Pairing(self.atlas.comparison, passage, partners, at)
        self.app.push_screen(DiffScreen(pairing, self.keymap, self._ascii_only, self.copy_out), self._read_passage)

    def _read_passage(self, passage: Passage | None) -> None:
        """Go to a passage that was chosen beside the text."""
        if passage:
            self.row.pane.focus(scroll_visible=False)
            self.jump_to(Spot(passage.article, passage.start))

    # Taking away

    def action_copy(self) -> None:
        """Copy the selection, or else the passage at hand."""
        passage = self.passage_at_hand()
        selected = self.selected_text()
        text = selected or (running_text(self.article(passage.article), span_of(passage)) if passage else "")
        if not text:
            self.keys.tell("nothing to copy here: select text with v or the mouse, or go to a passage")
            return
        what = "the selection" if selected else "this passage"
        way = self.copy_out(text) or "through the terminal; nothing there? w writes to a file"
        self.keys.tell(f"copied {what} {way}")

    def action_copy_selection(self) -> None:
        """Copy what is selected with the keyboard, and select no more."""
        self.action_copy()
        self.action_leave_selecting()

    def action_write(self) -> None:
        """Append the claim's passages to the notes."""
        claim = self.claim_at_hand("write")
        if claim is None:
            return
        if claim.id in self._written:
            self.keys.tell(f"this claim is written already, to {self._options.notes}")
            return
        from lesart.core.export.markdown import claims_markdown

        try:
            append(self._options.notes, claims_markdown(self.atlas.comparison, [claim]))
        except NotesError as error:
            self.keys.tell(str(error))
            return
        self._written.add(claim.id)
        count = f"{len(self._written)} claim{'s' if len(self._written) > 1 else ''} so far"
        self.keys.tell(f"wrote {len(claim.passages)} passages to {self._options.notes} ({count})")

    def action_export(self) -> None:
        """Choose what to take away, and in which format."""
        if missing := self._known.unmatched():
            self.keys.tell(missing)
            return
        from lesart.tui.exporting import Leaving
        from lesart.tui.screens.export import ExportScreen

        claim = self.stop.claim.id if self.stop and self.stop.claim else ""
        sources = (self._options.session, *(Path(article.path) for article in self._articles.values()))
        leaving = Leaving(self.atlas.comparison, self.keeper.session, self._options.notes.parent, claim, sources)
        self.app.push_screen(ExportScreen(leaving, self.keymap, self._ascii_only))

    # The program

    def action_marks(self) -> None:
        """Let names, numbers and dates stand out, or do not."""
        self.marked = not self.marked
        self.draw()

    def action_theme(self) -> None:
        """Take the next theme."""
        themes = list(self.app.available_themes)
        self.app.theme = themes[(themes.index(self.app.theme) + 1) % len(themes)]
        self.keys.tell(f"theme: {self.app.theme}")

    def action_help(self) -> None:
        """Explain signs and keys."""
        from lesart.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keymap, self._options.ascii_only))
