"""What leads through all claims beside the text: the matrix, which comes first where many articles are open, and the guided pass."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events

from lesart.core.model import Article, Claim, Comparison
from lesart.tui.actions import BY_ID, Action, keys_of
from lesart.tui.layout import Layout
from lesart.tui.navigation import Spot, Stop, Way
from lesart.tui.screens.correcting import CorrectingScreen

if TYPE_CHECKING:
    from lesart.tui.guided import Given, Pass
    from lesart.tui.matrix import Matrix

DOSSIER = "lesart-dossier.md"
"""The file that a dossier goes to, beside that of the claims."""

_HOME_FROM = 5
"""Articles from which on the matrix is the home screen: more than panes show side by side."""


class SurveyScreen(CorrectingScreen):
    """Leads to the matrix and to the guided pass, and from there into the text.

    Attributes:
        copy_out: fills the clipboard and says by which tool; empty where only the terminal was asked.
    """

    def __init__(self, articles: Sequence[Article], keymap: Mapping[str, str], ascii_only: bool, folder: Path) -> None:
        """Make the screen.

        Args:
            articles: two or more, in the order in which they were opened.
            keymap: the user's own keys, action id -> keys.
            ascii_only: draw signs in ASCII.
            folder: where dossiers are written to.
        """
        super().__init__(articles, keymap, ascii_only)
        self.copy_out: Callable[[str], str] = str
        self._folder = folder
        self._matrix: Matrix | None = None
        self._pass: Pass | None = None
        self._begun = False

    def learn(self, comparison: Comparison) -> None:
        """Show what is known now, beside the text too."""
        super().learn(comparison)
        if self._matrix:
            from lesart.tui.screens.matrix import MatrixScreen

            self._matrix.learn(comparison)
            if isinstance(self.app.screen, MatrixScreen):
                self.app.screen.learn()
        if self._pass:
            from lesart.tui.screens.guided import PassScreen

            self._pass.learn(comparison)
            if isinstance(self.app.screen, PassScreen):
                self.app.screen.learn()

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        if action.id == "matrix":
            return self._known.unmatched()
        return self._known.missing("conflict") if action.id == "pass" else super().why_not(action)

    def on_key(self) -> None:
        """The reader has begun."""
        self._begun = True

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The reader has begun."""
        self._begun = True

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The reader has begun."""
        self._begun = True

    def compared(self) -> None:
        """All is known: where many articles are open and nobody reads yet, the matrix comes first."""
        if len(self._articles) < _HOME_FROM or not self.atlas.comparison.claims:
            return
        if self._begun or self.app.screen is not self:
            self.keys.tell(f"compared: {keys_of(BY_ID['matrix'], self.keymap)} shows all claims as a table")
        else:
            self.action_matrix()

    def action_matrix(self) -> None:
        """Show all claims as a table."""
        if unmatched := self._known.unmatched():
            self.keys.tell(unmatched)
            return
        from lesart.tui.matrix import Matrix
        from lesart.tui.screens.matrix import MatrixScreen

        if self._matrix is None:
            self._matrix = Matrix(self.atlas.comparison)
        self.app.push_screen(MatrixScreen(self._matrix, self, self.keymap, self._ascii_only), self._go_on)

    def action_pass(self) -> None:
        """Go through all conflicts."""
        if missing := self._known.missing("conflict"):
            self.keys.tell(missing)
            return
        from lesart.tui.guided import Pass
        from lesart.tui.screens.guided import PassScreen

        if self._pass is None:
            self._pass = Pass(self.atlas.comparison, self.keeper.session, self.keeper.by)
        self.app.push_screen(
            PassScreen(self._pass, self, self._folder / DOSSIER, self.keymap, self._ascii_only, self.copy_out), self._go_on
        )

    def give(self, given: "Given") -> bool:
        """Keep an answer or a note from the guided pass; whether it is on file."""
        return self.exchange(given.said, given.gone, given.came)

    def now(self) -> str:
        """ISO date and time."""
        return self.keeper.clock()

    def session_changed(self) -> None:
        """Show what the session says now, in the guided pass too."""
        super().session_changed()
        if self._pass:
            from lesart.tui.screens.guided import PassScreen

            self._pass.take_in(self.keeper.session)
            if isinstance(self.app.screen, PassScreen):
                self.app.screen.learn()

    def _go_on(self, way: Way) -> None:
        """Go where a screen beside the text leads to."""
        self._begun = True
        if way == "matrix":
            self.action_matrix()
        elif way == "pass":
            self.action_pass()
        elif way and way.claim and way.claim in self.atlas.comparison.claims:
            self._read(way, way.claim)
        elif way:
            self.jump_to(Spot(way.passage.article, way.passage.start))

    def _read(self, stop: Stop, claim: Claim) -> None:
        """Show a claim in the text: the articles that tell it side by side, that of `stop` first."""
        tellers = dict.fromkeys((stop.passage.article, *(place.article for place in self.atlas.places(claim))))
        panes = len(self.row.layout_now.shown)
        self._jumps.leave(self.row.here)
        self.row.show_articles(Layout(tuple([*tellers, *(other for other in self._articles if other not in tellers)][:panes])))
        self.visit(Spot(stop.passage.article, stop.passage.start), stop)
