"""One line with all articles, where more are open than panes fit."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from lesart.core.model import Article
from lesart.tui.layout import Layout
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import article_name, cut


def tabs_content(articles: Sequence[Article], layout: Layout, width: int) -> Content:
    """A tab per article: reverse for the one that keys go to, bold and marked for those in another pane. Names share the width."""
    share = max(width // len(articles) - 1, 4)
    pieces: list[Content] = []
    used = 0
    for number, article in enumerate(articles, 1):
        label = cut(f" {number} {article_name(article)}", share - 1) + " "
        used += cell_len(label) + 1
        style = "reverse" if article.id == layout.article else "bold underline" if article.id in layout.shown else "$furniture"
        pieces.append(Content.styled(label, style).stylize(Style.from_meta({"@click": f"screen.article({number})"})))
        if used >= width:
            break
    return Content("│").join(pieces)


class ArticleTabs(Line):
    """Draws the tabs; a click shows the article."""
