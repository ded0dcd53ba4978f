"""Why a key finds nothing to go to, in a reader's words. Knows no screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lesart.tui.actions import Action
from lesart.tui.navigation import Atlas, Filter

NOTHING_SURE = "nothing sure; ~ marks what may be related"
"""Said where all that was found is leads."""

_NONE_FOUND: Mapping[Filter, str] = {
    "all": f"{NOTHING_SURE}: scroll there, Enter jumps",
    "conflict": "no conflicts found",
    "only": "nothing found that stands in one article only",
}
_KINDS: Mapping[Filter, str] = {"all": "claim", "conflict": "conflict", "only": "passage that stands only here"}
_NEEDS: Mapping[str, Filter] = {"next-claim": "all", "previous-claim": "all", "conflicts-only": "conflict", "only-here": "only"}
"""Actions that need something to have been found."""

_NEED_A_MATCH = frozenset({"who-else", "write"})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the articles so far, what the analysis does now (empty once it is over), and why it failed (empty where not)."""

    atlas: Atlas
    stage: str
    failure: str

    def why_not(self, action: Action) -> str:
        """Why an action can do nothing now; empty where it can."""
        if action.id in _NEED_A_MATCH:
            return self.unmatched()
        return self.missing(_NEEDS[action.id]) if action.id in _NEEDS else ""

    def missing(self, only: Filter) -> str:
        """Why there is nothing of a kind to go to; empty where there is."""
        if self.atlas.has(only):
            return ""
        unmatched = self.unmatched() if only == "all" else ""
        return unmatched or self._unfinished() or _NONE_FOUND[only]

    def unmatched(self) -> str:
        """Why no two passages are matched; empty where some are."""
        return "" if self.atlas.comparison.claims else self._unfinished() or "no claim found that two articles share"

    def unaligned(self) -> str:
        """Why nothing was matched with anything, not even as a candidate; empty where something was."""
        known = self.atlas.comparison
        return "" if known.links or known.candidates else self._unfinished() or "no two passages of these articles come near each other"

    def none_further(self, article: str, only: Filter, by: Literal[1, -1]) -> str:
        """What to say at the last stop of an article, or at the first."""
        if only == "all" and not self.atlas.stops(article, only) and self.atlas.leads(article):
            return f"{NOTHING_SURE}; Tab goes to the next pane"
        return f"no {_KINDS[only]} {'after' if by == 1 else 'before'} this place in the article; Tab goes to the next pane"

    def _unfinished(self) -> str:
        """Why there is no comparison, or not yet; empty where there is one."""
        if self.stage:
            return f"the analysis is still running ({self.stage}): claims come at its end"
        return f"no comparison: {self.failure}" if self.failure else ""
