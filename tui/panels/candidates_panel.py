"""The list below the panes of all that a passage was matched with: its links, then its candidates, then what a reader rejected."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList

from lesart.core.safetext import safe
from lesart.tui.actions import ACTIONS
from lesart.tui.navigation import Atlas
from lesart.tui.panels.claim_line import glyph
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import cut
from lesart.tui.panels.partners import place_told, sureness_told
from lesart.tui.panes.copying import running_text
from lesart.tui.partners import Partner
from lesart.tui.passages import span_of

_SURENESS = 19
"""Cells of the column that says how sure a match is."""

_NAME_CELLS = 18
_SHARE = 3
"""The list takes one of so many parts of the screen at most."""


class CandidatesPanel(Vertical):
    """Title and list. The screen gives it what was matched, and takes what is chosen."""

    DEFAULT_CSS = """
    CandidatesPanel { height: auto; display: none; }
    CandidatesPanel > Line { background: $panel; text-style: bold; }
    CandidatesPanel > OptionList {
        border: none; padding: 0; background: $surface; scrollbar-size-vertical: 1; text-wrap: nowrap; text-overflow: ellipsis;
    }
    CandidatesPanel > OptionList:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(a.keys, f"screen.{a.call}", a.label, id=a.id, tooltip=a.help) for a in ACTIONS if a.mode == "candidates"
    ]

    def __init__(
        self,
        ascii_only: bool,
        decided_on: Callable[[Partner], str],
        when_moved: Callable[[], object],
        when_picked: Callable[[], object],
    ) -> None:
        """Make the panel.

        Args:
            ascii_only: draw signs in ASCII.
            decided_on: what was decided on the passage and a partner, as a sign.
            when_moved: called when the cursor came to a row.
            when_picked: called when a row was clicked.
        """
        super().__init__()
        self._ascii_only, self._decided_on, self._when_moved, self._when_picked = ascii_only, decided_on, when_moved, when_picked
        self._title, self._list = Line(), OptionList(compact=True)
        self._matched: tuple[Sequence[Partner], ...] = ((), (), ())
        self._atlas: Atlas | None = None

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield from (self._title, self._list)

    @property
    def partners(self) -> Sequence[Partner]:
        """All in the list, in its order."""
        return [partner for part in self._matched for partner in part]

    @property
    def at(self) -> int:
        """Which of them the cursor is at."""
        return self._list.highlighted or 0

    def open(self, linked: Sequence[Partner], candidates: Sequence[Partner], rejected: Sequence[Partner], atlas: Atlas) -> None:
        """Take the keys, with these in the list."""
        self._matched, self._atlas = (linked, candidates, rejected), atlas
        self._fill()
        self.display = True
        self._list.highlighted = 0
        self._list.focus()

    def show(self, linked: Sequence[Partner], candidates: Sequence[Partner], rejected: Sequence[Partner], atlas: Atlas) -> None:
        """List these from now on; the cursor stays with the passage it is at, or else in its place."""
        at, place = self.at, self.partners[self.at].passage.id
        self._matched, self._atlas = (linked, candidates, rejected), atlas
        self._fill()
        same = next((n for n, partner in enumerate(self.partners) if partner.passage.id == place), None)
        self._list.highlighted = min(at, len(self.partners) - 1) if same is None else same

    def redraw(self) -> None:
        """Show what was decided since."""
        at = self._list.highlighted
        self._fill()
        self._list.highlighted = at

    def move(self, step: str) -> None:
        """Move the cursor: down, up, first or last."""
        getattr(self._list, f"action_{step}")()

    def on_resize(self) -> None:
        """Cut the rows anew."""
        self.redraw()

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._when_moved()

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._when_picked()

    def _fill(self) -> None:
        if self._atlas is None:
            return
        width, height = self.app.size
        linked, candidates, rejected = self._matched
        self._title.draw_content(Content(cut(title(*map(len, self._matched)), width)))
        signs = [
            *(glyph(one.link.relation, self._ascii_only) if one.link else "" for one in linked),
            *("" for _ in (*candidates, *rejected)),
        ]
        decided = list(map(self._decided_on, self.partners))
        if any(decided):
            signs = [f"{sign:<1}{verdict:<1}" for sign, verdict in zip(signs, decided, strict=True)]
        rows = [row(one, sign, self._atlas, width - 1, self._ascii_only) for one, sign in zip(self.partners, signs, strict=True)]
        self._list.clear_options()
        self._list.add_options(rows)
        self._list.styles.height = min(len(rows), max(height // _SHARE, 1))


def title(linked: int, candidates: int, rejected: int) -> str:
    """What the list holds."""
    no_match = f"; {rejected} rejected" if rejected else ""
    nearest = f"{candidates} that came near and {'was' if candidates == 1 else 'were'} not linked"
    if not linked:
        return f" linked with nothing{f'; {nearest}' if candidates else ''}{no_match}"
    return f" {linked} {'link' if linked == 1 else 'links'} of this passage" + (f"; {nearest}" if candidates else "") + no_match


def row(partner: Partner, sign: str, atlas: Atlas, width: int, ascii_only: bool) -> Content:
    """One match: its sign, with what was decided on it, how sure it is, its article, and its first words."""
    article = atlas.comparison.articles[atlas.article_order[partner.passage.article]]
    name = cut(place_told(partner.passage, atlas), _NAME_CELLS)
    words = " ".join(running_text(article, span_of(partner.passage)).split())
    told = f" {sign:<1} {sureness_told(partner, ascii_only):<{_SURENESS}}{name}{' ' * (_NAME_CELLS - cell_len(name))}  {safe(words)}"
    return Content(cut(told, width))
