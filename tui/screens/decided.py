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
        full = self._sign()
        sign = full if width - cell_len(full) > _LEAST_ROOM else _signs_alone(full)
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
        from lesart.tui.panels.decided import pair_sign, rejected_sign, silence_sign

        decided = self.decided
        if decided is None or self.walk:
            return ""
        by = self.keeper.by
        if self._why:
            return pair_sign(decided.pair(self._why.passage.id, self._why.partner.passage.id), by, self._ascii_only)
        passage = self.passage_at_hand()
        if passage is None:
            return ""
        claim = self.stop.claim if self.stop else None
        elsewhere = [other for other in decided.rejected(passage.id) if claim is None or other not in claim.passages]
        parts = (
            self.claim_told(claim) if claim else "",
            rejected_sign([decided.pair(passage.id, other) for other in elsewhere], by, self._ascii_only),
            silence_sign(decided.silences(passage.id), self.atlas, by, self._ascii_only),
        )
        return "  ".join(filter(None, parts))

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


def _signs_alone(sign: str) -> str:
    """Of "★ ✓ quotes, by you  ∅ not in 4, by you" the signs: "★ ✓ ∅"."""
    return " ".join(word for word in sign.split() if len(word) == 1 and not word.isalnum())
