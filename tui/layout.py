"""Which article stands in which pane. Knows no screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

_PANES_BELOW = ((60, 1), (100, 2), (150, 3))
_MOST_PANES = 4


def pane_count(columns: int, articles: int) -> int:
    """How many panes a screen of this width shows side by side."""
    fit = next((panes for limit, panes in _PANES_BELOW if columns < limit), _MOST_PANES)
    return min(fit, articles)


@dataclass(frozen=True, slots=True)
class Layout:
    """`shown` names the article of each pane from the left, `focus` is the pane that keys go to."""

    shown: tuple[str, ...]
    focus: int = 0

    @property
    def article(self) -> str:
        """The article of the pane that keys go to."""
        return self.shown[self.focus]

    def focused(self, article: str) -> "Layout":
        """Keys go to the pane that shows `article`; if none does, this pane shows it."""
        if article in self.shown:
            return replace(self, focus=self.shown.index(article))
        return replace(self, shown=(*self.shown[: self.focus], article, *self.shown[self.focus + 1 :]))

    def beside(self, article: str) -> "Layout":
        """Keys go to the pane that shows `article`; if none does, the pane after this one shows it, so that this one stays in view."""
        if article in self.shown:
            return self.focused(article)
        return replace(self, focus=(self.focus + 1) % len(self.shown)).focused(article)

    def gathered(self, wanted: Sequence[str]) -> "Layout":
        """As many of `wanted` as fit, the first with the keys: a pane that shows one keeps it, others take the rest in order."""
        fitting = wanted[: len(self.shown)]
        missing = [article for article in fitting if article not in self.shown]
        shown = [article if article in fitting or not missing else missing.pop(0) for article in self.shown]
        return Layout(tuple(shown), shown.index(wanted[0]))

    def resized(self, panes: int, articles: Sequence[str]) -> "Layout":
        """As many panes as asked for: the focused article stays, the panes left of it go last, free panes take what no pane shows."""
        if panes < len(self.shown):
            first = min(max(self.focus - panes + 1, 0), len(self.shown) - panes)
            return Layout(self.shown[first : first + panes], self.focus - first)
        waiting = [article for article in articles if article not in self.shown]
        return replace(self, shown=(*self.shown, *waiting[: panes - len(self.shown)]))
