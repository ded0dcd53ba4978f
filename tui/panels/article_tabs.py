"""One line with all articles, where more are open than panes fit."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from lesart.core.model import Article
from lesart.tui.layout import Layout
from lesart.tui.panels.line import Line, Piece
from lesart.tui.panels.naming import article_name, cut


def tabs(articles: Sequence[Article], layout: Layout, width: int) -> list[Piece]:
    """A tab per article: reverse for the one that keys go to, bold for those in another pane. Names share the width."""
    share = max(width // len(articles) - 1, 4)
    pieces: list[Piece] = []
    used = 0
    for number, article in enumerate(articles, 1):
        label = cut(f" {number} {article_name(article)}", share - 1) + " "
        used += cell_len(label) + 1
        style = "reverse" if article.id == layout.article else "bold" if article.id in layout.shown else "$furniture"
        pieces.append(Piece(Content.assemble((label, style), "│"), f"article({number})"))
        if used >= width:
            break
    return pieces


class ArticleTabs(Line):
    """Draws the tabs; a click shows the article."""
