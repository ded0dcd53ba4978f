"""Marks and notes on the screen: making them, changing them, and the list of all that the reader added."""

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.content import Content

from lesart.core.model import Place
from lesart.tui.actions import BY_ID, Action, keys_of
from lesart.tui.panels.panes_row import Marking
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.screens.selecting import SelectingScreen

if TYPE_CHECKING:
    from lesart.core.model.session import Entry, Mark, Note
    from lesart.tui.added.noting import AtHand
    from lesart.tui.added.placed import Placed
    from lesart.tui.navigation import Spot
    from lesart.tui.panels.lists.added import AddedList
    from lesart.tui.panels.lists.entry import Entry as Row
    from lesart.tui.panels.lists.entry import Listing, ListName
    from lesart.tui.screens.mark_form import Filled

_NO_MARK = "no mark here; {mark} makes one"
_NOTHING_HERE = "nothing stands here that could be marked"
_NOT_ADDED = "only in the list of what you added"
_ONLY_HERE = "it is changed where it was made: go there with Enter; U undoes, x takes it away"
_SHARE = 2
"""What a mark or a note says takes one of so many parts of the passage line."""


class MarkingScreen(SelectingScreen):
    """Adds marks and notes to the session, and shows what of them is at hand."""

    _placed: "Placed | None" = None
    _last_class = ""
    """The class used last; empty for the first there is."""
    _chosen_mark: "tuple[str, Spot] | None" = None
    """The id of the mark that was made or gone to last, and where the reader was then."""

    # What is there

    def session_changed(self) -> None:
        """Draw what is marked and noted now, and list it."""
        if self.session is not None:
            from lesart.tui.added.placed import Placed

            self._placed = Placed(self.session, self._articles, self._ascii_only)
            panel = self._open_panel
            if panel and panel.listing and panel.listing.name == "added":
                if self.session.entries:
                    panel.show(self._list_of("added"))
                else:
                    self.action_close_rows()
            if self.course and self.course.name == "added":
                self.course = self.course.kept(self._list_of("added").entries("by place")) if self.session.entries else None
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
        if action.id in ("edit-added", "remove-added"):
            return "" if self._row_added() else _NOT_ADDED
        if action.id == "added":
            return "" if self.session and self.session.entries else "you have added nothing yet"
        return super().why_not(action)

    @on(ArticlePane.Picked)
    def _pick_mark(self, event: ArticlePane.Picked) -> None:
        """Of several marks in a passage the one clicked on is at hand."""
        if self._placed and event.pane.article:
            marks = self._placed.marks_at(Place(event.pane.article.id, event.offset, event.offset + 1))
            if marks:
                self._choose_mark(min(marks, key=lambda mark: mark.anchor.end - mark.anchor.start))

    def _look_at(self, entry: "Row") -> None:
        """Show what a row is about; its mark is at hand then."""
        super()._look_at(entry)
        from lesart.core.model.session import Mark

        for added in self.session.entries if self.session else ():
            if isinstance(added, Mark) and entry.id == f"mark {added.id}":
                self._choose_mark(added)
                self.draw()

    # Marks

    def action_mark(self) -> None:
        """Mark what the mouse selected; or change the mark at hand; or mark the passage at hand."""
        selected, mark = self.selected(), self.mark_at_hand()
        if selected:
            self._mark(selected)
        elif mark:
            self._open_form(mark)
        elif passage := self.passage_at_hand():
            self._mark(Place(passage.article, passage.start, passage.end))
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
            self.drop(f"mark taken away: {_short(mark)}", mark)
        else:
            self.keys.tell(self._no_mark())

    def _mark(self, place: Place, kind: str = "") -> "Mark":
        mark = self._new_mark(place, kind)
        self.unselect()
        self._choose_mark(mark)
        self._last_class = mark.kind
        self.keep(f"marked as {_short(mark)}", mark)
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
                self.drop(f"mark taken away: {_short(mark)}", mark)
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
        said = f"mark changed: {_short(changed)}"
        self._change(lambda: self.keeper.change(said, session), said)

    # Notes

    def action_annotate(self) -> None:
        """Write a note: on what the mouse selected, or on what is at hand."""
        if self.selected():
            self.action_annotate_selection()
            return
        from lesart.tui.added.noting import notable
        from lesart.tui.screens.note_form import NoteForm

        found = notable(self._at_hand(), self.atlas, self.keeper.session, self.keeper.by)
        self.app.push_screen(NoteForm(found, self.keymap), self._take_note)

    def action_annotate_selection(self) -> None:
        """Mark what is selected, and write a note on it."""
        from lesart.tui.added.noting import Noted
        from lesart.tui.screens.note_form import NoteForm

        place = self.selected()
        if place:
            mark = self._new_mark(place)
            self.unselect()
            self._choose_mark(mark)
            self.app.push_screen(NoteForm([Noted("mark", mark)], self.keymap), self._take_note)

    def _take_note(self, entry: "Mark | Note | None") -> None:
        """Keep a note as it was written, or take it away where no word is left of it."""
        from lesart.core.model.session import Mark

        if entry is None or entry in self.keeper.session.entries:
            return
        kept = replace(entry, by=self.keeper.by, when=self.keeper.clock())
        text = kept.note if isinstance(kept, Mark) else kept.text
        if isinstance(kept, Mark):
            self.keep(f"note on {_short(kept)}" if text else f"marked as {_short(kept)}", kept)
        elif text:
            self.keep(f"note on {'an' if kept.on in ('article', 'entity') else 'a'} {kept.on}", kept)
        elif any(getattr(one, "id", "") == kept.id for one in self.keeper.session.entries):
            self.drop("note taken away", kept)

    def _at_hand(self) -> "AtHand":
        from lesart.tui.added.noting import AtHand

        passage, stop = self.passage_at_hand(), self.stop
        linked = (self._why.passage, self._why.partner.passage) if self._why and self._why.partner.link else ()
        followed = self.walk.entities if self.walk else ()
        article = passage.article if passage else self.row.here.article
        return AtHand(article, self.mark_at_hand(), linked, followed, passage, stop.claim if stop else None)

    # The list

    async def action_open_list(self, name: "ListName") -> None:
        """Open a list, in place of another, or close it."""
        panel = self._open_panel
        if name != "added" or (panel and panel.listing and panel.listing.name == name):
            await super().action_open_list(name)
        else:
            self._placed_now()
            await self._open(self._list_of(name))

    def action_edit_row(self) -> None:
        """Change the mark or the note at the cursor of the list."""
        from lesart.core.model.session import Mark, Note
        from lesart.tui.added.noting import Noted
        from lesart.tui.screens.note_form import NoteForm

        match self._row_added():
            case None:
                self.keys.tell(_NOT_ADDED)
            case Mark() as mark:
                self._open_form(mark)
            case Note() as note:
                self.app.push_screen(NoteForm([Noted(note.on, note)], self.keymap), self._take_note)
            case _:
                self.keys.tell(_ONLY_HERE)

    def action_remove_row(self) -> None:
        """Take what the cursor of the list is at away."""
        entry = self._row_added()
        if entry is None:
            self.keys.tell(_NOT_ADDED)
            return
        from lesart.tui.added.telling import kind_told

        self.drop(f"taken away: {kind_told(entry)}", entry)

    def _row_added(self) -> "Entry | None":
        """What the cursor of the list of what was added is at."""
        from lesart.tui.panels.lists.added import AddedList

        panel = self._open_panel
        listing = panel.listing if panel else None
        row = panel.rows.entry if panel else None
        return listing.of.get(row.id) if isinstance(listing, AddedList) and row else None

    def _list_of(self, name: "ListName") -> "Listing":
        return self._added_list() if name == "added" else super()._list_of(name)

    def _added_list(self) -> "AddedList":
        from lesart.tui.panels.lists.added import AddedList

        return AddedList(self._placed_now(), tuple(self._articles.values()), self._ascii_only)

    # What is at hand

    def _placed_now(self) -> "Placed":
        """What was added, by place; the session is read for it where it was not yet."""
        session = self.keeper.session
        if self._placed is None or self._placed.session is not session:
            from lesart.tui.added.placed import Placed

            self._placed = Placed(session, self._articles, self._ascii_only)
        return self._placed

    def _place_at_hand(self) -> Place:
        passage, here = self.passage_at_hand(), self.row.here
        return Place(passage.article, passage.start, passage.end) if passage else Place(here.article, here.offset, here.offset + 1)

    def _choose_mark(self, mark: "Mark") -> None:
        """Let this mark be the one at hand until the reader goes elsewhere."""
        self._chosen_mark = (mark.id, self.row.here)

    def _no_mark(self) -> str:
        return _NO_MARK.format(mark=keys_of(BY_ID["mark"], self.keymap))


def _short(mark: "Mark") -> str:
    """A mark in a few words: its class, and what is marked."""
    from lesart.tui.added.telling import one_line
    from lesart.tui.panels.naming import cut

    return f"{one_line(mark.kind)}: {cut(one_line(mark.anchor.exact), 40)}"
