"""Notes on the screen, and the list of all that the reader added."""

from dataclasses import replace
from typing import TYPE_CHECKING

from lesart.tui.actions import Action
from lesart.tui.screens.marking import MarkingScreen, short

if TYPE_CHECKING:
    from lesart.core.model.session import Entry, Mark, Note
    from lesart.tui.added.noting import AtHand
    from lesart.tui.panels.lists.added import AddedList
    from lesart.tui.panels.lists.course import Course
    from lesart.tui.panels.lists.entry import Entry as Row
    from lesart.tui.panels.lists.entry import Listing, ListName

_NOT_ADDED = "only in the list of what you added"
_ONLY_HERE = "it is changed where it was made: go there with Enter; U undoes, x takes it away"


class AnnotatingScreen(MarkingScreen):
    """Adds notes to the session, and lists what is in it."""

    def session_changed(self) -> None:
        """List what was added by now."""
        super().session_changed()
        if self.session is None:
            return
        panel = self._open_panel
        if panel and panel.listing and panel.listing.name == "added":
            if self.session.entries:
                panel.show(self._list_of("added"))
            else:
                self.action_close_rows()
        if self.course and self.course.name == "added" and not self._all_there(self.course):
            self.action_leave_course()

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        if action.id in ("edit-added", "remove-added"):
            return "" if self._row_added() else _NOT_ADDED
        if action.id == "added":
            return "" if self.session and self.session.entries else "you have added nothing yet"
        return super().why_not(action)

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
            self.keep(f"note on {short(kept)}" if text else f"marked as {short(kept)}", kept)
        elif text:
            from lesart.tui.added.telling import kind_told

            self.keep(kind_told(kept), kept)
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

    def _look_at(self, entry: "Row") -> None:
        """Show what a row is about; its mark is at hand then."""
        super()._look_at(entry)
        from lesart.core.model.session import Mark

        for added in self.session.entries if self.session else ():
            if isinstance(added, Mark) and entry.id == f"mark {added.id}":
                self._choose_mark(added)
                self.draw()

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

    def _all_there(self, course: "Course") -> bool:
        """Whether all that is walked is still in the session."""
        there = self._added_list().of
        return all(row.id in there for row in course.entries)

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
