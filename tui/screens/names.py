"""Names on the screen: the list of them, following one through all articles, and answers where two are probably one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from textual import events

from lesart.core.model import Comparison, Entity
from lesart.tui.actions import BY_ID, Action, Walked, keys_of
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.screens.matches import MatchesScreen

if TYPE_CHECKING:
    from lesart.core.model.session import NamesVerdict
    from lesart.tui.names import Item, Named, Names, Question
    from lesart.tui.panels.names_panel import NamesPanel

_NOT_NAMED = "not named here"
_NO_NAME = "go to the row of a name first"
_NOT_ASKED = "nothing is asked here: rows with a ? in front ask whether two names are one"


class NamesScreen(MatchesScreen):
    """Knows the names of the comparison, and asks."""

    _panel: "NamesPanel | None" = None
    _names: "Names | None" = None
    _joining: "Entity | None" = None
    """The name that is to be joined with another."""

    @property
    def names(self) -> "Names":
        """The names of what is known so far, indexed when they are first asked for."""
        if self._names is None:
            from lesart.tui.names import Names

            self._names = Names(self.atlas.comparison)
        return self._names

    @property
    def keys_on(self) -> Walked:
        """The list's own keys while it is open."""
        return "list" if self._listing else super().keys_on

    def learn(self, comparison: Comparison) -> None:
        """Show what is known now; what is followed is followed on, whoever it is joined with."""
        super().learn(comparison)
        self._names = None
        if self.walk and self.walk.entities:
            here = self.walk.hit
            known = {mention for entity in self.walk.entities for mention in _places(entity)}
            found = [entity for entity in comparison.entities if known.intersection(_places(entity))]
            self.walk = self.names.walk(found, here.article, here.span.start)
        if self._panel and self._listing:
            self._panel.show(self.names)
        self.draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let n and N rest while the list is open."""
        return super().check_action(action, parameters) and not (self._listing and action.startswith("step_"))

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        if action.id in ("names", "follow"):
            return self._unnamed()
        if action.id == "same-name":
            return "" if self._question else _NOT_ASKED
        if action.id == "other-name":
            return "" if self._question or (self._named and self._named.others) else _NOT_ASKED
        return super().why_not(action)

    # Following a name

    def action_follow(self) -> None:
        """Follow the next name of the passage at hand."""
        passage = self.passage_at_hand()
        named = self.names.in_passage(passage) if passage else []
        if not passage or not named:
            self.keys.tell(self._unnamed() or f"no name in this passage; {self._key('names')} lists all names")
            return
        followed = self.walk.entities if self.walk else ()
        at = next((n for n, entity in enumerate(named) if (entity,) == followed), -1)
        self.walk = self.names.walk([named[(at + 1) % len(named)]], passage.article, passage.start)
        self._bring_others()
        self.draw()

    def follow(self, entities: Sequence[Entity]) -> None:
        """Go to the next mention of an entity, or of several at once, and bring the other panes to theirs."""
        here = self.row.here
        if walk := self.names.walk(entities, here.article, here.offset):
            self.walk_on(walk)
            self._bring_others()

    def action_step_mention(self, by: Literal[1, -1]) -> None:
        """Go to the next or previous mention; the other panes show theirs."""
        super().action_step_mention(by)
        self._bring_others()

    def _bring_others(self) -> None:
        """Bring a mention into view in every pane; those of articles that have none stay and say so."""
        if not self.walk or self._sync.mode == "off":
            return
        for frame in self.row.frames:
            if frame.article and frame.article.id != self.row.here.article:
                spans, view = self.walk.spans[frame.article.id], frame.pane.visible_span()
                frame.hold("" if spans else _NOT_NAMED)
                if spans and not any(view.start <= span.start < view.end for span in spans):
                    at = frame.pane.reading_offset()
                    self.row.go_to(frame, next((span.start for span in spans if span.start >= at), spans[0].start))

    # The list

    async def action_names(self) -> None:
        """Open the list, or close it."""
        if self._listing:
            self.action_close_list()
            return
        if unnamed := self._unnamed():
            self.keys.tell(unnamed)
            return
        if self._panel is None:
            from lesart.tui.panels.names_panel import NamesPanel

            self._panel = NamesPanel(tuple(self._articles.values()), self.session_file.name, self._light, self.action_follow_chosen)
            await self.row.mount(self._panel)
        self._panel.open(self.names)
        self.draw()

    def action_close_list(self) -> None:
        """Go back to the pane."""
        self.row.pane.focus(scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The list gives way to the pane that was focused."""
        if isinstance(event.widget, ArticlePane) and self._panel:
            self._panel.display = False
            self.lit = self._joining = None
        super().on_descendant_focus(event)

    def action_list(self, step: str) -> None:
        """Move in the list."""
        if self._panel:
            self._panel.list.move(step)

    def action_filter_names(self) -> None:
        """List fewer names."""
        if self._panel:
            self._panel.ask_for_part()

    def action_name_class(self) -> None:
        """List another class."""
        if self._panel:
            self._panel.next_class()

    def action_sort_names(self) -> None:
        """Sort the list otherwise."""
        if self._panel:
            self._panel.next_order()

    def action_follow_chosen(self) -> None:
        """Follow what the cursor is at."""
        if entities := _entities(self._item):
            self.action_close_list()
            self.follow(entities)

    def _light(self) -> None:
        """Light up what the cursor is at, in all panes."""
        here = self.row.here
        self.lit = self.names.walk(_entities(self._item), here.article, here.offset) if self._listing else None
        self.draw()

    # Answers

    def action_answer(self, verdict: "NamesVerdict") -> None:
        """Answer the question at the cursor; where nothing is asked, part a spelling from the name there."""
        question = self._question
        if question is None and verdict == "different" and self._named:
            self._split(self._named)
        elif question is None:
            self.keys.tell(_NOT_ASKED)
        else:
            one, other = question.named
            self._say(verdict, one.entity.name, other.entity.name)

    def action_join_name(self) -> None:
        """Take the name at the cursor as one of two; the second time, join both."""
        named = self._named
        if named is None:
            self.keys.tell(_NO_NAME)
        elif self._joining is None:
            self._joining = named.entity
            self.keys.tell(f"{named.entity.name} is the same as ...? Go to the other name; {self._key('join-name')} joins them")
        elif self._joining.id == named.entity.id:
            self._joining = None
            self.keys.tell("not joined")
        else:
            first, self._joining = self._joining, None
            self._say("same", first.name, named.entity.name)

    def _split(self, named: "Named") -> None:
        """Ask which spelling is another's name."""
        from lesart.tui.screens.choosing import ChoiceScreen

        spellings = named.others
        if not spellings:
            self.keys.tell(f"{named.entity.name} stands in one spelling only: nothing to split off")
            return

        def take(at: int | None) -> None:
            if at is not None:
                self._say("different", named.entity.name, spellings[at])

        self.app.push_screen(ChoiceScreen(f"Which of these is not {named.entity.name}?", spellings), take)

    def _say(self, verdict: "NamesVerdict", *names: str) -> None:
        """Keep what the reader says of two names."""
        from lesart.core.model.session import Naming

        told = (" = " if verdict == "same" else " ≠ ").join(names)
        self.keep(told, Naming(verdict, tuple(sorted(names)), self.keeper.by, self.keeper.clock()))

    @property
    def _listing(self) -> bool:
        return self._panel is not None and bool(self._panel.display)

    @property
    def _item(self) -> "Item | None":
        return self._panel.list.item if self._panel and self._listing else None

    @property
    def _named(self) -> "Named | None":
        from lesart.tui.names import Named

        return self._item if isinstance(self._item, Named) else None

    @property
    def _question(self) -> "Question | None":
        from lesart.tui.names import Question

        return self._item if isinstance(self._item, Question) else None

    def _key(self, action: str) -> str:
        return keys_of(BY_ID[action], self.keymap)

    def _unnamed(self) -> str:
        """Why there is no name to list; empty where there are some."""
        if self.atlas.comparison.entities:
            return ""
        return self._known.unmatched() if self.stage or self.failure else "no name was found in these articles"


def _places(entity: Entity) -> set[tuple[str, int, int]]:
    return {(mention.article, mention.start, mention.end) for mention in entity.mentions}


def _entities(item: "Item | None") -> list[Entity]:
    """Whom a row of the list is about."""
    if item is None:
        return []
    return [named.entity for named in item.named]
