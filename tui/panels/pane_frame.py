"""A pane with its header: which article this is, and whether it holds because it has no counterpart."""

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from lesart.core.model import Article
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import article_facts, article_name, cut
from lesart.tui.panes.article_pane import ArticlePane


def pane_header(number: int, article: Article, width: int, focused: bool, held: str) -> Content:
    """Number, name and facts, in `width` cells; the facts go first where room is short."""
    pointer = "▶" if focused else " "
    head = f"{pointer}{number} {article_name(article)}"
    facts = held or article_facts(article)
    head = cut(head, max(width - cell_len(facts) - 3, width // 2))
    facts = cut(facts, max(width - cell_len(head) - 3, 0))
    gap = " " * max(width - cell_len(head) - cell_len(facts) - 1, 0)
    return Content.assemble((head, "bold"), gap, (facts, f"{'italic' if held else ''} {'' if focused else '$furniture'}".strip()))


class PaneFrame(Vertical):
    """One article on screen."""

    DEFAULT_CSS = """
    PaneFrame { width: 1fr; height: 1fr; }
    PaneFrame:focus-within > Line { background: $primary; color: $background; }
    PaneFrame > ArticlePane { height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.pane = ArticlePane()
        self.article: Article | None = None
        self._header = Line()
        self._number = 0
        self._held = ""

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
            self._header.draw_content(pane_header(self._number, self.article, self.size.width, focused, self._held))
