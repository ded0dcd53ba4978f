"""Why a passage and a partner of it were taken for one fact: the evidence, and where it stands. Knows no screen."""

from collections.abc import Mapping
from dataclasses import dataclass

from lesart.core.export.grounds import Ground
from lesart.core.model import Passage, Span
from lesart.tui.navigation import Count
from lesart.tui.partners import Partner


@dataclass(frozen=True, slots=True)
class Why:
    """The passage one is at, the partner asked about, which of how many that is, and what speaks for their link, strongest first."""

    passage: Passage
    partner: Partner
    count: Count
    grounds: tuple[Ground, ...]

    @property
    def spans(self) -> Mapping[str, tuple[Span, ...]]:
        """Where the evidence stands, by article."""
        if self.partner.link is None:
            return {}
        here, there = self.passage.article, self.partner.passage.article
        left, right = (here, there) if self.partner.link.a == self.passage.id else (there, here)
        return {
            left: tuple(span for ground in self.grounds for span in ground.a),
            right: tuple(span for ground in self.grounds for span in ground.b),
        }
