"""The analyses of a sitting: what the session asks of them, what came of each, and what to show until the next. Knows no screen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lesart.core.compare import Settings
from lesart.core.model import Comparison

if TYPE_CHECKING:
    from lesart.core.model.session import Session

_MOST = 4
"""How many are remembered: undo goes back to one at once."""


def settings_for(settings: Settings, session: "Session", articles: Sequence[str]) -> Settings:
    """What an analysis is told, once the session has had its say; `articles` are those that are open, by id."""
    from lesart.core.session.constraints import constraints

    asked = constraints(session, articles, settings.aliases)
    return replace(settings, given=asked.given, silent=asked.silent, aliases=asked.aliases, learn=session.learning)


class Analyses:
    """Comparisons by the settings that they were made with.

    Attributes:
        wanted: the settings of the analysis that is under way, or was last.
    """

    def __init__(self) -> None:
        self.wanted: Settings | None = None
        self._made: list[tuple[Settings, Comparison]] = []

    @property
    def any(self) -> bool:
        """Whether one is done."""
        return bool(self._made)

    def add(self, settings: Settings, comparison: Comparison) -> None:
        """Remember one."""
        self._made = [*self._made, (settings, comparison)][-_MOST:]

    def known(self, settings: Settings) -> Comparison | None:
        """The one that was made with just these settings; None where it is not remembered."""
        return next((comparison for made, comparison in reversed(self._made) if made == settings), None)

    def want(self, settings: Settings) -> Comparison | None:
        """What to show from now on: what these settings gave, or a forecast of it; None where nothing was compared yet."""
        self.wanted = settings
        if not self._made:
            return None
        if known := self.known(settings):
            self.add(settings, known)
            return known
        made, comparison = self._made[-1]
        from lesart.tui.forecast import forecast

        return forecast(
            comparison,
            [one for one in settings.given if one not in made.given],
            [one for one in settings.silent if one not in made.silent],
            settings.aliases,
        )
