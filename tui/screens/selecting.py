"""Selecting with the keyboard, over the pane that has the keys."""

from typing import TYPE_CHECKING

from textual import events
from textual.content import Content

from lesart.core.model import Comparison, Place, Span
from lesart.tui.actions import Walked
from lesart.tui.navigation import Spot, Stop
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.copying import running_text
from lesart.tui.screens.lists import ListsScreen

if TYPE_CHECKING:
    from lesart.tui.panes.rows import RowIndex
    from lesart.tui.visual.motions import Ground, Motion
    from lesart.tui.visual.selecting import By, Selecting

_WHILE_SELECTING = frozenset({"mark_selection", "annotate_selection", "copy_selection", "swap_ends", "motion", "leave_selecting"})
_ALSO = frozenset({"select", "help"})
"""What is on while something is selected, beside the keys for that."""

_COUNTED = 20_000
"""Characters up to which the words of a selection are counted at each key press."""


class SelectingScreen(ListsScreen):
    """Holds what is selected: with the keyboard, or with the mouse."""

    _visual: "Selecting | None" = None
    _ground: "tuple[RowIndex, Comparison, Ground] | None" = None
    """What motions go over, and what it was made of."""

    @property
    def keys_on(self) -> Walked:
        """The keys of a selection while there is one."""
        return "visual" if self._visual else super().keys_on

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a selection have the keys to itself."""
        if action in _WHILE_SELECTING:
            return self._visual is not None
        if action == "select" and not isinstance(self.focused, ArticlePane):
            return False
        if self._visual and action not in _ALSO:
            return False
        return super().check_action(action, parameters)

    def action_select(self, by: "By") -> None:
        """Begin to select, with what the mouse selected, or at the passage at hand; again: leave. Or select the other way."""
        from dataclasses import replace

        from lesart.tui.visual.selecting import begun

        if self._visual and self._visual.by == by:
            self.action_leave_selecting()
            return
        ground = self._ground_now()
        if ground is None:
            return
        if self._visual:
            self._take_selecting(replace(self._visual, by=by))
            return
        pointed = self.selected()
        place = pointed or self._place_to_begin()
        first, last = ground.characters.at(place.start), ground.characters.at(place.end - 1) if pointed else None
        if first is None:
            self.keys.tell("there is nothing to select in this article")
            return
        self.clear_selection()
        self._take_selecting(begun(first, by, last))

    def action_motion(self, motion: "Motion") -> None:
        """Move the cursor."""
        ground = self._ground_now()
        if ground and self._visual:
            self._take_selecting(self._visual.moved(ground, motion))

    def action_swap_ends(self) -> None:
        """Go to the other end."""
        if self._visual:
            self._take_selecting(self._visual.swapped())

    def action_leave_selecting(self) -> None:
        """Select nothing."""
        self._visual = None
        for frame in self.row.frames:
            frame.pane.selecting = frame.pane.cursor = None
        self.draw()

    def selected(self) -> Place | None:
        """What is selected, in whole characters; None where nothing is."""
        if self._visual:
            ground = self._ground_now()
            span = self._visual.span(ground.sentences) if ground else None
            return Place(self.row.here.article, span.start, span.end) if span else None
        for frame in self.row.frames:
            span = frame.pane.selected
            if span and frame.article and frame.pane.index:
                from lesart.tui.visual.characters import Characters

                whole = Characters(frame.pane.index).around(span)
                if whole.start < whole.end:
                    return Place(frame.article.id, whole.start, whole.end)
        return None

    def unselect(self) -> None:
        """Select nothing, whichever way it was selected."""
        if self._visual:
            self.action_leave_selecting()
        self.clear_selection()

    def selected_text(self) -> str:
        """What is selected, as it reads; empty where nothing is."""
        place = self.selected()
        return running_text(self.article(place.article), Span(place.start, place.end)) if place else self.get_selected_text() or ""

    def explained(self, width: int) -> Content | None:
        """While something is selected: how much."""
        place = self.selected() if self._visual else None
        if place is None:
            return super().explained(width)
        if place.end - place.start > _COUNTED:
            return Content.styled(f"selecting {place.end - place.start} characters", "bold $accent")
        words = len(self.selected_text().split())
        return Content.styled(f"selecting {words} word{'' if words == 1 else 's'}", "bold $accent")

    def visit(self, spot: Spot, stop: Stop | None) -> None:
        """Who goes elsewhere selects no more."""
        if self._visual:
            self.action_leave_selecting()
        super().visit(spot, stop)

    def learn(self, comparison: Comparison) -> None:
        """Select on by what are sentences now."""
        super().learn(comparison)
        if self._visual:
            self._take_selecting(self._visual)

    def on_resize(self, event: events.Resize) -> None:
        """Select on in the pane that has the article now, with the cursor in view."""
        if self._visual:
            self.call_after_refresh(self._take_selecting, self._visual)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A selection stays in its pane."""
        if self._visual and isinstance(event.widget, ArticlePane) and event.widget.selecting is None:
            self.action_leave_selecting()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The mouse selects in its own way."""
        if self._visual:
            self.action_leave_selecting()

    def _take_selecting(self, selecting: "Selecting") -> None:
        """Show what is selected now, and the cursor."""
        self._visual = selecting
        place = self.selected()
        pane = self.row.pane
        pane.selecting = Span(place.start, place.end) if place else None
        pane.cursor = selecting.cursor
        pane.reveal(selecting.cursor.start)
        self.draw()

    def _place_to_begin(self) -> Place:
        """The passage at hand, or else where the reader is."""
        passage, here = self.passage_at_hand(), self.row.here
        if passage and passage.article == here.article:
            return Place(passage.article, passage.start, passage.end)
        return Place(here.article, here.offset, here.offset + 1)

    def _ground_now(self) -> "Ground | None":
        pane, known = self.row.pane, self.atlas.comparison
        if pane.index is None or pane.article is None:
            return None
        if self._ground is None or self._ground[0] is not pane.index or self._ground[1] is not known:
            from lesart.tui.visual.characters import Characters
            from lesart.tui.visual.motions import Ground
            from lesart.tui.visual.selecting import sentences_of

            half = max(pane.container_size.height // 2, 1)
            self._ground = (pane.index, known, Ground(Characters(pane.index), sentences_of(pane.article, known), half))
        return self._ground[2]
