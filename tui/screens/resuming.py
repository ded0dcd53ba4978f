"""Where the reader is, kept with the session, and gone back to when the same articles are open again."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from lesart.core.userfiles import UserFileError
from lesart.tui.layout import Layout
from lesart.tui.navigation import Spot
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.sync import MODES
from lesart.tui.screens.comparing import ComparingScreen

if TYPE_CHECKING:
    from lesart.core.model.session import ReadingPlace
    from lesart.core.session.returning import Returned

_UNCHANGED = "no article has changed that you said something of"
_REST = 2.0
"""Seconds that the reader stays at a place before it is written down: the disk must not stall who scrolls."""


class ResumingScreen(ComparingScreen):
    """Remembers the place; a file that cannot be written keeps nobody from reading, and the next deed tells of it."""

    changed: "Callable[[], Sequence[Returned]]" = tuple
    """The articles whose texts are not those that something was said of, and what became of it."""
    _place: "ReadingPlace | None" = None
    """Where the reader is; None until they were brought to where they left."""
    _is_waiting = False
    _has_resumed = False

    def resume(self) -> None:
        """Go where the reader left these articles, where that is known."""
        place, articles = self.keeper.session.place, tuple(self._articles)
        shown = tuple(article for article in place.shown if article in self._articles)
        if place.articles == articles and place.focused in shown:
            layout = Layout(shown, shown.index(place.focused))
            self.row.show_articles(layout.resized(len(self.row.layout_now.shown), articles))
            self._sync.mode = next((mode for mode in MODES if mode == place.sync), self._sync.mode)
            if frame := self.row.frame_of(place.focused):
                self.row.go_to(frame, place.offset)
            self._has_resumed = self._begun = place.offset > 0
            self.draw()
        self._place = self._here()

    def action_changed_texts(self) -> None:
        """Show what became of what was said of articles that have changed, and take over what the reader says."""
        changed = self.changed()
        if not any(one.anchors for one in changed):
            self.keys.tell(_UNCHANGED)
            return
        from lesart.tui.returning import Returning
        from lesart.tui.screens.returning import ReturningScreen

        returning = Returning(changed)

        def take(is_agreed: bool | None) -> None:
            if is_agreed:
                self.change("taken over to the texts as they are now", returning.taken_over(self.keeper.session, self.session_file))

        self.app.push_screen(ReturningScreen(returning, self.keymap), take)

    def compared(self) -> None:
        """All is known: who was brought back to a place sees the other panes there, too."""
        super().compared()
        if self._has_resumed:
            here = self.row.here
            self.visit(Spot(here.article, here.offset), self.atlas.stop_at(here.article, here.offset, self._filter))
            self._follow(self.row.pane)

    def draw(self) -> None:
        """Draw what the screen's own state says, and remember the place."""
        super().draw()
        self._remember()

    def on_unmount(self) -> None:
        """Write the last place down."""
        self._keep_place()

    def _moved(self, pane: ArticlePane) -> None:
        super()._moved(pane)
        self._remember()

    def _here(self) -> "ReadingPlace":
        from lesart.core.model.session import ReadingPlace

        here = self.row.here
        return ReadingPlace(tuple(self._articles), self.row.layout_now.shown, here.article, here.offset, self._sync.mode)

    def _remember(self) -> None:
        if self._place is None:
            return
        self._place = self._here()
        if not self._is_waiting and self._place != self.keeper.session.place:
            self._wait()

    def _wait(self) -> None:
        self._is_waiting = True
        place = self._place

        def look() -> None:
            if place == self._place:
                self._is_waiting = False
                self._keep_place()
            else:
                self._wait()

        self.set_timer(_REST, look)

    def _keep_place(self) -> None:
        if self._place and self._place != self.keeper.session.place:
            with suppress(UserFileError):
                self.keeper.keep(replace(self.keeper.session, place=self._place))
