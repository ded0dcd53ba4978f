"""What shows all claims at once beside the text: the matrix, which is the home screen where more articles are open than panes fit."""

from typing import TYPE_CHECKING

from textual import events

from lesart.core.model import Comparison
from lesart.tui.actions import BY_ID, Action, keys_of
from lesart.tui.layout import Layout
from lesart.tui.navigation import Spot, Stop
from lesart.tui.screens.names import NamesScreen

if TYPE_CHECKING:
    from lesart.tui.matrix import Matrix

_HOME_FROM = 5
"""Articles from which on the matrix is the home screen: more than panes show side by side."""


class SurveyScreen(NamesScreen):
    """Leads to the matrix, and from there into the text."""

    _matrix: "Matrix | None" = None
    _begun = False
    """Whether the reader has pressed a key or used the mouse: from then on nothing takes the text away."""

    def learn(self, comparison: Comparison) -> None:
        """Show what is known now, in the matrix too."""
        super().learn(comparison)
        if self._matrix:
            self._matrix.learn(comparison)
            from lesart.tui.screens.matrix import MatrixScreen

            if isinstance(self.app.screen, MatrixScreen):
                self.app.screen.learn()

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        return self._known.unmatched() if action.id == "matrix" else super().why_not(action)

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
        self.app.push_screen(MatrixScreen(self._matrix, self.keymap, self._ascii_only), self._read)

    def _read(self, stop: Stop | None) -> None:
        """Show a claim in the text: the articles that tell it side by side, that of `stop` first."""
        if stop is None or stop.claim is None:
            return
        self._begun = True
        tellers = dict.fromkeys((stop.passage.article, *(place.article for place in self.atlas.places(stop.claim))))
        panes = len(self.row.layout_now.shown)
        self._jumps.leave(self.row.here)
        self.row.show_articles(Layout(tuple([*tellers, *(other for other in self._articles if other not in tellers)][:panes])))
        self.visit(Spot(stop.passage.article, stop.passage.start), stop)
