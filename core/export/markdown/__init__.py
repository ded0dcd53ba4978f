"""Markdown: the whole comparison (`whole`), and what a reader takes away (`plain`, `obsidian`)."""

from lesart.core.export.markdown.escaping import escape
from lesart.core.export.markdown.whole import claims_markdown, render

__all__ = ["claims_markdown", "escape", "render"]
