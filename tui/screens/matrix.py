"""The matrix on a screen of its own: claims x articles."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal, Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from lesart.core.export.lookup import Lookup
from lesart.core.model import Claim, Passage
from lesart.core.model.session import Verdict
from lesart.tui.actions import Action, actions_of
from lesart.tui.matrix import Matrix, Sieve
from lesart.tui.navigation import Stop, Way
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.matrix_lines import detail_content, header_content, heads_content, legend_content
from lesart.tui.panels.matrix_table import MatrixTable

Step = Literal["down", "up", "left", "right", "page_down", "page_up", "top", "bottom"]

_NONE: Mapping[Sieve, str] = {
    "claims": "nothing sure: all that was found is only perhaps related",
    "conflict": "no conflicts found",
    "few": "no claim is told by two articles alone",
    "voices": "no claim is told by one article and attributed by another",
    "related": "nothing that is only perhaps related",
}

_NEEDS: Mapping[str, Sieve] = {
    "pass": "conflict",
    "matrix-conflicts": "conflict",
    "matrix-few": "few",
    "matrix-voices": "voices",
    "matrix-related": "related",
}
"""Actions that need something to have been found."""


class Keeping(Protocol):
    """What keeps decisions: the screen behind."""

    def judge_cell(self, verdict: Verdict, claim: Claim, passages: Sequence[Passage]) -> None:
        """Say whether passages of an article belong to a claim."""

    def choose(self, claim: Claim) -> None:
        """Choose a claim, or leave it again."""

    def claim_told(self, claim: Claim) -> str:
        """What was decided on a claim."""
        ...

    def action_undo(self) -> None:
        """Undo the last deed."""

    def action_redo(self) -> None:
        """Do again what was undone last."""


class MatrixScreen(Screen[Way]):
    """Shows a `Matrix`; what is picked in it is handed back to the reader."""

    DEFAULT_CSS = """
    MatrixScreen { layout: vertical; background: $background; }
    MatrixScreen > .heads { height: 2; background: $surface; }
    MatrixScreen > .detail { height: 3; }
    MatrixScreen > .header, MatrixScreen > .legend { background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(a.keys, a.call, a.label, id=a.id, tooltip=a.help) for a in actions_of("matrix")]

    def __init__(self, matrix: Matrix, keeping: Keeping, keymap: Mapping[str, str], ascii_only: bool) -> None:
        """Make the screen.

        Args:
            matrix: what it shows, and where in it the reader was last.
            keeping: keeps what is decided in it.
            keymap: the user's own keys.
            ascii_only: draw signs in ASCII.
        """
        super().__init__()
        self._matrix, self._keeping, self._keymap, self._ascii_only = matrix, keeping, keymap, ascii_only
        self._look = Lookup(matrix.comparison)
        self._titles: dict[str, str] = {}
        self._header, self._heads, self._detail, self._legend = (Line().add_class(name) for name in ("header", "heads", "detail", "legend"))
        self.table = MatrixTable(matrix, self._title, ascii_only)
        self.keys = KeyLine(keymap, self._why_not)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield from (self._header, self._heads, self.table, self._detail, self._legend, self.keys)

    def on_mount(self) -> None:
        """Take the keys."""
        self.table.focus()
        self.keys.show_keys("matrix")

    def on_key(self) -> None:
        """A message stands until the next key."""
        self.keys.clear_message()

    def learn(self) -> None:
        """Show what the matrix knows now."""
        self._look = Lookup(self._matrix.comparison)
        self._titles.clear()
        self.table.show()

    @on(MatrixTable.Moved)
    def _draw(self) -> None:
        width = self.size.width
        self._header.draw_content(header_content(self._matrix, width))
        self._heads.draw_content(heads_content(self._matrix, self.table.grid))
        title = self._title(self._matrix.at.claim) if self._matrix.at else ""
        decided = self._keeping.claim_told(self._matrix.at.claim) if self._matrix.at else ""
        self._detail.draw_content(detail_content(self._matrix, self._look, title, width, self._ascii_only, decided))
        self._legend.draw_content(legend_content(width, self._ascii_only))

    # The table

    def action_go(self, step: Step) -> None:
        """Go to another cell."""
        page, rows = self.table.page, len(self._matrix.listed)
        down = {"down": 1, "up": -1, "page_down": page, "page_up": -page, "top": -rows, "bottom": rows}
        self._matrix.move(down.get(step, 0), {"left": -1, "right": 1}.get(step, 0))
        self.table.show()

    def action_sort_matrix(self) -> None:
        """Arrange the claims in the next way."""
        self._matrix.next_order()
        self.table.show()

    def action_sift(self, sieve: Sieve) -> None:
        """List these claims only, or all again."""
        if missing := self._matrix.sift(sieve):
            self.keys.tell(_NONE[missing])
        else:
            self.table.show()

    @on(MatrixTable.Picked)
    def action_open_cell(self) -> None:
        """Go to the claim in the text: in the article one is at, or, where that is silent, in the first that tells it."""
        row, cell = self._matrix.at, self._matrix.cell
        if row and cell:
            place = next(iter(cell.passages or self._look.places(row.claim)))
            self.dismiss(Stop(place, claim=row.claim))

    # Correcting

    def action_judge_cell(self, verdict: Verdict) -> None:
        """Say whether what an article says belongs to the claim."""
        row, cell = self._matrix.at, self._matrix.cell
        if row is None or cell is None or not cell.passages:
            self.keys.tell("nothing stands here to decide on: go to an article that tells the claim")
            return
        self._keeping.judge_cell(verdict, row.claim, cell.passages)
        self.learn()

    def action_choose_row(self) -> None:
        """Choose the claim, or leave it."""
        if self._matrix.at:
            self._keeping.choose(self._matrix.at.claim)
            self._draw()

    def action_undo(self) -> None:
        """Undo the last deed."""
        self._keeping.action_undo()
        self.learn()

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self._keeping.action_redo()
        self.learn()

    def action_leave_matrix(self) -> None:
        """Go to the text."""
        self.dismiss(None)

    def action_pass(self) -> None:
        """Go through all conflicts."""
        if self._matrix.counts["conflict"]:
            self.dismiss("pass")
        else:
            self.keys.tell(_NONE["conflict"])

    def action_help(self) -> None:
        """Explain signs and keys."""
        from lesart.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._keymap, self._ascii_only))

    def _why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        needed = _NEEDS.get(action.id)
        return _NONE[needed] if needed and not self._matrix.counts[needed] else ""

    def _title(self, claim: Claim) -> str:
        """What a claim is called."""
        if claim.id not in self._titles:
            self._titles[claim.id] = self._look.title(claim)
        return self._titles[claim.id]
