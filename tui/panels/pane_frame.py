"""A pane with its header: which article this is, and whether it holds because it has no counterpart."""

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from lesart.core.model import Article
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import article_facts, article_name, cut
from lesart.tui.panes.article_pane import ArticlePane

_LEAST_NAME, _SHORT_NAME = 16, 9
_GAP = 2


def pane_header(number: int, article: Article, width: int, focused: bool, held: str, sign: str = "") -> Content:
    """Number, name and facts, in `width` cells: a long name yields first, then the dots between the facts, and last the facts to `held`.

    `sign` stands before the name: that of a note on the article.
    """
    pointer = "▶" if focused else " "
    name = f"{pointer}{number} {sign}{' ' if sign else ''}{article_name(article)}"
    facts = article_facts(article)
    wordings = ["   ".join(part for part in (" · ".join(facts), held) if part), held or " ".join(facts)]
    right = next((wording for wording in wordings if cell_len(wording) + _GAP + min(cell_len(name), _LEAST_NAME) < width), wordings[-1])
    head = cut(name, max(width - cell_len(right) - _GAP - 1, _SHORT_NAME))
    right = cut(right, max(width - cell_len(head) - _GAP - 1, 0))
    gap = " " * max(width - cell_len(head) - cell_len(right) - 1, 0)
    return Content.assemble((head, "bold"), gap, (right, f"{'italic' if held else ''} {'' if focused else '$furniture'}".strip()))


class PaneFrame(Vertical):
    """One article on screen."""

    DEFAULT_CSS = """
    PaneFrame { width: 1fr; height: 1fr; }
    PaneFrame > Line.focused { background: $primary; color: $background; }
    PaneFrame > ArticlePane { height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.pane = ArticlePane()
        self.article: Article | None = None
        self._header = Line()
        self._number = 0
        self._held = self._sign = ""

    def compose(self) -> ComposeResult:
        """The header above the pane."""
        yield self._header
        yield self.pane

    def show(self, number: int, article: Article) -> None:
        """Show article `number`; nothing happens where it is shown already."""
        if self.article is not article:
            self.article, self._number, self._held = article, number, ""
            self.pane.show(article)
        self._draw()

    def sign(self, sign: str) -> None:
        """Show a sign before the name; none where it is empty."""
        if sign != self._sign:
            self._sign = sign
            self._draw()

    def hold(self, held: str = "") -> None:
        """Say why the pane does not follow the leading one; nothing where it does."""
        if held != self._held:
            self._held = held
            self._draw()

    @property
    def held(self) -> str:
        """Why the pane does not follow, as the header says it."""
        return self._held

    def on_resize(self) -> None:
        """Fit the header to the new width."""
        self._draw()

    def on_descendant_focus(self) -> None:
        """Point at this pane."""
        self._draw()

    def on_descendant_blur(self) -> None:
        """Point no longer."""
        self._draw()

    def _draw(self) -> None:
        if self.article and self.size.width:
            focused = self.pane.has_focus
            self._header.set_class(focused, "focused")
            self._header.draw_content(pane_header(self._number, self.article, self.size.width, focused, self._held, self._sign))
