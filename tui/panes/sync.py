"""Synchronised scrolling: the pane the reader moves leads, the others follow through the claims.

Passage mode never guesses: a pane follows where the passage at the leader's reading line has a counterpart in it, and holds where it has
none, so that a section that only one article has moves nothing. Before the comparison knows any claim every pane holds. Followers move
without leading and without animation, so that following never leads in turn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lesart.core.model import Comparison, Span
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.counterparts import Counterparts
from lesart.tui.passages import span_of

SyncMode = Literal["passage", "proportional", "off"]
MODES: tuple[SyncMode, ...] = ("passage", "proportional", "off")

NO_COUNTERPART = "no counterpart"
FAR_LEAD = "perhaps: Enter"
"""What is related at most pulls no pane further than a screen: Enter goes there."""
NOT_COMPARED = "not compared yet"

HYSTERESIS = 2
"""A new counterpart fewer rows away than this does not pull a pane."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of one follower.

    Attributes:
        pane: the follower.
        rows: how far it moved, downwards positive.
        held: why it did not follow; empty where it did.
    """

    pane: ArticlePane
    rows: int = 0
    held: str = ""


def transfer(offset: int, source: Span, target: Span) -> int:
    """The offset within `target` that lies as far in as `offset` lies in `source`; offsets outside count as the nearer end."""
    length = max(source.end - source.start, 1)
    inside = min(max(offset - source.start, 0), length - 1)
    return target.start + inside * (target.end - target.start) // length


def proportional(row: int, last: int, other_last: int) -> int:
    """The scroll position that is as far down a pane as `row` is down another; `last` positions at 0 mean a text that fits its pane."""
    return round(row / last * other_last) if last else 0


class SyncCoordinator:
    """Lets panes follow a leader; owned by the screen that holds them.

    The screen calls `follow` whenever the reader moved a pane (`TextPane.when_moved`), with that pane as the leader, and once from the
    focused pane on `TextPane.Reflowed`. Calling it twice does the same as calling it once, and the leader is never moved.
    """

    def __init__(self, mode: SyncMode = "passage") -> None:
        self.mode: SyncMode = mode
        self._compared: Comparison | None = None
        self._counterparts: Counterparts | None = None
        self._adopted: dict[ArticlePane, tuple[str, str]] = {}

    def next_mode(self) -> SyncMode:
        """Go on to the next mode: passage, proportional, off."""
        self.mode = MODES[(MODES.index(self.mode) + 1) % len(MODES)]
        self._adopted.clear()
        return self.mode

    def follow(self, leader: ArticlePane, followers: Sequence[ArticlePane], comparison: Comparison | None) -> tuple[Followed, ...]:
        """Move `followers` to where `leader` is, and say what became of each; nothing when sync is off."""
        if self.mode == "off":
            return ()
        if comparison is not self._compared:
            self._compared = comparison
            self._counterparts = Counterparts(comparison) if comparison and comparison.claims else None
            self._adopted.clear()
        return tuple(self._follow(leader, follower) for follower in followers if follower is not leader)

    def _follow(self, leader: ArticlePane, follower: ArticlePane) -> Followed:
        before = follower.at_row
        with follower.following():
            held = self._move(leader, follower)
        return Followed(follower, follower.at_row - before, held)

    def _move(self, leader: ArticlePane, follower: ArticlePane) -> str:
        """Move one follower; returns why it holds, or nothing."""
        if leader.edge == "start":
            follower.action_home()
            return ""
        if leader.edge == "end":
            follower.action_end()
            return ""
        if self.mode == "proportional":
            follower.go_to_row(proportional(leader.at_row, leader.max_scroll_y, follower.max_scroll_y))
            return ""
        return self._move_to_counterpart(leader, follower)

    def _move_to_counterpart(self, leader: ArticlePane, follower: ArticlePane) -> str:
        if not self._counterparts:
            return NOT_COMPARED
        if not leader.article or not follower.article:
            return NO_COUNTERPART
        passage = self._counterparts.passage_at(leader.article, leader.reading_offset())
        found = passage and self._counterparts.counterpart(passage, follower.article.id, follower.reading_offset())
        if not passage or not found:
            return NO_COUNTERPART
        offset = transfer(leader.reading_offset(), span_of(passage), span_of(found.passage))
        rows = abs(follower.scroll_position_of(offset) - follower.at_row)
        if found.is_lead and rows > follower.container_size.height:
            return FAR_LEAD
        pair = (passage.id, found.passage.id)
        if self._adopted.get(follower) == pair or rows >= HYSTERESIS:
            self._adopted[follower] = pair
            follower.go_to(offset)
        return ""
