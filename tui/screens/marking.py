"""Marks on the screen: making them, changing them, and what of marks and notes is at hand."""

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.content import Content

from lesart.core.model import Place
from lesart.tui.actions import BY_ID, Action, keys_of
from lesart.tui.panels.panes_row import Marking
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.copying import block_at
from lesart.tui.passages import span_of
from lesart.tui.screens.selecting import SelectingScreen

if TYPE_CHECKING:
    from lesart.core.model.session import Mark
    from lesart.tui.added.placed import Placed
    from lesart.tui.navigation import Spot
    from lesart.tui.screens.mark_form import Filled

_NO_MARK = "no mark here; {mark} makes one"
_NOTHING_HERE = "nothing stands here that could be marked"
_SHARE = 2
"""What a mark or a note says takes one of so many parts of the passage line."""


class MarkingScreen(SelectingScreen):
    """Adds marks to the session, and shows what of marks and notes is at hand."""

    _placed: "Placed | None" = None
    _last_class = ""
    """The class used last; empty for the first there is."""
    _chosen_mark: "tuple[str, Spot] | None" = None
    """The id of the mark that was made or gone to last, and where the reader was then."""

    # What is there

    def session_changed(self) -> None:
        """Draw what is marked and noted now."""
        if self.session is not None:
            from lesart.tui.added.placed import Placed

            self._placed = Placed(self.session, self._articles, self._ascii_only)
        super().session_changed()

    def mark_at_hand(self) -> "Mark | None":
        """The mark that was just made or gone to, or else the first one in the passage at hand."""
        placed, here = self._placed, self.row.here
        if placed is None:
            return None
        marks = placed.marks_at(self._place_at_hand())
        chosen = self._chosen_mark[0] if self._chosen_mark and self._chosen_mark[1] == here else ""
        return next((mark for mark in marks if mark.id == chosen), marks[0] if marks else None)

    def explained(self, width: int) -> Content | None:
        """What stands at the right of the passage line: the mark and the notes at hand, where there are some."""
        if self._visual or self._placed is None:
            return super().explained(width)
        from lesart.tui.panels.added_told import added_content

        followed = self.walk.entities if self.walk else ()
        mark, notes = self.mark_at_hand(), [*self._placed.notes_on(followed), *self._placed.notes_at(self._place_at_hand())]
        if mark is None and not notes:
            return super().explained(width)
        return added_content(mark, notes, self._placed.looks, width // _SHARE, self._ascii_only, self.app.theme_variables)

    def marking(self) -> Marking:
        """What is drawn in the panes."""
        return replace(super().marking(), added=self._placed.additions) if self._placed else super().marking()

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        if action.id == "unmark":
            return "" if self.mark_at_hand() else self._no_mark()
        return super().why_not(action)

    @on(ArticlePane.Picked)
    def _pick_mark(self, event: ArticlePane.Picked) -> None:
        """Of several marks in a passage the one clicked on is at hand."""
        if self._placed and event.pane.article:
            marks = self._placed.marks_at(Place(event.pane.article.id, event.offset, event.offset + 1))
            if marks:
                self._choose_mark(min(marks, key=lambda mark: mark.anchor.end - mark.anchor.start))

    # Marks

    def action_mark(self) -> None:
        """Mark what the mouse selected; or change the mark at hand; or mark the passage at hand."""
        selected, mark = self.selected(), self.mark_at_hand()
        if selected:
            self._mark(selected)
        elif mark:
            self._open_form(mark)
        elif (place := self._place_at_hand()).start < place.end:
            self._mark(place)
        else:
            self.keys.tell(_NOTHING_HERE)

    def action_mark_selection(self, number: int = 0) -> None:
        """Mark what is selected, of the class used last, or of one by its number."""
        place = self.selected()
        classes = self._placed_now().classes
        if number > len(classes):
            self.keys.tell(f"there is no class {number}")
        elif place:
            self._mark(place, classes[number - 1].name if number else "")

    def action_unmark(self) -> None:
        """Take the mark at hand away."""
        mark = self.mark_at_hand()
        if mark:
            self.drop(f"mark taken away: {short(mark)}", mark)
        else:
            self.keys.tell(self._no_mark())

    def _mark(self, place: Place, kind: str = "") -> "Mark":
        mark = self._new_mark(place, kind)
        self.unselect()
        self._choose_mark(mark)
        self._last_class = mark.kind
        self.keep(f"marked as {short(mark)}", mark)
        return mark

    def _new_mark(self, place: Place, kind: str = "") -> "Mark":
        from lesart.core.model.session import Mark
        from lesart.core.session.anchoring import anchor
        from lesart.tui.added.noting import new_id

        known = [one.name for one in self._placed_now().classes]
        kind = kind or (self._last_class if self._last_class in known else known[0])
        return Mark(
            new_id(), anchor(self.article(place.article), place.start, place.end), kind, by=self.keeper.by, when=self.keeper.clock()
        )

    def _open_form(self, mark: "Mark") -> None:
        """Show the form of a mark."""
        from lesart.tui.screens.mark_form import MarkForm

        def take(filled: "Filled | Literal['remove'] | None") -> None:
            if filled == "remove":
                self.drop(f"mark taken away: {short(mark)}", mark)
            elif filled:
                self._fill(mark, filled)

        self._choose_mark(mark)
        self.app.push_screen(MarkForm(mark, self._placed_now().classes, self.keymap, self._ascii_only), take)

    def _fill(self, mark: "Mark", filled: "Filled") -> None:
        from lesart.core.session.entries import with_entries

        chosen = filled.mark_class
        changed = replace(mark, kind=chosen.name, tags=filled.tags, note=filled.note)
        known = self._placed_now().classes
        self._last_class = chosen.name
        if changed == mark:
            self.draw()
            return
        changed = replace(changed, by=self.keeper.by, when=self.keeper.clock())
        session = with_entries(self.keeper.session, changed)
        if chosen not in known:
            session = replace(session, classes=(*known, chosen))
        said = f"mark changed: {short(changed)}"
        self._change(lambda: self.keeper.change(said, session), said)

    # What is at hand

    def _placed_now(self) -> "Placed":
        """What was added, by place; the session is read for it where it was not yet."""
        session = self.keeper.session
        if self._placed is None or self._placed.session is not session:
            from lesart.tui.added.placed import Placed

            self._placed = Placed(session, self._articles, self._ascii_only)
        return self._placed

    def _place_at_hand(self) -> Place:
        """The passage at hand, or else, before any is known and where none is, the block."""
        passage, here = self.passage_at_hand(), self.row.here
        found = span_of(passage) if passage else block_at(self.article(here.article), here.offset)
        return Place(passage.article if passage else here.article, found.start, found.end)

    def _choose_mark(self, mark: "Mark") -> None:
        """Let this mark be the one at hand until the reader goes elsewhere."""
        self._chosen_mark = (mark.id, self.row.here)

    def _no_mark(self) -> str:
        return _NO_MARK.format(mark=keys_of(BY_ID["mark"], self.keymap))


def short(mark: "Mark") -> str:
    """A mark in a few words: its class, and what is marked."""
    from lesart.tui.added.telling import one_line
    from lesart.tui.panels.naming import cut

    return f"{one_line(mark.kind)}: {cut(one_line(mark.anchor.exact), 40)}"
