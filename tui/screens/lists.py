"""The lists below the panes: opening one, looking at its rows, and walking it through all articles."""

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from textual import events
from textual.content import Content

from lesart.core.model import Comparison
from lesart.tui.actions import Action, Walked
from lesart.tui.navigation import Atlas, Spot
from lesart.tui.panels.panes_row import Marking
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.sync import NO_COUNTERPART
from lesart.tui.screens.names import NamesScreen

if TYPE_CHECKING:
    from lesart.tui.panels.lists.course import Course
    from lesart.tui.panels.lists.entry import Entry, Listing, ListName
    from lesart.tui.panels.lists.panel import ListPanel
    from lesart.tui.walk import Hit

_RESTING = frozenset({"names", "follow", "leave_why", "leave_walk", "leave_course", "search", "who_else", "only", "candidates"})
"""What rests while a list is open."""

_NOTHING: "dict[ListName, str]" = {
    "ledger": "no difference found, and no count that two articles share",
    "only here": "nothing found that stands in one article only",
    "wording": "nothing found that two articles call differently",
    "added": "you have added nothing yet: m marks, a writes a note",
}
_NOT_HERE = "not in this article"
_NO_NEAREST = "no nearest passage here: only what stands in one article alone has one"


class ListsScreen(NamesScreen):
    """Shows a list below the panes and brings them to what the cursor is at; a list that was chosen is walked."""

    course: "Course | None" = None
    """The list that n walks."""
    _rows_panel: "ListPanel | None" = None
    _listed: "Atlas | None" = None
    _listings: "dict[ListName, Listing]"
    """The lists made so far of what is known."""
    _looked_at: "Entry | None" = None
    """The row that the panes were brought to."""

    @property
    def walked(self) -> Walked:
        """A list, unless a search or a name is walked meanwhile."""
        return "course" if self.course and not self.walk else super().walked

    @property
    def keys_on(self) -> Walked:
        """The list's own keys while it is open."""
        return "rows" if self._open_panel else super().keys_on

    @property
    def badge(self) -> str:
        """Which list is walked, and where in it the reader is."""
        return f"{self.course.name} {self.course.count}" if self.course and not self.walk else super().badge

    def learn(self, comparison: Comparison) -> None:
        """Show what is known now, in the list too."""
        super().learn(comparison)
        if panel := self._open_panel:
            assert panel.listing
            panel.show(self._list_of(panel.listing.name))
        if self.course:
            listing = self._list_of(self.course.name)
            self.course = self.course.kept(listing.entries(listing.orders[0]))
        self.draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let an open list have the keys to itself, and Esc end one thing at a time."""
        if self._open_panel and (action in _RESTING or action.startswith("step_")):
            return False
        if action == "open_list" and self.keys_on in ("list", "candidates"):
            return False
        if action == "leave_course":
            return self.walked == "course" and super().keys_on == "course"
        return super().check_action(action, parameters)

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        if action.id == "nearest":
            panel = self._open_panel
            return "" if panel and panel.listing and panel.listing.name == "only here" else _NO_NEAREST
        if action.id == "list-only-here":
            return self._known.missing("only")
        return self._known.unmatched() if action.id in ("ledger", "wording") else super().why_not(action)

    # The list

    async def action_open_list(self, name: "ListName") -> None:
        """Open a list, in place of another, or close it."""
        panel = self._open_panel
        if panel and panel.listing and panel.listing.name == name:
            self.action_close_rows()
        elif missing := self._known.missing("only") if name == "only here" else self._known.unmatched():
            self.keys.tell(missing)
        else:
            await self._open(self._list_of(name))

    async def _open(self, listing: "Listing") -> None:
        if not any(map(listing.entries, listing.orders)):
            self.keys.tell(_NOTHING[listing.name])
            return
        if self._rows_panel is None:
            from lesart.tui.panels.lists.panel import ListPanel

            self._rows_panel = ListPanel(self._look_at_row, self.action_walk_list)
            await self.mount(self._rows_panel, after=self.row)
        if not self._rows_panel.display:
            self._jumps.leave(self.row.here)
        self._rows_panel.open(listing, self._row_at_hand(listing.name))
        # The panes know their new height only then.
        self.call_after_refresh(self._look_at_row)

    def action_close_rows(self) -> None:
        """Go back to the pane; what stands there is at hand, unless the row was about something."""
        self._put_away()
        self.set_focus(self.row.pane, scroll_visible=False)
        here = self.row.here
        self.take(self.stop or (None if self.course else self.atlas.stop_at(here.article, here.offset, self._filter)))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The list gives way to the pane that was focused."""
        if isinstance(event.widget, ArticlePane):
            self._put_away()
        super().on_descendant_focus(event)

    def action_row(self, step: str) -> None:
        """Move in the list."""
        if self._rows_panel:
            self._rows_panel.rows.move(step)

    def action_filter_rows(self) -> None:
        """List fewer rows."""
        if self._rows_panel:
            self._rows_panel.ask_for_part()

    def action_sort_rows(self) -> None:
        """Sort the list otherwise."""
        if self._rows_panel:
            self._rows_panel.next_order()

    def action_nearest(self) -> None:
        """Go to the nearest passage that was refused."""
        entry = self._rows_panel.rows.entry if self._rows_panel else None
        only = entry.stop.only if entry and entry.stop else None
        if only is None or only.nearest is None:
            self.keys.tell("nothing came near this passage" if only else _NO_NEAREST)
            return
        self.action_close_rows()
        passage = self.atlas.passages[only.nearest.passage]
        self.jump_to(Spot(passage.article, passage.start))

    # Walking it

    def action_walk_list(self) -> None:
        """Go to the row at the cursor, and walk the list from there."""
        panel = self._open_panel
        entry = panel.rows.entry if panel else None
        if panel is None or panel.listing is None or entry is None:
            return
        from lesart.tui.panels.lists.course import Course

        self.walk = None
        entries, at = panel.listing.walk(panel.entries, entry)
        self.course = Course(panel.listing.name, tuple(entries), at)
        self.action_close_rows()
        self._look_at(self.course.entry)

    def action_step_row(self, by: Literal[1, -1]) -> None:
        """Go to the next or previous row of the list that is walked."""
        if self.course is None:
            return
        step = self.course.step(by)
        if step is None:
            self.keys.tell(f"the list {'ends' if by == 1 else 'begins'} here: {self.course.name} {self.course.count}")
            return
        self.course = step
        self._jumps.leave(self.row.here)
        self._look_at(step.entry)
        self.row.pane.focus(scroll_visible=False)

    def action_leave_course(self) -> None:
        """Walk claims again."""
        self.course, self._looked_at = None, None
        self.draw()

    # Drawing

    def marking(self) -> Marking:
        """What is drawn in the panes; of a row that is no claim, its words."""
        marking = super().marking()
        entry = self._looked_at
        if entry is None or not entry.marks or self.walk or self.lit:
            return marking
        return replace(marking, hits=entry.marks, hit=_hit(entry) if self.course else None)

    def told(self, width: int) -> Content:
        """What the claim line tells; of a row that is no claim, what it is."""
        entry = self._looked_at
        if entry is None or not entry.told[0] or self.stop or self.walk:
            return super().told(width)
        from lesart.tui.panels.lists.telling import entry_content

        return entry_content(entry, width)

    def _look_at_row(self) -> None:
        """Bring the panes to what the cursor is at."""
        if self._open_panel and (entry := self._open_panel.rows.entry):
            self._look_at(entry)

    def _look_at(self, entry: "Entry") -> None:
        """Show the articles that a row is about side by side, each where it speaks of that; the keys stay where they are."""
        self._looked_at = entry
        spans = self.atlas.spans(entry.stop) if entry.stop else entry.spans
        wanted = dict.fromkeys((entry.spot.article, *self.atlas.values(entry.stop), *spans))
        self.row.lay_out(self.row.layout_now.gathered(tuple(wanted)))
        for frame in self.row.frames:
            if frame.article and (self._sync.mode != "off" or frame.article.id == entry.spot.article):
                own = spans.get(frame.article.id, ())
                frame.hold("" if own else NO_COUNTERPART if entry.stop else _NOT_HERE)
                if own:
                    self.row.go_to_passage(frame, own[0])
        self.take(entry.stop)

    def _put_away(self) -> None:
        """Close the list; what it marked is marked on where it is walked."""
        if self._open_panel:
            self._open_panel.display = False
            self._looked_at = self.course.entry if self.course else None

    def _follow(self, leader: ArticlePane) -> None:
        """While a list is open, it leads all panes."""
        if not self._open_panel:
            super()._follow(leader)

    @property
    def _open_panel(self) -> "ListPanel | None":
        return self._rows_panel if self._rows_panel and self._rows_panel.display else None

    def _row_at_hand(self, name: "ListName") -> str:
        """The row of a list that the reader is at already; empty where it is none."""
        if self.course and self.course.name == name:
            return self.course.entry.id
        if self.stop is None:
            return ""
        return self.stop.claim.id if self.stop.claim else self.stop.passage.id

    def _list_of(self, name: "ListName") -> "Listing":
        from lesart.tui.panels.lists import listing_of

        if self._listed is not self.atlas:
            self._listed, self._listings = self.atlas, {}
        if name not in self._listings:
            self._listings[name] = listing_of(name, self.atlas, self._ascii_only)
        return self._listings[name]


def _hit(entry: "Entry") -> "Hit | None":
    """What of a row's words stands where the row leads."""
    from lesart.tui.walk import Hit

    here = entry.spot
    return next((Hit(here.article, span) for span in entry.marks.get(here.article, ()) if span.start == here.offset), None)
