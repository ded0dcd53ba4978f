"""What an article is called on screen, and text cut to a width."""

from rich.cells import cell_len, set_cell_size

from lesart.core.export.lookup import name
from lesart.core.model import Article
from lesart.core.safetext import safe


def article_name(article: Article) -> str:
    """Outlet, or else title, or else file name: safe to draw."""
    return safe(name(article))


def article_facts(article: Article) -> list[str]:
    """Date and language, and the encoding where it is not the usual one."""
    meta = article.metadata
    encoding = "" if article.encoding.lower().replace("_", "-") in ("utf-8", "ascii") else article.encoding
    return [safe(part) for part in (meta.date, meta.language, encoding) if part]


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, with an ellipsis where something is missing."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""
