"""What was decided, shown: signs at the claim line, which claims are chosen, and counts in the header."""

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from lesart.core.model import Claim, Comparison
from lesart.tui.screens.annotating import AnnotatingScreen

if TYPE_CHECKING:
    from lesart.core.model.session import Chosen, Entry
    from lesart.core.session.decided import Counts

_LEAST_ROOM = 40
"""Cells that the claim line needs for what it tells, before signs stand beside it."""


class DecidedScreen(AnnotatingScreen):
    """Tells what readers decided on what is at hand; the layer above decides."""

    _chosen: "tuple[tuple[Entry, ...], Comparison, dict[str, tuple[Chosen, ...]]] | None" = None
    _counted: "tuple[object, Counts] | None" = None

    def draw(self) -> None:
        """Draw what the screen's own state says, and how much is decided."""
        super().draw()
        self._header.count("" if self.stage and not self.atlas.comparison.claims else self._counts_told())

    def told(self, width: int) -> Content:
        """What the claim line tells, and at its right what was decided on it."""
        sign = self._sign()
        room = width - cell_len(sign) - 1
        if not sign or room < _LEAST_ROOM:
            return super().told(width)
        rows = super().told(room).split("\n")
        gap = " " * (room - rows[0].cell_length)
        return Content("\n").join([Content.assemble(rows[0], gap, (sign, "bold $accent")), *rows[1:]])

    @property
    def chosen(self) -> "dict[str, tuple[Chosen, ...]]":
        """The claims that the reader chose, by id, with the entries that say so."""
        session, known = self.session, self.atlas.comparison
        if session is None:
            return {}
        if self._chosen is None or self._chosen[0] != session.entries or self._chosen[1] is not known:
            from lesart.tui.deciding import chosen_claims

            self._chosen = session.entries, known, chosen_claims(session, known, self.keeper.by)
        return self._chosen[2]

    def claim_told(self, claim: Claim) -> str:
        """What was decided on a claim, as signs and words."""
        from lesart.tui.panels.decided import claim_sign

        decided = self.decided
        return claim_sign(claim, decided, self.keeper.by, self._ascii_only, claim.id in self.chosen) if decided else ""

    def _sign(self) -> str:
        """What was decided on what the claim line tells."""
        from lesart.tui.panels.decided import pair_sign, silence_sign

        decided = self.decided
        if decided is None or self.walk:
            return ""
        by = self.keeper.by
        if self._why:
            return pair_sign(decided.pair(self._why.passage.id, self._why.partner.passage.id), by, self._ascii_only)
        if self.stop is None:
            return ""
        silence = silence_sign(decided.silences(self.stop.passage.id), self.atlas, by, self._ascii_only)
        if self.stop.claim is None:
            return silence
        return "  ".join(filter(None, (self.claim_told(self.stop.claim), silence)))

    def _counts_told(self) -> str:
        """How much is decided, for the header; empty where nothing is."""
        decided = self.decided
        if decided is None:
            return ""
        if self._counted is None or self._counted[0] is not decided:
            from lesart.core.session.decided import counts

            self._counted = decided, counts(decided, self.atlas.comparison, self.keeper.by)
        found, learned = self._counted[1], self.atlas.comparison.learned
        if not found.own and not found.others:
            return ""
        return f"{found}, learned from" if learned and learned.used else str(found)
